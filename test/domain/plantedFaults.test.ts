/** A fault is planted in each of the main rules, by wrapping the core: the random negotiation must find every one. */
import type { Command } from '@tawafuq/domain/commands'
import type { Circumstances, Decision } from '@tawafuq/domain/decision'
import type { Event } from '@tawafuq/domain/events'
import type { Entry } from '@tawafuq/domain/ledger'
import { sheet } from '@tawafuq/domain/projections/sheet'
import type { Statement } from '@tawafuq/domain/statement'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { circumstances, sha256 } from '../kit/given.ts'
import { heldRules } from '../kit/heldRules.ts'
import { type Core, soundCore, steps } from '../kit/paperNegotiation.ts'
import { chair } from '../kit/people.ts'

type Blinded = (
  statement: Statement,
  command: Command,
  given: Circumstances,
) => readonly [Statement, Command, Circumstances]

/** A core that decides on something else than what is there. */
function blind(types: readonly Command['type'][], to: Blinded): Core {
  return {
    ...soundCore,
    decide: (statement, command, given) => {
      const [seen, asked, known] = types.includes(command.type)
        ? to(statement, command, given)
        : [statement, command, given]
      return soundCore.decide(seen, asked, known)
    },
  }
}

/** A core whose decisions have lost or gained events. */
function bent(change: (events: readonly Event[]) => readonly Event[]): Core {
  return {
    ...soundCore,
    decide: (...asked): Decision => {
      const decision = soundCore.decide(...asked)
      return decision.accepted ? { accepted: true, events: change(decision.events) } : decision
    },
  }
}

/** A core that folds an entry otherwise than it should. */
function forgetful(change: (after: Statement, entry: Entry, before: Statement) => Statement): Core {
  return {
    ...soundCore,
    evolve: (before, entry) => {
      const after = soundCore.evolve(before, entry)
      return before === null ? after : change(after, entry, before)
    },
  }
}

