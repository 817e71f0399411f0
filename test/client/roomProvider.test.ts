import { HocuspocusProvider } from '@hocuspocus/provider'
import type { RoomNotice } from '@tawafuq/protocol/announcement'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { RoomProvider } from '../../client/statement/session/RoomProvider.ts'
import { wordsOf } from '../kit/drafts.ts'
import { type Hall, openHall, roomOf, tokenOf } from '../kit/liveHall.ts'
import { firstOfA } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())
const name = roomOf('p1')

/** Types on while the connection breaks, with words on their way, and comes back. */
async function typeThroughABreak(Provider: typeof HocuspocusProvider) {
  hall = await openHall()
  const document = new Y.Doc()
  const notices: RoomNotice[] = []
  const provider = new Provider({
    name,
    document,
    websocketProvider: hall.connect(),
    token: tokenOf(firstOfA),
    sessionAwareness: true,
    onStateless: ({ payload }) => notices.push(JSON.parse(payload) as RoomNotice),
  })
  provider.attach()
  await hall.settle()
  const typed: string[] = []
  const type = (word: string): void => {
    typed.push(word)
    wordsOf(document).insert(wordsOf(document).length, word)
  }
  type(' واحد')
  await hall.settle()
  type(' اثنان')
  hall.wire.cut()
  type(' ثلاثة')
  await hall.step()
  type(' أربعة')
  await hall.until(() => provider.synced)
  type(' خمسة')
  await hall.settle()
  const { text } = await hall.stored(name)
  provider.destroy()
  return { notices, isWhole: text.endsWith(typed.join('')), unsynced: provider.unsyncedChanges }
}

test('[UI16] what is typed while a connection breaks is sent whole when it is back, acknowledged once, and refused by nobody', async () => {
  expect(await typeThroughABreak(RoomProvider)).toEqual({ notices: [], isWhole: true, unsynced: 0 })
})

test('[UI16] by a provider that sends each edit at once the later words come before the earlier ones', async () => {
  const { notices } = await typeThroughABreak(HocuspocusProvider)
  expect(notices).toContainEqual({ type: 'refused', room: name, reason: 'update-ahead' })
})
