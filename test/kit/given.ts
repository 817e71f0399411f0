/** The language of the domain's examples: given(past).when(who, command).gives(events) or .refused(code). */

import { createHash } from 'node:crypto'
import type { Circumstances } from '@tawafuq/domain/acts/circumstances'
import type { Command } from '@tawafuq/domain/acts/commands'
import { type Decision, decide } from '@tawafuq/domain/acts/decide'
import type { Entry } from '@tawafuq/domain/acts/entry'
import type { Event, EventOf } from '@tawafuq/domain/acts/events'
import { fold } from '@tawafuq/domain/acts/evolve'
import {
  asId,
  type BracketId,
  type Instant,
  type MeetingId,
  type ParagraphId,
  type StatementId,
} from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { Reading, Statement } from '@tawafuq/domain/acts/statement'
import { emptyLedger, sealEntries } from '@tawafuq/domain/engine/ledger'
import type { RefusalCode } from '@tawafuq/domain/language/refusals'
import { cleanStatementLabels, printStatementLabels } from '@tawafuq/text/statementLabels'
import { expect } from 'vitest'
import { chair } from './people.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export const paragraphId = (name: string): ParagraphId => asId<ParagraphId>(name)
export const bracketId = (name: string): BracketId => asId<BracketId>(name)
export const noon = asId<Instant>('2030-05-01T12:00:00.000Z')
export const freshId = 'fresh'

/** A statement of a title and three paragraphs, p1 to p3, just opened. */
export const opened: EventOf<'StatementOpened'> = {
  type: 'StatementOpened',
  statementId: asId<StatementId>('s'),
  meetingId: asId<MeetingId>('m'),
  title: { ar: 'بيان' },
  houseStyle: 'escwa',
  dir: 'rtl',
  lang: 'ar',
  paragraphs: [
    { id: paragraphId('p1'), kind: 'preambular', level: 0, label: null, text: 'إذ نشير إلى الحوار،' },
    { id: paragraphId('p2'), kind: 'operative', level: 0, label: '1', text: 'ندعو الحكومات إلى التعاون؛' },
    { id: paragraphId('p3'), kind: 'operative', level: 0, label: '2', text: 'نطلب من الأمانة تقريراً.' },
  ],
}

export type Past = Event | readonly [Actor, Event]

export function ledgerOf(past: readonly Past[]): readonly Entry[] {
  const entries: Entry[] = []
  for (const step of past) {
    const [actor, event] = isSigned(step) ? step : [chair, step]
    entries.push(...sealEntries(entries.at(-1) ?? emptyLedger, [event], actor, noon, sha256))
  }
  return entries
}

function isSigned(step: Past): step is readonly [Actor, Event] {
  return Array.isArray(step)
}

/** The statement after the past; throws if there is none. */
export function statementAfter(...past: readonly Past[]): Statement {
  const statement = fold(ledgerOf(past))
  if (statement === null) throw new Error('The past has no statement')
  return statement
}

/** What a draft reads, with the brackets that stand whole in it: [id, start, end]. */
export function reading(text: string, ...spans: readonly (readonly [string, number | null, number | null])[]): Reading {
  return { text, spans: spans.map(([id, start, end]) => ({ bracketId: bracketId(id), start, end })) }
}

export function circumstances(actor: Actor, more: Partial<Circumstances> = {}): Circumstances {
  return {
    actor,
    at: noon,
    freshId,
    reading: null,
    sha256,
    printedLabels: (statement) =>
      printStatementLabels(statement.paragraphs, statement.houseStyle, statement.labelsFrozen),
    cleanLabels: (statement) => cleanStatementLabels(statement.paragraphs, statement.houseStyle),
    ...more,
  }
}

interface Result {
  readonly decision: Decision
  /** The events, all of them, in their order. */
  gives(...events: readonly Event[]): void
  /** The refusal of this code, and of these concerns where they are given. */
  refused(code: RefusalCode, ...concerns: readonly string[]): void
}

export function given(...past: readonly Past[]) {
  const statement = statementAfter(...past)
  return {
    statement,
    when(actor: Actor, command: Command, more: Partial<Circumstances> = {}): Result {
      const decision = decide(statement, command, circumstances(actor, more))
      return {
        decision,
        gives(...events) {
          expect(decision).toEqual({ accepted: true, events })
        },
        refused(code, ...concerns) {
          expect(decision).toMatchObject({
            accepted: false,
            refusal: concerns.length > 0 ? { code, concerns } : { code },
          })
        },
      }
    },
  }
}
