import type { Command } from '@tawafuq/domain/commands'
import { fold } from '@tawafuq/domain/evolve'
import type { Entry } from '@tawafuq/domain/ledger'
import { findBrokenLink } from '@tawafuq/domain/ledger'
import { may } from '@tawafuq/domain/policy'
import { readDraft } from '@tawafuq/draft/readDraft'
import { readUpdates } from '@tawafuq/draft/readUpdates'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Committee, gatherCommittee } from '../kit/committee.ts'
import { ok } from '../kit/draftingRoom.ts'
import { sha256 } from '../kit/given.ts'

/** How many committees sit: a few in the suite; COMMITTEES=200 for the long run. */
const runs = Number(process.env['COMMITTEES'] ?? 20)

const step = fc.record({ deed: fc.nat(29), who: fc.nat(11), where: fc.nat(7), at: fc.nat(199) })
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const reached = {
  typed: 0,
  acknowledged: 0,
  agreed: 0,
  moved: 0,
  late: 0,
  torn: 0,
  crashed: 0,
  bracketed: 0,
  adopted: 0,
}

test(
  '[AD3, PA4, BR3, LE3, LV1] a committee that types, brackets, objects, rules and gavels through delays and crashes keeps every rule',
  async () => {
    const sitting = fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 140 }), async (steps) => {
      const committee = await gatherCommittee()
      try {
        await look(committee)
        for (const one of steps) {
          await take(committee, one)
          await watch(committee)
        }
        await conclude(committee)
      } finally {
        committee.close()
      }
    })
    await fc.assert(sitting, { numRuns: runs, endOnFailure: true })
    for (const [subject, times] of Object.entries(reached)) expect(times, subject).toBeGreaterThan(0)
  },
  60_000 + runs * 10_000,
)

/** What the chair of a committee saw some time ago. */
const earlier = new WeakMap<Committee, ReadonlyMap<string, string>>()

async function look(committee: Committee): Promise<void> {
  const { paragraphs } = await committee.sheet()
  earlier.set(committee, new Map(paragraphs.map(({ id, text }) => [id, text])))
}

const delegates = ['a', 'b', 'c'] as const

/** One step. Most are what a sensible person would do, so that the rules are reached and not only refused. */
async function take(committee: Committee, { deed, who, where, at }: Step): Promise<void> {
  const { paragraphs, stage } = await committee.sheet()
  const paragraph = paragraphs[where % paragraphs.length]
  if (paragraph === undefined) return
  const { id: paragraphId, text, draft } = paragraph
  const delegate = delegates[who % delegates.length] ?? 'a'
  const bracket = paragraph.brackets.find(({ state }) => state !== 'lifted')
  const objection = paragraph.objections.find(({ state }) => state === 'standing')
  const give = async (name: string, command: Command): Promise<boolean> => (await committee.act(name, command)).ok
  switch (deed) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 5: {
      const typist = stage === 'negotiating' ? 'rapporteur' : delegate
      const name = deed === 5 ? (committee.members()[who % 6] ?? typist) : typist
      // People mostly go on where they are.
      const room = at % 5 === 0 ? draft.room : (committee.roomOf(name) ?? draft.room)
      if (committee.type(name, room, at)) reached.typed += 1
      else for (let turns = 0; turns < 6; turns += 1) await committee.turn()
      return
    }
    case 6:
    case 22:
    case 23:
      if (committee.tear(delegate, committee.roomOf(delegate) ?? draft.room)) reached.torn += 1
      return
    case 7:
    case 8: {
      const [first = ''] = text.split(' ').filter((word) => text.split(word).length === 2)
      const placed = { type: 'placeBracket', paragraphId, quote: { exact: first }, kind: 'disputed' } as const
      if (first !== '' && (await give(delegate, placed))) reached.bracketed += 1
      return
    }
    case 9:
    case 10:
      if (bracket === undefined) return
      await give('chair', {
        type: 'liftBracket',
        bracketId: bracket.id,
        outcome: 'keep',
        consent: { basis: 'consent', note: 'شفوياً' },
      })
      return
    case 11:
      await give(delegate, { type: 'lodgeObjection', paragraphId, grounds: 'لا ولاية' })
      return
    case 12:
      if (objection) await give('chair', { type: 'giveRuling', objectionId: objection.id, outcome: 'met', reason: 'ر' })
      return
    case 13:
    case 14:
    case 15:
    case 16:
    case 24:
    case 25: {
      // The chair gavels what is on the chair's own screen, which may be behind.
      const seen = at % 2 === 0 || deed > 16 ? (earlier.get(committee)?.get(paragraphId) ?? text) : text
      const fell = await committee.act('chair', { type: 'agreeParagraph', paragraphId, textSeen: seen })
      if (fell.ok) reached.agreed += 1
      else if (fell.refusal.code === 'text-moved-on') reached.moved += 1
      return
    }
    case 17:
      await give('chair', { type: 'reopenParagraph', paragraphId, reason: 'طلب' })
      return
    case 18:
      await give('chair', { type: stage === 'drafting' ? 'openNegotiation' : 'returnToDrafting' })
      return
    case 19:
      committee.hold(at % 2 === 0 ? 'up' : 'down', at % 3 !== 0)
      return
    case 20:
      if (at % 4 !== 0) return
      committee.crash()
      reached.crashed += 1
      return
    case 21:
      if (at % 3 === 0) await look(committee)
      return
    default:
      for (let turns = 0; turns < at % 7; turns += 1) await committee.turn()
  }
}

