import type { ImportedDocument, Run } from '@tawafuq/text/content'
import { strongMark, withoutNoncharacters } from '@tawafuq/text/import/marks'
import { importText } from '@tawafuq/text/importText'

/** The lines of a document as it was found, for judging whether it is but text in another wrapping. */
export interface PlainLines {
  /** Takes a paragraph, an empty one too. */
  add(runs: readonly Run[]): void
  /** Something that plain text cannot carry: a style that says a kind, a table, a note, a link, emphasis. */
  spoil(): void
  /** The document read as plain text, or null if it is more than that. */
  read(): ImportedDocument | null
}

/**
 * A file whose paragraphs carry nothing but words, as when a text was pasted into Word, has the same broken lines and
 * lost labels as plain text; it is read by the importer that mends them and reports each repair.
 */
export function collectPlainLines(): PlainLines {
  const lines: string[] = []
  let plain = true
  return {
    add(runs) {
      if (runs.some((run) => run.link !== undefined || run.note !== undefined || run.marks?.includes('emphasis')))
        plain = false
      if (!plain) return
      lines.push(
        runs
          .map((run) =>
            run.marks?.includes('strong') && run.text.trim() !== ''
              ? `${strongMark}${onOneLine(run.text)}${strongMark}`
              : onOneLine(run.text),
          )
          .join('')
          .replaceAll(strongMark + strongMark, ''),
      )
    },
    spoil() {
      plain = false
    },
    read() {
      if (!plain || lines.length < 2) return null
      // Where no paragraph is empty, each is a paragraph of its own; else empty ones part them as in plain text.
      const parted = lines.some((line) => line.trim() === '')
      const read = importText(lines.join(parted ? '\n' : '\n\n'), { isMarked: true })
      return parted
        ? read
        : { ...read, report: read.report.map((finding) => ({ ...finding, line: Math.ceil(finding.line / 2) })) }
    },
  }
}

function onOneLine(text: string): string {
  return withoutNoncharacters(text).replaceAll('\n', ' ')
}
