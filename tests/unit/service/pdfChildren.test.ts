import { expect, it } from 'vitest'
import { askForChildren } from '../../../electron/service/pdfChildren.ts'
import type { ToMain } from '../../../shared/contract/hosting.ts'
import type { Port } from '../../../shared/rpc/port.ts'

/** A port that notes what is posted, and lets the test answer. */
function notedPort() {
  const posted: unknown[] = []
  let answer: (frame: unknown) => void = () => {}
  const port: Port = {
    post: (frame) => void posted.push(frame),
    listen: (onFrame) => void (answer = onFrame),
    onClose: () => {},
    close: () => {},
  }
  return { port, posted, answer: (frame: unknown) => answer(frame) }
}

function main() {
  const asked: ToMain[] = []
  return { asked, children: askForChildren((message) => void asked.push(message)) }
}

it('keeps what is said to a child until main has started it', () => {
  const { asked, children } = main()
  const child = children.startPdfChild()
  const heard: unknown[] = []
  child.port.listen((frame) => heard.push(frame))
  child.port.post('open')
  const { port, posted, answer } = notedPort()
  expect(asked).toMatchObject([{ ask: 'pdf-child', id: 1 }])
  children.hear({ tell: 'pdf-child', id: 1 }, port)
  child.port.post('page 1')
  answer('opened')
  expect([posted, heard]).toEqual([['open', 'page 1'], ['opened']])
})

it('tells each owner how its own child ended', async () => {
  const { children } = main()
  const [one, two] = [children.startPdfChild(), children.startPdfChild()]
  children.hear({ tell: 'pdf-ended', id: 2, end: 'memory' }, undefined)
  children.hear({ tell: 'pdf-ended', id: 1, end: 'done' }, undefined)
  children.hear({ tell: 'pdf-ended', id: 99, end: 'crash' }, undefined)
  expect([await one.exited, await two.exited]).toEqual(['done', 'memory'])
})

it('asks main to end a child, as killed or as done', () => {
  const { asked, children } = main()
  children.startPdfChild().kill()
  children.startPdfChild().port.close()
  expect(asked.filter(({ ask }) => ask === 'pdf-kill')).toEqual([
    { ask: 'pdf-kill', id: 1, end: 'killed' },
    { ask: 'pdf-kill', id: 2, end: 'done' },
  ])
})
