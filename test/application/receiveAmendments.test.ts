import type { Command } from '@tawafuq/domain/acts/commands'
import { asId, type DelegationId } from '@tawafuq/domain/acts/ids'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { openMemoryStorage } from '@tawafuq/server/storage/memoryStorage'
import { expect, test } from 'vitest'
import { draftingRoom, meetingOf, ok } from '../kit/draftingRoom.ts'
import { sha256 } from '../kit/given.ts'

const blocks = [
  { kind: 'operative', level: 0, label: '1', text: 'ندعو الحكومات إلى التعاون؛' },
  { kind: 'operative', level: 0, label: '2', text: 'نطلب تقريراً.' },
] as const

async function seated() {
  const storage = openMemoryStorage()
  let commits = 0
  const commit: typeof storage.ledger.commit = async (act) => {
    commits += 1
    return storage.ledger.commit(act)
  }
  const room = draftingRoom({ storage: { ...storage, ledger: { ...storage.ledger, commit } } })
  const meeting = await meetingOf(room, blocks)
  const [first, second] = (await meeting.sheet()).paragraphs
  const delegationId = meeting.person('delegate').delegationId
  const other = meeting.person('other').delegationId
  if (!first || !second || !delegationId || !other) throw new Error('The room is not set up')
  const entries = () => storage.ledger.read(meeting.statementId, 0, 100)
  const send = (
    amendments: Parameters<typeof room.application.receiveAmendments>[2],
    key: string | null = null,
    who: 'rapporteur' | 'delegate' = 'rapporteur',
  ) => room.application.receiveAmendments(meeting.person(who), meeting.statementId, amendments, key)
  return { room, meeting, first, second, delegationId, other, entries, send, commits: () => commits }
}

test('[HA16] amendments and remarks are one act, with the entries of entering them one by one', async () => {
  const [together, apart] = [await seated(), await seated()]
  const planOf = ({ first, second, delegationId, other }: typeof together) =>
    [
      { paragraphId: first.id, delegationId, act: 'replace', text: 'ندعو الدول\nإلى التعاون؛', author: 'س. الرمل' },
      { paragraphId: second.id, delegationId: other, act: 'strike' },
      { paragraphId: first.id, delegationId: other, act: 'insert-after', text: 'نقرر إنشاء صندوق؛' },
    ] as const
  const before = together.commits()
  const outcome = ok(
    await together.send({ amendments: planOf(together), remarks: [{ amendment: 1, text: 'انظروا الميثاق' }] }),
  )
  expect(together.commits() - before).toBe(1)

  for (const amendment of planOf(apart))
    ok(await apart.meeting.act('rapporteur', { type: 'receiveProposal', ...amendment }))
  const struck = (await apart.entries())
    .map(({ event }) => event)
    .find((one) => one.type === 'ProposalReceived' && one.act === 'strike')
  if (struck?.type !== 'ProposalReceived') throw new Error('Nothing was entered')
  const on = { kind: 'proposal', id: struck.proposalId } as const
  ok(await apart.meeting.act('rapporteur', { type: 'remark', on, text: 'انظروا الميثاق' } satisfies Command))

  const plain = (events: readonly object[]) =>
    events.map((event) => JSON.stringify(event).replaceAll(/"id-\d+"/g, '"id"'))
  const written = await together.entries()
  expect(plain(written.map(({ event }) => event))).toEqual(plain((await apart.entries()).map(({ event }) => event)))
  expect(plain(outcome.events)).toEqual(plain(written.slice(1).map(({ event }) => event)))
  expect([findBrokenLink(written, sha256), outcome.version]).toEqual([null, 5])
  expect(together.room.told).toContain('announce ProposalReceived ProposalReceived ProposalReceived RemarkMade')
  expect((await together.meeting.sheet()).version).toBe(5)
})

test('[HA16] where one is refused nothing is written, every one that is refused is told, and mended they are entered', async () => {
  const { first, second, delegationId, entries, send, room } = await seated()
  const strange = asId<DelegationId>('nobody')
  const amendments = [
    { paragraphId: first.id, delegationId, act: 'replace', text: 'ندعو الدول إلى التعاون؛' },
    { paragraphId: second.id, delegationId, act: 'replace', text: second.text },
    { paragraphId: second.id, delegationId: strange, act: 'strike' },
  ] as const
  const told = await send({
    amendments,
    remarks: [
      { amendment: 0, text: ' ' },
      { amendment: 9, text: 'أين؟' },
    ],
  })
  expect(told).toEqual({
    ok: false,
    refusal: { code: 'proposal-same', concerns: [second.id] },
    each: [
      { place: 'amendments.1', refusal: { code: 'proposal-same', concerns: [second.id] } },
      { place: 'amendments.2', refusal: { code: 'not-found', concerns: [strange] } },
      { place: 'remarks.0', refusal: { code: 'remark-empty' } },
      { place: 'remarks.1', refusal: { code: 'not-found', concerns: ['9'] } },
    ],
  })
  expect(await entries()).toHaveLength(1)
  expect(room.told.filter((line) => line.startsWith('announce'))).toEqual([])
  expect(await send({ amendments: amendments.slice(0, 1) }, null, 'delegate')).toMatchObject({
    refusal: { code: 'not-yours-to-do' },
  })
  ok(await send({ amendments: amendments.slice(0, 1) }))
  expect(await entries()).toHaveLength(2)
})

test('[HA16, HA4] the same key enters them once', async () => {
  const { first, second, delegationId, entries, send } = await seated()
  const one = { paragraphId: first.id, delegationId, act: 'strike' } as const
  const outcome = ok(await send({ amendments: [one] }, 'key'))
  expect(ok(await send({ amendments: [one] }, 'key'))).toEqual(outcome)
  expect(await send({ amendments: [{ ...one, paragraphId: second.id }] }, 'key')).toMatchObject({
    refusal: { code: 'key-reused' },
  })
  expect(await entries()).toHaveLength(2)
})
