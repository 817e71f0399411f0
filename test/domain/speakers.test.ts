import { asId, type RequestId } from '@tawafuq/domain/acts/ids'
import {
  type FloorRequest,
  secondsSpoken,
  speakersInOrder,
  speakingAs,
  timeLeft,
} from '@tawafuq/domain/acts/speaking/speaking'
import { speakingTimes } from '@tawafuq/domain/views/speakingTimes'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noon, paragraphId } from '../kit/given.ts'
import { paperMeeting, requestOf, secondsOn, statementId } from '../kit/givenMeeting.ts'
import { chair, firstOfA, observer, ofB, secondOfA, secretariat } from '../kit/people.ts'

const ask = (as: (typeof speakingAs)[number]) => ({ type: 'requestFloor', as }) as const

describe("the speakers' list", () => {
  test('[SP1] a point of order comes before those who asked sooner, who follow in their order', () => {
    const meeting = paperMeeting()
    const first = requestOf(meeting.act(firstOfA, ask('for')))
    const second = requestOf(meeting.act(ofB, ask('against')))
    const order = requestOf(meeting.act(ofB, ask('point-of-order')))
    expect(speakersInOrder(meeting.state().requests).map(({ id }) => id)).toEqual([order, first, second])
  })

  test('[SP1] whatever is asked in whatever order, points of order lead and the others keep theirs', () => {
    let withOrder = 0
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...speakingAs), { maxLength: 12 }), (asked) => {
        const requests = asked.map(
          (as, place): FloorRequest => ({
            id: asId<RequestId>(String(place)),
            participantId: firstOfA.participantId,
            delegationId: null,
            role: 'delegate',
            as,
            statementId: null,
            paragraphId: null,
            askedAt: noon,
            secondsLeft: null,
          }),
        )
        const ordered = speakersInOrder(requests)
        const isOrder = ({ as }: FloorRequest): boolean => as === 'point-of-order'
        if (requests.some(isOrder)) withOrder += 1
        expect(ordered).toEqual([...requests.filter(isOrder), ...requests.filter((one) => !isOrder(one))])
      }),
    )
    expect(withOrder).toBeGreaterThan(10)
  })

  test('[SP2] a closed list takes points of order and rights of reply, until it is opened again', () => {
    const meeting = paperMeeting()
    expect(meeting.act(firstOfA, { type: 'closeSpeakersList' })).toBe('not-yours-to-do')
    meeting.act(chair, { type: 'closeSpeakersList' })
    expect(meeting.act(chair, { type: 'closeSpeakersList' })).toEqual([])
    for (const as of ['for', 'against', 'comment'] as const)
      expect(meeting.act(firstOfA, ask(as))).toBe('speakers-list-closed')
    requestOf(meeting.act(firstOfA, ask('point-of-order')))
    requestOf(meeting.act(firstOfA, ask('reply')))
    meeting.act(chair, { type: 'openSpeakersList' })
    requestOf(meeting.act(ofB, ask('for')))
    expect(meeting.state().requests).toHaveLength(3)
  })

  test('[SP3] a delegation asks once for one thing, on each paragraph', () => {
    const meeting = paperMeeting()
    requestOf(meeting.act(firstOfA, ask('for')))
    expect(meeting.act(secondOfA, ask('for'))).toBe('already-asked')
    requestOf(meeting.act(secondOfA, { ...ask('for'), statementId, paragraphId: paragraphId('p1') }))
    requestOf(meeting.act(ofB, ask('for')))
    for (const place of ['1', '2', '3', '4', '5', '6', '7', '8', '9'])
      meeting.act(ofB, { ...ask('comment'), statementId, paragraphId: paragraphId(place) })
    expect(meeting.act(ofB, ask('against'))).toBe('quota-reached')
    const elsewhere = meeting.act(firstOfA, { ...ask('comment'), statementId }, 1, { isOfMeeting: false })
    expect(elsewhere).toBe('not-found')
    const nowhere = { ...ask('comment'), statementId, paragraphId: paragraphId('p9') }
    expect(meeting.act(firstOfA, nowhere, 1, { isOfStatement: false })).toBe('not-found')
  })

  test('[SP3] observers ask where the rules let them, those who run the meeting not at all', () => {
    const meeting = paperMeeting()
    expect(meeting.act(observer, ask('comment'))).toBe('observers-listen')
    meeting.act(chair, { type: 'setRules', observersSpeak: true })
    requestOf(meeting.act(observer, ask('comment')))
    for (const one of [chair, secretariat]) expect(meeting.act(one, ask('comment'))).toBe('not-yours-to-do')
  })

  test('[SP3] a request is taken back by its own delegation, and from the list by the chair', () => {
    const meeting = paperMeeting()
    const own = requestOf(meeting.act(firstOfA, ask('for')))
    expect(meeting.act(ofB, { type: 'withdrawRequest', requestId: own })).toBe('not-your-request')
    meeting.act(secondOfA, { type: 'withdrawRequest', requestId: own })
    const other = requestOf(meeting.act(ofB, ask('for')))
    meeting.act(chair, { type: 'withdrawRequest', requestId: other })
    expect(meeting.state().requests).toEqual([])
    expect(meeting.act(chair, { type: 'withdrawRequest', requestId: other })).toBe('not-found')
  })
})

