import type { Instant } from '@tawafuq/domain/acts/ids'
import { exportStatement } from '@tawafuq/server/boot/exportStatement'
import { exportDocument } from '@tawafuq/server/documents/exportDocument'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftingRoom, meetingOf, ok } from '../kit/draftingRoom.ts'

test('[RE1, DO12] the attributed file tells every act of the ledger, and the clean one none', async () => {
  const room = draftingRoom()
  const meeting = await meetingOf(room, [
    { kind: 'operative', level: 0, label: '1', text: 'ندعو الحكومات إلى التعاون؛' },
  ])
  const { paragraphs } = await meeting.sheet()
  const paragraphId = paragraphs[0]?.id
  if (paragraphId === undefined) throw new Error('The sheet is empty')
  ok(await meeting.act('delegate', { type: 'lodgeObjection', paragraphId, grounds: 'لا ولاية لنا' }))
  const exported = exportStatement(
    room.application,
    exportDocument,
    'http://room.test',
    () => '2031-03-03T10:00:00.000Z',
  )
  const fileOf = async (view: 'attributed' | 'clean'): Promise<string> => {
    const made = await exported(meeting.person('observer'), meeting.statementId, 'txt', view)
    if (!('value' in made)) throw new Error('refused')
    return new TextDecoder().decode(made.value.bytes)
  }
  expect(await fileOf('attributed')).toContain('اعترض وفد A على المنطوق 1. الأسباب: لا ولاية لنا.')
  expect(await fileOf('clean')).not.toContain('لا ولاية لنا')
})

test('[DO12, DO19] what stands in person is shown under the name of the office, and a torn bracket in its words', async () => {
  const room = draftingRoom()
  const meeting = await meetingOf(room, [
    { kind: 'operative', level: 0, label: '1', text: 'ندعو الحكومات إلى التعاون؛' },
  ])
  const [paragraph] = (await meeting.sheet()).paragraphs
  if (paragraph === undefined) throw new Error('The sheet is empty')
  const quote = { exact: 'التعاون' }
  ok(await meeting.act('rapporteur', { type: 'placeBracket', paragraphId: paragraph.id, quote, kind: 'disputed' }))
  const attributed = async (): Promise<string> => {
    // A room opened afresh reads what is stored, as a server does after a restart.
    const { application } = draftingRoom({ storage: room.storage })
    const exported = exportStatement(application, exportDocument, 'http://room.test', () => '2031-03-03T10:00:00.000Z')
    const made = await exported(meeting.person('observer'), meeting.statementId, 'txt', 'attributed')
    if (!('value' in made)) throw new Error('refused')
    return new TextDecoder().decode(made.value.bytes)
  }
  expect(await attributed()).toContain('[التعاون – هيئة الصياغة]')
  const stored = await room.storage.drafts.load(paragraph.draft.room)
  const draft = new Y.Doc()
  for (const update of stored?.updates ?? []) Y.applyUpdate(draft, update)
  const before = Y.encodeStateVector(draft)
  const words = draft.getXmlFragment('text').get(0)
  if (!(words instanceof Y.XmlElement)) throw new Error('The draft holds no block')
  const inner = words.get(0)
  if (!(inner instanceof Y.XmlText)) throw new Error('The block holds no text')
  inner.delete(0, inner.length)
  inner.insert(0, 'ندعو الجميع')
  const update = Y.encodeStateAsUpdate(draft, before)
  const at = '2031-03-03T09:00:00.000Z' as Instant
  await room.storage.drafts.append({ room: paragraph.draft.room, update, author: null }, at)
  expect(await attributed()).toMatch(/قوسان معقوفان قائمان سقطت علامتاهما من هيئة الصياغة: «التعاون»/)
})
