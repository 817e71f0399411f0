// Above 250 lines: one table of faults.
/** Faults of the core, each a rule that is broken by wrapping decide or evolve: a random negotiation must find every one. */

import type { Circumstances } from '@tawafuq/domain/acts/circumstances'
import type { Command } from '@tawafuq/domain/acts/commands'
import type { Decision } from '@tawafuq/domain/acts/decide'
import type { Entry } from '@tawafuq/domain/acts/entry'
import type { Event } from '@tawafuq/domain/acts/events'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { sheet } from '@tawafuq/domain/views/sheet'
import { circumstances, sha256 } from './given.ts'
import { type Core, soundCore } from './paperNegotiation.ts'
import { chair } from './people.ts'

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

/** Each begins with the rules that it breaks: by one of them it must be found. */
export const coreFaults: Readonly<Record<string, Core>> = {
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
  '[PO2, PO1] the policy forgets the stage': {
    ...soundCore,
    decide: (statement, command, given) => soundCore.decide({ ...statement, stage: 'negotiating' }, command, given),
  },
  '[BR2, PO1] anybody lifts a bracket as if it were theirs': blind(
    ['liftBracket', 'liftPackage'],
    (statement, command, given) => {
      const id = command.type === 'liftBracket' ? command.bracketId : null
      const bracket = statement.brackets.find((one) => one.id === id)
      const owner = bracket && { ...bracket.placedBy, delegationId: bracket.delegationId }
      return [statement, command, { ...given, actor: owner ?? given.actor }]
    },
  ),
  '[BR3, PA3] a bracket is lost when its paragraph moves': forgetful((after, { event }) =>
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
  '[PR3, AD1] applying a proposal wipes out brackets': blind(
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
  '[BR1] a quotation that is found twice takes the first place': blind(
    ['placeBracket'],
    (statement, command, given) => {
      if (command.type !== 'placeBracket' || command.quote === undefined || given.reading === null)
        return [statement, command, given]
      const { exact, prefix = '' } = command.quote
      const once = given.reading.text.indexOf(`${prefix}${exact}`)
      const text = given.reading.text.slice(0, once + prefix.length + exact.length)
      return [statement, command, { ...given, reading: { ...given.reading, text } }]
    },
  ),
  '[BR4] a reservation recorded in lifting is not kept': bent((events) =>
    events.some(({ type }) => type === 'BracketLifted')
      ? events.filter(({ type }) => type !== 'ReservationRecorded')
      : events,
  ),
  '[BR5] a delegation has two positions on a bracket': forgetful((after, { event }, before) =>
    event.type === 'BracketPositionTaken'
      ? {
          ...after,
          brackets: after.brackets.map((one, nth) =>
            one.id === event.bracketId
              ? { ...one, positions: [...(before.brackets[nth]?.positions ?? []), ...one.positions.slice(-1)] }
              : one,
          ),
        }
      : after,
  ),
  '[BR6] a repaired bracket falls to whoever repaired it': forgetful((after, { event, actor }) =>
    event.type === 'BracketRepaired'
      ? {
          ...after,
          brackets: after.brackets.map((one) =>
            one.id === event.bracketId ? { ...one, delegationId: actor.delegationId, placedBy: actor } : one,
          ),
        }
      : after,
  ),
  '[BR9] words are awaited by a time that has passed': blind(['placeBracket'], (statement, command, given) => [
    statement,
    command,
    { ...given, at: '2000-01-01T00:00:00.000Z' as typeof given.at },
  ]),
  '[RM1] remarks are made on a private proposal': blind(['remark'], (statement, command, given) => [
    { ...statement, proposals: statement.proposals.map((one) => ({ ...one, tabledAt: one.tabledAt ?? given.at })) },
    command,
    given,
  ]),
  '[RM1] a remark on an objection withdraws it': forgetful((after, { event }) =>
    event.type === 'RemarkMade' && event.on.kind === 'objection'
      ? {
          ...after,
          objections: after.objections.map((one) => (one.id === event.on.id ? { ...one, state: 'withdrawn' } : one)),
        }
      : after,
  ),
  '[OB1] an objection is lodged without grounds': bent((events) =>
    events.map((event) => (event.type === 'ObjectionLodged' ? { ...event, grounds: ' ' } : event)),
  ),
  '[OB2] an objection is withdrawn by another delegation': blind(['withdrawObjection'], (statement, command, given) => [
    {
      ...statement,
      objections: statement.objections.map((one) => ({
        ...one,
        delegationId: given.actor.delegationId ?? one.delegationId,
      })),
    },
    command,
    given,
  ]),
  '[OB3] words are promised by a time that has passed': blind(['promiseText'], (statement, command, given) => [
    statement,
    command,
    { ...given, at: '2000-01-01T00:00:00.000Z' as typeof given.at },
  ]),
  '[OB3] words that came are awaited still': forgetful((after, { event }) =>
    event.type === 'CounterTextGiven'
      ? {
          ...after,
          objections: after.objections.map((one) => ({
            ...one,
            promise: one.promise && { ...one.promise, givenAt: null },
          })),
        }
      : after,
  ),
  '[OB4] a position is explained in the name of another delegation': bent((events) =>
    events.map((event) =>
      event.type === 'PositionExplained'
        ? { ...event, delegationId: (event.delegationId === 'a' ? 'b' : 'a') as typeof event.delegationId }
        : event,
    ),
  ),
  '[LT1] late words are taken into the text': forgetful((after, { event }) =>
    event.type === 'LateTextOffered'
      ? {
          ...after,
          paragraphs: after.paragraphs.map((one) =>
            one.id === event.paragraphId ? { ...one, origin: { text: event.text } } : one,
          ),
        }
      : after,
  ),
  '[LT1] words are listed as late though their draft is open': blind(['offerLateText'], (statement, command, given) => [
    {
      ...statement,
      paragraphs: statement.paragraphs.map((one) => ({ ...one, draft: { ...one.draft, open: false } })),
    },
    command,
    given,
  ]),
  '[RU2] an objection turned into a reservation leaves none': bent((events) =>
    events.some(({ type }) => type === 'RulingGiven')
      ? events.filter(({ type }) => type !== 'ReservationRecorded')
      : events,
  ),
  '[PR2] a proposal forgets what its paragraph read': bent((events) =>
    events.map((event) => (event.type === 'ProposalTabled' ? { ...event, base: '' } : event)),
  ),
  '[PR4] a delegation supports its own proposal': blind(['supportProposal'], (statement, command, given) => [
    { ...statement, proposals: statement.proposals.map((one) => ({ ...one, supporters: [], cosponsors: [] })) },
    command,
    given,
  ]),
  '[PR5, PR4] one who is invited tables the proposal': blind(['tableProposal'], (statement, command, given) => [
    {
      ...statement,
      proposals: statement.proposals.map((one) =>
        given.actor.delegationId !== null && one.invited.includes(given.actor.delegationId)
          ? { ...one, delegationId: given.actor.delegationId }
          : one,
      ),
    },
    command,
    given,
  ]),
  '[PR6] supporters stay with words that were replaced': forgetful((after, { event }, before) =>
    event.type === 'ProposalReplaced'
      ? {
          ...after,
          proposals: after.proposals.map((one, nth) => ({
            ...one,
            supporters: before.proposals[nth]?.supporters ?? [],
          })),
        }
      : after,
  ),
  '[PR7] a merge loses a contributor': bent((events) =>
    events.map((event) =>
      event.type === 'ProposalsMerged' ? { ...event, contributors: event.contributors.slice(1) } : event,
    ),
  ),
  '[PR7] proposals to different paragraphs are merged': blind(['mergeProposals'], (statement, command, given) => {
    const [first] = command.type === 'mergeProposals' ? command.proposalIds : []
    const to = statement.proposals.find(({ id }) => id === first)?.paragraphId
    const proposals = statement.proposals.map((one) => ({ ...one, paragraphId: to ?? one.paragraphId }))
    return [{ ...statement, proposals }, command, given]
  }),
  '[VO1] what is being voted on is decided': blind(
    ['decideProposal', 'withdrawProposal', 'replaceProposal'],
    (statement, command, given) => [
      { ...statement, votes: statement.votes.filter(({ result }) => result !== null) },
      command,
      given,
    ],
  ),
  '[VO2] a delegation has two ballots': forgetful((after, { event }, before) =>
    event.type === 'VoteCast'
      ? {
          ...after,
          votes: after.votes.map((one, nth) =>
            one.id === event.voteId
              ? { ...one, roll: [...(before.votes[nth]?.roll ?? []), ...one.roll.slice(-1)] }
              : one,
          ),
        }
      : after,
  ),
  '[VO3] as many no as yes carry a question': bent((events) =>
    events.map((event) =>
      event.type === 'VoteClosed' && event.outcome === 'rejected'
        ? {
            ...event,
            outcome: event.tallies.some(({ yes, no }) => yes === no) ? 'carried' : 'rejected',
            tallies: event.tallies.map((one) => ({ ...one, carried: one.yes >= one.no })),
          }
        : event,
    ),
  ),
  '[VO3] a vote of too few counts': bent((events) =>
    events.map((event) =>
      event.type === 'VoteClosed' && event.outcome === 'no-quorum' ? { ...event, outcome: 'rejected' } : event,
    ),
  ),
  '[VO4] what was rejected is applied': blind(['decideProposal'], (statement, command, given) => [
    { ...statement, votes: statement.votes.filter(({ result }) => result === null) },
    command,
    given,
  ]),
  '[VO4] what was rejected comes in by a merge': blind(['mergeProposals'], (statement, command, given) => [
    { ...statement, votes: statement.votes.filter(({ result }) => result === null) },
    command,
    given,
  ]),
  '[VO4] proposals are voted on out of their order': blind(['openVote'], (statement, command, given) => [
    { ...statement, votingOrders: [] },
    command,
    given,
  ]),
  '[VO5] a delegation explains its vote on its own proposal': blind(
    ['explainPosition'],
    (statement, command, given) => [{ ...statement, proposals: [] }, command, given],
  ),
  '[FL1] a reading changes an earlier revision': forgetful((after, { event }) =>
    event.type === 'ReadingOpened'
      ? {
          ...after,
          revisions: after.revisions.map((one) => ({ ...one, paragraphs: event.paragraphs })),
        }
      : after,
  ),
  '[FL1] two readings have one number': bent((events) =>
    events.map((event) =>
      event.type === 'ReadingOpened' ? { ...event, reading: Math.max(1, event.reading - 1) } : event,
    ),
  ),
  '[FL5] what was declared is gone when the floor has moved': forgetful((after, { event }) =>
    event.type === 'FloorGiven' ? { ...after, lights: [] } : after,
  ),
  '[FL2] a red light parks the paragraph': forgetful((after, { event, actor, at }) =>
    event.type === 'LightRaised' && event.light === 'red'
      ? {
          ...after,
          paragraphs: after.paragraphs.map((one) =>
            one.id === event.paragraphId ? { ...one, parked: { with: 'ق', note: null, by: actor, at } } : one,
          ),
        }
      : after,
  ),
  '[SI2] a paragraph on which silence is broken stays agreed': bent((events) =>
    events.some(({ type }) => type === 'SilenceBroken')
      ? events.filter(({ type }) => type !== 'ParagraphReopened')
      : events,
  ),
  '[SI2] breaking silence leaves no objection': bent((events) =>
    events.some(({ type }) => type === 'SilenceBroken')
      ? events.filter(({ type }) => type !== 'ObjectionLodged')
      : events,
  ),
  '[SI4] a silence goes on though its time passed in a suspension': bent((events) =>
    events.some(({ type }) => type === 'NegotiationResumed')
      ? events.filter(({ type }) => type !== 'NegotiationOpened')
      : events,
  ),
  '[AD4, PO1] a position is explained after adoption': {
    ...soundCore,
    decide: (statement, command, given) =>
      soundCore.decide(
        command.type === 'explainPosition' && statement.stage === 'adopted'
          ? { ...statement, stage: 'negotiating' }
          : statement,
        command,
        given,
      ),
  },
  '[PA3] a paragraph that moves leaves its objections behind': forgetful((after, { event }) =>
    event.type === 'ParagraphMoved'
      ? { ...after, objections: after.objections.filter(({ paragraphId }) => paragraphId !== event.paragraphId) }
      : after,
  ),
  '[PA7] a strike renumbers what people cite': forgetful((after, { event }) =>
    event.type === 'ParagraphStruck' && after.labelsFrozen
      ? {
          ...after,
          paragraphs: after.paragraphs.map((one) =>
            one.label === null ? one : { ...one, label: String(Number(one.label) - 1) },
          ),
        }
      : after,
  ),
}

/** The command with the hash of what stands, as if the chair had seen it. */
function namingWhatStands(statement: Statement, command: Command): Command {
  const labels = circumstances(chair).printedLabels(statement)
  return { ...command, textHashSeen: sheet(statement, new Map(), labels, sha256).textHash } as Command
}
