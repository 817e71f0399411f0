/** The rules that no negotiation may break, as they show from outside: in what was accepted, and in what came of it. */
import type { Event } from '@tawafuq/domain/events'
import { fold } from '@tawafuq/domain/evolve'
import { findBrokenLink } from '@tawafuq/domain/ledger'
import { standingMembers } from '@tawafuq/domain/link'
import { ownsBracket } from '@tawafuq/domain/ownsBracket'
import { may } from '@tawafuq/domain/policy'
import { sheet } from '@tawafuq/domain/projections/sheet'
import { livingParagraphs, standingBrackets, standingObjections } from '@tawafuq/domain/standing'
import type { Statement } from '@tawafuq/domain/statement'
import { expect } from 'vitest'
import { circumstances, sha256 } from './given.ts'
import { type Core, paperNegotiation, type Step, soundCore, type Taken } from './paperNegotiation.ts'
import { chair } from './people.ts'

/** Plays a run and throws at the first rule that breaks. Counts in `reached` what it came by. */
export function heldRules(run: readonly Step[], reached: Map<string, number>, core: Core = soundCore): void {
  const negotiation = paperNegotiation(core)
  const agreedTexts = new Map<string, string>()
  const closed = new Set<string>()
  let afterAdoption = 0
  const count = (what: string): void => void reached.set(what, (reached.get(what) ?? 0) + 1)
  for (const step of run) {
    const before = negotiation.statement()
    if (before.stage === 'adopted') afterAdoption += 1
    if (afterAdoption > 3) break
    const taken = negotiation.step(step)
    if (taken === null) continue
    if (!taken.decision.accepted) {
      count(`refused ${taken.decision.refusal.code}`)
      expect(negotiation.statement()).toBe(before)
      continue
    }
    expect(may(taken.actor.role, taken.command.type, before.stage)).toBe(true)
    for (const event of taken.decision.events) {
      count(event.type)
      holdEvent(before, event, taken, agreedTexts)
    }
    const now = negotiation.statement()
    for (const { id, agreement, draft } of now.paragraphs) {
      expect(agreement?.text).toBe(agreedTexts.get(id))
      // A draft that was closed is never opened again (rule PA4).
      const name = `${id} ${draft.number}`
      if (draft.open) expect(closed.has(name)).toBe(false)
      else closed.add(name)
    }
    holdStatement(now)
  }
  const entries = negotiation.entries()
  const placed = entries.filter(({ event }) => event.type === 'BracketPlaced').length
  const lifted = entries.filter(({ event }) => event.type === 'BracketLifted').length
  const standing = negotiation.statement().brackets.filter((bracket) => bracket.lifted === null).length
  expect(standing).toBe(placed - lifted)
  expect(findBrokenLink(entries, sha256)).toBeNull()
  expect(fold(entries)).toEqual(negotiation.statement())
}

function holdEvent(before: Statement, event: Event, taken: Taken, agreedTexts: Map<string, string>): void {
  const { actor, at, command, readings } = taken
  switch (event.type) {
    case 'ParagraphAgreed':
      expect(standingBrackets(before, event.paragraphId)).toEqual([])
      expect(standingObjections(before, event.paragraphId)).toEqual([])
      expect(before.paragraphs.find(({ id }) => id === event.paragraphId)?.parked).toBeNull()
      expect(event.text).toBe(readings.get(event.paragraphId)?.text)
      if (command.type === 'agreeParagraph') expect(command.textSeen).toBe(event.text)
      agreedTexts.set(event.paragraphId, event.text)
      return
    case 'ParagraphStruck':
      expect(standingBrackets(before, event.paragraphId)).toEqual([])
      expect(standingObjections(before, event.paragraphId)).toEqual([])
      return
    case 'ParagraphReopened':
      if (command.type === 'reopenParagraph') expect(actor.role).toBe('chair')
      agreedTexts.delete(event.paragraphId)
      return
    case 'BracketLifted': {
      const bracket = before.brackets.find(({ id }) => id === event.bracketId)
      if (bracket === undefined) throw new Error(`${event.bracketId} was never placed`)
      if (event.consent === null) expect(ownsBracket(actor, bracket)).toBe(true)
      else expect(['rapporteur', 'chair']).toContain(actor.role)
      return
    }
    case 'RulingGiven':
      expect(event.reason.trim()).not.toBe('')
      return
    case 'ProposalDrafted':
      expect(Object.keys(event).toSorted()).toEqual(['act', 'delegationId', 'paragraphId', 'proposalId', 'type'])
      return
    case 'ProposalTabled':
    case 'ProposalWithdrawn':
      expect(before.proposals.find(({ id }) => id === event.proposalId)?.delegationId).toBe(actor.delegationId)
      return
    case 'ProposalsMerged':
    case 'ProposalDecided': {
      const act =
        event.type === 'ProposalsMerged' ? 'replace' : before.proposals.find(({ id }) => id === event.proposalId)?.act
      if (event.outcome === 'apply' && act === 'replace')
        expect(standingBrackets(before, event.paragraphId)).toEqual([])
      return
    }
    case 'VoteOpened':
      expect(before.votes.filter(({ result }) => result === null)).toEqual([])
      return
    case 'VoteCast':
      expect(before.votes.find(({ id }) => id === event.voteId)?.result).toBeNull()
      return
    case 'SilenceOpened':
      expect(event.until > at).toBe(true)
      return
    case 'StatementAdopted': {
      const living = livingParagraphs(before)
      expect(event.paragraphs.map(({ id, text }) => [id, text])).toEqual(
        living.map(({ id }) => [id, agreedTexts.get(id)]),
      )
      if (event.underSilence) expect(at >= (before.silence?.until ?? '~')).toBe(true)
      if (command.type === 'adoptStatement') {
        const labels = circumstances(chair).printedLabels(before)
        expect(command.textHashSeen).toBe(sheet(before, readings, labels, sha256).textHash)
      }
      return
    }
    default:
      return
  }
}

function holdStatement(statement: Statement): void {
  // One voice (rule OB2).
  const voices = statement.objections
    .filter(({ state }) => state === 'standing')
    .map(({ paragraphId, delegationId }) => `${paragraphId} ${delegationId}`)
  expect(new Set(voices).size).toBe(voices.length)
  for (const link of statement.links) {
    const standing = standingMembers(statement, link).length
    const all = link.bracketIds.length
    // A package stands whole or is lifted whole (rule BR8); a choice that is over has kept one wording (rule BR7).
    if (link.kind === 'package' && !link.dissolved) expect([0, all]).toContain(standing)
    if (link.kind === 'alternatives' && !link.dissolved && standing === 0 && !link.noText) {
      const kept = statement.brackets.filter(
        ({ id, lifted }) => link.bracketIds.includes(id) && lifted !== null && lifted.outcome !== 'drop',
      )
      expect(kept).toHaveLength(1)
    }
  }
}
