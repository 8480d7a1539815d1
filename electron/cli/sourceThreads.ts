import { setFlagsFromString } from 'node:v8'

// Node strips the types off these by a WebAssembly module in every thread. After 1,000 calls out of one, V8 (13.6)
// compiles a way for them that all threads share, and now and then frees one that is in use as another thread
// ends: the process is gone (seen once in some 1,000 threads). The bundles of the app have no types to strip.
setFlagsFromString('--wasm-wrapper-tiering-budget=2147483647')

/** The entries of the threads as plain Node runs them, from their sources. */
export const sourceThreads = {
  pressWorker: new URL('../letters/worker.ts', import.meta.url),
  reportsWorker: new URL('../reports/worker.ts', import.meta.url),
  tableWorker: new URL('../files/tableWorker.ts', import.meta.url),
} as const
