/**
 * A negotiation on paper: the pure core driven by numbers, with drafts that are plain strings. Each step is data, so
 * that a failing run shrinks; each step aims at success, so that the rules are reached and not only refused.
 */

import type { Circumstances } from '@tawafuq/domain/acts/circumstances'
import type { Command } from '@tawafuq/domain/acts/commands'
import { type Decision, decide as decideByRules } from '@tawafuq/domain/acts/decide'
import type { Entry } from '@tawafuq/domain/acts/entry'
import { evolve as evolveByRules } from '@tawafuq/domain/acts/evolve'
import { asId, type DelegationId, type Instant, type ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { Reading, Statement } from '@tawafuq/domain/acts/statement'
import { emptyLedger, sealEntries } from '@tawafuq/domain/engine/ledger'
import { liftFromReading } from '@tawafuq/domain/views/whatIf'
import fc from 'fast-check'
import type { Cast } from './actPlan.ts'
import { circumstances, ledgerOf, opened, sha256 } from './given.ts'
import { minuteOf, paperActs } from './paperActs.ts'
import { chair, everybody, firstOfA, ofB, rapporteur } from './people.ts'

/** One step: which act, who does it (mostly who may), and where. */
export interface Step {
  readonly act: number
  readonly who: number
  readonly where: number
}

/** Runs of steps, long enough to reach an adoption now and then. */
export const steps = fc.array(fc.record({ act: fc.nat(paperActs.length - 1), who: fc.nat(31), where: fc.nat(11) }), {
  minLength: 20,
  maxLength: 110,
  size: 'max',
})

const cast: Cast = { chair, rapporteur, delegates: [firstOfA, ofB] }

/** The core under test. A planted fault wraps one of the two. */
export interface Core {
  readonly decide: typeof decideByRules
  readonly evolve: typeof evolveByRules
}

/** The core as it is. */
export const soundCore: Core = { decide: decideByRules, evolve: evolveByRules }

export interface Taken {
  readonly command: Command
  readonly actor: Actor
  readonly at: Instant
  readonly decision: Decision
  readonly reading: Reading | null
  readonly readings: ReadonlyMap<ParagraphId, Reading>
}

export interface PaperNegotiation {
  readonly statement: () => Statement
  readonly entries: () => readonly Entry[]
  readonly step: (step: Step) => Taken | null
}

export function paperNegotiation({ decide, evolve }: Core = soundCore): PaperNegotiation {
  const entries: Entry[] = [...ledgerOf([opened])]
  const drafts = new Map<ParagraphId, Reading>()
  let statement = foldOf(entries)
  let made = 0

  function foldOf(all: readonly Entry[], from: Statement | null = null): Statement {
    const folded = all.reduce<Statement | null>((before, entry) => evolve(before, entry), from)
    if (folded === null) throw new Error('There is no statement')
    return folded
  }

  function readingOf(id: ParagraphId): Reading | null {
    const paragraph = statement.paragraphs.find((one) => one.id === id)
    return paragraph?.draft.open ? (drafts.get(id) ?? { text: paragraph.origin.text, spans: [] }) : null
  }

  function allReadings(): ReadonlyMap<ParagraphId, Reading> {
    const pairs = statement.paragraphs.map(({ id }) => [id, readingOf(id)] as const)
    return new Map(pairs.flatMap(([id, reading]) => (reading === null ? [] : [[id, reading] as const])))
  }

  /** Somebody types: a word more, or a glyph less. */
  function type(id: ParagraphId, where: number): void {
    const reading = readingOf(id)
    if (reading === null) return
    const spans =
      where % 2 === 0 ? reading.spans : reading.spans.map((span, nth) => (nth > 0 ? span : { ...span, end: null }))
    drafts.set(id, { text: where % 2 === 0 ? `${reading.text} وأيضاً` : reading.text, spans })
  }

  return {
    statement: () => statement,
    entries: () => entries,
    step({ act, who, where }) {
      made += 1
      const at = minuteOf(made)
      const paragraph = statement.paragraphs[where % statement.paragraphs.length]
      if (paragraph === undefined) return null
      if (who % 8 >= 6 && ['drafting', 'negotiating'].includes(statement.stage)) type(paragraph.id, where)
      const readings = allReadings()
      const planned = paperActs[act]?.({
        cast,
        statement,
        paragraphId: paragraph.id,
        text: readings.get(paragraph.id)?.text ?? '',
        readings,
        where,
        later: (minutes) => minuteOf(made + minutes),
      })
      if (planned === null || planned === undefined) return null
      const [planner, command] = planned
      // One step in eight is somebody else's doing, so that wrong hands are tried too.
      const actor = who % 8 === 0 ? (everybody[(who + where) % everybody.length] ?? planner) : planner
      const id = paragraphOf(statement, command)
      const reading = command.type === 'tableProposal' ? proposalWords(made) : id === null ? null : readingOf(id)
      const given: Circumstances = circumstances(actor, {
        at,
        reading,
        readings,
        ...baseOf(id === null ? null : readingOf(id)),
        freshId: `n${made}`,
        delegations: ['a', 'b'].map((name) => asId<DelegationId>(name)),
      })
      const decision = decide(statement, command, given)
      if (decision.accepted) {
        const sealed = sealEntries(entries.at(-1) ?? emptyLedger, decision.events, actor, at, sha256)
        for (const [changed, after] of written(statement, readings, decision)) drafts.set(changed, after)
        entries.push(...sealed)
        statement = foldOf(sealed, statement)
        for (const event of decision.events) if (event.type === 'ParagraphReopened') drafts.delete(event.paragraphId)
      }
      return { command, actor, at, decision, reading, readings }
    },
  }
}

function baseOf(reading: Reading | null): { readonly base?: string } {
  return reading === null ? {} : { base: reading.text }
}

function proposalWords(made: number): Reading {
  return { text: `ندعو الدول (${made})`, spans: [] }
}

function paragraphOf(statement: Statement, command: Command): ParagraphId | null {
  if ('paragraphId' in command) return command.paragraphId ?? null
  if ('bracketId' in command) return statement.brackets.find(({ id }) => id === command.bracketId)?.paragraphId ?? null
  const proposalId =
    'proposalId' in command ? command.proposalId : 'proposalIds' in command ? command.proposalIds[0] : null
  return statement.proposals.find(({ id }) => id === proposalId)?.paragraphId ?? null
}

/** The drafts after the words and glyphs of the act have been written. */
function written(
  before: Statement,
  readings: ReadonlyMap<ParagraphId, Reading>,
  decision: Decision,
): ReadonlyMap<ParagraphId, Reading> {
  const after = new Map(readings)
  if (!decision.accepted) return after
  const change = (id: ParagraphId, make: (reading: Reading) => Reading | null): void => {
    const made = make(after.get(id) ?? { text: '', spans: [] })
    if (made !== null) after.set(id, made)
  }
  for (const event of decision.events) {
    switch (event.type) {
      case 'ParagraphInserted':
        after.set(event.paragraphId, { text: event.text, spans: [] })
        break
      case 'BracketPlaced':
      case 'BracketRepaired':
        change(event.paragraphId, ({ text, spans }) => ({
          text,
          spans: [
            ...spans.filter(({ bracketId }) => bracketId !== event.bracketId),
            { bracketId: event.bracketId, ...event.range },
          ],
        }))
        break
      case 'BracketLifted':
        change(event.paragraphId, (reading) => liftFromReading(reading, event))
        break
      case 'ProposalsMerged':
      case 'ProposalDecided': {
        const one = event.type === 'ProposalDecided' ? event.proposalId : null
        const proposal = before.proposals.find(({ id }) => id === one)
        if (proposal !== undefined && proposal.act !== 'replace') break
        const words = event.type === 'ProposalsMerged' ? event.text : (proposal?.text ?? '')
        if (event.outcome === 'apply') change(event.paragraphId, () => ({ text: words, spans: [] }))
        if (event.outcome === 'bracket')
          change(event.paragraphId, ({ text, spans }) => ({ text: `${text} ${words}`, spans }))
        break
      }
      default:
        break
    }
  }
  return after
}
