import { accept, type Refused, refuse } from '../../engine/decision.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import { paragraphIdSchema, statementIdSchema } from '../../schemas/idSchemas.ts'
import { oneLine } from '../../schemas/oneLine.ts'
import { requestSchema } from '../../schemas/requestSchema.ts'
import { several } from '../../schemas/several.ts'
import { paragraphTextSchema, reasonSchema, seenTextSchema } from '../../schemas/textSchemas.ts'
import { hashText } from '../course/hashText.ts'
import type { ParagraphId } from '../ids.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import type { AdoptedParagraph } from '../statement.ts'
import { type Correction, correctedParagraphs } from './corrigendum.ts'
import { CorrigendumIssued } from './events.ts'

const change = requestSchema({ paragraphId: paragraphIdSchema, after: paragraphTextSchema, reason: reasonSchema })

/**
 * Corrects an adopted text, naming the hash of the text as it was seen, corrections before included. The record that was
 * sealed never changes; the corrigendum is sealed and logged as it was (rule RG6).
 */
export const issueCorrigendum = declareMeetingAct('issueCorrigendum', {
  command: { statementId: statementIdSchema, textHashSeen: seenTextSchema, changes: several(change) },
  allowed: ['chair', 'secretariat'],
  reads: (_, { statementId }) => ({ statementId, adopted: true }),
  decide({ corrected }, { statementId, textHashSeen, changes }, { isOfMeeting, adopted = null, sha256 }) {
    if (isOfMeeting !== true) return refuse('not-found', statementId)
    if (adopted === null) return refuse('statement-not-adopted', statementId)
    const before = corrected[statementId] ?? []
    const text = correctedParagraphs(
      adopted,
      before.flatMap((one) => one.changes),
    )
    if (hashText(text, sha256) !== textHashSeen) return refuse('text-moved-on', statementId)
    const made: Correction[] = []
    for (const one of changes) {
      const found = correctionOf(text, one)
      if (!('before' in found)) return found
      if (made.some(({ paragraphId }) => paragraphId === found.paragraphId)) return refuse('correction-idle')
      made.push(found)
    }
    const textHash = hashText(correctedParagraphs(text, made), sha256)
    return accept(CorrigendumIssued({ statementId, number: before.length + 1, changes: made, textHash }))
  },
})

function correctionOf(
  text: readonly AdoptedParagraph[],
  given: { readonly paragraphId: ParagraphId; readonly after: string; readonly reason: string },
): Correction | Refused<RefusalCode> {
  const paragraph = text.find(({ id }) => id === given.paragraphId)
  if (paragraph === undefined) return refuse('not-found', given.paragraphId)
  if (paragraph.table !== undefined) return refuse('table-not-corrected', paragraph.id)
  const after = oneLine(given.after).normalize('NFC').trim()
  const reason = given.reason.trim()
  if (after === '') return refuse('paragraph-empty', paragraph.id)
  if (after === paragraph.text) return refuse('correction-idle', paragraph.id)
  if (reason === '') return refuse('reason-missing')
  return { paragraphId: paragraph.id, before: paragraph.text, after, reason }
}
