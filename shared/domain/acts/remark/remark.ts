import { accept, refuse } from '../../engine/decision.ts'
import { remarkIdSchema } from '../../schemas/idSchemas.ts'
import { remarkSubjectSchema } from '../../schemas/remarkSubjectSchema.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { partyOf } from '../addition.ts'
import { findQuote } from '../bracket/findQuote.ts'
import { declareAct } from '../declare.ts'
import { asId, type RemarkId } from '../ids.ts'
import { openRoom } from '../paragraph/openRoom.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { wordingOf } from '../paragraph/wordingOf.ts'
import { atWork } from '../stages.ts'
import { findParagraph, findProposal } from '../standing.ts'
import { RemarkMade } from './events.ts'
import { paragraphOfSubject } from './paragraphOfSubject.ts'

/**
 * Says something on a bracket, an objection, a tabled proposal, or a paragraph and words of it that stand there once; or in
 * reply to what was said on the same. A remark decides nothing and stays (rules RM1, RM2).
 */
export const remark = declareAct('remark', {
  command: { on: remarkSubjectSchema, text: reasonSchema },
  options: { replyTo: remarkIdSchema },
  allowed: [{ to: ['delegate', 'rapporteur', 'chair', 'secretariat'], during: atWork }],
  on: [
    { on: 'a bracket in it', verdicts: inEveryState },
    { on: 'an objection to it', verdicts: inEveryState },
    { on: 'a tabled proposal to it', verdicts: inEveryState },
    { on: 'itself, or words of it', verdicts: inEveryState },
  ],
  reads: (statement, { on }) =>
    on.kind === 'paragraph' && on.quote !== undefined ? { base: openRoom(statement, on.id) } : {},
  lays: (statement, { on, text }, actor) => ({
    kind: 'remarks',
    owner: partyOf(actor),
    paragraphId: paragraphOfSubject(statement, on),
    words: text.length,
  }),
  decide(statement, command, { actor, freshId, base }) {
    const { on, replyTo } = command
    const paragraphId = paragraphOfSubject(statement, on)
    const paragraph = paragraphId === null ? undefined : findParagraph(statement, paragraphId)
    if (paragraph === undefined) return refuse('not-found', on.id)
    if (on.kind === 'proposal' && findProposal(statement, on.id)?.tabledAt === null) {
      return refuse('proposal-private', on.id)
    }
    if (actor.role === 'delegate' && actor.delegationId === null) return refuse('delegation-missing')
    const text = command.text.trim()
    if (text === '') return refuse('remark-empty')
    const answered = replyTo === undefined ? undefined : statement.remarks.find(({ id }) => id === replyTo)
    if (replyTo !== undefined && (answered?.on.kind !== on.kind || answered.on.id !== on.id)) {
      return refuse('not-found', replyTo)
    }
    if (on.kind === 'paragraph' && on.quote !== undefined && answered === undefined) {
      const reads = wordingOf(paragraph, base === undefined ? undefined : { text: base, spans: [] }).text
      const found = findQuote(reads, on.quote)
      if (typeof found === 'string') return refuse(found, paragraph.id)
    }
    return accept(
      RemarkMade({
        remarkId: asId<RemarkId>(freshId),
        // A reply is about what it answers, whatever words it names.
        on: answered?.on ?? on,
        paragraphId: paragraph.id,
        delegationId: actor.delegationId,
        text,
        ...(replyTo !== undefined && { replyTo }),
      }),
    )
  },
})
