import { draftUpdate } from '@tawafuq/draft/draftUpdate'
import { rewriteText } from '@tawafuq/draft/rewriteText'
import { expect, test } from 'vitest'
import { draftingRoom, meetingOf, ok } from '../kit/draftingRoom.ts'

const cell = (text: string) => [{ text }]
const blocks = [
  {
    kind: 'operative',
    level: 0,
    label: '1',
    text: 'ندعو الحكومات\r\nإلى\u2028التعاون؛',
    runs: [{ text: 'ندعو الحكومات\r\nإلى\u2028' }, { text: 'التعاون؛', marks: ['strong'] }],
  },
  {
    kind: 'table',
    level: 0,
    label: null,
    text: 'أ\tب\nج\tد',
    table: {
      headerRows: 0,
      rows: [
        [cell('أ'), cell('ب\n')],
        [cell('ج'), cell('د')],
      ],
    },
  },
] as const

test('[PA8] a statement opens with paragraphs of one line each, their looks and the cells of tables as they were', async () => {
  const meeting = await meetingOf(draftingRoom(), blocks)
  const { paragraphs } = await meeting.sheet()
  expect(paragraphs[0]?.text).toBe('ندعو الحكومات إلى التعاون؛')
  expect(paragraphs[0]?.runs).toEqual([{ text: 'ندعو الحكومات إلى ' }, { text: 'التعاون؛', marks: ['strong'] }])
  expect(paragraphs[1]?.text).toBe('أ\tب \nج\tد')
})

test('[PA8] a table that comes as words alone keeps its cells: tabs part them, and line ends its rows', async () => {
  const words = { kind: 'table', level: 0, label: null, text: 'البند\tالقيمة\r\n[متنازع]\t5\n\t6\n' } as const
  const meeting = await meetingOf(draftingRoom(), [words, { ...words, text: 'خلية واحدة' }])
  const { paragraphs } = await meeting.sheet()
  expect(paragraphs.map(({ text }) => text)).toEqual(['البند\tالقيمة\n[متنازع]\t5\n\t6', 'خلية واحدة'])
  expect(paragraphs.map(({ table }) => table?.rows.length)).toEqual([3, 1])
})

test('[PA8] labels are one line too, those of paragraphs and of footnotes', async () => {
  const labelled = { ...blocks[0], label: '1\n2', runs: [{ text: blocks[0].text }, { text: '\uFFFC', note: '3\r\n4' }] }
  const meeting = await meetingOf(draftingRoom(), [labelled])
  const [paragraph] = (await meeting.sheet()).paragraphs
  expect(paragraph?.label).toBe('1 2')
  expect(paragraph?.runs?.at(-1)?.note).toBe('3 4')
})

test('[PA8] words for a paragraph are one line in every act that brings any; reasons keep their lines, tables their cells', async () => {
  const room = draftingRoom()
  const meeting = await meetingOf(room, blocks)
  const [operative, table] = (await meeting.sheet()).paragraphs
  if (operative === undefined || table === undefined) throw new Error('The sheet is empty')
  const text = 'سطر\nسطر\tسطر'
  const line = 'سطر سطر سطر'
  const done = async (...act: Parameters<typeof meeting.act>) => ok(await meeting.act(...act)).events
  expect(await done('chair', { type: 'insertParagraph', after: null, kind: 'operative', text })).toMatchObject([
    { type: 'ParagraphInserted', text: line },
  ])
  expect(
    await done('delegate', {
      type: 'lodgeObjection',
      paragraphId: operative.id,
      grounds: 'أولاً\nثانياً',
      counterText: text,
    }),
  ).toMatchObject([{ grounds: 'أولاً\nثانياً', counterText: line }])
  const drafted = await done('delegate', { type: 'draftProposal', paragraphId: operative.id, act: 'replace', text })
  const proposalId = (drafted[0] as unknown as { proposalId: never }).proposalId
  await done('delegate', { type: 'tableProposal', proposalId })
  expect((await meeting.sheet()).paragraphs.find(({ id }) => id === operative.id)?.proposals).toMatchObject([
    { text: line },
  ])
  await done('chair', { type: 'decideProposal', proposalId, outcome: 'apply' })
  expect((await meeting.sheet()).paragraphs.find(({ id }) => id === operative.id)?.text).toBe(line)

  const cells = 'أ\tب\nج\tهـ'
  const forTable = await done('delegate', { type: 'draftProposal', paragraphId: table.id, act: 'replace', text: cells })
  const tableProposal = (forTable[0] as unknown as { proposalId: never }).proposalId
  await done('delegate', { type: 'tableProposal', proposalId: tableProposal })
  await done('chair', { type: 'decideProposal', proposalId: tableProposal, outcome: 'apply' })
  expect((await meeting.sheet()).paragraphs.find(({ id }) => id === table.id)?.text).toBe(cells)
})

test('[PA8, AD3] what the chair saw is compared as it is, line ends of an earlier time among it', async () => {
  const room = draftingRoom()
  const meeting = await meetingOf(room, [{ kind: 'operative', level: 0, label: '1', text: 'ندعو' }])
  const [operative] = (await meeting.sheet()).paragraphs
  if (operative === undefined) throw new Error('The sheet is empty')
  const { room: name } = operative.draft
  const held = await room.storage.drafts.load(name)
  const update = draftUpdate(held?.updates ?? [], (doc) => {
    rewriteText(doc, 'سطر')
    const paragraph = doc.getXmlFragment('text').get(0)
    ;(paragraph as unknown as { get: (at: number) => { insert: (at: number, words: string) => void } })
      .get(0)
      .insert(3, '\nسطر')
  })
  await room.storage.drafts.append({ room: name, update, author: null }, '2031-01-01T00:00:00.000Z' as never)
  const act = { type: 'agreeParagraph', paragraphId: operative.id, textSeen: 'سطر\nسطر' } as const
  ok(await meeting.act('chair', { type: 'putOnFloor', paragraphId: operative.id }))
  expect(await meeting.act('chair', { ...act, textSeen: 'سطر سطر' })).toMatchObject({ ok: false })
  expect(ok(await meeting.act('chair', act)).events).toMatchObject([{ type: 'ParagraphAgreed', text: 'سطر\nسطر' }])
})
