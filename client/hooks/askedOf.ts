/** What is asked of the reader now: the one thing that the meeting waits for from their role, or from their delegation. */
import type { ParagraphId } from '@tawafuq/domain/ids'
import { may } from '@tawafuq/domain/policy'
import type { Actor } from '@tawafuq/domain/roles'
import { findParagraph, livingParagraphs, standingBrackets, standingObjections } from '@tawafuq/domain/standing'
import type { Statement } from '@tawafuq/domain/statement'

export type Asked =
  | { readonly what: 'rule' | 'gavel' | 'decide' | 'lift' | 'table' | 'write' | 'read'; readonly at: ParagraphId }
  | { readonly what: 'own-bracket' | 'own-objection'; readonly at: ParagraphId }
  | { readonly what: 'adopt' | 'floor' | 'resume' | 'observe' | 'no-floor' | 'nothing' }

/** The most pressing first; what concerns the paragraph on the floor before what waits elsewhere. */
export function askedOf(statement: Statement, actor: Actor): Asked {
  const { floor, stage } = statement
  const living = livingParagraphs(statement)
  if (stage === 'adopted') return { what: 'nothing' }
  if (stage === 'suspended') return { what: may(actor.role, 'resume', stage) ? 'resume' : 'nothing' }
  const ordered = [...living].sort((one, other) => Number(other.id === floor) - Number(one.id === floor))
  const objected = ordered.find(({ id }) => standingObjections(statement, id).length > 0)
  const tabled = statement.proposals.find(({ state }) => state === 'tabled')
  const onFloor = floor === null ? undefined : findParagraph(statement, floor)

  switch (actor.role) {
    case 'chair': {
      const isQuiet =
        onFloor?.agreement === null &&
        standingObjections(statement, onFloor.id).length === 0 &&
        standingBrackets(statement, onFloor.id).length === 0
      if (living.length > 0 && living.every(({ agreement }) => agreement !== null)) return { what: 'adopt' }
      if (onFloor !== undefined && objected?.id === onFloor.id) return { what: 'rule', at: onFloor.id }
      if (isQuiet && onFloor !== undefined) return { what: 'gavel', at: onFloor.id }
      if (floor === null || onFloor?.agreement != null) return { what: 'floor' }
      return { what: 'read', at: floor }
    }
    case 'rapporteur': {
      const bracketed = ordered.find(({ id }) => standingBrackets(statement, id).length > 0)
      if (tabled !== undefined) return { what: 'decide', at: tabled.paragraphId }
      if (bracketed !== undefined) return { what: 'lift', at: bracketed.id }
      return floor === null ? { what: 'no-floor' } : { what: 'write', at: floor }
    }
    case 'delegate': {
      const own = actor.delegationId
      const drafted = statement.proposals.find(({ state, delegationId }) => state === 'draft' && delegationId === own)
      if (drafted !== undefined) return { what: 'table', at: drafted.paragraphId }
      if (floor !== null && standingBrackets(statement, floor).some(({ delegationId }) => delegationId === own)) {
        return { what: 'own-bracket', at: floor }
      }
      if (floor !== null && standingObjections(statement, floor).some(({ delegationId }) => delegationId === own)) {
        return { what: 'own-objection', at: floor }
      }
      if (floor === null) return { what: 'no-floor' }
      return { what: may('delegate', 'type', stage) && onFloor?.draft.open === true ? 'write' : 'read', at: floor }
    }
    case 'secretariat':
      return floor === null ? { what: 'no-floor' } : { what: 'read', at: floor }
    case 'observer':
      return { what: 'observe' }
    default:
      return actor.role satisfies never
  }
}
