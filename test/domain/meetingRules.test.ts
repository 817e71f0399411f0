import { asId, type DelegationId } from '@tawafuq/domain/acts/ids'
import { mayType } from '@tawafuq/domain/acts/policy'
import type { Presence } from '@tawafuq/domain/acts/proceedings/proceedings'
import { meetingPassesPen } from '@tawafuq/domain/acts/rules/meetingPassesPen'
import { meetingSentence } from '@tawafuq/domain/views/meetingSentence'
import { sheet } from '@tawafuq/domain/views/sheet'
import { expect, test } from 'vitest'
import { allAgreed } from '../kit/events.ts'
import { circumstances, given, noon, opened, paragraphId, reading, sha256, statementAfter } from '../kit/given.ts'
import { paperMeeting } from '../kit/givenMeeting.ts'
import { chair, firstOfA, ofB, rapporteur, secretariat } from '../kit/people.ts'

const delegations = ['a', 'b', 'c'].map((name) => asId<DelegationId>(name))

test('[MT8] without a rule the pen goes by the stage; by its rule it is the rapporteur’s alone, or all delegates’', () => {
  const whoTypes = (rules: Parameters<typeof mayType>[2], stage: 'drafting' | 'negotiating') =>
    (['delegate', 'rapporteur', 'chair', 'observer', 'secretariat'] as const).filter((role) =>
      mayType(role, stage, rules),
    )
  for (const rules of [{}, { pen: 'by-stage' } as const]) {
    expect(whoTypes(rules, 'drafting')).toEqual(['delegate', 'rapporteur', 'chair'])
    expect(whoTypes(rules, 'negotiating')).toEqual(['rapporteur'])
  }
  expect(whoTypes({ pen: 'rapporteur' }, 'drafting')).toEqual(['rapporteur'])
  expect(whoTypes({ pen: 'rapporteur' }, 'negotiating')).toEqual(['rapporteur'])
  expect(whoTypes({ pen: 'delegates' }, 'negotiating')).toEqual(['delegate', 'rapporteur', 'chair'])
  for (const pen of ['by-stage', 'rapporteur', 'delegates'] as const) {
    for (const stage of ['silence', 'suspended', 'adopted'] as const)
      expect(mayType('rapporteur', stage, { pen })).toBe(false)
  }
})

test('[MT8] only what sets the pen has everybody admitted afresh', () => {
  const meeting = paperMeeting()
  meeting.act(chair, { type: 'setRules', quorum: 2 })
  expect(meetingPassesPen(meeting.entries())).toBe(false)
  meeting.act(chair, { type: 'setRules', pen: 'rapporteur' })
  expect(meetingPassesPen(meeting.entries())).toBe(true)
  expect(meeting.state().rules).toEqual({ quorum: 2, pen: 'rapporteur' })
})

test('[MT9] a roll call below the quorum holds the gavel on paragraph and text; another that reaches it lets it fall', () => {
  const rules = { quorum: 2 }
  const found = (count: number): Presence => ({ delegationIds: delegations.slice(0, count), at: noon, by: chair })
  const agree = { type: 'agreeParagraph', paragraphId: paragraphId('p1'), textSeen: 'أ' } as const
  const read = { reading: reading('أ') }
  given(opened)
    .when(chair, agree, { ...read, rules, presence: found(1) })
    .refused('quorum-missing')
  expect(given(opened).when(chair, agree, { ...read, rules, presence: found(2) }).decision.accepted).toBe(true)
  const whole = statementAfter(opened, ...allAgreed)
  const textHashSeen = sheet(whole, new Map(), circumstances(chair).printedLabels(whole), sha256).textHash
  const adopt = { type: 'adoptStatement', textHashSeen } as const
  given(opened, ...allAgreed)
    .when(chair, adopt, { rules, presence: found(0) })
    .refused('quorum-missing')
  expect(given(opened, ...allAgreed).when(chair, adopt, { rules, presence: found(3) }).decision.accepted).toBe(true)
})

test('[MT9] where no quorum is set, or no roll was called, nobody is missing', () => {
  const agree = { type: 'agreeParagraph', paragraphId: paragraphId('p1'), textSeen: 'أ' } as const
  const nobody: Presence = { delegationIds: [], at: noon, by: chair }
  for (const more of [{ rules: {}, presence: nobody }, { rules: { quorum: 40 }, presence: null }, {}]) {
    expect(given(opened).when(chair, agree, { reading: reading('أ'), ...more }).decision.accepted).toBe(true)
  }
})

test('[MT9] chair and secretariat call the roll of the delegations of the meeting; the end of the sitting ends it', () => {
  const meeting = paperMeeting()
  const [a, b] = delegations as [DelegationId, DelegationId]
  expect(meeting.act(firstOfA, { type: 'recordPresence', delegationIds: [a] }, 0, { delegations })).toBe(
    'not-yours-to-do',
  )
  expect(meeting.act(rapporteur, { type: 'recordPresence', delegationIds: [a] }, 0, { delegations })).toBe(
    'not-yours-to-do',
  )
  const stranger = asId<DelegationId>('stranger')
  expect(meeting.act(chair, { type: 'recordPresence', delegationIds: [a, stranger] }, 0, { delegations })).toBe(
    'not-found',
  )
  meeting.act(secretariat, { type: 'openSitting', title: { ar: 'الأولى' } })
  meeting.act(secretariat, { type: 'recordPresence', delegationIds: [a, b, a] }, 5, { delegations })
  expect(meeting.state().presence?.delegationIds).toEqual([a, b])
  meeting.act(chair, { type: 'recordPresence', delegationIds: [b] }, 6, { delegations })
  expect(meeting.state().presence?.delegationIds).toEqual([b])
  meeting.act(chair, { type: 'closeSitting' })
  expect(meeting.state().presence).toBeNull()
})

test('[MT10] rules set once a negotiation is open hold, and the record says when they came', () => {
  const meeting = paperMeeting()
  meeting.act(chair, { type: 'setRules', quorum: 2 })
  expect(meeting.state().rulesChangedAt).toBeNull()
  meeting.act(chair, { type: 'setRules', quorum: 3 }, 9, { isOpened: true })
  expect(meeting.state().rules.quorum).toBe(3)
  expect(meeting.state().rulesChangedAt).toBe('2030-05-01T12:00:09.000Z')
  const names = {
    statementTitle: () => null,
    delegationName: () => null,
    participantName: () => null,
    paragraphCited: () => null,
  } as never
  const said = meeting.entries().map((entry) => meetingSentence(entry, names).en)
  expect(said[0]).not.toContain('after the negotiation')
  expect(said[1]).toContain('after the negotiation had opened')
  expect(meeting.act(ofB, { type: 'setRules', quorum: 1 })).toBe('not-yours-to-do')
})
