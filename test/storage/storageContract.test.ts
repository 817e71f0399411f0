// Above 250 lines: one contract, read from top to bottom by whoever writes another store.
import { asId, type DelegationId, type MeetingId, type ParticipantId, type StatementId } from '@tawafuq/domain/acts/ids'
import type { Delegation, Meeting, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { findBrokenLink, sealEntries } from '@tawafuq/domain/engine/ledger'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { describe, expect, test } from 'vitest'
import { KeyUsed, type Outcome, type Storage, VersionConflict } from '../../server/application/ports.ts'
import { sha256 } from '../../server/storage/sha256.ts'
import { chair } from '../kit/people.ts'
import { act, author, freshName, freshStatement, headAfter, later, noon, update } from './acts.ts'
import { shareStore, stores } from './stores.ts'

describe.each(stores)('$name', ({ open }) => {
  let storage: Storage
  shareStore(open, (opened) => {
    storage = opened
  })

  async function openRoom(...bytes: readonly number[]): Promise<string> {
    const room = freshName('room')
    await storage.ledger.commit(act(freshStatement(), { openRooms: [{ room, seed: update(...bytes) }] }))
    return room
  }

  describe('term bases', () => {
    const terms = [{ preferred: 'حوكمة الإنترنت', variants: ['إدارة الإنترنت'], note: 'تونس 2005' }]

    test('[ST17] a term base is empty until it is written, and comes back as it was written', async () => {
      const meeting: Meeting = {
        id: asId<MeetingId>(freshName('meeting')),
        title: { ar: 'اجتماع' },
        place: null,
        startsOn: null,
        endsOn: null,
      }
      await storage.meetings.addMeeting(meeting)
      expect(await storage.meetings.findTerms(meeting.id)).toEqual({ version: 0, terms: [], changedAt: null })
      await storage.meetings.writeTerms(meeting.id, { version: 1, terms, changedAt: noon })
      await storage.meetings.writeTerms(meeting.id, {
        version: 2,
        terms: [...terms, { preferred: 'كذا', variants: [] }],
        changedAt: later(5),
      })
      expect(await storage.meetings.findTerms(meeting.id)).toEqual({
        version: 2,
        terms: [...terms, { preferred: 'كذا', variants: [] }],
        changedAt: later(5),
      })
    })

    test('[ST17] of two who write the same version one is told of the conflict, and writes nothing', async () => {
      const meeting: Meeting = {
        id: asId<MeetingId>(freshName('meeting')),
        title: { ar: 'اجتماع' },
        place: null,
        startsOn: null,
        endsOn: null,
      }
      await storage.meetings.addMeeting(meeting)
      for (const version of [1, 2]) {
        const both = await Promise.allSettled(
          [terms, []].map((wanted) =>
            storage.meetings.writeTerms(meeting.id, { version, terms: wanted, changedAt: noon }),
          ),
        )
        expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
        const first = both.findIndex(({ status }) => status === 'fulfilled')
        expect(both[1 - first]).toMatchObject({ reason: expect.any(VersionConflict) })
        const held = { version, terms: [terms, []][first], changedAt: noon }
        expect(await storage.meetings.findTerms(meeting.id)).toEqual(held)
      }
      await expect(
        storage.meetings.writeTerms(asId<MeetingId>('nowhere'), { version: 1, terms, changedAt: noon }),
      ).rejects.toThrow()
    })
  })

  describe('acts', () => {
    const outcome: Outcome = { version: 1, events: [{ type: 'NegotiationOpened' }] }
    const participantId = asId<ParticipantId>('chair')

    test('[ST1] an act writes entries, rooms, updates, outcome and record together', async () => {
      const id = freshStatement()
      const [opens, closes] = [freshName('room'), await openRoom(1)]
      const adopted = { format: 'tawafuq.adopted/1', textHash: 'sha256:…' } as AdoptedRecord
      const whole = act(id, {
        openRooms: [{ room: opens, seed: update(2) }],
        draftUpdates: [
          { room: opens, update: update(3), author: null },
          { room: closes, update: update(4), author },
        ],
        closeRooms: [closes],
        idempotency: { participantId, key: freshName('key'), outcome },
        adopted,
      })
      await storage.ledger.commit(whole)

      expect(await storage.ledger.read(id, 0, 10)).toEqual(whole.entries)
      expect(await storage.ledger.head(id)).toEqual(headAfter(whole))
      expect(await storage.drafts.load(opens)).toMatchObject({ open: true, updates: [update(2), update(3)] })
      expect(await storage.drafts.load(closes)).toMatchObject({ open: false, updates: [update(1), update(4)] })
      expect(await storage.ledger.findOutcome(participantId, whole.idempotency?.key ?? '')).toEqual(outcome)
      expect(await storage.ledger.findAdopted(id)).toEqual(adopted)
    })

    test.each([
      ['opens a room that exists', (room: string) => ({ openRooms: [{ room, seed: update(9) }] })],
      [
        'writes to a room that was never opened',
        () => ({ draftUpdates: [{ room: 'nowhere', update: update(9), author }] }),
      ],
      ['closes a room that was never opened', () => ({ closeRooms: ['nowhere'] })],
      [
        'is listed in a meeting that there is not',
        () => ({
          listing: {
            id: freshStatement(),
            meetingId: asId<MeetingId>('nowhere'),
            title: { ar: 'بيان' },
            openedAt: noon,
          },
        }),
      ],
    ])('[ST1] of an act that %s, nothing is written', async (_, wrong) => {
      const [id, room, fresh, key] = [freshStatement(), await openRoom(1), freshName('room'), freshName('key')]
      const { openRooms = [], ...rest } = wrong(room) as Partial<ReturnType<typeof act>>
      const faulty = act(id, {
        ...rest,
        openRooms: [{ room: fresh, seed: update(1) }, ...openRooms],
        idempotency: { participantId, key, outcome },
      })
      const [refused, beside] = await Promise.allSettled([
        storage.ledger.commit(faulty),
        storage.drafts.append({ room, update: update(2), author }, noon),
      ])
      expect(refused.status).toBe('rejected')
      expect(beside).toMatchObject({ status: 'fulfilled', value: { stored: true } })
      expect(await storage.ledger.head(id)).toBeNull()
      expect(await storage.drafts.load(fresh)).toBeNull()
      expect(await storage.ledger.findOutcome(participantId, key)).toBeNull()
      expect(await storage.drafts.load(room)).toMatchObject({ open: true, updates: [update(1), update(2)] })
    })

    test('[ST1] an act that closes a room twice, or writes to one closed before, is told apart', async () => {
      const [id, room] = [freshStatement(), await openRoom(1)]
      const first = act(id, { closeRooms: [room] })
      await storage.ledger.commit(first)
      const second = act(id, { closeRooms: [room] }, headAfter(first))
      await storage.ledger.commit(second)
      const late = act(id, { draftUpdates: [{ room, update: update(2), author: null }] }, headAfter(second))
      await expect(storage.ledger.commit(late)).rejects.toThrow(room)
      expect(await storage.ledger.head(id)).toEqual(headAfter(second))
    })

    test('[ST2] of acts decided on the same version one is written, and the others conflict', async () => {
      const [id, room] = [freshStatement(), await openRoom()]
      const rivals = Array.from({ length: 10 }, (_, index) =>
        act(id, { openRooms: [{ room: `${room}-${index}`, seed: update(index) }] }),
      )
      const results = await Promise.allSettled([
        ...rivals.map((rival) => storage.ledger.commit(rival)),
        storage.drafts.append({ room, update: update(1), author }, noon),
      ])
      const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
      expect(refused).toHaveLength(9)
      expect(refused.every((reason) => reason instanceof VersionConflict)).toBe(true)
      expect(await storage.ledger.read(id, 0, 10)).toHaveLength(1)
      const rooms = await Promise.all(rivals.map((_, index) => storage.drafts.load(`${room}-${index}`)))
      expect(rooms.filter((found) => found !== null)).toHaveLength(1)
      await expect(storage.ledger.commit(act(id, { expectedVersion: 5 }))).rejects.toThrow(VersionConflict)
    })

    test('[ST4] entries that do not follow from the head are not written', async () => {
      const id = freshStatement()
      const first = act(id)
      await storage.ledger.commit(first)
      const head = headAfter(first)
      const next = act(id, {}, head)
      const [entry] = next.entries
      if (entry === undefined) throw new Error('The act has an entry.')
      const forged = [
        [{ ...entry, hash: sha256('another') }],
        [{ ...entry, previousHash: sha256('another') }],
        [{ ...entry, event: { type: 'NegotiationSuspended' } as const }],
        [{ ...entry, version: 3 }],
        [entry, entry],
        sealEntries({ ...head, hash: sha256('another') }, [entry.event], chair, noon, sha256),
      ]
      for (const entries of forged) await expect(storage.ledger.commit({ ...next, entries })).rejects.toThrow('ledger')
      await storage.ledger.commit(next)
      expect(findBrokenLink(await storage.ledger.read(id, 0, 10), sha256)).toBeNull()
    })

    test('[ST4] a ledger is read in order, in parts, each from its own statement', async () => {
      const [id, other] = [freshStatement(), freshStatement()]
      const events = Array.from({ length: 7 }, () => ({ type: 'NegotiationOpened' }) as const)
      const long = act(id, { entries: sealEntries({ version: 0, hash: '0'.repeat(64) }, events, chair, noon, sha256) })
      await Promise.all([storage.ledger.commit(long), storage.ledger.commit(act(other))])
      expect(await storage.ledger.read(id, 0, 3)).toEqual(long.entries.slice(0, 3))
      expect(await storage.ledger.read(id, 3, 100)).toEqual(long.entries.slice(3))
      expect(await storage.ledger.read(id, 7, 100)).toEqual([])
      expect(await storage.ledger.read(id, 70, 100)).toEqual([])
      expect(await storage.ledger.read(other, 0, 100)).toHaveLength(1)
      expect(await storage.ledger.read(asId<StatementId>('unknown'), 0, 100)).toEqual([])
      expect(await storage.ledger.head(asId<StatementId>('unknown'))).toBeNull()
      expect(await storage.ledger.findAdopted(id)).toBeNull()
    })

    test('[ST23] an act holds only on what it read: a room that has grown or been closed since is a conflict', async () => {
      const [id, room] = [freshStatement(), await openRoom(1)]
      const { lastSeq = 0 } = (await storage.drafts.load(room)) ?? {}
      const read = { readRooms: [{ room, lastSeq }] }
      expect((await storage.drafts.append({ room, update: update(2), author }, noon)).stored).toBe(true)
      await expect(storage.ledger.commit(act(id, { ...read, closeRooms: [room] }))).rejects.toThrow(VersionConflict)
      expect(await storage.ledger.head(id)).toBeNull()
      expect(await storage.drafts.load(room)).toMatchObject({ open: true, lastSeq: lastSeq + 1 })
      const again = act(id, { readRooms: [{ room, lastSeq: lastSeq + 1 }], closeRooms: [room] })
      await storage.ledger.commit(again)
      const late = act(id, { readRooms: [{ room, lastSeq: lastSeq + 1 }] }, headAfter(again))
      await expect(storage.ledger.commit(late)).rejects.toThrow(VersionConflict)
      const unknown = act(id, { readRooms: [{ room: 'nowhere', lastSeq: 0 }] }, headAfter(again))
      await expect(storage.ledger.commit(unknown)).rejects.toThrow('nowhere')
    })

    test('[ST23] of updates and gavels that come at once, what a gavel read is all that its room holds in the end', async () => {
      let refused = 0
      for (let round = 0; round < 20; round += 1) {
        const [id, room] = [freshStatement(), await openRoom(0)]
        const { lastSeq = 0 } = (await storage.drafts.load(room)) ?? {}
        const append = (byte: number) => storage.drafts.append({ room, update: update(byte), author }, noon)
        const gavel = () => storage.ledger.commit(act(id, { readRooms: [{ room, lastSeq }], closeRooms: [room] }))
        const asked = round % 2 === 0 ? [append(1), gavel(), append(2)] : [gavel(), append(1), append(2)]
        const [gavelled] = (await Promise.allSettled(asked)).filter((_, nth) => nth === (round % 2 === 0 ? 1 : 0))
        const held = await storage.drafts.load(room)
        if (gavelled?.status === 'fulfilled') expect(held).toMatchObject({ open: false, lastSeq })
        else {
          refused += 1
          expect(held?.open).toBe(true)
          expect(await storage.ledger.head(id)).toBeNull()
        }
      }
      expect(refused).toBe(10)
    })

    test('[ST23] an act tells the number of the last update in each room that it wrote to', async () => {
      const [opens, writes] = [freshName('room'), await openRoom(1)]
      const { lastSeq = 0 } = (await storage.drafts.load(writes)) ?? {}
      const { lastSeqs } = await storage.ledger.commit(
        act(freshStatement(), {
          openRooms: [{ room: opens, seed: update(2) }],
          draftUpdates: [
            { room: writes, update: update(3), author: null },
            { room: opens, update: update(4), author: null },
          ],
        }),
      )
      expect(lastSeqs.get(writes)).toBe(lastSeq + 1)
      expect(lastSeqs.get(opens)).toBe((await storage.drafts.load(opens))?.lastSeq)
      expect(lastSeqs.size).toBe(2)
    })

    test('[ST25] where ledgers and rooms stand is told for many at once, and of none that there is not', async () => {
      const [id, other, open, shut] = [freshStatement(), freshStatement(), await openRoom(1), await openRoom(1)]
      const first = act(id, { closeRooms: [shut] })
      await storage.ledger.commit(first)
      await storage.ledger.commit(act(id, {}, headAfter(first)))
      await storage.ledger.commit(act(other))
      expect(await storage.ledger.versions([id, asId<StatementId>('unknown'), other])).toEqual(
        new Map([
          [id, 2],
          [other, 1],
        ]),
      )
      expect(await storage.ledger.versions([])).toEqual(new Map())
      const { lastSeq = 0 } = (await storage.drafts.load(open)) ?? {}
      await storage.drafts.append({ room: open, update: update(2), author }, noon)
      const heads = await storage.drafts.heads([open, 'nowhere', shut])
      expect([...heads.keys()].sort()).toEqual([open, shut].sort())
      expect(heads.get(open)).toEqual({ open: true, lastSeq: lastSeq + 1 })
      expect(heads.get(shut)).toMatchObject({ open: false })
    })

    test('[ST12] a key is used once, by each participant for themselves', async () => {
      const key = freshName('key')
      const idempotency = { participantId, key, outcome }
      await storage.ledger.commit(act(freshStatement(), { idempotency }))
      const again = freshStatement()
      await expect(storage.ledger.commit(act(again, { idempotency }))).rejects.toThrow(KeyUsed)
      expect(await storage.ledger.head(again)).toBeNull()
      expect(await storage.ledger.findOutcome(participantId, key)).toEqual(outcome)
      expect(await storage.ledger.findOutcome(asId<ParticipantId>('another'), key)).toBeNull()
    })
  })

  describe('drafts', () => {
    test('[ST3] an update is stored in an open room alone', async () => {
      const room = await openRoom(1)
      expect(await storage.drafts.append({ room: 'nowhere', update: update(2), author }, noon)).toEqual({
        stored: false,
        why: 'unknown',
      })
      expect(await storage.drafts.append({ room, update: update(2), author }, noon)).toMatchObject({ stored: true })
      await storage.ledger.commit(act(freshStatement(), { closeRooms: [room] }))
      expect(await storage.drafts.append({ room, update: update(3), author }, noon)).toEqual({
        stored: false,
        why: 'closed',
      })
      expect(await storage.drafts.load(room)).toMatchObject({ open: false, updates: [update(1), update(2)] })
      expect(await storage.drafts.load('nowhere')).toBeNull()
    })

    test('[ST3] what is asked for before a closing is stored, and what after it is not, though nobody waits', async () => {
      const room = await openRoom(0)
      const append = (index: number) => storage.drafts.append({ room, update: update(index), author }, noon)
      const before = Array.from({ length: 20 }, (_, index) => append(index + 1))
      const closing = storage.ledger.commit(act(freshStatement(), { closeRooms: [room] }))
      const after = Array.from({ length: 20 }, (_, index) => append(index + 101))
      const stored = await Promise.all(before)
      await closing
      expect((await Promise.all(after)).every((result) => !result.stored && result.why === 'closed')).toBe(true)
      const seqs = stored.flatMap((result) => (result.stored ? [result.seq] : []))
      expect(seqs).toHaveLength(20)
      expect(seqs).toEqual([...new Set(seqs)].sort((one, other) => one - other))
      const loaded = await storage.drafts.load(room)
      expect(loaded?.updates).toEqual(Array.from({ length: 21 }, (_, index) => update(index)))
      expect(loaded?.lastSeq).toBe(seqs.at(-1))
    })

    test('[ST24] numbers count up by one within a room, in the order in which its updates are seen', async () => {
      const [room, other] = [await openRoom(0), await openRoom(0)]
      const begin = (await storage.drafts.load(room))?.lastSeq ?? 0
      const both = Array.from({ length: 30 }, (_, nth) =>
        storage.drafts.append({ room: nth % 3 === 2 ? other : room, update: update(nth), author }, noon),
      )
      const seen: number[] = []
      // Reads between: what has once been read through a number has nothing new at or below it.
      let through = begin
      while (through < begin + 20) {
        const rows = await storage.drafts.history(room, through, 3)
        for (const { seq } of rows) seen.push(seq)
        through = rows.at(-1)?.seq ?? through
        await new Promise((next) => setImmediate(next))
      }
      await Promise.all(both)
      expect(seen).toEqual(Array.from({ length: 20 }, (_, nth) => begin + nth + 1))
      expect((await storage.drafts.history(room, 0, 100)).slice(1).map(({ seq }) => seq)).toEqual(seen)
    })

    test('[ST24] an update that was judged on what came before it is stored after that alone', async () => {
      const room = await openRoom(0)
      const { lastSeq = 0 } = (await storage.drafts.load(room)) ?? {}
      const [first, second] = await Promise.all([
        storage.drafts.append({ room, update: update(1), author }, noon, lastSeq),
        storage.drafts.append({ room, update: update(2), author }, noon, lastSeq),
      ])
      expect(first).toEqual({ stored: true, seq: lastSeq + 1 })
      expect(second).toEqual({ stored: false, why: 'moved' })
      expect(await storage.drafts.append({ room, update: update(3), author }, noon, lastSeq + 1)).toEqual({
        stored: true,
        seq: lastSeq + 2,
      })
      expect((await storage.drafts.load(room))?.updates).toEqual([update(0), update(1), update(3)])
      await storage.ledger.commit(act(freshStatement(), { closeRooms: [room] }))
      expect(await storage.drafts.append({ room, update: update(4), author }, noon, 0)).toMatchObject({ why: 'closed' })
      expect(await storage.drafts.append({ room: 'nowhere', update: update(4), author }, noon, 0)).toMatchObject({
        why: 'unknown',
      })
    })

    test('[ST5] a room is loaded as its compacted state and what came after, and its log stays', async () => {
      const room = await openRoom(1)
      const seqs: number[] = []
      for (const byte of [2, 3, 4]) {
        const appended = await storage.drafts.append({ room, update: update(byte), author }, later(byte))
        if (appended.stored) seqs.push(appended.seq)
      }
      const [, third = 0, fourth = 0] = seqs
      await storage.drafts.compact(room, third, update(1, 2, 3))
      expect(await storage.drafts.load(room)).toEqual({
        open: true,
        updates: [update(1, 2, 3), update(4)],
        lastSeq: fourth,
      })
      await storage.drafts.compact(room, fourth, update(1, 2, 3, 4))
      await storage.drafts.compact(room, third, update(9))
      expect(await storage.drafts.load(room)).toEqual({ open: true, updates: [update(1, 2, 3, 4)], lastSeq: fourth })

      const log = await storage.drafts.history(room, 0, 10)
      expect(log.map(({ update: bytes }) => bytes)).toEqual([update(1), update(2), update(3), update(4)])
      expect(log.map(({ author: who }) => who)).toEqual([null, author, author, author])
      expect(log.map(({ at }) => at)).toEqual([noon, later(2), later(3), later(4)])
      expect(await storage.drafts.history(room, log[0]?.seq ?? 0, 2)).toEqual(log.slice(1, 3))
      expect(await storage.drafts.history('nowhere', 0, 10)).toEqual([])
    })

    test('[ST5, ST24] a draft that is written anew is kept so in one transaction, and nothing is stored on its older making', async () => {
      const room = await openRoom(1)
      const read = (await storage.drafts.load(room))?.lastSeq ?? 0
      const anew = { room, update: update(1, 2), author: null, renewed: update(2) }
      expect(await storage.drafts.append(anew, noon, read)).toEqual({ stored: true, seq: read + 1 })
      expect(await storage.drafts.load(room)).toEqual({ open: true, updates: [update(2)], lastSeq: read + 1 })
      expect(await storage.drafts.history(room, read, 10)).toMatchObject([{ update: update(1, 2) }])
      const typed = (since: number) => storage.drafts.append({ room, update: update(3), author, since }, noon)
      // Who has the store alone had nothing of it in memory when it was written anew.
      if (storage.nodes !== undefined) expect(await typed(read)).toEqual({ stored: false, why: 'moved' })
      expect(await typed(read + 1)).toMatchObject({ stored: true })
      expect(await typed(read + 2)).toMatchObject({ stored: true })
      expect((await storage.drafts.load(room))?.updates).toEqual([update(2), update(3), update(3)])
    })

    test('[ST5] a room is not compacted beyond its log, nor one that was never opened', async () => {
      const room = await openRoom(1)
      const loaded = await storage.drafts.load(room)
      await expect(storage.drafts.compact(room, (loaded?.lastSeq ?? 0) + 1, update(9))).rejects.toThrow(room)
      await expect(storage.drafts.compact('nowhere', 1, update(9))).rejects.toThrow('nowhere')
      expect(await storage.drafts.load(room)).toEqual(loaded)
    })

    test('[ST5] one without a delegation is an author too', async () => {
      const room = await openRoom()
      const alone = { participantId: asId<ParticipantId>('rapporteur'), delegationId: null }
      await storage.drafts.append({ room, update: update(1), author: alone }, noon)
      expect((await storage.drafts.history(room, 0, 10)).at(-1)?.author).toEqual(alone)
    })

    test('[ST16] what is given out and taken in are copies', async () => {
      const room = await openRoom(1)
      const bytes = update(2)
      const appending = storage.drafts.append({ room, update: bytes, author }, noon)
      await appending
      bytes[0] = 9
      const loaded = await storage.drafts.load(room)
      loaded?.updates[0]?.fill(9)
      expect((await storage.drafts.load(room))?.updates).toEqual([update(1), update(2)])
    })
  })

  describe('meetings', () => {
    const meeting = (id = freshName('meeting')): Meeting => ({
      id: asId<MeetingId>(id),
      title: { ar: 'المنتدى', en: 'The forum' },
      place: 'بيروت',
      startsOn: '2030-05-01',
      endsOn: null,
    })
    const delegation = (meetingId: MeetingId, name: Delegation['name'] = { ar: 'وفد' }): Delegation => ({
      id: asId<DelegationId>(freshName('delegation')),
      meetingId,
      name,
      code: 'AAA',
      group: 'civil-society',
    })
    const participant = (more: Partial<Participant>): Participant => ({
      id: asId<ParticipantId>(freshName('participant')),
      meetingId: null,
      delegationId: null,
      name: 'فلانة',
      role: 'delegate',
      attendance: 'remote',
      ...more,
    })

    test('[ST11] what is added is found as it was, in the order of adding', async () => {
      const [one, two] = [meeting(), { ...meeting(), title: { ar: 'بلا إنكليزية' }, place: null, startsOn: null }]
      await storage.meetings.addMeeting(two)
      await storage.meetings.addMeeting(one)
      expect((await storage.meetings.listMeetings()).slice(-2)).toEqual([two, one])
      expect(await storage.meetings.findMeeting(one.id)).toEqual(one)
      expect(await storage.meetings.findMeeting(asId<MeetingId>('unknown'))).toBeNull()

      const delegations = [delegation(one.id, { ar: 'ي', en: 'Z' }), delegation(one.id), delegation(one.id)]
      for (const each of delegations) await storage.meetings.addDelegation(each)
      await storage.meetings.addDelegation(delegation(two.id))
      expect(await storage.meetings.listDelegations(one.id)).toEqual(delegations)

      const people = [
        participant({ meetingId: one.id, delegationId: delegations[0]?.id ?? null }),
        participant({ meetingId: one.id, role: 'chair', attendance: 'onsite' }),
      ]
      for (const each of people) await storage.meetings.addParticipant(each, sha256(each.id))
      expect(await storage.meetings.listParticipants(one.id)).toEqual(people)
      expect(await storage.meetings.findParticipant(people[1]?.id ?? asId('none'))).toEqual(people[1])
      expect(await storage.meetings.findParticipant(asId<ParticipantId>('unknown'))).toBeNull()

      const listings = [3, 1, 2].map((minutes) => ({
        id: freshStatement(),
        meetingId: one.id,
        title: { ar: 'بيان' },
        openedAt: later(minutes),
      }))
      for (const listing of listings) await storage.ledger.commit(act(listing.id, { listing }))
      expect(await storage.meetings.listStatements(one.id)).toEqual(listings)
      expect(await storage.meetings.findStatement(listings[2]?.id ?? asId('none'))).toEqual(listings[2])
      expect(await storage.meetings.findStatement(asId<StatementId>('unknown'))).toBeNull()
    })

    test('[ST11] an id that is taken, or that points nowhere, is a fault', async () => {
      const one = meeting()
      await storage.meetings.addMeeting(one)
      const nowhere = asId<MeetingId>('nowhere')
      const homelessId = freshStatement()
      const listing = { id: freshStatement(), meetingId: one.id, title: { ar: 'بيان' }, openedAt: noon }
      await storage.ledger.commit(act(listing.id, { listing }))
      await expect(storage.meetings.addMeeting({ ...one, place: null })).rejects.toThrow()
      await expect(storage.ledger.commit(act(freshStatement(), { listing }))).rejects.toThrow()
      await expect(
        storage.ledger.commit(act(homelessId, { listing: { ...listing, id: homelessId, meetingId: nowhere } })),
      ).rejects.toThrow()
      await expect(storage.meetings.addDelegation(delegation(nowhere))).rejects.toThrow()
      await expect(storage.meetings.addParticipant(participant({ meetingId: nowhere }), 'a')).rejects.toThrow()
      const homeless = participant({ meetingId: one.id, delegationId: asId<DelegationId>('nowhere') })
      await expect(storage.meetings.addParticipant(homeless, 'b')).rejects.toThrow()
      expect(await storage.meetings.findMeeting(one.id)).toEqual(one)
      expect(await storage.meetings.listParticipants(one.id)).toEqual([])
    })

    test('[ST11] heads and what is theirs to confirm are kept, and changed', async () => {
      const { id: meetingId } = meeting()
      await storage.meetings.addMeeting({ ...meeting(), id: meetingId })
      const strict = { ...delegation(meetingId), headConfirms: true } as const
      const plain = delegation(meetingId)
      for (const each of [strict, plain]) await storage.meetings.addDelegation(each)
      const head = participant({ meetingId, delegationId: strict.id, head: true })
      const member = participant({ meetingId, delegationId: strict.id })
      for (const each of [head, member]) await storage.meetings.addParticipant(each, sha256(each.id))
      expect(await storage.meetings.listDelegations(meetingId)).toEqual([strict, plain])
      expect(await storage.meetings.listParticipants(meetingId)).toEqual([head, member])
      await storage.meetings.setHeadConfirms(plain.id, true)
      await storage.meetings.setHeadConfirms(strict.id, false)
      await storage.meetings.setHead(member.id, true)
      await storage.meetings.setHead(head.id, false)
      const { headConfirms: _, ...relaxed } = strict
      const { head: __, ...former } = head
      expect(await storage.meetings.listDelegations(meetingId)).toEqual([relaxed, { ...plain, headConfirms: true }])
      expect(await storage.meetings.listParticipants(meetingId)).toEqual([former, { ...member, head: true }])
      await expect(storage.meetings.setHead(asId<ParticipantId>('unknown'), true)).rejects.toThrow()
      await expect(storage.meetings.setHeadConfirms(asId<DelegationId>('unknown'), true)).rejects.toThrow()
    })

    test('[ST11] one who is removed is found by id alone; a feed token finds its holder until then or until replaced', async () => {
      const { id: meetingId } = meeting()
      await storage.meetings.addMeeting({ ...meeting(), id: meetingId })
      const one = participant({ meetingId })
      const [join, first, second] = [sha256(one.id), sha256(`${one.id} 1`), sha256(`${one.id} 2`)]
      await storage.meetings.addParticipant(one, join)
      expect(await storage.meetings.findParticipantByFeedToken(first)).toBeNull()
      await storage.meetings.setFeedToken(one.id, first)
      expect(await storage.meetings.findParticipantByFeedToken(first)).toEqual(one)
      expect(await storage.meetings.hasFeed(one.id)).toBe(true)
      await storage.meetings.setFeedToken(one.id, second)
      expect(await storage.meetings.findParticipantByFeedToken(first)).toBeNull()
      expect(await storage.meetings.findParticipantByFeedToken(second)).toEqual(one)
      await storage.meetings.setFeedToken(one.id, null)
      expect([
        await storage.meetings.hasFeed(one.id),
        await storage.meetings.findParticipantByFeedToken(second),
      ]).toEqual([false, null])
      await storage.meetings.setFeedToken(one.id, second)
      await storage.meetings.removeParticipant(one.id)
      expect(await storage.meetings.hasFeed(one.id)).toBe(false)
      expect(await storage.meetings.findParticipantByFeedToken(second)).toBeNull()
      expect(await storage.meetings.findParticipantByJoinToken(join)).toBeNull()
      expect(await storage.meetings.listParticipants(meetingId)).toEqual([])
      expect(await storage.meetings.findParticipant(one.id)).toEqual(one)
      await expect(storage.meetings.setFeedToken(one.id, first)).rejects.toThrow()
      await expect(storage.meetings.removeParticipant(asId<ParticipantId>('unknown'))).rejects.toThrow()
    })

    test('[ST11] a join token finds its holder until it is replaced, and is never two people’s', async () => {
      const [one, other] = [participant({}), participant({})]
      const [first, second, theirs] = [sha256(`${one.id} 1`), sha256(`${one.id} 2`), sha256(other.id)]
      await storage.meetings.addParticipant(one, first)
      await storage.meetings.addParticipant(other, theirs)
      expect(await storage.meetings.findParticipantByJoinToken(first)).toEqual(one)
      await storage.meetings.replaceJoinToken(one.id, second)
      expect(await storage.meetings.findParticipantByJoinToken(first)).toBeNull()
      expect(await storage.meetings.findParticipantByJoinToken(second)).toEqual(one)
      await expect(storage.meetings.replaceJoinToken(one.id, theirs)).rejects.toThrow()
      await expect(storage.meetings.addParticipant(participant({}), theirs)).rejects.toThrow()
      await expect(storage.meetings.replaceJoinToken(asId<ParticipantId>('unknown'), 'c')).rejects.toThrow()
      expect(await storage.meetings.findParticipantByJoinToken(theirs)).toEqual(other)
      expect(await storage.meetings.findParticipantByJoinToken(second)).toEqual(one)
    })
  })

  test('[ID2] sessions are kept until they are removed, singly, by participant or by time', async () => {
    const { sessions } = storage
    const [one, other] = [asId<ParticipantId>(freshName('participant')), asId<ParticipantId>(freshName('participant'))]
    const names = Array.from({ length: 4 }, () => sha256(freshName('session')))
    const [a = '', b = '', c = '', d = ''] = names
    await sessions.addSession(a, one, later(10))
    await sessions.addSession(b, one, later(20))
    await sessions.addSession(c, other, later(30))
    await sessions.addSession(d, other, later(40))
    await expect(sessions.addSession(a, other, later(1))).rejects.toThrow()
    expect(await sessions.findSession(a)).toEqual({ participantId: one, expiresAt: later(10) })
    const left = async () =>
      (await Promise.all(names.map((name) => sessions.findSession(name)))).map((session) => session !== null)
    await sessions.removeSession(b)
    await sessions.removeSession(b)
    expect(await left()).toEqual([true, false, true, true])
    await sessions.removeSessionsExpiredBy(later(30))
    expect(await left()).toEqual([false, false, false, true])
    await sessions.addSession(a, one, later(50))
    await sessions.removeSessionsOf(other)
    expect(await left()).toEqual([true, false, false, false])
  })

  test('[ST3] the store answers while it is open', async () => {
    await expect(storage.ping()).resolves.toBeUndefined()
  })
})
