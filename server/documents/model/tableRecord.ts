/** One record of a table that came as text: its cells, and the lines of the text that it takes up. */
export interface TableRecord {
  /** The number of its first line, from 1. */
  readonly line: number
  /** How many lines it takes: a cell may hold line ends. */
  readonly lines: number
  readonly cells: readonly string[]
  /** A quotation mark opens a cell and nothing closes it: the line is taken as it stands. */
  readonly isTorn: boolean
  /** The name of a sheet that was not read; the record is of no line, and holds no cells. */
  readonly sheet?: string
}
