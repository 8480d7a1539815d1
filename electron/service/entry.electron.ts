import { touchedBy } from '../../shared/contract/contract.ts'
import { toService, type ToMain, type ToService } from '../../shared/contract/hosting.ts'
import { AppError } from '../../shared/errors.ts'
import { createServer, type Dispatch } from '../../shared/rpc/server.ts'
import { compose } from './compose.ts'
import type { Service } from './context.ts'
import { electronPort } from './electronPort.ts'
import { askForChildren } from './pdfChildren.ts'

const parent = process.parentPort
const children = askForChildren((message: ToMain) => parent.postMessage(message))
let service: Service | undefined
let refusal: AppError | undefined

const dispatch: Dispatch<AbortSignal> = async (name, input, call) => {
  if (refusal) throw refusal
  if (!service) throw new AppError('SERVICE_DOWN')
  try {
    return await service.dispatch(name, input, call)
  } catch (error) {
    if (error instanceof AppError && error.code === 'DISK_ERROR') startAnew()
    throw error
  }
}

/** After a disk that failed, the connection to the register can't be trusted: a new service opens it again. */
function startAnew(): void {
  // The answer leaves first.
  setTimeout(() => process.exit(1), 200)
}
const server = createServer(dispatch, {
  newAborter: () => new AbortController(),
  now: () => performance.now(),
  logFault,
  touched: touchedBy,
})

/** Opens the register; a register that refuses is told to every caller, and is no reason to fall. */
function open({
  folder,
  deviceFolder,
  resources,
  nativeBinding,
  today,
}: Extract<ToService, { tell: 'open' }>): void {
  try {
    service = compose({
      folder,
      deviceFolder,
      resources,
      create: true,
      now: Date.now,
      newId: () => crypto.randomUUID(),
      startPdfChild: children.startPdfChild,
      pressWorker: new URL('lettersWorker.js', import.meta.url),
      reportsWorker: new URL('reportsWorker.js', import.meta.url),
      tableWorker: new URL('tableWorker.js', import.meta.url),
      ...(nativeBinding === null ? {} : { nativeBinding }),
      ...(today === null ? {} : { today }),
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    refusal = error
  }
  parent.postMessage({ ask: 'running' } satisfies ToMain)
}

function logFault(thrown: unknown): string {
  const id = crypto.randomUUID()
  process.stderr.write(`${id} ${thrown instanceof Error ? thrown.stack : String(thrown)}\n`)
  return id
}

parent.on('message', ({ data, ports: [port] }) => {
  const message = toService.parse(data)
  if (message.tell === 'open') open(message)
  else if (message.tell === 'client' && port) server.attach(electronPort(port))
  else if (message.tell === 'close') {
    void Promise.resolve(service?.close()).finally(() => process.exit(0))
  } else children.hear(message, port && electronPort(port))
})
for (const fault of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(fault, (thrown: unknown) => {
    logFault(thrown)
    process.exit(1)
  })
