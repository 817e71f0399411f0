import { accept, refuse } from '../../engine/decision.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { openRooms } from '../paragraph/openRoom.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { wordingOf } from '../paragraph/wordingOf.ts'
import { atWork } from '../stages.ts'
import { livingParagraphs, standingBrackets } from '../standing.ts'
import type { RevisionParagraph } from '../statement.ts'
import { ReadingOpened } from './events.ts'

/**
 * The chair opens the next passage through the text: labels freeze, lights go out, and the whole text as it stands goes
 * into the ledger as Rev.n, so that any two can be compared (rules FL1, PA7).
 */
export const openReading = declareAct('openReading', {
  command: {},
  options: { note: reasonSchema },
  allowed: [{ to: ['chair'], during: atWork }],
  on: [{ on: '', verdicts: inEveryState }],
  reads(statement) {
    const all = new Set(statement.paragraphs.map(({ id }) => id))
    return { several: { rooms: openRooms(statement, all), held: false } }
  },
  decide(statement, command, { readings, printedLabels }) {
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
    return accept(ReadingOpened({ reading, name, note, paragraphs }))
  },
})
