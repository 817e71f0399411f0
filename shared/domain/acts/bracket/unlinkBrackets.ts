import { accept, refuse } from '../../engine/decision.ts'
import { linkIdSchema } from '../../schemas/idSchemas.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { BracketsUnlinked } from './events.ts'

/** Dissolves a link: the delegation that made it does so freely, rapporteur and chair with a reason (rule BR8). */
export const unlinkBrackets = declareAct('unlinkBrackets', {
  command: { linkId: linkIdSchema },
  options: { reason: reasonSchema },
  allowed: [{ to: ['delegate', 'rapporteur', 'chair'], during: atWork }],
  on: [{ on: 'a package in it', verdicts: inEveryState }],
  decide(statement, command, { actor }) {
    const link = statement.links.find(({ id }) => id === command.linkId)
    if (link === undefined) return refuse('not-found', command.linkId)
    if (link.dissolved) return refuse('link-dissolved', link.id)
    const own =
      link.by.delegationId === null
        ? link.by.participantId === actor.participantId
        : link.by.delegationId === actor.delegationId
    if (!own && actor.role === 'delegate') return refuse('bracket-of-another', link.id)
    const reason = command.reason?.trim() || null
    if (!own && reason === null) return refuse('reason-missing')
    return accept(BracketsUnlinked({ linkId: link.id, reason }))
  },
})
