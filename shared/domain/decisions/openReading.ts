import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { wordingOf } from '../projections/sheet.ts'
import { livingParagraphs, standingBrackets } from '../standing.ts'
import type { RevisionParagraph, Statement } from '../statement.ts'

/**
 * The chair opens the next passage through the text: labels freeze, lights go out, and the whole text as it stands goes
 * into the ledger as Rev.n, so that any two can be compared (rules FL1, PA7).
 */
export function openReading(
  statement: Statement,
  command: CommandOf<'openReading'>,
  { readings, printedLabels }: Circumstances,
): Decision {
  const living = livingParagraphs(statement)
  if (living.length === 0) return refuse('statement-empty')
  const labels = printedLabels(statement)
  const paragraphs = living.map((paragraph): RevisionParagraph => {
    const { id, kind, level } = paragraph
    const reading = paragraph.draft.open ? readings?.get(id) : undefined
    const standing = new Set(standingBrackets(statement, id).map((bracket) => bracket.id))
    const spans = (reading?.spans ?? []).filter(({ bracketId }) => standing.has(bracketId))
    const { text } = wordingOf(paragraph, reading)
    return { id, kind, level, label: labels.get(id) ?? null, text, ...(spans.length > 0 ? { spans } : {}) }
  })
  const reading = statement.reading + 1
  const name = `Rev.${statement.revisions.length + 1}`
  const note = command.note?.trim() || null
  return accept({ type: 'ReadingOpened', reading, name, note, paragraphs })
}
