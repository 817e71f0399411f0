/**
 * A negotiation on paper: the pure core driven by numbers, with drafts that are plain strings. Each step is data, so
 * that a failing run shrinks; each step aims at success, so that the rules are reached and not only refused.
 */
import type { Command } from '@tawafuq/domain/commands'
import { decide } from '@tawafuq/domain/decide'
import type { Decision } from '@tawafuq/domain/decision'
import { fold } from '@tawafuq/domain/evolve'
import type { ParagraphId } from '@tawafuq/domain/ids'
import { type Entry, emptyLedger, sealEntries } from '@tawafuq/domain/ledger'
import { sheet } from '@tawafuq/domain/projections/sheet'
import type { Actor } from '@tawafuq/domain/roles'
import { standingBrackets, standingObjections } from '@tawafuq/domain/standing'
import type { Reading, Span, Statement } from '@tawafuq/domain/statement'
import fc from 'fast-check'
import { circumstances, ledgerOf, noon, opened, sha256 } from './given.ts'
import { chair, everybody, firstOfA, ofB, rapporteur } from './people.ts'

/** One step: which act, who does it (mostly who may), and where. */
export interface Step {
  readonly act: number
  readonly who: number
  readonly where: number
}

/** Runs of steps, long enough to reach an adoption now and then. */
export const steps = fc.array(fc.record({ act: fc.nat(29), who: fc.nat(31), where: fc.nat(11) }), {
  minLength: 20,
  maxLength: 90,
})

export interface PaperNegotiation {
  readonly statement: () => Statement
  readonly entries: () => readonly Entry[]
  readonly step: (
    step: Step,
  ) => { readonly command: Command; readonly actor: Actor; readonly decision: Decision } | null
}

export function paperNegotiation(): PaperNegotiation {
  const entries: Entry[] = [...ledgerOf([opened])]
  const drafts = new Map<ParagraphId, Reading>(
    opened.paragraphs.map(({ id, text }) => [id, { text, spans: [] }] as const),
  )
  let statement = foldOf(entries)
  let made = 0

  function readingOf(id: ParagraphId): Reading | null {
    const paragraph = statement.paragraphs.find((one) => one.id === id)
    return paragraph?.draft.open ? (drafts.get(id) ?? { text: paragraph.origin.text, spans: [] }) : null
  }

  function commandOf({ act, where }: Step): readonly [Actor, Command] | null {
    const { paragraphs } = statement
    const paragraph = paragraphs[where % paragraphs.length]
    if (paragraph === undefined) return null
    const { id } = paragraph
    const text = readingOf(id)?.text ?? ''
    const [bracket] = standingBrackets(statement, id)
    const [objection] = standingObjections(statement, id)
    const delegate = where % 2 === 0 ? firstOfA : ofB
    switch (act % 15) {
      case 0:
        return [
          delegate,
          { type: 'placeBracket', paragraphId: id, quote: { exact: text.slice(0, 4) }, kind: 'disputed' },
        ]
      case 1:
      case 2:
        if (bracket === undefined) return null
        return [
          bracket.delegationId === 'a' ? firstOfA : ofB,
          { type: 'liftBracket', bracketId: bracket.id, outcome: act % 2 === 0 ? 'keep' : 'drop' },
        ]
      case 3:
        return [delegate, { type: 'lodgeObjection', paragraphId: id, grounds: 'لا' }]
      case 4:
        if (objection === undefined) return null
        return [chair, { type: 'giveRuling', objectionId: objection.id, outcome: 'reservation', reason: 'قرار' }]
      case 5:
        if (objection === undefined) return null
        return [objection.lodgedBy, { type: 'withdrawObjection', objectionId: objection.id }]
      case 6:
      case 7:
      case 8:
        return [chair, { type: 'agreeParagraph', paragraphId: id, textSeen: text }]
      case 9:
        return [chair, { type: 'reopenParagraph', paragraphId: id, reason: 'طلب' }]
      case 10:
        return [rapporteur, { type: 'insertParagraph', after: id, kind: 'operative', text: 'نقرر المتابعة؛' }]
      case 11:
        return [rapporteur, { type: 'strikeParagraph', paragraphId: id, reason: 'تكرار' }]
      case 12:
        return [chair, { type: statement.stage === 'drafting' ? 'openNegotiation' : 'returnToDrafting' }]
      case 13:
        return [rapporteur, { type: 'moveParagraph', paragraphId: id, after: paragraphs[0]?.id ?? null }]
      default: {
        const seen = sheet(statement, drafts, circumstances(chair).printedLabels(statement), sha256)
        return [chair, { type: 'adoptStatement', textHashSeen: seen.textHash }]
      }
    }
  }

  return {
    statement: () => statement,
    entries: () => entries,
    step(step) {
      const planned = commandOf(step)
      if (planned === null) return null
      const [planner, command] = planned
      // One step in eight is somebody else's doing, so that wrong hands are tried too.
      const actor = step.who % 8 === 0 ? (everybody[step.who % everybody.length] ?? planner) : planner
      const id = paragraphOf(statement, command)
      const reading = id === null ? null : readingOf(id)
      made += 1
      const decision = decide(statement, command, circumstances(actor, { reading, freshId: `n${made}` }))
      if (decision.accepted) {
        if (id !== null && reading !== null) drafts.set(id, written(reading, decision))
        entries.push(...sealEntries(entries.at(-1) ?? emptyLedger, decision.events, actor, noon, sha256))
        statement = foldOf(entries)
        for (const event of decision.events) if (event.type === 'ParagraphReopened') drafts.delete(event.paragraphId)
      }
      return { command, actor, decision }
    },
  }
}

function foldOf(entries: readonly Entry[]): Statement {
  const statement = fold(entries)
  if (statement === null) throw new Error('There is no statement')
  return statement
}

function paragraphOf(statement: Statement, command: Command): ParagraphId | null {
  if ('paragraphId' in command) return command.paragraphId
  if (command.type !== 'liftBracket') return null
  return statement.brackets.find(({ id }) => id === command.bracketId)?.paragraphId ?? null
}

/** The draft after the glyphs of the act have been written: dropping words moves what stands behind them. */
function written(reading: Reading, decision: Decision): Reading {
  if (!decision.accepted) return reading
  let { text } = reading
  let spans = [...reading.spans]
  for (const event of decision.events) {
    if (event.type === 'BracketPlaced') spans.push({ bracketId: event.bracketId, ...event.range })
    if (event.type !== 'BracketLifted') continue
    const lifted = spans.find(({ bracketId }) => bracketId === event.bracketId)
    spans = spans.filter((span) => span !== lifted)
    if (event.outcome !== 'drop' || lifted?.start == null || lifted.end === null) continue
    const { start, end } = lifted
    const moved = (at: number | null): number | null => (at === null || at <= start ? at : at - (end - start))
    text = text.slice(0, start) + text.slice(end)
    spans = spans.map((span): Span => ({ ...span, start: moved(span.start), end: moved(span.end) }))
  }
  return { text, spans }
}
