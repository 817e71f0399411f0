import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { canonicalBlock } from '@tawafuq/server/documents/model/canonicalBlock'
import { exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { importAkn } from '@tawafuq/server/documents/read/akn/importAkn'
import { readDocument } from '@tawafuq/server/documents/read/readDocument'
import { seenText } from '@tawafuq/server/documents/read/text/seenText'
import { writeDocument } from '@tawafuq/server/documents/write/writeDocument'
import type { Block, Run } from '@tawafuq/text/content'
import { importText } from '@tawafuq/text/importText'
import { pinLabels } from '@tawafuq/text/pinLabels'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDocument } from './anyDocument.ts'

const corpus = new URL('../../../shared/corpus/official-akn/', import.meta.url)
const withCorpus = test.skipIf(!existsSync(corpus)) // the corpus of official resolutions is not part of the repository

withCorpus.each(['html', 'docx', 'akn'] as const)(
  '[DO4] %s of every official resolution is read back to equal blocks, in the style of every house and without its own emphasis',
  (format) => {
    let reached = 0
    readdirSync(corpus)
      .filter((name) => name.endsWith('.xml'))
      .forEach((name, nth) => {
        const { blocks } = seenText(importAkn(readFileSync(new URL(encodeURIComponent(name), corpus), 'utf8')))
        const houses = ['un-new-york', 'un-geneva', 'itu', 'escwa'] as const
        const houseStyle = houses[nth % houses.length] ?? 'escwa'
        const source = { ...exportSourceOf(blocks.map(nth % 2 === 0 ? plain : (block) => block)), houseStyle }
        const read = readDocument(writeDocument(format, source, 'clean'), format, {}).blocks
        // Labels that are out of sequence are pinned by every import.
        expect(read, name).toEqual(pinLabels(source.blocks.map((block) => canonicalBlock(block))).blocks)
        reached += read.length
      })
    expect(reached).toBeGreaterThan(1_000)
  },
  120_000,
)

/** What plain text can say of a block: everything but faces, links and what a number was put after. */
function unadorned(block: Block): Block {
  const { runs = [], table, relation: _, ...rest } = block
  const bare = ({ text, note }: Run): Run => ({ text, ...(note === undefined ? {} : { note }) })
  return canonicalBlock({
    ...rest,
    ...(runs.length > 0 ? { runs: runs.map(bare) } : {}),
    ...(table ? { table: { ...table, rows: table.rows.map((row) => row.map((cell) => cell.map(bare))) } } : {}),
  })
}

const throughText = (blocks: readonly Block[]): readonly Block[] =>
  readDocument(writeDocument('txt', exportSourceOf(blocks), 'clean'), 'text', {}).blocks

withCorpus(
  '[TX16] plain text of every official resolution and statement is read back to equal blocks',
  () => {
    let reached = 0
    for (const { name, blocks } of official()) {
      const plainly = pinLabels(blocks.map(unadorned)).blocks
      expect(throughText(blocks), name).toEqual(plainly)
      reached += plainly.length
    }
    expect(reached).toBeGreaterThan(4_000)
  },
  120_000,
)

test('[TX16] plain text of any document is read back to equal blocks', () => {
  let tables = 0
  let notes = 0
  fc.assert(
    fc.property(anyDocument, (blocks) => {
      expect(throughText(blocks)).toEqual(pinLabels(blocks.map(unadorned)).blocks)
      tables += blocks.filter((block) => block.kind === 'table').length
      notes += blocks.filter((block) => block.kind === 'footnote').length
    }),
    { numRuns: 150 },
  )
  expect(Math.min(tables, notes)).toBeGreaterThan(20)
}, 60_000)

