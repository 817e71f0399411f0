import { hashText } from '@tawafuq/domain/acts/course/hashText'
import { asId, type Instant, type ParticipantId, type StatementId } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import { meetingActs, meetingEvents } from '@tawafuq/domain/acts/proceedings/registry'
import type { MeetingNames } from '@tawafuq/domain/language/meetingFormatter'
import { meetingSentence } from '@tawafuq/domain/views/meetingSentence'
import { expect, test } from 'vitest'
import { bracketId, paragraphId, sha256 } from '../kit/given.ts'
import { paperMeeting, requestOf, statementId } from '../kit/givenMeeting.ts'
import { chair, firstOfA, observer, ofB, rapporteur, secretariat } from '../kit/people.ts'

test('[MT4] one sitting is open at a time, and its end ends the speech and leaves the list', () => {
  const meeting = paperMeeting()
  expect(meeting.act(chair, { type: 'closeSitting' })).toBe('no-sitting')
  meeting.act(chair, { type: 'openSitting', title: 'الجلسة الأولى' })
  expect(meeting.act(secretariat, { type: 'openSitting', title: { ar: 'أخرى' } })).toBe('sitting-open')
  const requestId = requestOf(meeting.act(firstOfA, { type: 'requestFloor', as: 'for' }))
  requestOf(meeting.act(ofB, { type: 'requestFloor', as: 'against' }))
  meeting.act(chair, { type: 'giveFloor', requestId })
  const closed = meeting.act(chair, { type: 'closeSitting' })
  expect(closed).toMatchObject([{ type: 'SpeechEnded' }, { type: 'SittingClosed' }])
  expect(meeting.state()).toMatchObject({ speaking: null, requests: [{ as: 'against' }] })
  meeting.act(chair, { type: 'openSitting', title: { ar: 'الجلسة الثانية', en: 'Second sitting' } })
  expect(meeting.state().sittings.map(({ number, closedAt }) => [number, closedAt === null])).toEqual([
    [1, false],
    [2, true],
  ])
})

test('[MT4] the close of a sitting may say when the next begins, in the zone of the meeting', () => {
  const meeting = paperMeeting()
  meeting.act(chair, { type: 'openSitting', title: 'الجلسة الأولى' })
  const at = (iso: string) => asId<Instant>(iso)
  expect(meeting.act(chair, { type: 'closeSitting', nextAt: at('2001-01-01T07:00:00.000Z') })).toBe('deadline-passed')
  meeting.act(chair, { type: 'closeSitting', nextAt: at('2090-05-05T07:00:00.000Z') })
  expect(meeting.state().sittings).toMatchObject([{ nextAt: '2090-05-05T07:00:00.000Z' }])
  const last = meeting.entries().at(-1)
  if (last === undefined) throw new Error('Nothing was recorded')
  expect(meetingSentence(last, { ...names, zone: 'Asia/Beirut' })).toMatchObject({
    ar: expect.stringContaining('رفعت الرئاسة الجلسة، والجلسة التالية في 5 أيار/مايو 2090، الساعة 10:00'),
    en: expect.stringContaining('closed the sitting; the next is on 5 May 2090, 10:00'),
  })
})

