// Above 250 lines: the steps of one committee, which shrink together.
/** A committee that sits: steps are data, so that a failing run shrinks; most are what a sensible person would do. */
import type { Command } from '@tawafuq/domain/acts/commands'
import { asId, type ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { Reading, Statement } from '@tawafuq/domain/acts/statement'
import { readDraft } from '@tawafuq/draft/readDraft'
import { readUpdates } from '@tawafuq/draft/readUpdates'
import { roomName } from '@tawafuq/draft/roomName'
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Committee, type CommitteeFault, gatherCommittee } from './committee.ts'
import { type CommitteeRules, committeeRules } from './committeeRules.ts'
import { ok } from './draftingRoom.ts'
import { paperActs } from './paperActs.ts'

const step = fc.record({
  action: fc.nat(31),
  act: fc.nat(paperActs.length - 1),
  who: fc.nat(15),
  where: fc.nat(11),
  at: fc.nat(199),
})

export type CommitteeStep = typeof step extends fc.Arbitrary<infer Value> ? Value : never
export const committeeSteps = fc.array(step, { minLength: 80, maxLength: 200, size: 'max' })

type Plan = readonly [Actor, Command]

/** Plays a run and throws at the first rule that breaks. Counts in `reached` what it came by. */
export async function simulateCommittee(
  run: readonly CommitteeStep[],
  reached: Map<string, number>,
  fault: CommitteeFault = {},
): Promise<void> {
  const committee = await gatherCommittee(fault)
  const sitting = await takeSeats(committee, reached)
  try {
    for (const one of run) {
      sitting.count('steps')
      await sitting.take(one)
      for (let turns = 0; turns < one.at % 4; turns += 1) await committee.turn()
      await committee.passTime()
      await sitting.rules.hold()
      if (sitting.rules.statement().stage === 'adopted') break
    }
    await sitting.conclude()
  } finally {
    committee.close()
  }
}

