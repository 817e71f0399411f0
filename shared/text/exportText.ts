import type { Block, Run } from './content.ts'
import { plainForm, plainFormIndent } from './plainForm.ts'
import { exportWords, printedVoices, type TextDocument } from './textDocument.ts'

/**
 * Prints a document as plain text that `importText` reads back to equal blocks, their emphasis and links apart: a
 * paragraph on a line, blank lines between, indents by kind (`plainForm.ts`), labels followed by a tab, footnote marks
 * as `[^1]`, the cells of tables between upright strokes. The title is printed only where no block carries it, and
 * stands with the seal beside the text.
 */
export function exportText(document: TextDocument): string {
  const aside = (text: string): string => `${' '.repeat(plainForm.asideIndent)}${folded(text)}`
  const lines: string[] = []
  if (!document.blocks.some((block) => block.kind === 'title') && document.title !== '')
    lines.push(aside(document.title))
  for (const block of document.blocks) lines.push(lineOf(block))
  const words = exportWords(document.lang)
  for (const { heading, voices } of printedVoices(document)) {
    lines.push(lineOf({ kind: 'heading', level: 1, label: null, text: heading }))
    for (const { delegation, about, text } of voices)
      lines.push(lineOf({ kind: 'note', level: 0, label: null, text: `${delegation} (${about}): ${text}` }))
  }
  if (document.seal !== undefined) {
    lines.push(
      aside(`[${words.adopted}: ${document.seal.adoptedAt}، ${document.seal.adoptedBy}]`),
      aside(`[${words.hash}: ${document.seal.textHash}]`),
    )
  }
  return `${[...lines, aside(plainForm.sign)].join('\n\n')}\n`
}

function lineOf(block: Block): string {
  if (block.kind === 'table') return tableOf(block)
  const label = block.label === null ? '' : escaped(folded(block.label))
  const text = wordsWithNotes(block)
  const words = label === '' ? text : `${label}\t${text}`
  // What would be taken for a heading or a row is none; a paragraph without words is still one.
  return plainFormIndent(block) + (words === '' || /^[#|]/u.test(words) ? `\\${words}` : words)
}

/** Footnote marks stand where the runs have them, or at the end where only their labels are known. */
function wordsWithNotes(block: Block): string {
  const placed = block.runs?.some((run) => run.note !== undefined) === true
  const runs: readonly Run[] =
    placed && block.runs !== undefined
      ? block.runs
      : [{ text: block.text }, ...(block.notes ?? []).map((note) => ({ text: '', note }))]
  return folded(printed(runs))
}

function printed(runs: readonly Run[]): string {
  return runs.map((run) => (run.note === undefined ? '' : `[^${run.note}]`) + escaped(run.text)).join('')
}

function tableOf(block: Block): string {
  const rows =
    block.table?.rows.map((row) => row.map(printed)) ??
    block.text.split('\n').map((row) => row.split('\t').map((cell) => escaped(cell)))
  const heads = block.table?.headerRows ?? 1
  const lines = rows.map((row) => `| ${row.map(cellOf).join(' | ')} |`)
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1)
  return heads > 0
    ? [...lines.slice(0, heads), `|${'---|'.repeat(columns)}`, ...lines.slice(heads)].join('\n')
    : lines.join('\n')
}

function cellOf(cell: string): string {
  const words = cell
    .replaceAll('|', '\\|')
    .replaceAll(plainForm.cellLineEnd, `\\${plainForm.cellLineEnd}`)
    .split('\n')
    .map(folded)
    .join(` ${plainForm.cellLineEnd} `)
  // Cells of dashes alone would be the line under the head.
  return /^-+$/u.test(words) ? `\\${words}` : words
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('[^', '\\[^')
}

/** Blanks made single, and none at the ends. */
function folded(text: string): string {
  return text.replace(/[ \t\n\v\f\r\u2028\u2029]+/gu, ' ').replace(/^ | $/gu, '')
}