test('[MT5] who presides has the rights of the chair, the chair none of them, until the chair is taken back', () => {
  const meeting = paperMeeting()
  const deputy: Actor = { ...rapporteur, role: 'chair', delegationId: null }
  const named = { id: rapporteur.participantId, role: 'rapporteur' } as const
  const over: MeetingCommand = { type: 'handOver', participantId: named.id }
  expect(meeting.act(firstOfA, over, 1, { named })).toBe('not-yours-to-do')
  expect(meeting.act(chair, over, 1, { named: null })).toBe('not-found')
  expect(meeting.act(chair, over, 1, { named: { ...named, role: 'observer' } })).toBe('cannot-preside')
  const own = asId<ParticipantId>(chair.participantId)
  expect(meeting.act(chair, { type: 'handOver', participantId: own }, 1, { named: { id: own, role: 'chair' } })).toBe(
    'presiding-already',
  )
  expect(meeting.act(chair, { type: 'takeBack' })).toBe('chair-not-handed-over')
  meeting.act(chair, over, 2, { named })
  expect(meeting.act(chair, { type: 'openSitting', title: 'جلسة' })).toBe('chair-handed-over')
  expect(meeting.act(deputy, { type: 'openSitting', title: 'جلسة' })).toMatchObject([{ type: 'SittingOpened' }])
  expect(meeting.act(chair, over, 3, { named })).toBe('chair-handed-over')
  meeting.act(chair, { type: 'takeBack' })
  expect(meeting.state().actingChair).toBeNull()
  expect(meeting.act(chair, { type: 'closeSitting' })).toMatchObject([{ type: 'SittingClosed' }])
  meeting.act(chair, over, 4, { named })
  meeting.act(deputy, { type: 'takeBack' })
  expect(meeting.state().actingChair).toBeNull()
})

test('[MT6] rules stand until they are set otherwise, and what is not named stays', () => {
  const meeting = paperMeeting()
  expect(meeting.act(rapporteur, { type: 'setRules', quorum: 12 })).toBe('not-yours-to-do')
  meeting.act(secretariat, { type: 'setRules', quorum: 12, majority: 'two-thirds' })
  meeting.act(chair, { type: 'setRules', majority: 'consensus', silenceWorkingDays: true })
  expect(meeting.state().rules).toEqual({ quorum: 12, majority: 'consensus', silenceWorkingDays: true })
  expect(meeting.act(chair, { type: 'setRules', quorum: 12 })).toEqual([])
})

test('[SC3] the chair holds the screen at what the floor reads, and lets it go', () => {
  const meeting = paperMeeting()
  const hold = { type: 'holdScreen', held: true } as const
  expect(meeting.act(chair, hold, 1, { floor: null })).toBe('nothing-on-floor')
  const spans = [{ bracketId: bracketId('b'), start: 0, end: 4 }]
  const floor = { statementId, paragraphId: paragraphId('p1'), text: 'ندعو الحكومات؛', spans }
  meeting.act(chair, hold, 2, { floor })
  expect(meeting.state().held).toMatchObject(floor)
  expect(meeting.act(chair, hold, 3, { floor })).toEqual([])
  meeting.act(chair, { type: 'holdScreen', held: false })
  expect(meeting.state().held).toBeNull()
  expect(meeting.act(observer, hold, 4, { floor })).toBe('not-yours-to-do')
})

const names: MeetingNames = {
  statementTitle: () => ({ ar: 'إعلان الواحة', en: 'Oasis Declaration' }),
  delegationName: (id) => (id === firstOfA.delegationId ? { ar: 'النخيل', en: 'Palm' } : { ar: 'الكثيب', en: 'Dune' }),
  participantName: () => 'ليلى حداد',
  paragraphCited: () => ({ ar: 'الفقرة 4', en: 'paragraph 4' }),
}

