/** What must hold of a committee after every step: of its ledger, its drafts and its sheet, read as anybody may read them. */

import type { Command } from '@tawafuq/domain/acts/commands'
import type { Entry } from '@tawafuq/domain/acts/entry'
import { fold } from '@tawafuq/domain/acts/evolve'
import type { Instant } from '@tawafuq/domain/acts/ids'
import { may } from '@tawafuq/domain/acts/policy'
import { standingBrackets } from '@tawafuq/domain/acts/standing'
import type { Stage, Statement } from '@tawafuq/domain/acts/statement'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { readUpdates } from '@tawafuq/draft/readUpdates'
import { parseRoomName } from '@tawafuq/draft/roomName'
import { expect } from 'vitest'
import type { Committee } from './committee.ts'
import { courseRules, holdBracketCount } from './courseRules.ts'
import { ok } from './draftingRoom.ts'
import { sha256 } from './given.ts'

/** How many minutes of the committee's clock an act may be under way: what was typed meanwhile may fall before or after it. */
const underWay = 40

export interface CommitteeRules {
  /** Notes which entries an accepted act has written. */
  readonly note: (command: Command, version: number, events: number) => void
  /** Throws at the first rule that is broken. */
  readonly hold: () => Promise<void>
  readonly statement: () => Statement
  /** The text that each closed room was closed with. */
  readonly closedTexts: ReadonlyMap<string, string>
}

export async function committeeRules(committee: Committee): Promise<CommitteeRules> {
  const rules = courseRules()
  const acts = new Map<number, { readonly command: Command; readonly events: number }>()
  const closedTexts = new Map<string, string>()
  const stages: { readonly at: Instant; readonly stage: Stage }[] = []
  let known: Statement | null = null
  let seen = 0

  const statement = (): Statement => {
    if (known === null) throw new Error('There is no statement yet')
    return known
  }

  async function ledger(): Promise<readonly Entry[]> {
    const { application, participant, statementId } = committee
    const entries: Entry[] = []
    for (;;) {
      const page = ok(await application().readLedger(participant('observer'), statementId, entries.length, 1000))
      entries.push(...page.entries)
      if (page.entries.length === 0 || entries.length >= page.version) return entries
    }
  }

  function holdEntries(entries: readonly Entry[]): void {
    while (seen < entries.length) {
      const first = entries[seen]
      if (first === undefined) return
      const before = known
      // What nobody asked for, the server did by itself: it closes a silence.
      const { command, events } = acts.get(first.version) ?? { command: { type: 'closeSilence' } as const, events: 1 }
      const own = entries.slice(seen, seen + events)
      known = fold(own, before)
      seen += events
      const { actor, at } = first
      stages.push({ at, stage: statement().stage })
      if (before === null) continue
      expect(may(actor.role, command.type, before.stage), 'PO1').toBe(true)
      const done = { before, after: statement(), events: own.map(({ event }) => event), actor, at, command }
      rules.holdAct({ ...done, readings: null, reading: null })
      for (const { event } of own) {
        if (event.type === 'ParagraphAgreed' || event.type === 'ParagraphStruck') {
          const { paragraphId, draft, text } = event
          closedTexts.set(`statement/${committee.statementId}/paragraph/${paragraphId}/draft/${draft}`, text)
        }
      }
    }
  }

  /** The stages that a statement was in at an instant, and shortly before. */
  function stagesAt(at: Instant): readonly Stage[] {
    const last = stages.findLastIndex((one) => one.at <= at)
    const since = new Date(Date.parse(at) - underWay * 60_000).toISOString()
    return stages
      .filter((one, nth) => nth === last || (one.at <= at && (stages[nth + 1]?.at ?? at) >= since))
      .map((one) => one.stage)
  }

  async function holdDrafts(): Promise<void> {
    for (const [room, text] of closedTexts) {
      const held = await committee.storage.drafts.load(room)
      expect(readUpdates(held?.updates ?? []).text, 'HA1').toBe(text)
      expect(held?.open, 'PA4').toBe(false)
    }
  }

  /** Every standing bracket is on the sheet, whole or shown as torn; the sheet is that of a fresh fold. */
  async function holdSheet(entries: readonly Entry[]): Promise<void> {
    const sheet = await committee.sheet()
    expect(sheet.version, 'LE3').toBe(statement().version)
    expect(await committee.application().statementOf(committee.statementId), 'LE3').toEqual(statement())
    for (const { id, state, text, brackets } of sheet.paragraphs) {
      const agreed = rules.agreedTexts.get(id)
      if (state === 'agreed') expect(text, 'PA4').toBe(agreed)
      const shown = brackets.filter((one) => one.state !== 'lifted').map((one) => one.id)
      expect(shown, 'BR3').toEqual(standingBrackets(statement(), id).map((one) => one.id))
    }
    holdBracketCount(entries, statement())
  }

  /** Nobody types but who may, when they may (rule LV3). */
  async function holdTypists(): Promise<void> {
    const roles = new Map(
      committee.members().map((name) => [committee.participant(name).id, committee.participant(name).role] as const),
    )
    for (const room of committee.typed.keys()) {
      if (parseRoomName(room)?.kind !== 'draft') continue
      for (const { at, author } of await committee.storage.drafts.history(room, 0, 1_000)) {
        const role = author && roles.get(author.participantId)
        if (role === null || role === undefined) continue
        expect(
          stagesAt(at).some((stage) => may(role, 'type', stage)),
          'LV3',
        ).toBe(true)
      }
    }
  }

  async function hold(): Promise<void> {
    const entries = await ledger()
    expect(findBrokenLink(entries, sha256), 'LE2').toBeNull()
    holdEntries(entries)
    expect(statement(), 'LE3').toEqual(fold(entries))
    await holdDrafts()
    await holdSheet(entries)
    await holdTypists()
    const { stage, silence } = statement()
    // A silence whose time has come is closed by the server itself.
    if (stage === 'silence') expect((silence?.until ?? '') > committee.later(-4), 'SI3').toBe(true)
    expect(committee.faults, 'a fault').toEqual([])
  }

  await hold()
  return {
    note: (command, version, events) => {
      if (events > 0) acts.set(version - events + 1, { command, events })
    },
    hold,
    statement,
    closedTexts,
  }
}
