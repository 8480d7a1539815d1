/** A sheet of address labels on A4, in millimetres; what is left over is margin, the same on both sides. */
export type LabelSheet = {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  /** Between columns; rows touch. */
  readonly gap: number
}

/** Sheets of labels, named by columns and rows. */
export const labelSheetNames = ['2x4', '2x7', '2x8', '3x6', '3x7', '3x8'] as const
export type LabelSheetName = (typeof labelSheetNames)[number]

/** The common sheets; the makers' numbers are Avery's, others sell the same sizes. */
export const labelSheets: Readonly<Record<LabelSheetName, LabelSheet>> = {
  /** L7165. */
  '2x4': { columns: 2, rows: 4, width: 99.1, height: 67.7, gap: 2.5 },
  /** L7163. */
  '2x7': { columns: 2, rows: 7, width: 99.1, height: 38.1, gap: 2.5 },
  /** L7162. */
  '2x8': { columns: 2, rows: 8, width: 99.1, height: 33.9, gap: 2.5 },
  /** L7161. */
  '3x6': { columns: 3, rows: 6, width: 63.5, height: 46.6, gap: 2.5 },
  /** L7160. */
  '3x7': { columns: 3, rows: 7, width: 63.5, height: 38.1, gap: 2.5 },
  /** 3474. */
  '3x8': { columns: 3, rows: 8, width: 70, height: 37, gap: 0 },
}
