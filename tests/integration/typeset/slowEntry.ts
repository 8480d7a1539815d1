import { parentPort } from 'node:worker_threads'
// The modules of this one wait for others, so this one runs when they are there.
import 'harfbuzzjs'
import { whenLoaded } from '../../../electron/typeset/pageThread.ts'

if (parentPort) {
  whenLoaded(parentPort, () => parentPort?.postMessage('working'))
  const since = performance.now()
  while (performance.now() < since + 600);
}
