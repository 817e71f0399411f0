import { toRelativeRange } from '@tawafuq/draft/relativeRange'
import { parseCommand } from '@tawafuq/protocol/parseCommand'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftingRoom, meetingOf, ok } from '../kit/draftingRoom.ts'
import { openDraft, wordsOf } from '../kit/drafts.ts'

const words = 'ندعو الدول إلى التعاون وندعو الدول إلى الحوار؛'
const second = words.lastIndexOf('الدول')

/** A statement of one paragraph, in which the same words stand twice, and what an editor sees of it. */
async function seated() {
  const room = draftingRoom()
  const meeting = await meetingOf(room, [{ kind: 'operative', level: 0, label: null, text: words }])
  const [paragraph] = (await meeting.sheet()).paragraphs
  if (paragraph === undefined) throw new Error('The sheet is empty')
  const held = await room.storage.drafts.load(paragraph.draft.room)
  const editor = openDraft(...(held?.updates ?? []))
  async function type(at: number, text: string, by = editor): Promise<void> {
    const before = Y.encodeStateVector(by)
    wordsOf(by).insert(at, text)
    const update = Y.encodeStateAsUpdate(by, before)
    await room.storage.drafts.append(
      { room: paragraph?.draft.room ?? '', update, author: null },
      '2031-02-03T09:00:00.000Z' as never,
    )
  }
  const place = (range: { start: string; end: string }) =>
    meeting.act('delegate', { type: 'placeBracket', paragraphId: paragraph.id, range, kind: 'disputed' })
  const bracket = async () => (await meeting.sheet()).paragraphs[0]?.brackets[0]
  return { room, meeting, paragraph, editor, type, place, bracket }
}

test('[BR1] a range that the editor names tells the same words from each other, and the ledger quotes them', async () => {
  const { editor, place, bracket } = await seated()
  const placed = ok(await place(toRelativeRange(editor, { start: second, end: second + 5 })))
  expect(placed.events[0]).toMatchObject({
    type: 'BracketPlaced',
    range: { start: second, end: second + 5 },
    quote: { exact: 'الدول', suffix: ' إلى الحوار؛' },
  })
  expect(await bracket()).toMatchObject({ text: 'الدول', start: second, end: second + 5, state: 'standing' })
})

test('[BR1] what others type between selecting and sending moves the range with its words', async () => {
  const { editor, type, place, bracket } = await seated()
  const range = toRelativeRange(editor, { start: second, end: second + 5 })
  const other = openDraft(Y.encodeStateAsUpdate(editor))
  await type(0, 'إذ ', other)
  await type(wordsOf(other).length - 1, ' الدول', other)
  ok(await place(range))
  expect(await bracket()).toMatchObject({ text: 'الدول', start: second + 3 })
})

test('[BR1] a range of which nothing is left, or that names no place of this draft, is refused', async () => {
  const { editor, room, paragraph, place } = await seated()
  const range = toRelativeRange(editor, { start: second, end: second + 5 })
  const before = Y.encodeStateVector(editor)
  wordsOf(editor).delete(second, 5)
  const update = Y.encodeStateAsUpdate(editor, before)
  await room.storage.drafts.append(
    { room: paragraph.draft.room, update, author: null },
    '2031-02-03T09:00:00.000Z' as never,
  )
  expect(await place(range)).toMatchObject({ ok: false, refusal: { code: 'quote-not-found' } })
  const stray = openDraft()
  stray.getXmlFragment('text').insert(0, [new Y.XmlElement('paragraph')])
  expect(await place({ start: 'AAAA', end: 'AAAA' })).toMatchObject({ ok: false, refusal: { code: 'quote-not-found' } })
})

test('[HT16] either a quotation or a range is sent, and not both or neither', () => {
  const bare = { type: 'placeBracket', paragraphId: 'p', kind: 'disputed' }
  const range = { start: 'AQIDBA==', end: 'BAMCAQ==' }
  for (const wrong of [bare, { ...bare, range, quote: { exact: 'x' } }, { ...bare, range: { start: '£', end: '' } }]) {
    expect(parseCommand(wrong, 'en')).toMatchObject({ ok: false })
  }
  expect(parseCommand({ ...bare, range }, 'en')).toMatchObject({ ok: true, value: { ...bare, range } })
})
