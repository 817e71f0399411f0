/** Two applications over one store, as two nodes have it: neither hears of the other but through what is stored. */

import { randomUUID } from 'node:crypto'
import { asId } from '@tawafuq/domain/acts/ids'
import { appendText } from '@tawafuq/draft/appendText'
import { draftUpdate } from '@tawafuq/draft/draftUpdate'
import type { Storage } from '@tawafuq/server/application/ports'
import { openMemoryStorage } from '@tawafuq/server/storage/memoryStorage'
import { expect, test } from 'vitest'
import { draftingRoom, meetingOf, ok } from '../kit/draftingRoom.ts'
import { noon } from '../kit/given.ts'

const blocks = [
  { kind: 'operative', level: 0, label: '1', text: 'ندعو الحكومات إلى التعاون؛' },
  { kind: 'operative', level: 0, label: '2', text: 'نطلب تقريراً.' },
] as const

async function twoNodes(between?: (storage: Storage) => Partial<Storage>) {
  const storage = openMemoryStorage()
  const one = draftingRoom({ storage })
  const meeting = await meetingOf(one, blocks)
  const other = draftingRoom({ storage: { ...storage, ...between?.(storage) }, freshId: randomUUID }).application
  return { storage, meeting, other }
}

test('[HA19] what one node has done is what the other decides on, shows and lists, at once', async () => {
  const { storage, meeting, other } = await twoNodes()
  const { statementId, person } = meeting
  const sheet = async () => ok(await other.readSheet(person('observer'), statementId))
  expect((await sheet()).stage).toBe('drafting')
  ok(await meeting.act('chair', { type: 'openNegotiation' }))
  expect((await sheet()).stage).toBe('negotiating')
  expect(ok(await other.listStatements(person('observer'), meeting.meetingId)).map(({ stage }) => stage)).toEqual([
    'negotiating',
  ])
  const [first] = (await sheet()).paragraphs
  if (first === undefined) throw new Error('The sheet is empty')
  const held = await storage.drafts.load(first.draft.room)
  const update = draftUpdate(held?.updates ?? [], (doc) => appendText(doc, ' فوراً'))
  await storage.drafts.append({ room: first.draft.room, update, author: null }, noon)
  expect((await sheet()).paragraphs[0]?.text).toContain('فوراً')
  const late = await other.handleCommand(
    person('chair'),
    statementId,
    { type: 'agreeParagraph', paragraphId: first.id, textSeen: first.text },
    null,
  )
  expect(late).toMatchObject({ ok: false, refusal: { code: 'text-moved-on' } })
})

test('[HA19] of fifty acts that come to two nodes at once each is decided on all before it, and none is lost', async () => {
  const { meeting, other } = await twoNodes()
  const [first] = (await meeting.sheet()).paragraphs
  if (first === undefined) throw new Error('The sheet is empty')
  const acts = Array.from({ length: 50 }, (_, nth) => {
    const command = { type: 'draftProposal', paragraphId: first.id, act: 'replace', text: `نص ${nth}` } as const
    return nth % 2 === 0
      ? meeting.act('delegate', command)
      : other.handleCommand(meeting.person('other'), meeting.statementId, command, null)
  })
  const versions = (await Promise.all(acts)).map((done) => ok(done).version)
  expect(new Set(versions).size).toBe(50)
  expect((await meeting.sheet()).version).toBe(51)
})

test('[HA19, HA4] the same key at two nodes at once does it once, and is answered alike', async () => {
  const { meeting, other } = await twoNodes()
  const before = (await meeting.sheet()).version
  const command = { type: 'openNegotiation' } as const
  const both = await Promise.all([
    meeting.act('chair', command, 'k'),
    other.handleCommand(meeting.person('chair'), meeting.statementId, command, 'k'),
  ])
  expect(both.map((done) => ok(done).version)).toEqual([before + 1, before + 1])
  expect((await meeting.sheet()).version).toBe(before + 1)
})

test('[HA19] a letter that comes between the reading and the gavel, wherever it was typed, is in no agreed text', async () => {
  let letters = 0
  const { storage, meeting, other } = await twoNodes((storage) => ({
    ledger: {
      ...storage.ledger,
      async commit(act) {
        const [read] = act.readRooms
        if (read !== undefined && letters < 2) {
          letters += 1
          const held = await storage.drafts.load(read.room)
          const update = draftUpdate(held?.updates ?? [], (doc) => appendText(doc, 'ـ'))
          await storage.drafts.append({ room: read.room, update, author: null }, noon)
        }
        return storage.ledger.commit(act)
      },
    },
  }))
  const [first, second] = (await meeting.sheet()).paragraphs
  if (first === undefined || second === undefined) throw new Error('The sheet is empty')
  const chair = meeting.person('chair')
  const gavel = { type: 'agreeParagraph', paragraphId: first.id, textSeen: first.text } as const
  expect(await other.handleCommand(chair, meeting.statementId, gavel, null)).toMatchObject({
    ok: false,
    refusal: { code: 'text-moved-on' },
  })
  expect(letters).toBe(1)
  const bracket = {
    type: 'placeBracket',
    paragraphId: second.id,
    quote: { exact: 'تقريراً' },
    kind: 'disputed',
  } as const
  ok(await other.handleCommand(meeting.person('delegate'), meeting.statementId, bracket, null))
  expect(letters).toBe(2)
  const shown = (await meeting.sheet()).paragraphs[1]
  expect(shown?.text).toBe(`${second.text}ـ`)
  expect(shown?.brackets.map(({ text }) => text)).toEqual(['تقريراً'])
  expect((await storage.drafts.load(second.draft.room))?.lastSeq).toBe(3)
})

test('[HA19] an act before which others always come is given up after a bounded number of times, and nothing is written', async () => {
  let tries = 0
  const { storage, meeting, other } = await twoNodes((storage) => ({
    ledger: {
      ...storage.ledger,
      async commit(act) {
        tries += 1
        const paragraphId = first?.id ?? asId('')
        await meeting.act('delegate', { type: 'draftProposal', paragraphId, act: 'replace', text: `نص ${tries}` })
        return storage.ledger.commit(act)
      },
    },
  }))
  const [first] = (await meeting.sheet()).paragraphs
  if (first === undefined) throw new Error('The sheet is empty')
  const act = other.handleCommand(meeting.person('chair'), meeting.statementId, { type: 'openNegotiation' }, null)
  await expect(act).rejects.toMatchObject({ why: 'storage-busy' })
  expect(tries).toBe(24)
  expect((await storage.ledger.head(meeting.statementId))?.version).toBe(25)
})