/** A meeting in which every act was done, and everything has happened that can. */
function fullMeeting() {
  const meeting = paperMeeting()
  const floor = { statementId, paragraphId: paragraphId('p1'), text: 'ندعو؛', spans: [] }
  meeting.act(secretariat, { type: 'setRules', quorum: 12, majority: 'two-thirds', observersSpeak: true })
  meeting.act(chair, { type: 'recordPresence', delegationIds: [firstOfA.delegationId] as never }, 1, {
    delegations: [firstOfA.delegationId] as never,
  })
  meeting.act(chair, { type: 'openSitting', title: { ar: 'الجلسة الأولى', en: 'First sitting' } })
  meeting.act(chair, { type: 'takeUp', statementId })
  meeting.act(chair, { type: 'setTimeLimit', seconds: 180 })
  const first = requestOf(
    meeting.act(firstOfA, { type: 'requestFloor', as: 'against', statementId, paragraphId: paragraphId('p1') }, 10),
  )
  const order = requestOf(meeting.act(ofB, { type: 'requestFloor', as: 'point-of-order' }, 11))
  const gone = requestOf(meeting.act(observer, { type: 'requestFloor', as: 'comment' }, 12))
  meeting.act(observer, { type: 'withdrawRequest', requestId: gone }, 13)
  meeting.act(chair, { type: 'closeSpeakersList' }, 14)
  meeting.act(chair, { type: 'giveFloor', requestId: first }, 20)
  meeting.act(chair, { type: 'giveFloor', requestId: order, seconds: 62 }, 50)
  meeting.act(chair, { type: 'endSpeech' }, 60)
  meeting.act(chair, { type: 'withdrawRequest', requestId: first }, 61)
  meeting.act(chair, { type: 'openSpeakersList' }, 62)
  const hash = '0'.repeat(64)
  const opened = meeting.act(
    chair,
    { type: 'openScreen', kind: 'hall', keyHash: hash, codeHash: hash, name: 'الجدار' },
    62,
  )
  const screen = typeof opened === 'string' ? undefined : opened.find((event) => event.type === 'ScreenOpened')
  if (screen !== undefined) meeting.act(chair, { type: 'closeScreen', screenId: screen.screenId }, 63)
  meeting.act(chair, { type: 'holdScreen', held: true }, 63, { floor })
  meeting.act(chair, { type: 'holdScreen', held: false }, 64)
  const named = { id: rapporteur.participantId, role: 'rapporteur' } as const
  meeting.act(chair, { type: 'handOver', participantId: named.id }, 65, { named })
  meeting.act(chair, { type: 'takeBack' }, 66)
  meeting.act(chair, { type: 'recordDecision', text: 'يُعقد الاجتماع المقبل في بيروت' }, 67)
  meeting.act(rapporteur, { type: 'recordAction', text: 'تعميم النص', owner: 'الأمانة', due: '2030-05-03' }, 68)
  const release = { type: 'releaseRecord', statementId: asId<StatementId>('s'), level: 'outcomes' } as const
  meeting.act(chair, release, 68, { isOfMeeting: true })
  const adopted = [{ id: paragraphId('p1'), kind: 'body', level: 0, label: null, text: 'ندعو؛' }] as const
  const correction = { paragraphId: paragraphId('p1'), after: 'ندعو إلى؛', reason: 'سقطت كلمة' }
  meeting.act(
    secretariat,
    {
      type: 'issueCorrigendum',
      statementId: asId<StatementId>('s'),
      textHashSeen: hashText(adopted, sha256),
      changes: [correction],
    },
    68,
    { adopted },
  )
  meeting.act(chair, { type: 'closeSitting' }, 69)
  return meeting
}

