import type { Storage } from '@tawafuq/server/application/ports'
import { openMemoryStorage } from '@tawafuq/server/storage/memoryStorage'
import { expect, test } from 'vitest'
import { deploymentSecretariat, draftingRoom, ok } from '../kit/draftingRoom.ts'

const asked = {
  title: { ar: 'بيان الواحة' },
  houseStyle: 'escwa',
  blocks: [{ kind: 'operative', level: 0, label: '1', text: 'ندعو الدول إلى التعاون؛' }],
} as const

/** A store whose acts fail while `broken` says so. */
function breaking(broken: () => boolean): Storage {
  const storage = openMemoryStorage()
  const commit: Storage['ledger']['commit'] = async (act) => {
    if (broken()) throw new Error('the disk is full')
    return storage.ledger.commit(act)
  }
  return { ...storage, ledger: { ...storage.ledger, commit } }
}

async function roomWithMeeting(storage: Storage = openMemoryStorage()) {
  const { application } = draftingRoom({ storage })
  const meetingId = ok(await application.openMeeting(deploymentSecretariat, { title: { ar: 'اجتماع' } }))
  return {
    open: (key: string | null, wanted: Parameters<typeof application.openStatement>[2] = asked) =>
      application.openStatement(deploymentSecretariat, meetingId, wanted, key),
    listed: async () => (await storage.meetings.listStatements(meetingId)).map(({ id }) => id),
  }
}

test('[HA15] a statement whose opening fails is not listed either, and is opened by the next try', async () => {
  let broken = true
  const room = await roomWithMeeting(breaking(() => broken))
  await expect(room.open('key')).rejects.toThrow('the disk is full')
  expect(await room.listed()).toEqual([])
  broken = false
  const id = ok(await room.open('key'))
  expect(await room.listed()).toEqual([id])
})

test('[HA15] the same key opens one statement, also asked for twice at once, and is refused with another text', async () => {
  const room = await roomWithMeeting()
  const [one, other] = await Promise.all([room.open('key'), room.open('key')])
  expect([ok(one), ok(await room.open('key'))]).toEqual([ok(other), ok(other)])
  expect(await room.open('key', { ...asked, title: { ar: 'غيره' } })).toEqual({
    ok: false,
    refusal: { code: 'key-reused' },
  })
  expect(await room.listed()).toEqual([ok(one)])
  ok(await room.open('another key'))
  ok(await room.open(null))
  ok(await room.open(null))
  expect(await room.listed()).toHaveLength(4)
})
