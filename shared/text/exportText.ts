import type { Block } from './content.ts'
import { exportWords, printedVoices, type TextDocument } from './textDocument.ts'

/**
 * Prints a document as plain text that `importText` reads back to equal blocks: a paragraph on a line, blank lines
 * between, points indented by tabs, labels followed by a tab, footnote marks in brackets, table cells parted by tabs.
 * Headings, and the title above them, carry `#` marks. The title is printed only where no block carries it.
 */
export function exportText(document: TextDocument): string {
  const lines: string[] = []
  if (!document.blocks.some((block) => block.kind === 'title') && document.title !== '') lines.push(document.title, '')
  // Only marks tell the level of a heading in plain text; a text without headings needs none.
  const marks = document.blocks.some((block) => block.kind === 'heading')
  let titled = false
  for (const block of document.blocks) {
    const mark =
      block.kind === 'heading'
        ? `${'#'.repeat(block.level + 1)} `
        : block.kind === 'title' && marks && !titled
          ? '# '
          : ''
    titled ||= block.kind === 'title'
    lines.push(mark + lineOf(block), '')
  }
  const words = exportWords(document.lang)
  for (const { heading, voices } of printedVoices(document)) {
    lines.push(heading, '')
    for (const one of voices) lines.push(`${one.delegation} (${one.about}): ${one.text}`, '')
  }
  if (document.seal !== undefined) {
    lines.push(
      `[${words.adopted}: ${document.seal.adoptedAt}، ${document.seal.adoptedBy}]`,
      '',
      `[${words.hash}: ${document.seal.textHash}]`,
      '',
    )
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function lineOf(block: Block): string {
  if (block.kind === 'table')
    return block.text
      .split('\n')
      .map((row) => `| ${row.split('\t').join(' | ')} |`)
      .join('\n')
  const text = withNotes(block)
  if (block.label === null)
    return block.kind === 'item' && block.level > 0 ? `${'\t'.repeat(block.level)}${text}` : text
  const indent = block.kind === 'item' ? '\t'.repeat(Math.max(0, block.level - 1)) : ''
  // A bare star would be a bullet.
  const label = block.kind === 'footnote' && block.label.startsWith('*') ? `\\${block.label}` : block.label
  return `${indent}${label}${block.kind === 'footnote' ? ' ' : '\t'}${text}`
}

/** Footnote marks stand where the runs have them, or before the last stop where only their labels are known. */
export function withNotes(block: Block): string {
  if (block.kind === 'footnote' || block.notes === undefined || block.notes.length === 0) return block.text
  const marked = block.runs?.map((run) => (run.note === undefined ? run.text : markOf(run.note))).join('')
  if (marked !== undefined && block.runs?.some((run) => run.note !== undefined) === true) return marked
  const marks = block.notes.map(markOf).join('')
  const stop = /[،؛.:؟]$/u.exec(block.text)?.[0] ?? ''
  return `${block.text.slice(0, block.text.length - stop.length)}${marks}${stop}`
}

function markOf(label: string): string {
  return `<sup>(${label})</sup>`
}
