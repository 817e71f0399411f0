// Above 250 lines: one rule for each kind of event, told apart by the kind.
/** What every rule says of one event, read from outside: from the statement before and after the act, and who did it. */
import type { Command } from '@tawafuq/domain/acts/commands'
import type { Event, EventOf } from '@tawafuq/domain/acts/events'
import type { Instant, ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { Bracket, Proposal, Reading, Statement } from '@tawafuq/domain/acts/statement'
import { expect } from 'vitest'

export interface Done {
  readonly before: Statement
  readonly after: Statement
  readonly events: readonly Event[]
  readonly actor: Actor
  readonly at: Instant
  readonly command: Command
  /** What the open drafts read when the act was decided; null where others may have typed since. */
  readonly readings: ReadonlyMap<ParagraphId, Reading> | null
  /** What the room read that the act reads, under the same condition. */
  readonly reading: Reading | null
}

const presides = (actor: Actor): boolean => ['rapporteur', 'chair'].includes(actor.role)

/** Written again here, and not asked of the domain: a fault there must show. */
function owns(actor: Actor, { delegationId, placedBy }: Bracket): boolean {
  return delegationId === null
    ? placedBy.participantId === actor.participantId
    : delegationId === actor.delegationId && actor.delegationId !== null
}

function named<One extends { readonly id: string }>(all: readonly One[], id: string): One {
  const found = all.find((one) => one.id === id)
  if (found === undefined) throw new Error(`${id} is not there`)
  return found
}

function against(statement: Statement, paragraphId: ParagraphId) {
  return {
    brackets: statement.brackets.filter((one) => one.paragraphId === paragraphId && one.lifted === null),
    objections: statement.objections.filter((one) => one.paragraphId === paragraphId && one.state === 'standing'),
  }
}

/** Throws where an event breaks the rule that is its own. */
export function holdEvent(event: Event, done: Done): void {
  const { before, after, actor, at, command, readings } = done
  switch (event.type) {
    case 'ParagraphAgreed': {
      expect(against(before, event.paragraphId), 'AD1').toEqual({ brackets: [], objections: [] })
      expect(named(before.paragraphs, event.paragraphId).parked, 'FL3').toBeNull()
      if (readings !== null) expect(event.text, 'AD3').toBe(readings.get(event.paragraphId)?.text)
      if (command.type === 'agreeParagraph') expect(command.textSeen, 'AD3').toBe(event.text)
      return
    }
    case 'ParagraphStruck':
      expect(against(before, event.paragraphId), 'AD1').toEqual({ brackets: [], objections: [] })
      expect(named(before.paragraphs, event.paragraphId).parked, 'FL3').toBeNull()
      return
    case 'ParagraphReopened': {
      const { draft } = named(before.paragraphs, event.paragraphId)
      if (command.type !== 'breakSilence') expect(actor.role, 'PA4').toBe('chair')
      expect(event.reason.trim(), 'PA4').not.toBe('')
      expect(event.draft, 'PA4').toBe(draft.number + 1)
      return
    }
    case 'ParagraphMoved':
      expect(unplaced(after, event.paragraphId), 'PA3').toEqual(unplaced(before, event.paragraphId))
      return
    case 'BracketPlaced':
      holdPlacing(event, done)
      return
    case 'BracketLifted': {
      const bracket = named(before.brackets, event.bracketId)
      expect(bracket.lifted, 'BR3').toBeNull()
      if (event.consent === null) expect(owns(actor, bracket), 'BR2').toBe(true)
      else expect(presides(actor), 'BR2').toBe(true)
      const span = readings?.get(event.paragraphId)?.spans.find(({ bracketId }) => bracketId === bracket.id)
      if (readings !== null && event.outcome !== 'keep') {
        expect(span?.start === null || span?.end === null || span === undefined, 'BR3').toBe(false)
      }
      if (event.consent?.basis === 'reservation' && bracket.delegationId !== null && event.linkId === undefined) {
        expect(reservesOn(after, event.paragraphId, bracket.delegationId), 'BR4').toBe(true)
      }
      return
    }
    case 'BracketPositionTaken': {
      const { positions } = named(after.brackets, event.bracketId)
      const own = positions.filter(({ delegationId }) => delegationId === event.delegationId)
      expect(own, 'BR5').toEqual([{ delegationId: actor.delegationId, stance: event.stance }])
      return
    }
    case 'BracketRepaired': {
      const bracket = named(before.brackets, event.bracketId)
      expect(presides(actor) || owns(actor, bracket), 'BR6').toBe(true)
      expect({ ...named(after.brackets, event.bracketId), quote: null }, 'BR6').toEqual({ ...bracket, quote: null })
      const span = readings?.get(event.paragraphId)?.spans.find(({ bracketId }) => bracketId === bracket.id)
      if (span !== undefined) expect(span.start === null || span.end === null, 'BR6').toBe(true)
      return
    }
    case 'RemarkMade': {
      const apart = { remarks: [], written: {}, version: 0 }
      expect({ ...after, ...apart }, 'RM1').toEqual({ ...before, ...apart })
      if (event.on.kind === 'proposal') expect(named(before.proposals, event.on.id).tabledAt, 'RM1').not.toBeNull()
      return
    }
    case 'ObjectionLodged':
      expect(event.grounds.trim(), 'OB1').not.toBe('')
      expect(event.delegationId, 'OB1').toBe(actor.delegationId)
      return
    case 'ObjectionWithdrawn':
      expect(named(before.objections, event.objectionId).delegationId, 'OB2').toBe(actor.delegationId)
      return
    case 'TextPromised':
      expect(event.until > at, 'OB3').toBe(true)
      expect(named(before.objections, event.objectionId).delegationId, 'OB3').toBe(actor.delegationId)
      return
    case 'CounterTextGiven': {
      const { counterText, promise } = named(after.objections, event.objectionId)
      expect(counterText, 'OB3').toBe(event.text)
      if (promise !== null) expect(promise.givenAt, 'OB3').not.toBeNull()
      return
    }
    case 'PositionExplained': {
      expect(event.delegationId, 'OB4').toBe(actor.delegationId)
      const vote = event.voteId === null ? null : named(before.votes, event.voteId)
      if (vote?.on.kind === 'proposal') {
        expect(named(before.proposals, vote.on.id).delegationId, 'VO5').not.toBe(actor.delegationId)
      }
      return
    }
    case 'RulingGiven':
      expect(actor.role, 'RU1').toBe('chair')
      expect(event.reason.trim(), 'RU1').not.toBe('')
      expect(named(before.objections, event.objectionId).state, 'RU1').toBe('standing')
      expect(named(after.objections, event.objectionId).state, 'RU1').toBe(event.outcome)
      if (event.outcome === 'reservation') {
        const { delegationId } = named(before.objections, event.objectionId)
        expect(reservesOn(after, event.paragraphId, delegationId), 'RU2').toBe(true)
      }
      return
    case 'ProposalDrafted':
      expect(Object.keys(event).toSorted(), 'PR1').toEqual([
        ...['act', 'delegationId', 'paragraphId', 'proposalId', 'type'],
      ])
      return
    case 'ProposalTabled': {
      const proposal = named(before.proposals, event.proposalId)
      expect(proposal.delegationId, 'PR4').toBe(actor.delegationId)
      if (readings !== null) {
        const paragraph = named(before.paragraphs, event.paragraphId)
        const stood = readings.get(event.paragraphId)?.text
        expect(event.base, 'PR2').toBe(stood ?? paragraph.agreement?.text ?? paragraph.struck?.text ?? event.base)
        if (proposal.act !== 'strike') expect(event.text, 'PR2').toBe(done.reading?.text)
      }
      return
    }
    case 'ProposalReceived': {
      expect(['secretariat', 'rapporteur'], 'PR9').toContain(actor.role)
      const { state, delegationId, text } = named(after.proposals, event.proposalId)
      expect([state, delegationId, text], 'PR9').toEqual(['tabled', event.delegationId, event.text])
      return
    }
    case 'ProposalSupported': {
      const { delegationId, supporters } = named(before.proposals, event.proposalId)
      expect(event.delegationId, 'PR4').not.toBe(delegationId)
      if (event.as === undefined) expect(supporters, 'PR4').not.toContain(event.delegationId)
      return
    }
    case 'ProposalWithdrawn':
      expect(openVotesOn(before, event.proposalId), 'VO1').toEqual([])
      expect(votedOn(before, event.proposalId), 'VO4').not.toBe('carried')
      expect(named(before.proposals, event.proposalId).delegationId, 'PR4').toBe(actor.delegationId)
      return
    case 'DelegationsInvited':
      expect(named(before.proposals, event.proposalId).delegationId, 'PR4').toBe(actor.delegationId)
      return
    case 'ProposalReplaced': {
      expect(openVotesOn(before, event.proposalId), 'VO1').toEqual([])
      expect(votedOn(before, event.proposalId), 'VO4').toBeUndefined()
      const { supporters, cosponsors, delegationId, text } = named(after.proposals, event.proposalId)
      expect([supporters, cosponsors, delegationId, text], 'PR6').toEqual([[], [], actor.delegationId, event.text])
      return
    }
    case 'ProposalsMerged': {
      const merged = event.proposalIds.map((id) => named(before.proposals, id))
      for (const proposal of merged) holdDeciding(proposal, event.outcome, done)
      expect(new Set(merged.map(({ paragraphId }) => paragraphId)), 'PR7').toEqual(new Set([event.paragraphId]))
      const contributors = new Set(merged.map(({ delegationId }) => delegationId))
      expect(new Set(event.contributors), 'PR7').toEqual(contributors)
      expect(event.reason.trim(), 'PR7').not.toBe('')
      if (readings !== null) expect(event.base, 'PR7').toBe(readings.get(event.paragraphId)?.text)
      expect(after.merges.length, 'PR7').toBe(before.merges.length + 1)
      if (event.outcome === 'apply') expect(against(before, event.paragraphId).brackets, 'PR3').toEqual([])
      return
    }
    case 'ProposalDecided': {
      const proposal = named(before.proposals, event.proposalId)
      holdDeciding(proposal, event.outcome, done)
      if (event.outcome === 'decline') expect(event.reason?.trim(), 'PR3').toBeTruthy()
      if (event.outcome === 'apply' && proposal.act === 'replace') {
        expect(against(before, event.paragraphId).brackets, 'PR3').toEqual([])
      }
      return
    }
    case 'VoteOpened': {
      expect(
        before.votes.filter(({ result }) => result === null),
        'VO1',
      ).toEqual([])
      holdOrder(event, before)
      return
    }
    case 'VoteCast': {
      const vote = named(before.votes, event.voteId)
      expect(vote.result, 'VO2').toBeNull()
      expect(vote.entitled, 'VO2').toContain(actor.delegationId)
      const { roll } = named(after.votes, event.voteId)
      const own = roll.filter((one) => one.delegationId === actor.delegationId && one.part === event.part)
      expect(
        own.map(({ ballot }) => ballot),
        'VO2',
      ).toEqual([event.ballot])
      return
    }
    case 'VoteClosed':
      holdCount(event, before)
      return
    case 'FloorGiven': {
      // Whatever is decided today is a declaration, and stays.
      expect(after.lights, 'FL5').toEqual(before.lights)
      return
    }
    case 'LightRaised':
    case 'LightLowered':
      expect({ ...after, lights: [], written: {}, version: 0 }, 'FL2').toEqual({
        ...before,
        lights: [],
        written: {},
        version: 0,
      })
      return
    case 'ReadingOpened': {
      expect(event.reading, 'FL1').toBe(before.reading + 1)
      expect(after.labelsFrozen, 'FL1').toBe(true)
      expect(after.revisions.length, 'FL1').toBe(before.revisions.length + 1)
      const living = before.paragraphs.filter(({ struck }) => struck === null)
      expect(
        event.paragraphs.map(({ id }) => id),
        'FL1',
      ).toEqual(living.map(({ id }) => id))
      if (readings === null) return
      const stood = living.map(({ id, agreement }) => agreement?.text ?? readings.get(id)?.text)
      expect(
        event.paragraphs.map(({ text }) => text),
        'FL1',
      ).toEqual(stood)
      return
    }
    case 'LateTextOffered':
      expect(event.delegationId, 'LT1').toBe(actor.delegationId)
      expect(named(before.paragraphs, event.paragraphId).draft, 'LT1').not.toEqual({ number: event.draft, open: true })
      expect({ ...after, lateTexts: [], written: {}, version: 0 }, 'LT1').toEqual({
        ...before,
        lateTexts: [],
        written: {},
        version: 0,
      })
      return
    case 'LateTextSettled': {
      const late = named(before.lateTexts, event.lateTextId)
      expect(late.settled, 'LT1').toBeNull()
      expect(presides(actor) || late.delegationId === actor.delegationId, 'LT1').toBe(true)
      expect({ ...after, lateTexts: [], written: {}, version: 0 }, 'LT1').toEqual({
        ...before,
        lateTexts: [],
        written: {},
        version: 0,
      })
      return
    }
    case 'SilenceOpened':
      expect(event.until > at, 'SI1').toBe(true)
      return
    case 'SilenceBroken':
      expect(after.silence, 'SI2').toBeNull()
      for (const id of event.paragraphIds) {
        expect(named(after.paragraphs, id).agreement, 'SI2').toBeNull()
        const voices = against(after, id).objections.map(({ delegationId }) => delegationId)
        expect(voices, 'SI2').toContain(actor.delegationId)
      }
      return
    case 'NegotiationResumed': {
      const { silence, suspendedFrom } = before
      if (suspendedFrom !== 'silence' || silence === null) return
      expect(after.stage, 'SI4').toBe(silence.until <= at ? 'negotiating' : 'silence')
      return
    }
    case 'StatementAdopted':
      if (event.underSilence) expect(at >= (before.silence?.until ?? '~'), 'SI3').toBe(true)
      expect(
        before.votes.filter(({ result }) => result === null),
        'VO1',
      ).toEqual([])
      return
    default:
      return
  }
}

/** A paragraph and what hangs on it, without its place among the others and what its move says of it. */
function unplaced(statement: Statement, id: ParagraphId) {
  const { origin, draft, agreement, parked, struck, kind } = named(statement.paragraphs, id)
  const its = <One extends { readonly paragraphId: unknown }>(all: readonly One[]) =>
    all.filter(({ paragraphId }) => paragraphId === id)
  return {
    ...{ origin, draft, agreement, parked, struck, kind },
    brackets: its(statement.brackets),
    objections: its(statement.objections),
    proposals: its(statement.proposals),
  }
}

function reservesOn(statement: Statement, paragraphId: ParagraphId, delegationId: string): boolean {
  return statement.reservations.some((one) => one.paragraphId === paragraphId && one.delegationId === delegationId)
}

function holdPlacing(event: EventOf<'BracketPlaced'>, { before, after, actor, at, command, readings }: Done): void {
  expect(named(after.brackets, event.bracketId).lifted, 'BR3').toBeNull()
  if (event.dueAt !== undefined) expect(event.dueAt > at, 'BR9').toBe(true)
  if (command.type !== 'placeBracket') return
  expect(event.delegationId, 'BR1').toBe(actor.delegationId)
  expect(named(before.paragraphs, event.paragraphId).draft, 'BR1').toEqual({ number: event.draft, open: true })
  const text = readings?.get(event.paragraphId)?.text
  if (text === undefined) return
  const { exact, prefix = '', suffix = '' } = event.quote
  expect(text.slice(event.range.start, event.range.end), 'BR1').toBe(exact)
  expect(text.split(`${prefix}${exact}${suffix}`).length, 'BR1').toBe(2)
}

function openVotesOn({ votes }: Statement, id: string) {
  return votes.filter(({ on, result }) => result === null && on.kind === 'proposal' && on.id === id)
}

/** What the room decided on a proposal by its last vote that had a quorum. */
function votedOn({ votes }: Statement, id: string) {
  const had = votes.filter(
    ({ on, result }) => on.kind === 'proposal' && on.id === id && result !== null && result.outcome !== 'no-quorum',
  )
  return had.at(-1)?.result?.outcome
}

/** Once, and never before it was tabled; and as the room voted, if it did (rules PR3, VO1, VO4). */
function holdDeciding(proposal: Proposal, outcome: 'apply' | 'bracket' | 'decline', { before }: Done): void {
  expect(proposal.state, 'PR3').toBe('tabled')
  expect(openVotesOn(before, proposal.id), 'VO1').toEqual([])
  const voted = votedOn(before, proposal.id)
  if (voted !== undefined) expect(voted, 'VO4').toBe(outcome === 'decline' ? 'rejected' : 'carried')
}

function holdOrder({ on }: EventOf<'VoteOpened'>, before: Statement): void {
  if (on.kind !== 'proposal') return
  const { paragraphId } = named(before.proposals, on.id)
  const order = before.votingOrders.find((one) => one.paragraphId === paragraphId)?.proposalIds ?? []
  // A question that is put once more keeps no order.
  if (!order.includes(on.id) || votedOn(before, on.id) !== undefined) return
  for (const earlier of order.slice(0, order.indexOf(on.id))) {
    if (named(before.proposals, earlier).state === 'tabled') expect(votedOn(before, earlier), 'VO4').toBeDefined()
  }
}

/** Counted again by hand: one third present, more yes than no; the whole falls if every part falls (rule VO3). */
function holdCount(event: EventOf<'VoteClosed'>, before: Statement): void {
  const { roll, parts, entitled } = named(before.votes, event.voteId)
  const present = new Set(roll.map(({ delegationId }) => delegationId)).size
  const carried = parts.map((_, nth) => {
    const of = (ballot: string): number => roll.filter((one) => one.part === nth && one.ballot === ballot).length
    return of('yes') > of('no')
  })
  const outcome = present * 3 < entitled.length ? 'no-quorum' : carried.includes(true) ? 'carried' : 'rejected'
  expect(event.outcome, 'VO3').toBe(outcome)
  expect(
    event.tallies.map((tally) => tally.carried),
    'VO3',
  ).toEqual(carried)
}