describe('speeches', () => {
  test('[SP4] the time limit gives a speech its end, and seconds given with the floor outweigh it', () => {
    const meeting = paperMeeting()
    const [first, second, third] = [firstOfA, ofB, secondOfA].map((who, place) =>
      requestOf(meeting.act(who, { ...ask('for'), statementId, paragraphId: paragraphId(`p${place}`) })),
    )
    if (!first || !second || !third) throw new Error('Three asked')
    meeting.act(chair, { type: 'giveFloor', requestId: first }, 10)
    expect(meeting.state().speaking?.endsAt).toBeNull()
    meeting.act(chair, { type: 'setTimeLimit', seconds: 180 }, 20)
    meeting.act(chair, { type: 'giveFloor', requestId: second }, 30)
    expect(meeting.state().speaking).toMatchObject({ id: second, endsAt: secondsOn(210) })
    meeting.act(chair, { type: 'giveFloor', requestId: third, seconds: 60 }, 100)
    expect(meeting.state().speaking).toMatchObject({ id: third, endsAt: secondsOn(160) })
    expect(meeting.state().speeches.map((speech) => secondsSpoken(speech, noon))).toEqual([20, 70])
    expect(meeting.act(ofB, { type: 'endSpeech' }, 120)).toBe('not-your-request')
    meeting.act(firstOfA, { type: 'endSpeech' }, 130)
    expect(meeting.state().speaking).toBeNull()
    expect(meeting.act(chair, { type: 'endSpeech' }, 131)).toBe('nobody-speaks')
    meeting.act(chair, { type: 'setTimeLimit', seconds: 0 }, 140)
    expect(meeting.state().timeLimit).toBeNull()
    expect(meeting.act(firstOfA, { type: 'giveFloor', requestId: first }, 150)).toBe('not-yours-to-do')
  })

  test('[SP4, SP1] a point of order breaks a speech off, which goes on with what was left before the others', () => {
    const meeting = paperMeeting()
    const speech = requestOf(meeting.act(firstOfA, ask('for')))
    const waiting = requestOf(meeting.act(ofB, ask('against')))
    meeting.act(chair, { type: 'giveFloor', requestId: speech, seconds: 120 }, 0)
    const order = requestOf(meeting.act(ofB, ask('point-of-order'), 50))
    const events = meeting.act(chair, { type: 'giveFloor', requestId: order }, 50)
    expect(events).toMatchObject([
      { type: 'SpeechEnded', requestId: speech, seconds: 50, secondsLeft: 70 },
      { type: 'SpeechBegun', requestId: order },
    ])
    meeting.act(chair, { type: 'endSpeech' }, 80)
    expect(speakersInOrder(meeting.state().requests).map(({ id }) => id)).toEqual([speech, waiting])
    meeting.act(chair, { type: 'giveFloor', requestId: speech }, 90)
    expect(meeting.state().speaking).toMatchObject({ id: speech, endsAt: secondsOn(160) })
    // A speech whose time is over is not broken off: it has ended.
    const late = requestOf(meeting.act(ofB, ask('point-of-order'), 170))
    meeting.act(chair, { type: 'giveFloor', requestId: late }, 170)
    expect(meeting.state().requests.map(({ id }) => id)).toEqual([waiting])
  })

  test('[SP6] thirty seconds before its end a speech is near it, then past it; without limit it never is', () => {
    expect(timeLeft(null, secondsOn(0))).toEqual({ left: null, late: undefined })
    const late = [0, 29, 30, 59, 60, 90].map((second) => timeLeft(secondsOn(60), secondsOn(second)).late)
    expect(late).toEqual([undefined, undefined, 'soon', 'soon', 'over', 'over'])
  })

  test('[SP5] how long each spoke is summed by delegation and by group, the one who speaks with them', () => {
    const meeting = paperMeeting()
    const speak = (who: typeof firstOfA, place: string, from: number, until: number): void => {
      const asked = { ...ask('comment'), statementId, paragraphId: paragraphId(place) }
      const requestId = requestOf(meeting.act(who, asked, from))
      meeting.act(chair, { type: 'giveFloor', requestId }, from)
      if (until > 0) meeting.act(chair, { type: 'endSpeech' }, until)
    }
    speak(firstOfA, 'p1', 0, 60)
    speak(ofB, 'p1', 60, 90)
    speak(secondOfA, 'p2', 100, 0)
    const group = (id: string | null) => (id === firstOfA.delegationId ? 'government' : 'civil-society')
    const times = speakingTimes(meeting.state(), secondsOn(120), group)
    expect(times.delegations).toEqual([
      { delegationId: firstOfA.delegationId, speeches: 2, seconds: 80 },
      { delegationId: ofB.delegationId, speeches: 1, seconds: 30 },
    ])
    expect(times.groups).toEqual([
      { group: 'government', speeches: 2, seconds: 80 },
      { group: 'civil-society', speeches: 1, seconds: 30 },
    ])
  })
})
