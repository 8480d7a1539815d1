import { parentPort } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import { whenLoaded } from '../typeset/pageThread.ts'
import type { EnclosurePlan } from './enclosure.ts'
import { press } from './press.ts'
import type { LetterJob, PressHooks, PressInput, PressSetting } from './press.ts'
import { previewLetter } from './preview.ts'
import type { FromThread, PreviewAsked, ToPress, ToThread } from './workerMessages.ts'

// The entry of the letters thread; lettersThread.ts is the other end.
const port = parentPort
if (!port) throw new Error('the letters thread is a worker thread')

type Group = readonly LetterJob[] | null

const tell = (message: FromThread, transfer: readonly ArrayBuffer[] = []): void => {
  port.postMessage(message, [...transfer])
}

let pressing: ReturnType<typeof beginPress> | null = null
let enclosures: readonly EnclosurePlan[] = []

port.on('message', (message: ToThread) => {
  if (message.kind === 'press') pressing = beginPress(message.setting)
  else if (message.kind === 'preview') void preview(message)
  else pressing?.hear(message)
})
whenLoaded(port)

async function preview(asked: PreviewAsked): Promise<void> {
  const { call, parts, shared, images } = asked
  enclosures = asked.enclosures ?? enclosures
  try {
    const letter = await previewLetter(parts, enclosures, shared, images)
    tell({ kind: 'previewed', call, letter }, [letter.pdf.buffer])
  } catch (error) {
    if (error instanceof AppError) {
      tell({ kind: 'notPreviewed', call, error: { code: error.code, data: error.data } })
    } else {
      // Thrown here it would end the thread, and a batch that is being made with it.
      tell({ kind: 'previewFailed', call, error: error instanceof Error ? error : new Error(String(error)) })
    }
  }
}

/** Begins a batch; `hear` takes what its owner says. */
function beginPress(setting: PressSetting): { hear: (message: ToPress) => void } {
  const stopped = new AbortController()
  let recorded: () => void = () => undefined
  let given: (group: Group) => void = () => undefined
  let unread: (error: AppError) => void = () => undefined
  const ask = () =>
    new Promise<Group>((resolve, reject) => {
      given = resolve
      unread = reject
      tell({ kind: 'more' })
    })
  const hooks: PressHooks = {
    signal: stopped.signal,
    onProgress: (progress) => {
      tell({ kind: 'progress', progress })
    },
    onMade: (batch, archive) =>
      new Promise<void>((resolve) => {
        recorded = resolve
        tell({ kind: 'made', batch, archive })
      }),
  }
  void run({ ...setting, groups: groupsOf(ask) }, hooks)
  return {
    hear: (message) => {
      if (message.kind === 'stop') stopped.abort()
      else if (message.kind === 'letters') given(message.group)
      else if (message.kind === 'unread') unread(new AppError('CANCELLED'))
      else recorded()
    },
  }
}

async function run(input: PressInput, hooks: PressHooks): Promise<void> {
  try {
    tell({ kind: 'done', result: await press(input, hooks) })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    tell({ kind: 'refused', error: { code: error.code, data: error.data } })
  }
}

/** One group is always asked for ahead, so that the press needs not wait for the register. */
async function* groupsOf(ask: () => Promise<Group>): AsyncIterable<readonly LetterJob[]> {
  for (let next = ask(); ;) {
    const group = await next
    if (group === null) return
    next = ask()
    // It may fail while the group is made.
    next.catch(() => undefined)
    yield group
  }
}
