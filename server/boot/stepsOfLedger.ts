import type { Entry } from '@tawafuq/domain/acts/entry'
import type { ExportStep } from '../documents/model/exportSource.ts'

/**
 * The steps of a text's course that registries ask for, from its ledger: stages, gavels, silence, objections and what
 * came of them, votes, adoption. `placeOf` finds the block of a paragraph; acts on paragraphs that are no longer in the
 * text stand without one.
 */
export function stepsOfLedger(
  entries: readonly Entry[],
  placeOf: (paragraphId: string) => number | undefined,
): readonly ExportStep[] {
  return entries.flatMap(({ at, event, actor }): readonly ExportStep[] => {
    const step = (
      outcome: ExportStep['outcome'],
      byId?: string | null,
      paragraphId?: string,
    ): readonly ExportStep[] => {
      const block = paragraphId === undefined ? undefined : placeOf(paragraphId)
      return [{ at, outcome, ...(byId ? { byId } : {}), ...(block === undefined ? {} : { block }) }]
    }
    switch (event.type) {
      case 'StatementOpened':
      case 'ReturnedToDrafting':
        return step('draft')
      case 'NegotiationOpened':
        return step('negotiating')
      case 'NegotiationSuspended':
        return step('suspended')
      case 'NegotiationResumed':
        return step('resumed')
      case 'ObjectionLodged':
        return step('objection', event.delegationId, event.paragraphId)
      case 'ObjectionWithdrawn':
        return step('objectionWithdrawn', actor.delegationId, event.paragraphId)
      case 'RulingGiven':
        return event.outcome === 'met' ? step('objectionMet', undefined, event.paragraphId) : []
      case 'ReservationRecorded':
        return step('reservation', event.delegationId, event.paragraphId)
      case 'PositionExplained':
        return step('explanation', event.delegationId, event.on ?? undefined)
      case 'SilenceOpened':
        return step('silence')
      case 'SilenceBroken':
        return event.paragraphIds.flatMap((id) => step('silenceBroken', event.delegationId, id))
      case 'VoteClosed':
        return step('vote')
      case 'ParagraphAgreed':
        return step(event.adReferendum ? 'agreedAdReferendum' : 'agreed', undefined, event.paragraphId)
      case 'ParagraphReopened':
        return step('reopened', undefined, event.paragraphId)
      case 'StatementAdopted':
        return step('adopted')
      default:
        return []
    }
  })
}