async function takeSeats(committee: Committee, reached: Map<string, number>) {
  const rules: CommitteeRules = await committeeRules(committee)
  /** What the chair saw some time ago. */
  let earlier: ReadonlyMap<string, string> = new Map()
  let keys = 0
  const count = (what: string, more = 1): void => void reached.set(what, (reached.get(what) ?? 0) + more)

  async function give(name: string, command: Command, busy: boolean): Promise<boolean> {
    keys += 1
    const key = `key-${keys}`
    const asked = committee.act(name, command, key)
    // Others go on typing while it is decided.
    for (let turns = 0; busy && turns < 3; turns += 1) await committee.turn()
    const answer = await asked
    if (!answer.ok) {
      count(`refused ${answer.refusal.code}`)
      return false
    }
    rules.note(command, answer.value.version, answer.value.events.length)
    for (const { type } of answer.value.events) count(type)
    if (keys % 7 === 0) {
      const again = await committee.act(name, command, key).catch((fault: unknown) => fault)
      expect(again, 'HA4').toEqual(answer)
    }
    if (!busy) await holdPlaced(answer.value.events)
    return true
  }

  /** What an act wrote into a draft is there when it is answered (rule HA3). */
  async function holdPlaced(events: readonly { readonly type: string; readonly bracketId?: string }[]): Promise<void> {
    const placed = events.flatMap((event) => (event.type === 'BracketPlaced' ? [event.bracketId ?? ''] : []))
    if (placed.length === 0) return
    const { paragraphs } = await committee.sheet()
    const whole = paragraphs.flatMap(({ brackets }) => brackets.filter(({ state }) => state === 'standing'))
    expect(
      whole.map(({ id }) => id as string),
      'HA3',
    ).toEqual(expect.arrayContaining(placed))
  }

  async function look(): Promise<void> {
    const { paragraphs } = await committee.sheet()
    earlier = new Map(paragraphs.map(({ id, text }) => [id, text]))
  }

  /** One act of a negotiation, as it is thought of by somebody who sees what stands. */
  async function negotiate({ act, who, where, at }: CommitteeStep): Promise<void> {
    const statement = rules.statement()
    const paragraph = statement.paragraphs[where % statement.paragraphs.length]
    if (paragraph === undefined) return
    const readings = new Map<ParagraphId, Reading>()
    for (const [id, reading] of await committee.application().readingsOf(statement)) readings.set(asId(id), reading)
    const plan = (shift: number) =>
      paperActs[(act + shift) % paperActs.length]?.({
        cast: committee.cast,
        statement,
        paragraphId: paragraph.id,
        text: readings.get(paragraph.id)?.text ?? '',
        readings,
        where,
        later: (minutes) => committee.later(minutes * 4),
      })
    const stirred = stir(statement, paragraph.id, at)
    // Two think of something at the same moment; the second decides on what the first has changed.
    const plans = (stirred !== null ? [stirred] : at % 5 === 0 ? [plan(0), plan(at)] : [plan(0)]).filter(
      (one) => one !== null && one !== undefined,
    )
    await Promise.all(
      plans.map(([planner, command]) => {
        const name = who === 0 ? committee.members()[at % committee.members().length] : committee.nameOf(planner)
        return give(name ?? 'observer', command, at % 2 === 0 || plans.length > 1)
      }),
    )
  }

  /** So that the committee does not wait for ever: silence is broken, what is agreed reopened. */
  function stir({ stage, paragraphs }: Statement, paragraphId: ParagraphId, at: number): Plan | null {
    const { chair, delegates } = committee.cast
    if (stage === 'suspended' && at % 2 === 0) return [chair, { type: 'resume' }]
    if (stage === 'silence' && at % 3 !== 0) {
      return [delegates[at % 4] ?? chair, { type: 'breakSilence', paragraphIds: [paragraphId], reason: 'لا' }]
    }
    const open = paragraphs.filter(({ draft }) => draft.open).length * 2
    const isWorking = stage === 'drafting' || stage === 'negotiating'
    const closes = isWorking && open < paragraphs.length && at % 3 !== 0
    return closes ? [chair, { type: 'reopenParagraph', paragraphId, reason: 'طلب' }] : null
  }

  /** The room of a private proposal of somebody's delegation. */
  function proposalRoom(name: string): string | null {
    const { delegationId } = committee.participant(name)
    const { id: statementId, proposals } = rules.statement()
    const own = proposals.find((one) => one.state === 'draft' && one.delegationId === delegationId)
    return own === undefined ? null : roomName({ kind: 'proposal', statementId, proposalId: own.id })
  }

  async function tear(name: string, room: string): Promise<boolean> {
    for (let tries = 0; tries < 12; tries += 1) {
      if (committee.tear(name, room)) return true
      await committee.turn()
    }
    return false
  }

  async function take(one: CommitteeStep): Promise<void> {
    const { action, who, where, at } = one
    const { paragraphs, stage } = await committee.sheet()
    const paragraph = paragraphs[where % paragraphs.length]
    if (paragraph === undefined) return
    const { id: paragraphId, text, draft } = paragraph
    const delegate = (['a', 'b', 'c', 'a2'] as const)[who % 4] ?? 'a'
    const names = committee.members()
    if (action < 7) {
      const typist = stage === 'negotiating' && at % 6 !== 1 ? 'rapporteur' : delegate
      const name = action === 6 ? (names[who % names.length] ?? typist) : typist
      // People mostly go on where they are.
      const own = at % 4 === 1 ? proposalRoom(name) : null
      const room = own ?? (at % 5 === 0 ? draft.room : (committee.roomOf(name) ?? draft.room))
      if (committee.type(name, room, at)) count('typed')
      else for (let turns = 0; turns < 6; turns += 1) await committee.turn()
    } else if (action < 10) {
      const marked = paragraphs.filter(({ brackets }) => brackets.some(({ state }) => state === 'standing'))
      const room = marked[where % Math.max(1, marked.length)]?.draft.room
      const typist = stage === 'negotiating' ? 'rapporteur' : delegate
      if (room !== undefined && (await tear(typist, room))) count('torn')
    } else if (action < 11) {
      // The chair gavels what is on the chair's own screen, which may be behind.
      const seen = at % 2 === 0 ? (earlier.get(paragraphId) ?? text) : text
      // Somebody's last words are on their way as the gavel falls.
      const typist = stage === 'negotiating' ? 'rapporteur' : delegate
      if (draft.open && committee.roomOf(typist) === draft.room) committee.type(typist, draft.room, at)
      await give('chair', { type: 'agreeParagraph', paragraphId, textSeen: seen }, true)
    } else if (action === 11) {
      committee.hold(at % 2 === 0 ? 'up' : 'down', at % 3 !== 0)
    } else if (action === 12) {
      if (at % 3 !== 0) return
      await committee.crash()
      count('crashed')
    } else if (action === 13) {
      await look()
    } else if (action < 15) {
      for (let turns = 0; turns < at % 7; turns += 1) await committee.turn()
    } else await negotiate(one)
  }

  /** At the end: all who have a room open see the same, and nothing acknowledged is missing from any room. */
  async function conclude(): Promise<void> {
    await committee.settle()
    await rules.hold()
    const storedIn = async (room: string) => readUpdates((await committee.storage.drafts.load(room))?.updates ?? [])
    for (const [room, words] of committee.acknowledged) {
      const { text } = await storedIn(room)
      count('acknowledged', words.size)
      expect(
        [...words].filter((word) => !text.includes(word) && !committee.rewritten.has(room)),
        'ST3',
      ).toEqual([])
    }
    for (const [room, text] of rules.closedTexts) {
      const after = room.replace(/\d+$/u, (draft) => String(Number(draft) + 1))
      if ((await committee.storage.drafts.load(after)) === null) continue
      const later = (await storedIn(after)).text
      for (const word of committee.typed.get(room) ?? []) {
        if (text.includes(word)) continue
        count('late')
        expect(later, 'PA5').not.toContain(word)
      }
    }
    for (const { editor } of committee.editors()) {
      if (!editor.provider.isSynced || editor.provider.hasUnsyncedChanges || rules.closedTexts.has(editor.room))
        continue
      expect(readDraft(editor.doc).text, 'LV5').toBe((await storedIn(editor.room)).text)
    }
    if (rules.statement().stage !== 'adopted') await adoptAll()
    count('adopted')
    const [first] = (await committee.sheet()).paragraphs
    if (first === undefined) throw new Error('The sheet is empty')
    const reopening = await committee.act('chair', { type: 'reopenParagraph', paragraphId: first.id, reason: 'x' })
    expect(reopening, 'AD4').toMatchObject({ ok: false, refusal: { code: 'statement-adopted' } })
  }

  /** Whatever state it was left in, the committee can be brought to an adoption. */
  async function adoptAll(): Promise<void> {
    const drive = async (command: Command): Promise<void> => {
      const { version, events } = ok(await committee.act('chair', command))
      rules.note(command, version, events.length)
      for (const { type } of events) count(type)
      await rules.hold()
    }
    const consent = { basis: 'consent', note: 'شفوياً' } as const
    if (rules.statement().stage === 'suspended') await drive({ type: 'resume' })
    if (rules.statement().stage === 'silence') await drive({ type: 'openNegotiation' })
    for (const vote of rules.statement().votes)
      if (vote.result === null) await drive({ type: 'closeVote', voteId: vote.id })
    for (const link of rules.statement().links) {
      if (!link.dissolved) await drive({ type: 'unlinkBrackets', linkId: link.id, reason: 'ر' })
    }
    for (const { id: paragraphId, parked, agreement, struck } of rules.statement().paragraphs) {
      if (agreement !== null || struck !== null) continue
      if (parked !== null) await drive({ type: 'bringBack', paragraphId, report: 'ر' })
      for (const { id: objectionId, state, paragraphId: on } of rules.statement().objections) {
        if (state === 'standing' && on === paragraphId)
          await drive({ type: 'giveRuling', objectionId, outcome: 'reservation', reason: 'ر' })
      }
      for (const { id: bracketId, lifted, paragraphId: on } of rules.statement().brackets) {
        if (lifted === null && on === paragraphId)
          await drive({ type: 'liftBracket', bracketId, outcome: 'keep', consent })
      }
      const textSeen = (await committee.sheet()).paragraphs.find(({ id }) => id === paragraphId)?.text ?? ''
      await drive({ type: 'agreeParagraph', paragraphId, textSeen })
    }
    const agreed = rules.statement().paragraphs.some(({ struck }) => struck === null)
    if (!agreed || keys % 3 === 0) {
      await drive({ type: 'adoptStatement', textHashSeen: (await committee.sheet()).textHash })
      return
    }
    // A silence that nobody breaks, in which the server may be killed.
    await drive({ type: 'openSilence', until: committee.later(600) })
    if (keys % 3 === 1) await committee.crash()
    committee.wait(700)
    await committee.passTime()
    await rules.hold()
    expect(rules.statement().adoption?.underSilence, 'SI3').toBe(true)
  }

  await look()
  return { rules, take, conclude, count }
}
