/** A line after one kind of repair, and what was repaired in it, for the report. */
export interface Mended {
  readonly line: string
  readonly detail: string
}
