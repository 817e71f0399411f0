import type { Finding, ImportedDocument } from './content.ts'
import { importedDocument } from './import/importedDocument.ts'
import { plainOfMarkdown } from './import/plainOfMarkdown.ts'
import { readMarkdownForm } from './import/readMarkdownForm.ts'
import { tellDoubts } from './import/tellDoubts.ts'
import { importText } from './importText.ts'

/**
 * Reads Markdown into blocks: what `exportMarkdown` printed by its form, anything else by its words and its own signs.
 * Never throws; limits on size are the caller's.
 */
export function importMarkdown(source: string): ImportedDocument {
  const own = readMarkdownForm(source)
  if (own === null) return importText(plainOfMarkdown(source), { isApart: true, isMarkdown: true })
  const report: Finding[] = []
  for (const { block, line } of own) tellDoubts(block.text, block.kind, line, report)
  return importedDocument(
    own.map(({ block }) => block),
    own.map(({ line }) => line),
    report,
  )
}
