import { exportDocument } from '@tawafuq/server/documents/exportDocument'
import { exportStatement } from '@tawafuq/server/exportStatement'
import { expect, test } from 'vitest'
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
  const exported = exportStatement(room.handling, exportDocument, 'http://room.test', () => '2031-03-03T10:00:00.000Z')
  const fileOf = async (view: 'attributed' | 'clean'): Promise<string> => {
    const made = await exported(meeting.person('observer'), meeting.statementId, 'txt', view)
    if (!('value' in made)) throw new Error('refused')
    return new TextDecoder().decode(made.value.bytes)
  }
  expect(await fileOf('attributed')).toContain('اعترض وفد A على الفقرة 1. الأسباب: لا ولاية لنا.')
  expect(await fileOf('clean')).not.toContain('لا ولاية لنا')
})
