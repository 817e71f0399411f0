import { directionOf, languageOf } from '@tawafuq/arabic/direction'
import type { Block, Finding, ImportedDocument } from '../content.ts'
import { finding } from '../findings.ts'
import { pinLabels } from '../pinLabels.ts'
import { tellSums } from './tellSums.ts'

/**
 * Blocks that were read, with what the whole of them tells: the labels out of sequence, the sums that do not come out, the language, its direction.
 * `lines` are the source lines on which they begin; the report is put in the order of its lines.
 */
export function importedDocument(
  blocks: readonly Block[],
  lines: readonly number[],
  report: readonly Finding[],
): ImportedDocument {
  const labelled = pinLabels(blocks)
  const pinned = labelled.pinned.map((index) => finding(lines[index] ?? 1, 'label-pinned', 0.8))
  const sample = sampleOf(blocks)
  const lang = languageOf(sample)
  return {
    dir: directionOf(sample),
    lang: lang === 'und' ? 'ar' : lang,
    blocks: labelled.blocks,
    report: [...report, ...pinned, ...tellSums(blocks, lines)].toSorted((a, b) => a.line - b.line),
  }
}

/** Enough of the words to tell their language. */
function sampleOf(blocks: readonly Block[]): string {
  let sample = ''
  for (const block of blocks) {
    if (sample.length > 20_000) break
    sample += `${block.text.slice(0, 2_000)}\n`
  }
  return sample
}