test('[MT7] every act of a meeting is told in both languages, decisions and actions by their numbers', () => {
  const told = fullMeeting()
    .entries()
    .map((entry) => meetingSentence(entry, names))
  expect(told.map(({ ar }) => ar)).toMatchInlineSnapshot(`
    [
      "حدّدت الأمانة قواعد الاجتماع: النصاب: 12 من الوفود؛ القرار بأغلبية الثلثين؛ للمراقبين طلب الكلمة.",
      "سجّلت الرئاسة الحضور بالمناداة، وعدد الوفود الحاضرة 1.",
      "افتتحت الرئاسة الجلسة «الجلسة الأولى».",
      "تناولت الرئاسة «إعلان الواحة».",
      "حصرت الرئاسة مدة الكلمة في 3 دقائق.",
      "طلب وفد النخيل الكلمة معارضةً في الفقرة 4.",
      "طلب وفد الكثيب الكلمة لنقطة نظام.",
      "طلب مراقب الكلمة للتعليق.",
      "سحب مراقب طلب الكلمة.",
      "أقفلت الرئاسة قائمة المتكلمين.",
      "أعطت الرئاسة الكلمة إلى وفد النخيل معارضةً لمدة 3 دقائق.",
      "قُطعت كلمة وفد النخيل بعد 30 ثانية بنقطة نظام، وتُستأنف بعدها.",
      "أعطت الرئاسة الكلمة إلى وفد الكثيب لنقطة نظام لمدة دقيقة واحدة وثانيتين.",
      "انتهت كلمة وفد الكثيب بعد 10 ثوانٍ.",
      "رفعت الرئاسة طلب وفد النخيل من قائمة المتكلمين.",
      "أعادت الرئاسة فتح قائمة المتكلمين.",
      "فتحت الرئاسة شاشة للقاعة «الجدار».",
      "أغلقت الرئاسة شاشة.",
      "ثبّتت الرئاسة على الشاشة صيغة الفقرة 4.",
      "أعادت الرئاسة الشاشة إلى متابعة النص.",
      "سلّمت الرئاسة رئاسة الاجتماع بالنيابة إلى ليلى حداد.",
      "عادت رئاسة الاجتماع من ليلى حداد إلى صاحبها.",
      "سجّلت الرئاسة القرار 1: «يُعقد الاجتماع المقبل في بيروت».",
      "سجّلت هيئة الصياغة المهمة 1: «تعميم النص»، على الأمانة، في موعد أقصاه 3 أيار/مايو 2030.",
      "أتاحت الرئاسة للعموم من محضر التفاوض بشأن «إعلان الواحة»: النتائج وحدها.",
      "أصدرت الأمانة التصويب رقم 1 للنص المعتمد «إعلان الواحة»: سقطت كلمة.",
      "رفعت الرئاسة الجلسة.",
    ]
  `)
  expect(told.map(({ en }) => en)).toMatchInlineSnapshot(`
    [
      "The secretariat set the rules of the meeting: quorum: 12 delegations; decisions by two thirds; observers may ask for the floor.",
      "The chair called the roll; delegations present: 1.",
      "The chair opened the sitting “First sitting”.",
      "The chair took up “Oasis Declaration”.",
      "The chair limited speeches to 3 minutes.",
      "The delegation of Palm asked for the floor in opposition on paragraph 4.",
      "The delegation of Dune asked for the floor on a point of order.",
      "An observer asked for the floor to comment.",
      "An observer withdrew the request for the floor.",
      "The chair closed the speakers’ list.",
      "The chair gave the floor to the delegation of Palm in opposition for 3 minutes.",
      "The delegation of Palm was broken off by a point of order after 30 seconds, to go on after it.",
      "The chair gave the floor to the delegation of Dune on a point of order for 1 minute 2 seconds.",
      "The delegation of Dune finished speaking after 10 seconds.",
      "The chair took the request of the delegation of Palm from the speakers’ list.",
      "The chair opened the speakers’ list again.",
      "The chair put up a screen for the hall “الجدار”.",
      "The chair took a screen down.",
      "The chair held the screen at the wording of paragraph 4.",
      "The chair let the screen follow the text again.",
      "The chair handed the chair over to ليلى حداد.",
      "The chair came back from ليلى حداد.",
      "The chair recorded decision 1: “يُعقد الاجتماع المقبل في بيروت”.",
      "The rapporteur recorded action 1: “تعميم النص”, for الأمانة, by 3 May 2030.",
      "The chair released of the record of the negotiation of “Oasis Declaration”: its outcomes.",
      "The secretariat issued corrigendum 1 to the adopted text “Oasis Declaration”: سقطت كلمة.",
      "The chair closed the sitting.",
    ]
  `)
})

test('[MT1, MT7] everything that can happen in a meeting has happened in that one, by every act', () => {
  const happened = new Set(
    fullMeeting()
      .entries()
      .map(({ event }) => event.type),
  )
  expect([...happened].sort()).toEqual(meetingEvents.map(({ type }) => type).sort())
  expect(meetingActs).toHaveLength(21)
})
