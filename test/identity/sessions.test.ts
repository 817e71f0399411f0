import { asId, type Instant, type MeetingId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { beforeEach, expect, test, vi } from 'vitest'
import { type Storage, StorageFailure } from '../../server/application/ports.ts'
import { secretariat } from '../../server/identity/secretariat.ts'
import { createSessions, SESSION_LIFE_MS, type Sessions } from '../../server/identity/sessions.ts'
import { hashToken, MAX_TOKEN_LENGTH, makeJoinToken, makeToken } from '../../server/identity/token.ts'
import { openMemoryStorage } from '../../server/storage/memoryStorage.ts'

const start = Date.parse('2030-05-01T12:00:00.000Z')
const secretariatToken = makeToken()
const delegate: Participant = {
  id: asId<ParticipantId>('delegate'),
  meetingId: asId<MeetingId>('m'),
  delegationId: null,
  name: 'فلان',
  role: 'delegate',
  attendance: 'onsite',
}

let storage: Storage
let now = start
let join = makeJoinToken()

/** Sessions as a server has them after each start: over the same store, remembering nothing. */
function started(token = secretariatToken): Sessions {
  const clock = { now: () => asId<Instant>(new Date(now).toISOString()) }
  return createSessions({ ...storage, clock, secretariatToken: token })
}

async function opened(sessions: Sessions, joinToken = join.token): Promise<string> {
  const session = await sessions.openSession({ joinToken })
  if (session === null) throw new Error('The token opens nothing.')
  return session.token
}

beforeEach(async () => {
  storage = openMemoryStorage()
  now = start
  join = makeJoinToken()
  await storage.meetings.addMeeting({
    id: asId('m'),
    title: { ar: 'اجتماع' },
    place: null,
    startsOn: null,
    endsOn: null,
  })
  await storage.meetings.addParticipant(delegate, join.hash)
})

test('[ID1] tokens are 256 random bits in base64url, and no two are the same', () => {
  const tokens = Array.from({ length: 500 }, makeToken)
  expect(tokens.every((token) => /^[A-Za-z0-9_-]{43}$/.test(token))).toBe(true)
  expect(new Set(tokens).size).toBe(500)
  expect(join.hash).toBe(hashToken(join.token))
  // From FIPS 180-2, appendix B.1.
  expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('[ID1] the store is given hashes alone', async () => {
  const adding = vi.spyOn(storage.sessions, 'addSession')
  const token = await opened(started())
  expect(adding).toHaveBeenCalledWith(hashToken(token), delegate.id, expect.any(String))
  expect(JSON.stringify(adding.mock.calls)).not.toContain(token)
})

test('[ID2] a session belongs to the holder of the join token, also after a restart', async () => {
  const sessions = started()
  const session = await sessions.openSession({ joinToken: join.token })
  expect(session).toMatchObject({ participant: delegate, expiresAt: new Date(start + SESSION_LIFE_MS).toISOString() })
  const token = session?.token ?? ''
  expect(await sessions.findParticipantBySession(token)).toMatchObject(delegate)
  expect(await started().findParticipantBySession(token)).toMatchObject(delegate)
})

test.each(['', 'nobody’s', 'a'.repeat(MAX_TOKEN_LENGTH + 1)])(
  '[ID2] a token that is nobody’s opens nothing: %s',
  async (token) => {
    const sessions = started()
    expect(await sessions.openSession({ joinToken: token })).toBeNull()
    expect(await sessions.findParticipantBySession(token)).toBeNull()
  },
)

test('[ID2] a join token is no session, nor a session a join token', async () => {
  const sessions = started()
  const token = await opened(sessions)
  expect(await sessions.findParticipantBySession(join.token)).toBeNull()
  expect(await sessions.openSession({ joinToken: token })).toBeNull()
  expect(await sessions.findParticipantBySession(hashToken(token))).toBeNull()
})

test('[ID2] a session ends to the millisecond, though it was asked for just before', async () => {
  const sessions = started()
  const token = await opened(sessions)
  now = start + SESSION_LIFE_MS - 1
  expect(await sessions.findParticipantBySession(token)).toMatchObject(delegate)
  now += 1
  expect(await sessions.findParticipantBySession(token)).toBeNull()
  expect(await started().findParticipantBySession(token)).toBeNull()
})

test('[ID2] a session that was ended is at an end, the others of its holder go on', async () => {
  const sessions = started()
  const [one, other] = [await opened(sessions), await opened(sessions)]
  await sessions.findParticipantBySession(one)
  await sessions.endSession(one)
  expect(await sessions.findParticipantBySession(one)).toBeNull()
  expect(await started().findParticipantBySession(one)).toBeNull()
  expect(await sessions.findParticipantBySession(other)).toMatchObject(delegate)
})

test('[ID2] a session that ends while it is being looked up is not remembered', async () => {
  const sessions = started()
  const token = await opened(sessions)
  const held = await storage.sessions.findSession(hashToken(token))
  const reading = Promise.withResolvers<typeof held>()
  const asked = vi.spyOn(storage.sessions, 'findSession').mockReturnValueOnce(reading.promise)
  const looking = sessions.findParticipantBySession(token)
  await vi.waitUntil(() => asked.mock.calls.length > 0)
  await sessions.endSession(token)
  reading.resolve(held)
  await looking
  expect(await sessions.findParticipantBySession(token)).toBeNull()
})

test('[ID2] what another server ended is at an end here within ten seconds', async () => {
  const [here, elsewhere] = [started(), started()]
  const token = await opened(here)
  await here.findParticipantBySession(token)
  await elsewhere.endSession(token)
  now += 10_000
  expect(await here.findParticipantBySession(token)).toBeNull()
})

test('[ID2] the store is asked once for many questions about one session', async () => {
  const sessions = started()
  const token = await opened(sessions)
  const asking = vi.spyOn(storage.sessions, 'findSession')
  for (let count = 0; count < 50; count += 1) await sessions.findParticipantBySession(token)
  expect(asking).toHaveBeenCalledTimes(1)
})

test('[ID2] expired sessions leave the store when others are opened', async () => {
  const sessions = started()
  const token = await opened(sessions)
  now += SESSION_LIFE_MS
  await opened(sessions)
  expect(await storage.sessions.findSession(hashToken(token))).toBeNull()
})

test('[ID3] with a new join token the earlier one opens nothing, and all sessions can be ended at once', async () => {
  const sessions = started()
  const tokens = [await opened(sessions), await opened(sessions)]
  for (const token of tokens) await sessions.findParticipantBySession(token)
  const renewed = makeJoinToken()
  await storage.meetings.replaceJoinToken(delegate.id, renewed.hash)
  await sessions.endSessionsOf(delegate.id)
  expect(await sessions.openSession({ joinToken: join.token })).toBeNull()
  for (const token of tokens) expect(await sessions.findParticipantBySession(token)).toBeNull()
  expect(await sessions.findParticipantBySession(await opened(sessions, renewed.token))).toMatchObject(delegate)
})

test('[ID3] who keeps connections is told of ended sessions once they open nothing any more', async () => {
  const found: unknown[] = []
  const clock = { now: () => asId<Instant>(new Date(now).toISOString()) }
  const sessions = createSessions({
    ...storage,
    clock,
    secretariatToken,
    ended: async () => {
      found.push(await sessions.findParticipantBySession(token))
    },
  })
  const token = await opened(sessions)
  await sessions.endSession(token)
  await sessions.endSessionsOf(delegate.id)
  expect(found).toEqual([null, null])
})

test('[ID4] the holder of the configured token is the secretariat, of no meeting', async () => {
  const sessions = started()
  const session = await sessions.openSession({ joinToken: secretariatToken })
  expect(session?.participant).toEqual(secretariat)
  expect(secretariat).toMatchObject({
    id: 'secretariat',
    role: 'secretariat',
    meetingId: null,
    delegationId: null,
    name: 'الأمانة',
  })
  expect(await started().findParticipantBySession(session?.token ?? '')).toEqual(secretariat)
  expect(await storage.meetings.findParticipant(secretariat.id)).toEqual(secretariat)
  expect(await storage.meetings.listParticipants(asId('m'))).toEqual([delegate])
})

test('[ID5] when the secretariat’s token changes, the earlier one opens nothing and its sessions end', async () => {
  const token = await opened(started(), secretariatToken)
  const theirs = await opened(started())
  expect(await started().findParticipantBySession(token)).toEqual(secretariat)
  const changed = makeToken()
  const sessions = started(changed)
  expect(await sessions.findParticipantBySession(token)).toBeNull()
  expect(await sessions.openSession({ joinToken: secretariatToken })).toBeNull()
  expect((await sessions.openSession({ joinToken: changed }))?.participant).toEqual(secretariat)
  expect(await sessions.findParticipantBySession(theirs)).toMatchObject(delegate)
})

test('[ID4] a store that fails at the first question is asked again at the next', async () => {
  const sessions = started()
  vi.spyOn(storage.meetings, 'findParticipant').mockRejectedValueOnce(new Error('away'))
  await expect(sessions.openSession({ joinToken: secretariatToken })).rejects.toThrow('away')
  expect((await sessions.openSession({ joinToken: secretariatToken }))?.participant).toEqual(secretariat)
})

test('[HT22] on a full disk whoever only reads signs in all the same, and stays signed in through a restart once there is room', async () => {
  let isFull = true
  const whole = storage
  storage = {
    ...whole,
    sessions: {
      ...whole.sessions,
      async addSession(...session) {
        if (isFull) throw new StorageFailure('storage-full', 'database or disk is full')
        await whole.sessions.addSession(...session)
      },
      async removeSessionsExpiredBy() {
        if (isFull) throw new StorageFailure('storage-full', 'database or disk is full')
      },
    },
  }
  const sessions = started()
  const token = await opened(sessions)
  const ending = await opened(sessions)
  expect(await sessions.findParticipantBySession(token)).toMatchObject(delegate)
  expect(await sessions.expiryOf(token)).not.toBeNull()
  await sessions.endSession(ending)
  expect(await sessions.findParticipantBySession(ending)).toBeNull()
  expect(await started().findParticipantBySession(token)).toBeNull()
  isFull = false
  now += 60_000
  expect(await sessions.findParticipantBySession(token)).toMatchObject(delegate)
  expect(await started().findParticipantBySession(token)).toMatchObject(delegate)
})
