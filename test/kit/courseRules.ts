/** What must hold of a statement whenever one looks, and of its course from one look to the next. */
import type { Entry } from '@tawafuq/domain/acts/entry'
import type { Event } from '@tawafuq/domain/acts/events'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { paragraphState } from '@tawafuq/domain/acts/standing'
import type { ParagraphState, Statement } from '@tawafuq/domain/acts/statement'
import { printStatementLabels } from '@tawafuq/text/statementLabels'
import { expect } from 'vitest'
import { type Done, holdEvent } from './eventRules.ts'

/** Remembers what may not change, and compares. */
export interface CourseRules {
  /** Throws at the first rule that an accepted act broke. */
  readonly holdAct: (done: Done) => void
  readonly agreedTexts: ReadonlyMap<ParagraphId, string>
}

export function courseRules(): CourseRules {
  const agreedTexts = new Map<ParagraphId, string>()
  const closed = new Set<string>()
  const reservations = new Set<string>()
  const revisions: string[] = []
  const labels = new Map<ParagraphId, string | undefined>()
  let adopted: Statement | null = null

  function holdStatement(now: Statement): void {
    for (const paragraph of now.paragraphs) {
      const { id, agreement, draft } = paragraph
      expect(agreement?.text, 'PA4').toBe(agreedTexts.get(id))
      // A draft that was closed is never opened again.
      const name = `${id} ${draft.number}`
      if (draft.open) expect(closed.has(name), 'PA4').toBe(false)
      else closed.add(name)
      expect(paragraphState(now, paragraph), 'PA1').toBe(stateOf(now, paragraph))
    }
    holdVoices(now)
    holdLinks(now)
    for (const one of reservations)
      expect(
        now.reservations.map((it) => JSON.stringify(it)),
        'BR4',
      ).toContain(one)
    for (const one of now.reservations) reservations.add(JSON.stringify(one))
    expect(
      now.revisions.slice(0, revisions.length).map((it) => JSON.stringify(it)),
      'FL1',
    ).toEqual(revisions)
    for (const one of now.revisions.slice(revisions.length)) revisions.push(JSON.stringify(one))
    holdLabels(now)
  }

  /** What was there when labels froze keeps the label that it is cited by, unless it is moved. */
  function holdLabels(now: Statement): void {
    if (!now.labelsFrozen || now.adoption !== null) {
      labels.clear()
      return
    }
    const printed = printStatementLabels(now.paragraphs, now.houseStyle, true)
    for (const { id, moved, struck } of now.paragraphs) {
      if (moved === true || struck !== null) labels.delete(id)
      else if (labels.has(id)) expect(printed.get(id), 'PA7').toBe(labels.get(id))
      else labels.set(id, printed.get(id))
    }
  }

  return {
    agreedTexts,
    holdAct(done) {
      expect(adopted, 'AD4').toBeNull()
      for (const event of done.events) {
        if (event.type === 'StatementAdopted') holdAdoption(done.before, event.paragraphs)
        noteAgreement(event)
        holdEvent(event, done)
      }
      holdStatement(done.after)
      if (done.after.adoption !== null) adopted = done.after
    },
  }

  function noteAgreement(event: Event): void {
    if (event.type === 'ParagraphAgreed') agreedTexts.set(event.paragraphId, event.text)
    if (event.type === 'ParagraphReopened') agreedTexts.delete(event.paragraphId)
  }

  function holdAdoption(before: Statement, paragraphs: readonly { readonly id: ParagraphId; readonly text: string }[]) {
    const living = before.paragraphs.filter(({ struck }) => struck === null)
    const adopting = paragraphs.map(({ id, text }) => [id, text])
    expect(adopting, 'AD2').toEqual(living.map(({ id }) => [id, agreedTexts.get(id)]))
  }
}

/** Rule PA1, written again. */
function stateOf(now: Statement, { id, struck, agreement, parked }: Statement['paragraphs'][number]): ParagraphState {
  const objections = now.objections.filter((one) => one.paragraphId === id && one.state === 'standing')
  const brackets = now.brackets.filter((one) => one.paragraphId === id && one.lifted === null)
  if (struck !== null) return 'struck'
  if (now.adoption !== null) return 'adopted'
  if (agreement !== null) return 'agreed'
  if (parked !== null) return 'parked'
  if (objections.length > 0) {
    const awaits = objections.every(({ promise }) => promise !== null && promise.givenAt === null)
    return awaits ? 'awaiting-text' : 'contested'
  }
  return brackets.length > 0 ? 'bracketed' : 'open'
}

/** One voice of each delegation on each paragraph, and one position on each bracket (rules OB2, BR5). */
function holdVoices({ objections, brackets }: Statement): void {
  const voices = objections
    .filter(({ state }) => state === 'standing')
    .map(({ paragraphId, delegationId }) => `${paragraphId} ${delegationId}`)
  expect(new Set(voices).size, 'OB2').toBe(voices.length)
  for (const { positions } of brackets) {
    expect(new Set(positions.map(({ delegationId }) => delegationId)).size, 'BR5').toBe(positions.length)
  }
}

function holdLinks({ links, brackets }: Statement): void {
  for (const link of links) {
    const members = brackets.filter(({ id }) => link.bracketIds.includes(id))
    const standing = members.filter(({ lifted }) => lifted === null).length
    // A package stands whole or is lifted whole (rule BR8); a choice that is over has kept one wording (rule BR7).
    if (link.kind === 'package' && !link.dissolved) expect([0, members.length], 'BR8').toContain(standing)
    if (link.kind === 'alternatives' && !link.dissolved && standing === 0 && !link.noText) {
      expect(
        members.filter(({ lifted }) => lifted?.outcome !== 'drop'),
        'BR7',
      ).toHaveLength(1)
    }
  }
}

/** As many brackets stand as were placed and not lifted, whatever else was done (rule BR3). */
export function holdBracketCount(entries: readonly Entry[], now: Statement): void {
  const placed = entries.flatMap(({ event }) => (event.type === 'BracketPlaced' ? [event.bracketId] : []))
  const lifted = new Set(entries.flatMap(({ event }) => (event.type === 'BracketLifted' ? [event.bracketId] : [])))
  const standing = now.brackets.filter((bracket) => bracket.lifted === null).map(({ id }) => id)
  expect(standing, 'BR3').toEqual(placed.filter((id) => !lifted.has(id)))
}
