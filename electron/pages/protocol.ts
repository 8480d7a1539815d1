import type { ErrorData } from '../../shared/errors.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import type { PdfLimits } from './limits.ts'
import type { GreyPicture, PageInfo, PageInk, PageText, PngPicture } from './types.ts'

export type PictureForm = 'rgb' | 'grey' | 'raw'

/** What the owner may ask of the child; pages count from 0. */
export type PdfCalls = {
  open: { ask: { bytes: Uint8Array; password: string; limits: PdfLimits }; answer: Opened }
  pageInfo: { ask: { page: number }; answer: PageInfo }
  text: { ask: { page: number }; answer: PageText }
  picture: { ask: { page: number; longEdge: number; form: PictureForm }; answer: GreyPicture | PngPicture }
  inspect: { ask: { page: number }; answer: PageInk }
}

export type PdfCall = keyof PdfCalls

export type Opened = {
  pages: number
  encrypted: boolean
  /** Width and height of each page in points, before rotation is told apart: as shown. */
  sizes: (readonly [number, number])[]
}

export type PdfRequest = { [C in PdfCall]: { id: number; call: C; ask: PdfCalls[C]['ask'] } }[PdfCall]

/** `fatal`: the child can't be used any more and must be thrown away. */
export type PdfReply =
  | { id: number; answer: PdfCalls[PdfCall]['answer'] }
  | { id: number; error: ErrorCode; data: ErrorData; fatal: boolean }
