import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import { press } from './press.ts'
import type { LetterJob, PressSetting } from './press.ts'
import type { FromPress, ToPress } from './workerMessages.ts'

// The entry of the press's worker thread; startPress.ts is the other end.
const port = parentPort
if (!port) throw new Error('the press worker runs in a worker thread only')

type Group = readonly LetterJob[] | null

const stopped = new AbortController()
let recorded: () => void = () => undefined
let given: (group: Group) => void = () => undefined
let unread: (error: AppError) => void = () => undefined

const tell = (message: FromPress): void => {
  port.postMessage(message)
}

port.on('message', (message: ToPress) => {
  if (message.kind === 'stop') stopped.abort()
  else if (message.kind === 'letters') given(message.group)
  else if (message.kind === 'unread') unread(new AppError('CANCELLED'))
  else recorded()
})

function ask(): Promise<Group> {
  return new Promise((resolve, reject) => {
    given = resolve
    unread = reject
    tell({ kind: 'more' })
  })
}

/** One group is always asked for ahead, so that the press needs not wait for the register. */
async function* groups(): AsyncIterable<readonly LetterJob[]> {
  for (let next = ask(); ;) {
    const group = await next
    if (group === null) return
    next = ask()
    // It may fail while the group is made.
    next.catch(() => undefined)
    yield group
  }
}

try {
  // Checked where it is made: startPress takes a PressSetting.
  const setting = workerData as PressSetting
  const result = await press(
    { ...setting, groups: groups() },
    {
      signal: stopped.signal,
      onProgress: (progress) => {
        tell({ kind: 'progress', progress })
      },
      onMade: (batch, archive) =>
        new Promise((resolve) => {
          recorded = resolve
          tell({ kind: 'made', batch, archive })
        }),
    },
  )
  tell({ kind: 'done', result })
} catch (error) {
  if (!(error instanceof AppError)) throw error
  tell({ kind: 'refused', error: { code: error.code, data: error.data } })
}
port.close()