async function ledgerOf(committee: Committee): Promise<readonly Entry[]> {
  const { handling, participant, statementId } = committee
  return ok(await handling().readLedger(participant('observer'), statementId, 0, 1000)).entries
}

/** After every step: the chain holds, the sheet is that of a fresh fold, agreed text is what its gavel carried. */
async function watch(committee: Committee): Promise<void> {
  const entries = await ledgerOf(committee)
  expect(findBrokenLink(entries, sha256)).toBeNull()
  const statement = fold(entries)
  const sheet = await committee.sheet()
  expect(sheet.version).toBe(statement?.version)
  for (const { id, state, text } of sheet.paragraphs) {
    const agreement = statement?.paragraphs.find((paragraph) => paragraph.id === id)?.agreement
    if (state === 'agreed') expect(text).toBe(agreement?.text)
    else expect(agreement).toBeNull()
  }
  for (const { actor, event } of entries.slice(-1)) {
    if (event.type === 'ParagraphAgreed') expect(may(actor.role, 'agreeParagraph', 'drafting')).toBe(true)
  }
}

/** At the end: everybody who has a room open sees the same, and nothing acknowledged is missing from any room. */
async function conclude(committee: Committee): Promise<void> {
  await committee.settle()
  const entries = await ledgerOf(committee)
  const agreedIn = new Map<string, string>()
  for (const { event } of entries) {
    if (event.type !== 'ParagraphAgreed') continue
    agreedIn.set(`statement/${committee.statementId}/paragraph/${event.paragraphId}/draft/${event.draft}`, event.text)
  }
  const storedIn = async (room: string) => readUpdates((await committee.storage.drafts.load(room))?.updates ?? [])
  for (const [room, words] of committee.acknowledged) {
    const { text } = await storedIn(room)
    reached.acknowledged += words.size
    expect([...words].filter((word) => !text.includes(word))).toEqual([])
  }
  for (const [room, text] of agreedIn) {
    expect((await storedIn(room)).text).toBe(text)
    const after = room.replace(/\d+$/u, (draft) => String(Number(draft) + 1))
    if ((await committee.storage.drafts.load(after)) === null) continue
    const later = (await storedIn(after)).text
    for (const word of committee.typed.get(room) ?? []) {
      if (text.includes(word)) continue
      reached.late += 1
      expect(later).not.toContain(word)
    }
  }
  for (const { editor } of committee.editors()) {
    if (!editor.provider.isSynced || editor.provider.hasUnsyncedChanges || agreedIn.has(editor.room)) continue
    expect(readDraft(editor.doc).text).toBe((await storedIn(editor.room)).text)
  }
  expect(committee.faults).toEqual([])
  await adoptAll(committee)
}

/** Whatever state it was left in, the committee can be brought to an adoption, and then nothing changes. */
async function adoptAll(committee: Committee): Promise<void> {
  const { paragraphs } = await committee.sheet()
  const consent = { basis: 'consent', note: 'شفوياً' } as const
  for (const { id: paragraphId, state, brackets, objections } of paragraphs) {
    if (state === 'agreed') continue
    for (const { id: objectionId, state: stands } of objections) {
      if (stands === 'standing')
        ok(await committee.act('chair', { type: 'giveRuling', objectionId, outcome: 'reservation', reason: 'ر' }))
    }
    for (const { id: bracketId, state: stands } of brackets) {
      if (stands !== 'lifted')
        ok(await committee.act('chair', { type: 'liftBracket', bracketId, outcome: 'keep', consent }))
    }
    const textSeen = (await committee.sheet()).paragraphs.find(({ id }) => id === paragraphId)?.text ?? ''
    ok(await committee.act('chair', { type: 'agreeParagraph', paragraphId, textSeen }))
  }
  const { textHash } = await committee.sheet()
  ok(await committee.act('chair', { type: 'adoptStatement', textHashSeen: textHash }))
  reached.adopted += 1
  const [first] = (await committee.sheet()).paragraphs
  if (first === undefined) throw new Error('The sheet is empty')
  const reopening = await committee.act('chair', { type: 'reopenParagraph', paragraphId: first.id, reason: 'x' })
  expect(reopening).toMatchObject({ ok: false, refusal: { code: 'statement-adopted' } })
}
