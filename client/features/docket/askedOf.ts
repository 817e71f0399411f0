/** What is asked of the reader now: the one thing that the meeting waits for from their role, or from their delegation. */
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import { awaitsText } from '@tawafuq/domain/acts/objection/promise'
import { may, mayType } from '@tawafuq/domain/acts/policy'
import type { MeetingRules } from '@tawafuq/domain/acts/rules/rules'
import { findParagraph, livingParagraphs, standingBrackets, standingObjections } from '@tawafuq/domain/acts/standing'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { openVoteOf, type Vote } from '@tawafuq/domain/acts/vote/votes'

export type Asked =
  | { readonly what: 'rule' | 'gavel' | 'decide' | 'lift' | 'table' | 'write' | 'read'; readonly at: ParagraphId }
  | { readonly what: 'own-bracket' | 'own-objection'; readonly at: ParagraphId }
  /** `put`: the next open paragraph, after one that is agreed; `pass`: the same, past one that something stands against. */
  | { readonly what: 'put' | 'pass' | 'bring-back'; readonly at: ParagraphId }
  /** The text is there, and nothing has been taken up: the negotiation is to be opened, or the first paragraph put. */
  | { readonly what: 'open-negotiation'; readonly first: ParagraphId }
  /** `again`: all were on the floor in this reading; of those with something against them, `left`, the next. */
  | { readonly what: 'again'; readonly at: ParagraphId; readonly left: number }
  | { readonly what: 'close-vote' | 'cast-vote'; readonly number: number }
  | { readonly what: 'adopt' | 'resume' | 'silence' | 'observe' | 'no-floor' | 'nothing' }

/** The most pressing first; what concerns the paragraph on the floor before what waits elsewhere. */
export function askedOf(
  statement: Statement,
  actor: Actor,
  passed: ReadonlySet<ParagraphId> = new Set(),
  rules: MeetingRules = {},
): Asked {
  const { floor, stage } = statement
  const living = livingParagraphs(statement)
  const [first] = living
  if (stage === 'adopted') return { what: 'nothing' }
  if (stage === 'suspended') return { what: may(actor.role, 'resume', stage) ? 'resume' : 'nothing' }
  if (stage === 'silence') return { what: 'silence' }
  const vote = openVoteOf(statement)
  if (vote !== undefined && actor.role === 'chair') return { what: 'close-vote', number: vote.number }
  if (vote !== undefined && awaitsBallot(vote, actor)) return { what: 'cast-vote', number: vote.number }
  const ordered = [...living].sort((one, other) => Number(other.id === floor) - Number(one.id === floor))
  const tabled = statement.proposals.find(({ state }) => state === 'tabled')
  const onFloor = floor === null ? undefined : findParagraph(statement, floor)

  switch (actor.role) {
    case 'chair':
      return askedOfChair(statement, passed)
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
      const writes = mayType('delegate', stage, rules) && onFloor?.draft.open === true
      return { what: writes ? 'write' : 'read', at: floor }
    }
    case 'secretariat':
      if (first !== undefined && isToBeOpened(statement)) return { what: 'open-negotiation', first: first.id }
      return floor === null ? { what: 'no-floor' } : { what: 'read', at: floor }
    case 'observer':
    case 'captioner':
      return { what: 'observe' }
    default:
      return actor.role satisfies never
  }
}

/** The chair walks the text: rule, gavel, put the next on the floor, until nothing is left but to adopt (rule UI27). */
function askedOfChair(statement: Statement, passed: ReadonlySet<ParagraphId>): Asked {
  const { floor } = statement
  const living = livingParagraphs(statement)
  const onFloor = living.find(({ id }) => id === floor)
  if (living.length > 0 && living.every(({ agreement }) => agreement !== null)) return { what: 'adopt' }
  const [first] = living
  if (first !== undefined && isToBeOpened(statement)) return { what: 'open-negotiation', first: first.id }
  const next = nextOpen(statement, passed)
  const again = nextOpen(statement)
  if (onFloor !== undefined && onFloor.agreement === null && onFloor.parked === null) {
    const objections = standingObjections(statement, onFloor.id)
    if (objections.some((one) => !awaitsText(one) && one.consultation === null)) return { what: 'rule', at: onFloor.id }
    const isQuiet = objections.length === 0 && standingBrackets(statement, onFloor.id).length === 0
    if (isQuiet) return { what: 'gavel', at: onFloor.id }
    if (next !== null) return { what: 'pass', at: next }
    return again === null ? { what: 'read', at: onFloor.id } : { what: 'again', at: again, left: passed.size + 1 }
  }
  if (next !== null) return { what: 'put', at: next }
  if (again !== null) return { what: 'again', at: again, left: passed.size }
  const parked = living.find((paragraph) => paragraph.parked !== null)
  return parked === undefined ? { what: 'no-floor' } : { what: 'bring-back', at: parked.id }
}

/** A text in drafting of which nothing has been on the floor or agreed: what the meeting waits for is the opening. */
function isToBeOpened(statement: Statement): boolean {
  const living = livingParagraphs(statement)
  const isUntouched = statement.floor === null && living.every(({ agreement }) => agreement === null)
  return statement.stage === 'drafting' && living.length > 0 && isUntouched
}

/**
 * The next paragraph to be agreed after the one on the floor, from the start again where none follows: the first against
 * which nothing stands, else the first. Parked ones wait, and so do those that the reading has passed (rule FL4).
 */
export function nextOpen(statement: Statement, passed: ReadonlySet<ParagraphId> = new Set()): ParagraphId | null {
  const all = statement.paragraphs
  const from = all.findIndex(({ id }) => id === statement.floor) + 1
  const waiting = [...all.slice(from), ...all.slice(0, from)].filter(
    ({ id, agreement, struck, parked }) =>
      agreement === null && struck === null && parked === null && id !== statement.floor && !passed.has(id),
  )
  const isRipe = ({ id }: { readonly id: ParagraphId }) =>
    standingBrackets(statement, id).length + standingObjections(statement, id).length === 0
  return (waiting.find(isRipe) ?? waiting[0])?.id ?? null
}

/** Whether the reader's delegation has a part of the question left to vote on. */
function awaitsBallot(vote: Vote, { role, delegationId: own }: Actor): boolean {
  if (own === null || !may(role, 'castVote', 'negotiating') || !vote.entitled.includes(own)) return false
  const cast = vote.roll.filter(({ delegationId }) => delegationId === own)
  return cast.length < vote.parts.length
}
