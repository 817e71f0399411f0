import type { SQLOutputValue } from 'node:sqlite'

export type Row = Record<string, SQLOutputValue>

/** Column values of the kind that the schema promises. Anything else is a damaged database, and throws. */
export function text(row: Row | undefined, column: string): string {
  const value = row?.[column]
  return typeof value === 'string' ? value : wrong(column, 'a text')
}

export function textOrNull(row: Row | undefined, column: string): string | null {
  return row?.[column] === null ? null : text(row, column)
}

export function integer(row: Row | undefined, column: string): number {
  const value = row?.[column]
  return typeof value === 'number' ? value : wrong(column, 'an integer')
}

export function bytes(row: Row | undefined, column: string): Uint8Array {
  const value = row?.[column]
  return value instanceof Uint8Array ? value : wrong(column, 'bytes')
}

export function oneOf<Word extends string>(row: Row | undefined, column: string, words: readonly Word[]): Word {
  const value = text(row, column)
  return words.find((word) => word === value) ?? wrong(column, `one of ${words.join(', ')}`)
}

function wrong(column: string, expected: string): never {
  throw new Error(`Column ${column} of the database does not hold ${expected}.`)
}
