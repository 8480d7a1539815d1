import type { Port } from './port.ts'

/** How a PDF child ended: it was asked to, we killed it, it grew past its memory limit, or it fell. */
export type PdfChildEnd = 'done' | 'killed' | 'memory' | 'crash'

/** One throw-away process that reads one PDF, as its owner sees it. */
export type PdfChild = {
  port: Port
  /** Ends it at once, whatever it is doing. */
  kill(): void
  /** Settles exactly once, after the process is gone; never rejects. */
  exited: Promise<PdfChildEnd>
}

/** Starts a PDF child: by Electron's main in the app, by child_process in plain Node. */
export type StartPdfChild = () => PdfChild