const faults: Readonly<Record<string, Core>> = {
  '[AD1] the gavel overlooks objections': blind(['agreeParagraph'], (statement, command, given) => [
    { ...statement, objections: [] },
    command,
    given,
  ]),
  '[AD1] the gavel overlooks brackets': blind(['agreeParagraph'], (statement, command, given) => [
    { ...statement, brackets: [] },
    command,
    given,
  ]),
  '[AD1] striking goes round an objection': blind(['strikeParagraph'], (statement, command, given) => [
    { ...statement, objections: [], brackets: [] },
    command,
    given,
  ]),
  '[AD2] adoption overlooks what is not agreed': blind(['adoptStatement'], (statement, command, given) => {
    const paragraphs = statement.paragraphs.filter(({ agreement }) => agreement !== null)
    return [{ ...statement, paragraphs }, namingWhatStands({ ...statement, paragraphs }, command), given]
  }),
  '[AD3] the gavel on a paragraph does not compare the text': blind(['agreeParagraph'], (statement, command, given) => [
    statement,
    command.type === 'agreeParagraph' ? { ...command, textSeen: given.reading?.text ?? '' } : command,
    given,
  ]),
  '[AD3] the gavel on the statement does not compare the hash': blind(
    ['adoptStatement'],
    (statement, command, given) => [statement, namingWhatStands(statement, command), given],
  ),
  '[PO1] the policy lets everybody act as the chair': {
    ...soundCore,
    decide: (statement, command, given) =>
      soundCore.decide(statement, command, { ...given, actor: { ...given.actor, role: 'chair' } }),
  },
  '[PO2] the policy forgets the stage': {
    ...soundCore,
    decide: (statement, command, given) => soundCore.decide({ ...statement, stage: 'negotiating' }, command, given),
  },
  '[BR2] anybody lifts a bracket as if it were theirs': blind(
    ['liftBracket', 'liftPackage'],
    (statement, command, given) => {
      const id = command.type === 'liftBracket' ? command.bracketId : null
      const bracket = statement.brackets.find((one) => one.id === id)
      const owner = bracket && { ...bracket.placedBy, delegationId: bracket.delegationId }
      return [statement, command, { ...given, actor: owner ?? given.actor }]
    },
  ),
  '[BR3] a bracket is lost when its paragraph moves': forgetful((after, { event }) =>
    event.type === 'ParagraphMoved'
      ? { ...after, brackets: after.brackets.filter(({ paragraphId }) => paragraphId !== event.paragraphId) }
      : after,
  ),
  '[BR7] choosing an alternative leaves the others standing as they are and lets the last one fall': blind(
    ['liftBracket'],
    (statement, command, given) => [
      { ...statement, links: statement.links.filter(({ kind }) => kind !== 'alternatives') },
      command,
      given,
    ],
  ),
  '[BR8] one of a package is lifted alone': blind(['liftBracket', 'liftPackage'], (statement, command, given) => [
    { ...statement, links: statement.links.filter(({ kind }) => kind !== 'package') },
    command,
    given,
  ]),
  '[OB2] a delegation has two voices': blind(['lodgeObjection'], (statement, command, given) => [
    { ...statement, objections: [] },
    command,
    given,
  ]),
  '[RU1] the chair rules without a reason': bent((events) =>
    events.map((event) => (event.type === 'RulingGiven' ? { ...event, reason: '' } : event)),
  ),
  '[PA4] a paragraph is reopened in its closed draft': bent((events) =>
    events.map((event) => (event.type === 'ParagraphReopened' ? { ...event, draft: event.draft - 1 } : event)),
  ),
  '[PA4] agreed words change when another paragraph is struck': forgetful((after, { event }) =>
    event.type === 'ParagraphStruck'
      ? {
          ...after,
          paragraphs: after.paragraphs.map((one) =>
            one.agreement === null ? one : { ...one, agreement: { ...one.agreement, text: `${one.agreement.text} ` } },
          ),
        }
      : after,
  ),
  '[PR1] the words of a private proposal are in the ledger': bent((events) =>
    events.map((event) => (event.type === 'ProposalDrafted' ? { ...event, text: 'ندعو الدول' } : event)),
  ),
  '[PR3] applying a proposal wipes out brackets': blind(
    ['decideProposal', 'mergeProposals'],
    (statement, command, given) => [{ ...statement, brackets: [] }, command, given],
  ),
  '[PR4] a proposal is tabled by another delegation': blind(['tableProposal'], (statement, command, given) => [
    {
      ...statement,
      proposals: statement.proposals.map((one) => ({
        ...one,
        delegationId: given.actor.delegationId ?? one.delegationId,
      })),
    },
    command,
    given,
  ]),
  '[FL3] a parked paragraph takes the gavel': blind(['agreeParagraph'], (statement, command, given) => [
    { ...statement, paragraphs: statement.paragraphs.map((one) => ({ ...one, parked: null })) },
    command,
    given,
  ]),
  '[SI1] silence is opened until a time that has passed': blind(['openSilence'], (statement, command, given) => [
    statement,
    command.type === 'openSilence' ? { ...command, until: given.at } : command,
    { ...given, at: '2000-01-01T00:00:00.000Z' as typeof given.at },
  ]),
  '[SI3] silence is closed before its time': blind(['closeSilence'], (statement, command, given) => [
    statement,
    command,
    { ...given, at: statement.silence?.until ?? given.at },
  ]),
  '[VO1] two votes are open': blind(['openVote'], (statement, command, given) => [
    { ...statement, votes: [] },
    command,
    given,
  ]),
  '[VO2] a ballot is taken after the vote is closed': blind(['castVote'], (statement, command, given) => [
    { ...statement, votes: statement.votes.map((one) => ({ ...one, result: null })) },
    command,
    given,
  ]),
  '[LE3] a projection keeps what a fresh fold has not': forgetful((after, { event }) =>
    event.type === 'FloorGiven' ? { ...after, reading: after.reading + 1 } : after,
  ),
}

/** The command with the hash of what stands, as if the chair had seen it. */
function namingWhatStands(statement: Statement, command: Command): Command {
  const labels = circumstances(chair).printedLabels(statement)
  return { ...command, textHashSeen: sheet(statement, new Map(), labels, sha256).textHash } as Command
}

const findFault = (core: Core) =>
  fc.check(
    fc.property(steps, (run) => heldRules(run, new Map(), core)),
    { numRuns: 1_500, endOnFailure: true },
  )

describe('[PO1] [PA4] [BR2] [OB2] [RU1] [PR1] [FL3] [SI3] [VO1] [AD1] [AD2] [AD3] [LE3] planted faults', () => {
  test.each(Object.entries(faults))(
    '%s: found',
    (_, core) => {
      expect(findFault(core).failed).toBe(true)
    },
    120_000,
  )
})

test('[LE3] without a planted fault nothing is found', () => {
  const { failed, counterexample } = fc.check(
    fc.property(steps, (run) => heldRules(run, new Map())),
    { numRuns: 150, endOnFailure: true },
  )
  expect([failed, counterexample]).toEqual([false, null])
})
