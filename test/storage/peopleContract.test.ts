import { asId, type DelegationId, type MeetingId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Delegation, Meeting, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { describe, expect, test } from 'vitest'
import type { Storage } from '../../server/application/ports.ts'
import { act, author, freshName, freshStatement, later, noon, update } from './acts.ts'
import { shareStore, stores } from './stores.ts'

describe.each(stores)('$name', ({ open }) => {
  let storage: Storage
  shareStore(open, (opened) => {
    storage = opened
  })

  async function gathered() {
    const meeting: Meeting = {
      id: asId<MeetingId>(freshName('meeting')),
      title: { ar: 'اجتماع الواحة', en: 'Oasis' },
      place: 'الواحة',
      startsOn: '2026-05-01',
      endsOn: null,
    }
    await storage.meetings.addMeeting(meeting)
    const delegations = ['PALM', 'DUNE'].map(
      (code): Delegation => ({
        id: asId<DelegationId>(freshName('delegation')),
        meetingId: meeting.id,
        name: { ar: `وفد ${code}` },
        code,
        group: 'government',
      }),
    )
    for (const delegation of delegations) await storage.meetings.addDelegation(delegation)
    const participant: Participant = {
      id: asId<ParticipantId>(freshName('participant')),
      meetingId: meeting.id,
      delegationId: delegations[0]?.id ?? null,
      name: 'هند',
      role: 'delegate',
      attendance: 'onsite',
    }
    const keys = { join: freshName('join'), card: freshName('card') }
    await storage.meetings.addParticipant(participant, keys.join, keys.card)
    return { meeting, delegations, participant, keys }
  }

  test('[ID8] whoever is listed under an address is found in all meetings, in any case of its letters, and nobody who left', async () => {
    const [first, second, third] = [await gathered(), await gathered(), await gathered()]
    const address = `${freshName('hind')}@Example.org`
    for (const { participant } of [first, second, third])
      await storage.meetings.changeParticipant(participant.id, { email: address })
    await storage.meetings.removeParticipant(second.participant.id)
    const found = await storage.meetings.listParticipantsByEmail(address.toUpperCase())
    expect(found.map(({ id }) => id)).toEqual([first.participant.id, third.participant.id])
    expect(found[0]).toEqual({ ...first.participant, email: address })
    expect(await storage.meetings.listParticipantsByEmail(`x${address}`)).toEqual([])
  })

  test('[SU7] what is changed is found as it is now, in its place, and what is not named stays', async () => {
    const { meeting, delegations, participant } = await gathered()
    const zoned = { title: { ar: 'اجتماع آخر' }, zone: 'Asia/Beirut', streamUrl: 'https://stream.example' }
    await storage.meetings.changeMeeting(meeting.id, zoned)
    expect(await storage.meetings.findMeeting(meeting.id)).toEqual({ ...meeting, ...zoned })
    await storage.meetings.changeMeeting(meeting.id, { place: null, zone: null, endsOn: '2026-05-02' })
    const { zone: _, ...unzoned } = zoned
    expect(await storage.meetings.findMeeting(meeting.id)).toEqual({
      ...meeting,
      ...unzoned,
      place: null,
      endsOn: '2026-05-02',
    })
    const [palm, dune] = delegations
    if (palm === undefined || dune === undefined) throw new Error('Two delegations are needed.')
    await storage.meetings.changeDelegation(palm.id, { name: { ar: 'النخيل', en: 'Palm' }, group: 'civil-society' })
    expect(await storage.meetings.listDelegations(meeting.id)).toEqual([
      { ...palm, name: { ar: 'النخيل', en: 'Palm' }, group: 'civil-society' },
      dune,
    ])
    await storage.meetings.changeParticipant(participant.id, { email: 'hind@example.org', head: true })
    await storage.meetings.changeParticipant(participant.id, { name: 'هند سالم', attendance: 'remote' })
    const renamed = { ...participant, name: 'هند سالم', attendance: 'remote', email: 'hind@example.org', head: true }
    expect(await storage.meetings.listParticipants(meeting.id)).toEqual([renamed])
    await storage.meetings.changeParticipant(participant.id, { email: null, head: false, delegationId: null })
    expect(await storage.meetings.findParticipant(participant.id)).toEqual({
      ...participant,
      name: 'هند سالم',
      attendance: 'remote',
      delegationId: null,
    })
    await storage.meetings.changeMeeting(meeting.id, {})
    await expect(storage.meetings.changeMeeting(asId('nowhere'), { place: 'x' })).rejects.toThrow()
    await expect(storage.meetings.changeDelegation(asId('nowhere'), { code: 'x' })).rejects.toThrow()
    await expect(storage.meetings.changeParticipant(asId('nobody'), { name: 'x' })).rejects.toThrow()
  })

  test('[SU7] a card finds its holder until it is replaced or they are removed', async () => {
    const { participant, keys } = await gathered()
    expect(await storage.meetings.findParticipantByCard(keys.card)).toEqual(participant)
    const [join, card] = [freshName('join'), freshName('card')]
    await storage.meetings.replaceJoinToken(participant.id, join, card)
    expect(await storage.meetings.findParticipantByCard(keys.card)).toBeNull()
    expect(await storage.meetings.findParticipantByCard(card)).toEqual(participant)
    await storage.meetings.removeParticipant(participant.id)
    expect(await storage.meetings.findParticipantByCard(card)).toBeNull()
  })

  test('[SU7] a PIN is one person’s, until its instant, and of two who come with it one has it', async () => {
    const { participant } = await gathered()
    const { participant: other } = await gathered()
    const pin = freshName('pin')
    await storage.meetings.setPin(participant.id, pin, later(10))
    await expect(storage.meetings.setPin(other.id, pin, later(10))).rejects.toThrow()
    expect(await storage.meetings.takePin(pin, later(10))).toBeNull()
    const both = await Promise.all([storage.meetings.takePin(pin, noon), storage.meetings.takePin(pin, noon)])
    expect(both.filter((one) => one !== null)).toEqual([participant])
    expect(await storage.meetings.takePin(pin, noon)).toBeNull()
    const [first, second] = [freshName('pin'), freshName('pin')]
    await storage.meetings.setPin(participant.id, first, later(10))
    await storage.meetings.setPin(participant.id, second, later(10))
    expect(await storage.meetings.takePin(first, noon)).toBeNull()
    expect(await storage.meetings.takePin(second, noon)).toEqual(participant)
  })

  test('[SU7] the first coming in is kept', async () => {
    const { participant } = await gathered()
    await storage.meetings.noteEntered(participant.id, noon)
    await storage.meetings.noteEntered(participant.id, later(5))
    expect(await storage.meetings.findParticipant(participant.id)).toEqual({ ...participant, enteredAt: noon })
  })

  test('[SU7] a meeting is found by its code, which is no other’s', async () => {
    const { meeting } = await gathered()
    const { meeting: other } = await gathered()
    const code = freshName('code')
    expect(await storage.meetings.findMeetingCode(meeting.id)).toBeNull()
    await storage.meetings.setMeetingCode(meeting.id, code)
    expect(await storage.meetings.findMeetingCode(meeting.id)).toBe(code)
    expect(await storage.meetings.findMeetingByCode(code)).toEqual(meeting)
    await expect(storage.meetings.setMeetingCode(other.id, code)).rejects.toThrow()
    expect(await storage.meetings.findMeetingByCode('nowhere')).toBeNull()
  })

  test('[SU7] a list of people is taken whole, in its order, or not at all', async () => {
    const { meeting, delegations, participant } = await gathered()
    const delegation = (code: string): Delegation => ({
      id: asId<DelegationId>(freshName('delegation')),
      meetingId: meeting.id,
      name: { ar: code },
      code,
      group: 'government',
    })
    const person = (name: string, delegationId: DelegationId | null) => ({
      participant: { ...participant, id: asId<ParticipantId>(freshName('participant')), name, delegationId },
      joinTokenHash: freshName('join'),
      cardCodeHash: freshName('card'),
    })
    const [reef, mist] = [delegation('REEF'), delegation('MIST')]
    const people = [person('سعاد', reef.id), person('نبيل', null)]
    await storage.meetings.addRoster({ delegations: [reef], participants: people })
    expect(await storage.meetings.listDelegations(meeting.id)).toEqual([...delegations, reef])
    const held = await storage.meetings.listParticipants(meeting.id)
    expect(held).toEqual([participant, ...people.map((one) => one.participant)])
    expect(await storage.meetings.findParticipantByCard(people[0]?.cardCodeHash ?? '')).toEqual(people[0]?.participant)
    const lost = [person('ريم', mist.id), { ...person('سليم', null), joinTokenHash: people[0]?.joinTokenHash ?? '' }]
    await expect(storage.meetings.addRoster({ delegations: [mist], participants: lost })).rejects.toThrow()
    expect(await storage.meetings.listDelegations(meeting.id)).toEqual([...delegations, reef])
    expect(await storage.meetings.listParticipants(meeting.id)).toEqual(held)
  })

  test('[SU7] a meeting that is removed leaves its adopted records and nothing else, and takes no other along', async () => {
    const { meeting, participant, keys } = await gathered()
    const kept = await gathered()
    const [id, other] = [freshStatement(), freshStatement()]
    const adopted = { format: 'tawafuq.adopted/1', textHash: 'sha256:…' } as AdoptedRecord
    const room = (statement: string) => `statement/${statement}/paragraph/p1/draft/1`
    const outcome = { version: 1, events: [] }
    for (const [statementId, meetingId] of [
      [id, meeting.id],
      [other, kept.meeting.id],
    ] as const) {
      const whole = act(statementId, {
        listing: { id: statementId, meetingId, title: { ar: 'بيان' }, openedAt: noon },
        openRooms: [{ room: room(statementId), seed: update(1) }],
        draftUpdates: [{ room: room(statementId), update: update(2), author }],
        ...(statementId === id && {
          adopted,
          idempotency: { participantId: participant.id, key: 'k', outcome },
        }),
      })
      await storage.ledger.commit(whole)
    }
    await storage.meetings.writeTerms(meeting.id, { version: 1, terms: [], changedAt: noon })
    const session = freshName('session')
    await storage.sessions.addSession(session, participant.id, later(100))
    await storage.meetings.removeMeeting(meeting.id)
    expect(await storage.meetings.findMeeting(meeting.id)).toBeNull()
    expect(await storage.meetings.listDelegations(meeting.id)).toEqual([])
    expect(await storage.meetings.findParticipant(participant.id)).toBeNull()
    expect(await storage.meetings.findParticipantByJoinToken(keys.join)).toBeNull()
    expect(await storage.meetings.findStatement(id)).toBeNull()
    expect(await storage.ledger.read(id, 0, 10)).toEqual([])
    expect(await storage.drafts.load(room(id))).toBeNull()
    expect(await storage.sessions.findSession(session)).toBeNull()
    expect(await storage.ledger.findOutcome(participant.id, 'k')).toBeNull()
    expect(await storage.meetings.findTerms(meeting.id)).toMatchObject({ version: 0 })
    expect(await storage.ledger.findAdopted(id)).toEqual(adopted)
    expect(await storage.meetings.listStatements(kept.meeting.id)).toHaveLength(1)
    expect(await storage.ledger.read(other, 0, 10)).toHaveLength(1)
    expect(await storage.drafts.load(room(other))).toMatchObject({ updates: [update(1), update(2)] })
    expect(await storage.meetings.listParticipants(kept.meeting.id)).toEqual([kept.participant])
    await expect(storage.meetings.removeMeeting(meeting.id)).rejects.toThrow()
  })
})
