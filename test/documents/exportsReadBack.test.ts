import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { importAkn } from '@tawafuq/server/documents/akn/importAkn'
import { canonicalBlock } from '@tawafuq/server/documents/canonicalBlock'
import { exportSourceOf } from '@tawafuq/server/documents/exportSource'
import { readDocument } from '@tawafuq/server/documents/readDocument'
import { writeDocument } from '@tawafuq/server/documents/writeDocument'
import type { Block } from '@tawafuq/text/content'
import { pinLabels } from '@tawafuq/text/pinLabels'
import { expect, test } from 'vitest'

const corpus = new URL('../../../shared/corpus/official-akn/', import.meta.url)
const withCorpus = test.skipIf(!existsSync(corpus)) // the corpus of official resolutions is not part of the repository

withCorpus.each(['html', 'docx', 'akn'] as const)(
  '[DO4] %s of every official resolution is read back to equal blocks, in the style of every house and without its own emphasis',
  (format) => {
    let reached = 0
    readdirSync(corpus)
      .filter((name) => name.endsWith('.xml'))
      .forEach((name, nth) => {
        const { blocks } = importAkn(readFileSync(new URL(encodeURIComponent(name), corpus), 'utf8'))
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

/** The block less its marks: what a house sets in its own face. */
function plain(block: Block): Block {
  const { runs, ...rest } = block
  return runs === undefined ? rest : { ...rest, runs: runs.map(({ marks: _, ...run }) => run) }
}
