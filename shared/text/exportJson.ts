import type { TextDocument } from './textDocument.ts'

/** Prints a document as JSON with a format name, indented by two blanks; the blocks are those of the content model. */
export function exportJson(document: TextDocument): string {
  const { title, dir, lang, blocks, reservations, explanations, seal } = document
  return `${JSON.stringify({ format: 'tawafuq.text/1', title, dir, lang, blocks, ...(reservations === undefined ? {} : { reservations }), ...(explanations === undefined ? {} : { explanations }), ...(seal === undefined ? {} : { seal }) }, null, 2)}\n`
}
