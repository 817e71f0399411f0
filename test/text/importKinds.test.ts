import { readdirSync, readFileSync } from 'node:fs'
import type { Block } from '@tawafuq/text/content'
import { importText } from '@tawafuq/text/importText'
import { describe, expect, test } from 'vitest'

const folder = new URL('../fixtures/imported/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4))

type Expected = Pick<Block, 'kind' | 'level' | 'label' | 'text' | 'notes'>

const expected = (name: string): readonly Expected[] =>
  JSON.parse(readFileSync(new URL(`${name}.gold.json`, folder), 'utf8')) as readonly Expected[]

/** One line for each block, with all that is judged. */
const line = ({ kind, level, label, text, notes }: Expected): string =>
  [kind, level, label ?? '∅', text, ...(notes ?? []).map((note) => `{${note}}`)].join(' | ')

/** The share of wanted lines that stand in what was found, in the same order. */
function shareInOrder(wanted: readonly string[], found: readonly string[]): number {
  let row = new Array<number>(found.length + 1).fill(0)
  for (const one of wanted) {
    const next = [0]
    found.forEach((other, index) => {
      next.push(one === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0))
    })
    row = next
  }
  return (row.at(-1) ?? 0) / Math.max(wanted.length, found.length, 1)
}

/** The ways in which the same text may come out of another extractor; none of them changes what it says. */
const extractors: readonly (readonly [string, (source: string) => string])[] = [
  ['as it is', (source) => source],
  ['an empty line after every line', (source) => source.replaceAll('\n', '\n\n')],
  ['the line ends of Windows', (source) => source.replaceAll('\n', '\r\n')],
  ['blanks after every line', (source) => source.replace(/(?<=\S)$/gmu, '  ')],
  ['embedded from right to left', (source) => source.replace(/^(.*\S.*)$/gmu, '\u202B$1\u202C')],
]

describe.each(extractors)('%s', (extractor, through) => {
  // An empty line inside a sentence is told from the end of a paragraph by its words alone.
  const floor = extractor === 'an empty line after every line' ? 0.7 : 1
  test.each(names)(`[TX6] the structure of %s is found`, (name) => {
    const wanted = expected(name).map(line)
    const found = importText(through(readFileSync(new URL(`${name}.txt`, folder), 'utf8'))).blocks.map(line)
    if (floor === 1) expect(found).toEqual(wanted)
    expect(shareInOrder(wanted, found)).toBeGreaterThanOrEqual(floor)
  })
})

test('[TX6] there are texts of nineteen kinds', () => {
  expect(names).toHaveLength(22)
})
