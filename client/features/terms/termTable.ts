/** Lists of terms as spreadsheets hold them, within the bounds of the server. */
import { printTermList, readTermList, type TermHeads, type TermLine } from '@tawafuq/text/termList'
import { termBounds } from './termBounds.ts'
import type { Term } from './useTerms.ts'

export type { TermLine }
export { termBounds }

export function readTermTable(source: string): readonly TermLine[] {
  return readTermList(source, termBounds)
}

/** A file of comma-separated values that a spreadsheet opens in Arabic. */
export function termTableFile(terms: readonly Term[], heads: TermHeads): Blob {
  return new Blob([printTermList(terms, heads)], { type: 'text/csv;charset=utf-8' })
}

/** Wordings written in one field, parted by commas, semicolons or lines. */
export function wordingsIn(written: string): readonly string[] {
  const parts = written.split(/[،,؛;|\n]/u).map((part) => part.trim().replace(/\s+/gu, ' '))
  return [...new Set(parts.filter((part) => part !== ''))]
}
