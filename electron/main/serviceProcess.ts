import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import { toMain, type ToService } from '../../shared/contract/hosting.ts'
import type { ServiceState } from '../../shared/contract/shell.ts'
import type { Log } from './log.ts'
import { appPaths } from './paths.ts'
import { hostPdfChildren, type PdfChildren } from './pdfChildren.ts'
import { countFailures } from './restarts.ts'

const closeWithinMs = 5000

export type ServiceHooks = {
  log: Log
  /** What the service opens; asked anew at each start. */
  open: () => Extract<ToService, { tell: 'open' }>
  onState: (state: ServiceState) => void
}

/** The service as main sees it: a process that is started, watched, and started again when it falls. */
export type ServiceProcess = {
  state: () => ServiceState
  /** A port to the service that runs or starts now; undefined when it failed for good. */
  connect: () => MessagePortMain | undefined
  /** Ends the service if it runs, forgets its failures, and starts it. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

type Running = { process: UtilityProcess; children: PdfChildren; expected: boolean; gone: Promise<void> }

/** Starts the service and watches it: after three failures within a minute it is not started again. */
export function startService(hooks: ServiceHooks): ServiceProcess {
  const failures = countFailures(() => performance.now())
  let state: ServiceState = 'starting'
  let running: Running | undefined

  const change = (next: ServiceState) => {
    state = next
    hooks.onState(next)
  }
  const start = () => {
    running = fork(hooks, () => change('running'), ended)
  }
  const startAgain = () => {
    start()
    change('starting')
  }
  const ended = (one: Running, code: number) => {
    one.children.killAll()
    if (running === one) running = undefined
    if (one.expected) return
    hooks.log(`The service ended with code ${code}`)
    if (failures.add()) change('failed')
    else startAgain()
  }
  const stop = async () => {
    const one = running
    if (!one) return
    one.expected = true
    tell(one.process, { tell: 'close' })
    const timer = setTimeout(() => one.process.kill(), closeWithinMs)
    await one.gone
    clearTimeout(timer)
  }

  start()
  return {
    state: () => state,
    stop,
    async restart() {
      await stop()
      failures.forget()
      startAgain()
    },
    connect() {
      if (!running) return undefined
      const { port1, port2 } = new MessageChannelMain()
      tell(running.process, { tell: 'client' }, port1)
      return port2
    },
  }
}

function fork(
  hooks: ServiceHooks,
  onRunning: () => void,
  onEnded: (one: Running, code: number) => void,
): Running {
  const process = utilityProcess.fork(appPaths.built('service.js'), [], {
    serviceName: 'Tarseel service',
    stdio: 'pipe',
    // Letters of a group are synced side by side; Node takes four at a time unless it is told.
    env: { ...globalThis.process.env, UV_THREADPOOL_SIZE: '16' },
  })
  const children = hostPdfChildren((message, port) => tell(process, message, port))
  for (const output of [process.stdout, process.stderr]) output?.on('data', (text) => hooks.log(String(text)))
  const gone = new Promise<void>((resolve) => process.once('exit', () => resolve()))
  const one: Running = { process, children, expected: false, gone }
  process.once('exit', (code) => onEnded(one, code))
  process.on('message', (raw) => {
    const { data: asked } = toMain.safeParse(raw)
    if (asked?.ask === 'running') onRunning()
    if (asked?.ask === 'pdf-child') children.start(asked.id, asked.memoryBytes)
    if (asked?.ask === 'pdf-kill') children.kill(asked.id, asked.end)
  })
  tell(process, hooks.open())
  return one
}

function tell(process: UtilityProcess, message: ToService, port?: MessagePortMain): void {
  process.postMessage(message, port ? [port] : [])
}