test('[TX16] words that are signs of the form stay words', () => {
  const words = ['# عنوان', '| خلية |', '[^1]', '\\', '\\[^1]', '↵', 'كلمة ↵ كلمة', '[tawafuq.text/1]', '---', '-']
  const blocks = words.flatMap((text): Block[] => [
    { kind: 'operative', level: 0, label: null, text },
    { kind: 'item', level: 3, label: '|', text },
    {
      kind: 'table',
      level: 0,
      label: null,
      text: '',
      table: {
        headerRows: 0,
        rows: [[[{ text }], [{ text: `${text} \n ${text}` }, { text: '', note: '1' }]], [[{ text }]]],
      },
    },
  ])
  expect(throughText(blocks)).toEqual(pinLabels(blocks.map(unadorned)).blocks)
})

const throughMarkdown = (blocks: readonly Block[]): readonly Block[] =>
  readDocument(writeDocument('md', exportSourceOf(blocks), 'clean'), 'markdown', {}).blocks
const canonical = (blocks: readonly Block[]): readonly Block[] =>
  pinLabels(blocks.map((block) => canonicalBlock(block))).blocks

withCorpus(
  '[TX18] Markdown of every official resolution and statement is read back without any difference',
  () => {
    let reached = 0
    for (const { name, blocks } of official()) {
      expect(throughMarkdown(blocks), name).toEqual(canonical(blocks))
      reached += blocks.length
    }
    expect(reached).toBeGreaterThan(4_000)
  },
  120_000,
)

test('[TX18] Markdown of any document is read back without any difference', () => {
  let tables = 0
  let faces = 0
  fc.assert(
    fc.property(anyDocument, (blocks) => {
      expect(throughMarkdown(blocks)).toEqual(canonical(blocks))
      tables += blocks.filter((block) => block.kind === 'table').length
      faces += blocks.flatMap((block) => block.runs ?? []).filter((run) => run.marks?.length === 2).length
    }),
    { numRuns: 200 },
  )
  expect(Math.min(tables, faces)).toBeGreaterThan(20)
}, 60_000)

test('[DO20] JSON of any document is read back without any difference', () => {
  let reached = 0
  fc.assert(
    fc.property(anyDocument, (blocks) => {
      const json = writeDocument('json', exportSourceOf(blocks), 'clean')
      expect(readDocument(json, 'json', {}).blocks).toEqual(canonical(blocks))
      reached += blocks.length
    }),
  )
  expect(reached).toBeGreaterThan(200)
}, 60_000)

test('[TX18] words that are signs of Markdown stay words', () => {
  const words = [
    '# عنوان',
    '| خلية |',
    '[^1]',
    '\\',
    '\\[^1]',
    '↵',
    'كلمة ↵ كلمة',
    '<!-- body -->',
    '1. كذا',
    '> كذا',
    '**كذا**',
    '[كذا](x)',
    '&amp;',
    '```',
    '| --- |',
    '| a |',
    '<br>',
    '---',
    '-',
  ]
  const blocks = words.flatMap((text): Block[] => [
    { kind: 'operative', level: 0, label: null, text },
    { kind: 'item', level: 3, label: '|', text },
    {
      kind: 'table',
      level: 0,
      label: null,
      text: '',
      table: {
        headerRows: 0,
        rows: [[[{ text }], [{ text: `${text} \n ${text}` }, { text: '', note: '1' }]], [[{ text }]]],
      },
    },
  ])
  expect(throughMarkdown(blocks)).toEqual(canonical(blocks))
})

/** The official resolutions, and the statements as the reader of plain text takes them. */
function* official(): Generator<{ readonly name: string; readonly blocks: readonly Block[] }> {
  for (const name of readdirSync(corpus).filter((file) => file.endsWith('.xml')))
    yield { name, blocks: seenText(importAkn(readFileSync(new URL(encodeURIComponent(name), corpus), 'utf8'))).blocks }
  const statements = new URL('../statements/', corpus)
  for (const name of readdirSync(statements).filter((file) => file.endsWith('.txt')))
    yield { name, blocks: importText(readFileSync(new URL(name, statements), 'utf8')).blocks }
}

/** The block less its marks: what a house sets in its own face. */
function plain(block: Block): Block {
  const { runs, ...rest } = block
  return runs === undefined ? rest : { ...rest, runs: runs.map(({ marks: _, ...run }) => run) }
}
