/** What a table may be, so that no file can take the memory or the time of the desk. */
export const tableLimits = {
  /** Bytes of the file. */
  bytes: 64 * 1024 * 1024,
  /** Rows under the heading. */
  rows: 200_000,
  /** Titles, the heading and empty rows that a table may have beside them. */
  besides: 1_000,
  /** Columns. */
  columns: 200,
  /** Characters of one cell. */
  cell: 32_767,
  /** Bytes of an XLSX when unpacked, by its own directory (fflate unpacks no more than that says). */
  unpacked: 256 * 1024 * 1024,
  /** Heap of the worker, MB. */
  heapMb: 1024,
  /** Milliseconds until the worker is killed. */
  time: 60_000,
} as const
