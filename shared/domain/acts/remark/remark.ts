import { accept, refuse } from '../../engine/decision.ts'
import { remarkSubjectSchema } from '../../schemas/remarkSubjectSchema.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { partyOf } from '../addition.ts'
import { declareAct } from '../declare.ts'
import { asId, type ParagraphId, type RemarkId } from '../ids.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findBracket, findObjection, findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'
import { RemarkMade } from './events.ts'
import { paragraphOfSubject } from './paragraphOfSubject.ts'
import type { RemarkSubject } from './remarks.ts'

/** Says something on a bracket, an objection or a tabled proposal. A remark decides nothing and stays (rule RM1). */
export const remark = declareAct('remark', {
  command: { on: remarkSubjectSchema, text: reasonSchema },
  allowed: [{ to: ['delegate', 'rapporteur', 'chair', 'secretariat'], during: atWork }],
  on: [
    { on: 'a bracket in it', verdicts: inEveryState },
    { on: 'an objection to it', verdicts: inEveryState },
    { on: 'a tabled proposal to it', verdicts: inEveryState },
  ],
  lays: (statement, { on, text }, actor) => ({
    kind: 'remarks',
    owner: partyOf(actor),
    paragraphId: paragraphOfSubject(statement, on),
    words: text.length,
  }),
  decide(statement, command, { actor, freshId }) {
    const { on } = command
    const paragraphId = paragraphOf(statement, on)
    if (paragraphId === undefined) return refuse('not-found', on.id)
    if (on.kind === 'proposal' && findProposal(statement, on.id)?.tabledAt === null) {
      return refuse('proposal-private', on.id)
    }
    if (actor.role === 'delegate' && actor.delegationId === null) return refuse('delegation-missing')
    const text = command.text.trim()
    if (text === '') return refuse('remark-empty')
    const { delegationId } = actor
    return accept(RemarkMade({ remarkId: asId<RemarkId>(freshId), on, paragraphId, delegationId, text }))
  },
})

function paragraphOf(statement: Statement, on: RemarkSubject): ParagraphId | undefined {
  switch (on.kind) {
    case 'bracket':
      return findBracket(statement, on.id)?.paragraphId
    case 'objection':
      return findObjection(statement, on.id)?.paragraphId
    case 'proposal':
      return findProposal(statement, on.id)?.paragraphId
  }
}
