// Above 250 lines: the rules of one noun are read beside each other.
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { readClock } from '@tawafuq/domain/acts/public-consultation/clock'
import type { ConsultationAct, ConsultationEvent } from '@tawafuq/domain/acts/public-consultation/commands'
import { consultationAggregate } from '@tawafuq/domain/acts/public-consultation/consultationAggregate'
import { countContributions } from '@tawafuq/domain/acts/public-consultation/countContributions'
import { PublicConsultationPrepared } from '@tawafuq/domain/acts/public-consultation/events'
import { everyNumbered, numbered } from '@tawafuq/domain/acts/public-consultation/numbered'
import {
  type Channel,
  type ConsultationActor,
  type ConsultedDocument,
  type Contribution,
  type ContributorGroup,
  channels,
  contributorGroups,
  type PublicConsultation,
  type Visibility,
} from '@tawafuq/domain/acts/public-consultation/publicConsultation'
import {
  commentsOf,
  countPublished,
  countWithheld,
  placeOfTarget,
  publishedAt,
} from '@tawafuq/domain/acts/public-consultation/published'
import { isShown, stageAt } from '@tawafuq/domain/acts/public-consultation/stageAt'
import { sealEntries } from '@tawafuq/domain/engine/ledger'
import {
  dayInZone,
  endOfDay,
  instantInZone,
  isCivilDay,
  isZone,
  sameDayNextMonth,
} from '@tawafuq/domain/language/civilDay'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../kit/given.ts'

const secretariat: ConsultationActor = { participantId: asId('secretariat'), role: 'secretariat' }
const chair: ConsultationActor = { participantId: asId('chair'), role: 'chair' }
const rapporteur: ConsultationActor = { participantId: asId('rapporteur'), role: 'rapporteur' }
const anyone: ConsultationActor = { participantId: null, role: 'public' }

const at = (instant: string) => asId<Instant>(instant)
const document: ConsultedDocument = {
  id: 'd1',
  statementId: asId('s'),
  version: 3,
  title: { ar: 'الميثاق' },
  revision: 'sha256:1',
  paragraphs: [
    { id: asId('p1'), kind: 'preambular', level: 0, label: null, text: 'إذ نؤكد أهمية حوكمة الإنترنت في المنطقة' },
    { id: asId('p2'), kind: 'operative', level: 0, label: '1', text: 'ندعو الحكومات إلى التعاون' },
  ],
}

const prepared = (given: Partial<PublicConsultationPrepared> = {}) =>
  PublicConsultationPrepared({
    consultationId: asId('c'),
    meetingId: asId('m'),
    number: 1,
    title: { ar: 'مشاورة' },
    documents: [{ statementId: asId('s'), version: 3 }],
    zone: 'Asia/Beirut',
    closesAt: endOfDay('2017-06-30', 'Asia/Beirut'),
    clock: ['one-month'],
    dates: {},
    webcast: null,
    captions: null,
    restDays: [],
    identity: 'declared',
    visibility: 'at-once',
    contact: 'info@example.org',
    ...given,
  })

/** A consultation with its past, in which acts are tried one after the other. */
class Played {
  state: PublicConsultation
  readonly #entries: ReturnType<typeof sealEntries<ConsultationEvent, ConsultationActor, Instant>>[number][] = []

  constructor(first: ConsultationEvent) {
    this.state = this.#take([first], secretariat, at('2017-05-01T08:00:00.000Z'))
  }

  act(by: ConsultationActor, when: string, command: ConsultationAct): string | readonly ConsultationEvent[] {
    const decision = consultationAggregate.decide(this.state, command, {
      actor: by,
      at: at(when),
      sha256,
      documents: [document],
      statementStage: 'adopted',
    })
    if (!decision.accepted) return decision.refusal.code
    this.state = this.#take(decision.events, by, at(when))
    return decision.events
  }

  #take(events: readonly ConsultationEvent[], by: ConsultationActor, when: Instant): PublicConsultation {
    const last = this.#entries.at(-1)
    const head = last === undefined ? { version: 0, hash: '0'.repeat(64) } : last
    this.#entries.push(...sealEntries(head, events, by, when, sha256))
    const folded = consultationAggregate.fold(this.#entries)
    if (folded === null) throw new Error('nothing was folded')
    return folded
  }
}

const duringMay = '2017-06-10T09:00:00.000Z'

function opened(given: Partial<PublicConsultationPrepared> = {}): Played {
  const played = new Played(prepared(given))
  expect(played.act(secretariat, '2017-05-20T08:00:00.000Z', { type: 'announce' })).toHaveLength(1)
  expect(played.act(secretariat, '2017-05-30T08:00:00.000Z', { type: 'open' })).toHaveLength(1)
  return played
}

const words = (target: object = { document: 'd1', paragraphId: 'p1' }, more: object = {}): ConsultationAct =>
  ({
    type: 'contribute',
    group: 'civil-society',
    lang: 'ar',
    identity: 'declared',
    digest: 'd',
    begunAt: duringMay,
    held: false,
    comments: [{ target, type: 'substantive' }],
    ...more,
  }) as unknown as ConsultationAct

describe('[PC1] the course', () => {
  test('[PC1] goes one way, and what is done out of turn is refused', () => {
    const played = new Played(prepared())
    expect(played.act(secretariat, '2017-05-02T08:00:00.000Z', { type: 'open' })).toBe('public-consultation-stage')
    expect(played.act(rapporteur, '2017-05-02T08:00:00.000Z', { type: 'announce' })).toBe('not-yours-to-do')
    expect(played.act(anyone, '2017-05-02T08:00:00.000Z', words())).toBe('public-consultation-stage')
    played.act(secretariat, '2017-05-20T08:00:00.000Z', { type: 'announce' })
    expect(played.state.documents).toEqual([document])
    played.act(chair, '2017-05-30T08:00:00.000Z', { type: 'open' })
    expect(played.act(secretariat, duringMay, { type: 'publishReport' })).toBe('public-consultation-stage')
    const closedBy = '2017-07-01T08:00:00.000Z'
    expect(stageAt(played.state, at(closedBy))).toBe('closed')
    expect(played.act(secretariat, closedBy, { type: 'publishReport' })).toHaveLength(1)
    expect(played.act(rapporteur, closedBy, { type: 'completeAnswers' })).toHaveLength(1)
    expect(played.act(chair, closedBy, { type: 'nameFinalEdition', statementId: asId('s') })).toHaveLength(1)
    expect(played.state.stage).toBe('final')
    expect(played.act(secretariat, closedBy, { type: 'cancel', reason: 'x' })).toBe('public-consultation-stage')
  })

  test('[PC1] an extension is later, has a reason, and keeps the deadlines before it', () => {
    const played = opened()
    const first = played.state.closesAt
    expect(played.act(secretariat, duringMay, { type: 'extend', until: '2017-07-15', reason: ' ' })).toBe(
      'reason-missing',
    )
    expect(played.act(secretariat, duringMay, { type: 'extend', until: '2017-06-29', reason: 'x' })).toBe(
      'deadline-not-later',
    )
    played.act(secretariat, duringMay, { type: 'extend', until: '2017-07-15', reason: 'طلب من عدة جهات' })
    expect(played.state.extensions.map(({ from, until }) => [from, until])).toEqual([
      [first, endOfDay('2017-07-15', 'Asia/Beirut')],
    ])
    const later = '2017-07-20T09:00:00.000Z'
    expect(played.act(secretariat, later, { type: 'extend', until: '2017-07-30', reason: 'x' })).toBe(
      'public-consultation-closed',
    )
    expect(played.act(chair, later, { type: 'reopen', until: '2017-07-30', reason: 'x' })).toHaveLength(1)
    expect(stageAt(played.state, at(later))).toBe('open')
  })
})

test('[PC2] a place that is not in the frozen text is refused, and none is found by likeness', () => {
  const played = opened()
  const quoting = (exact: string, more: object = {}) =>
    words({ document: 'd1', paragraphId: 'p1', quote: { exact, ...more } })
  expect(played.act(anyone, duringMay, quoting('حوكمة الإنترنت', { prefix: 'أهمية ' }))).toHaveLength(1)
  expect(played.act(anyone, duringMay, quoting('حوكمة الانترنت'))).toBe('quote-not-found')
  expect(played.act(anyone, duringMay, quoting('حوكمة الإنترنت', { prefix: 'أهمية' }))).toBe('quote-not-found')
  expect(played.act(anyone, duringMay, words({ document: 'd1', paragraphId: 'p9' }))).toBe('not-found')
  expect(played.act(anyone, duringMay, words({ document: 'd2' }))).toBe('not-found')
})

test('[PC3] a comment is about words, a paragraph, what is missing, or the document, and not two of them', () => {
  const played = opened()
  expect(played.act(anyone, duringMay, words({ document: 'd1' }))).toHaveLength(1)
  expect(played.act(anyone, duringMay, words({ document: 'd1', after: 'p2' }))).toHaveLength(1)
  expect(played.act(anyone, duringMay, words({ document: 'd1', after: 'p2', paragraphId: 'p1' }))).toBe(
    'target-ambiguous',
  )
  expect(everyNumbered(played.state.comments).map(({ number, contribution }) => [number, contribution])).toEqual([
    [1, 1],
    [2, 2],
  ])
})

test('[PC5] below the identity that is asked for nothing is taken; whoever did not write it has it removed', () => {
  const played = opened({ identity: 'accredited' })
  expect(played.act(anyone, duringMay, words())).toBe('identity-too-low')
  expect(played.act(anyone, duringMay, words(undefined, { identity: 'accredited' }))).toHaveLength(1)
  expect(played.act(anyone, duringMay, { type: 'withdrawContribution', number: 1, disowned: true })).toHaveLength(1)
  expect(numbered(played.state.contributions, 1)?.state).toBe('disowned')
  expect(played.act(anyone, duringMay, { type: 'withdrawContribution', number: 1, disowned: false })).toBe(
    'contribution-gone',
  )
})

describe('[PC6] the clock', () => {
  const itu = {
    clock: ['itu-1336'] as const,
    zone: 'Europe/Zurich',
    closesAt: endOfDay('2017-01-04', 'Europe/Zurich'),
    dates: {
      decidingMeetingEndsOn: '2016-10-14',
      launchOn: '2016-10-28',
      consultationOn: '2017-02-03',
      reportOn: '2017-01-19',
      groupMeetingOn: '2017-02-06',
    },
  }
  const read = (given: Partial<PublicConsultation>) =>
    readClock({
      ...new Played(prepared()).state,
      stage: 'announced',
      webcast: true,
      captions: true,
      ...itu,
      ...given,
    })
  const broken = (given: Partial<PublicConsultation>) =>
    read(given).flatMap(({ id, result }) => (result === 'broken' ? [id] : []))

  test('[PC6] of ITU Council Resolution 1336 holds as announced, and the extension breaks one rule', () => {
    expect(read({}).map(({ result }) => result)).toEqual(Array(6).fill('holds'))
    expect(broken({ closesAt: endOfDay('2017-01-11', 'Europe/Zurich') })).toEqual(['itu-1336-replies'])
    const said = read({ closesAt: endOfDay('2017-01-11', 'Europe/Zurich') }).find(({ result }) => result === 'broken')
    expect(said?.sentence.ar).toContain('والفرق 7 أيام')
    expect(said?.sentence.en).toContain('off by 7 days')
  })

  test('[PC6] each of its rules is broken by its own day alone, and unknown without it', () => {
    const with_ = (dates: object) => ({ dates: { ...itu.dates, ...dates } })
    expect(broken(with_({ launchOn: '2016-10-30' }))).toEqual(['itu-1336-launch'])
    expect(broken(with_({ reportOn: '2017-01-20' }))).toEqual(['itu-1336-report'])
    expect(broken(with_({ groupMeetingOn: '2017-02-07' }))).toEqual(['itu-1336-consultation'])
    expect(broken(with_({ groupMeetingOn: '2017-02-03' }))).toEqual(['itu-1336-consultation'])
    expect(broken({ captions: false })).toEqual(['itu-1336-webcast'])
    expect(new Set(read({ dates: {}, webcast: null, stage: 'prepared' }).map(({ result }) => result))).toEqual(
      new Set(['unknown']),
    )
  })

  test('[PC6] of one month: the same day of the next, or its last; tight on a day of rest', () => {
    expect(sameDayNextMonth('2017-01-31')).toBe('2017-02-28')
    expect(sameDayNextMonth('2016-01-31')).toBe('2016-02-29')
    expect(sameDayNextMonth('2017-12-05')).toBe('2018-01-05')
    const month = (closes: string, restDays: readonly number[] = []) =>
      read({
        clock: ['one-month'],
        dates: { launchOn: '2017-01-31' },
        closesAt: endOfDay(closes, 'Europe/Zurich'),
        restDays,
      })[0]?.result
    expect(month('2017-02-28')).toBe('holds')
    expect(month('2017-02-27')).toBe('broken')
    // 3 March 2017 is a Friday.
    expect(month('2017-03-03', [5, 6])).toBe('tight')
  })
})

describe('[PC7] civil time', () => {
  test('[PC7] a deadline is the last second of its day in its zone, the later one where clocks show it twice', () => {
    expect(endOfDay('2017-06-30', 'Asia/Beirut')).toBe('2017-06-30T20:59:59.000Z')
    // In Cairo clocks went back at midnight at the end of 26 October 2023: 23:59:59 came twice.
    expect(endOfDay('2023-10-26', 'Africa/Cairo')).toBe('2023-10-26T21:59:59.000Z')
    // In Beirut clocks went forward at midnight of 26 March 2017: 00:30 never was.
    expect(instantInZone('2017-03-26', '00:30:00', 'Asia/Beirut')).toBe('2017-03-25T22:30:00.000Z')
  })

  test('[PC7] zones and days are those of the database and the calendar', () => {
    for (const zone of ['Asia/Beirut', 'UTC', 'Africa/Cairo', 'America/Argentina/Ushuaia'])
      expect(isZone(zone)).toBe(true)
    for (const zone of ['Mars/Olympus', '', '+03:00', "x'; drop"]) expect(isZone(zone)).toBe(false)
    expect(['2017-02-28', '2017-02-29', '2017-2-1', 'x'].map(isCivilDay)).toEqual([true, false, false, false])
  })

  test('[PC7] the end of a day is on that day, whatever the zone', () => {
    let reached = 0
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.constantFrom(
          'Asia/Beirut',
          'Africa/Cairo',
          'America/New_York',
          'Pacific/Kiritimati',
          'Australia/Lord_Howe',
          'Asia/Amman',
        ),
        (date, zone) => {
          const day = date.toISOString().slice(0, 10)
          const end = endOfDay(day, zone)
          expect(dayInZone(end, zone)).toBe(day)
          expect(dayInZone(at(new Date(Date.parse(end) + 3_700_000).toISOString()), zone) > day).toBe(true)
          reached += 1
        },
      ),
    )
    expect(reached).toBeGreaterThan(50)
  })
})

test('[PC8] what was begun before the deadline is taken for ten minutes after it, what comes later is entered as late', () => {
  const played = opened()
  const begun = { begunAt: '2017-06-30T20:55:00.000Z' }
  expect(played.act(anyone, '2017-06-30T21:09:00.000Z', words(undefined, begun))).toHaveLength(1)
  expect(played.act(anyone, '2017-06-30T21:11:00.000Z', words(undefined, begun))).toBe('public-consultation-closed')
  expect(
    played.act(anyone, '2017-06-30T21:01:00.000Z', words(undefined, { begunAt: '2017-06-30T21:00:30.000Z' })),
  ).toBe('public-consultation-closed')
  const entered = {
    type: 'enterContribution',
    group: 'government',
    lang: 'ar',
    channel: 'paper',
    digest: 'd',
    receivedOn: '2017-07-02',
    comments: [{ target: { document: 'd1' }, type: 'technical' }],
  } as const
  expect(played.act(chair, '2017-07-03T09:00:00.000Z', entered)).toBe('not-yours-to-do')
  played.act(secretariat, '2017-07-03T09:00:00.000Z', entered)
  expect(everyNumbered(played.state.contributions).map(({ late, channel }) => [late, channel])).toEqual([
    [false, 'online'],
    [true, 'paper'],
  ])
})

test('[PC9] words are seen when the consultation says, and not before', () => {
  const shown = (visibility: Visibility, when: string) => {
    const played = opened({ visibility })
    played.act(anyone, duringMay, words())
    const [comment] = everyNumbered(played.state.comments)
    return comment !== undefined && isShown(played.state, comment, at(when))
  }
  expect(shown('at-once', duringMay)).toBe(true)
  expect(shown('moderated', duringMay)).toBe(false)
  expect(shown('after-close', duringMay)).toBe(false)
  expect(shown('after-close', '2017-07-01T00:00:00.000Z')).toBe(true)
})

test('[PC10, PC11] a refusal has a reason, keeps the number, and is appealed against once to another person', () => {
  const played = opened()
  played.act(anyone, duringMay, words())
  const refusing = { type: 'moderate', comment: 1, outcome: 'refuse' } as const
  expect(played.act(secretariat, duringMay, refusing)).toBe('reason-missing')
  expect(played.act(anyone, duringMay, { type: 'appeal', comment: 1 })).toBe('not-refused')
  played.act(secretariat, duringMay, { ...refusing, reason: 'spam' })
  expect(everyNumbered(played.state.comments).map(({ number, state, reason }) => [number, state, reason])).toEqual([
    [1, 'refused', 'spam'],
  ])
  expect(played.act(anyone, '2017-06-18T09:00:00.000Z', { type: 'appeal', comment: 1 })).toBe('appeal-late')
  expect(played.act(anyone, '2017-06-12T09:00:00.000Z', { type: 'appeal', comment: 1 })).toHaveLength(1)
  expect(played.act(anyone, '2017-06-12T09:00:00.000Z', { type: 'appeal', comment: 1 })).toBe('appeal-lodged')
  const deciding = { type: 'decideAppeal', comment: 1, outcome: 'overturned', reason: 'ذو صلة' } as const
  expect(played.act(secretariat, duringMay, deciding)).toBe('appeal-own')
  expect(played.act(chair, duringMay, deciding)).toHaveLength(1)
  expect(numbered(played.state.comments, 1)?.state).toBe('published')
  expect(played.act(secretariat, duringMay, { ...refusing, reason: 'spam' })).toBe('appeal-decided')
})

test('[PC12] contributions of one making are grouped and still count; an endorsement counts for none', () => {
  const played = opened()
  for (let nth = 0; nth < 3; nth += 1) played.act(anyone, duringMay, words())
  played.act(secretariat, duringMay, { type: 'groupCampaign', name: 'حملة', contributions: [1, 3] })
  expect(played.act(secretariat, duringMay, { type: 'groupCampaign', name: 'أخرى', contributions: [3, 2] })).toBe(
    'campaign-taken',
  )
  played.act(anyone, duringMay, { type: 'endorse', number: 2 })
  expect(
    everyNumbered(played.state.contributions).map(({ campaign, endorsements }) => [campaign, endorsements]),
  ).toEqual([
    [1, 0],
    [null, 1],
    [1, 0],
  ])
  expect(countContributions(everyNumbered(played.state.contributions)).total).toBe(3)
})

test('[PC14, PC16] what is not taken whole is answered in words, and all is answered before it is said to be', () => {
  const played = opened()
  played.act(anyone, duringMay, words())
  played.act(anyone, duringMay, words())
  const close = '2017-07-01T08:00:00.000Z'
  played.act(secretariat, close, { type: 'publishReport' })
  expect(played.act(rapporteur, close, { type: 'answer', comments: [1], outcome: 'partly' })).toBe(
    'answer-words-missing',
  )
  expect(played.act(rapporteur, close, { type: 'completeAnswers' })).toBe('comments-unanswered')
  played.act(rapporteur, close, { type: 'answer', comments: [1], outcome: 'accepted' })
  played.act(rapporteur, close, { type: 'answer', comments: [2], outcome: 'noted', with: 1 })
  expect(played.act(anyone, close, { type: 'findWanting', comment: 2 })).toHaveLength(1)
  expect(played.act(anyone, '2017-07-16T08:00:00.000Z', { type: 'findWanting', comment: 1 })).toBe('unsatisfied-late')
  expect(played.act(rapporteur, close, { type: 'completeAnswers' })).toHaveLength(1)
  expect(
    everyNumbered(played.state.comments).map(({ answer, unsatisfied }) => [answer?.outcome, unsatisfied !== null]),
  ).toEqual([
    ['accepted', false],
    ['noted', true],
  ])
})

test('[PC17] the sums of any table agree', () => {
  const one = fc.record({
    group: fc.constantFrom<ContributorGroup>(...contributorGroups),
    channel: fc.constantFrom<Channel>(...channels),
  })
  let reached = 0
  fc.assert(
    fc.property(fc.array(one, { maxLength: 200, size: 'max' }), (given) => {
      const table = countContributions(given as unknown as readonly Contribution[])
      const sum = (numbers: readonly number[]) => numbers.reduce((all, count) => all + count, 0)
      expect(sum(table.rowTotals)).toBe(given.length)
      expect(sum(table.columnTotals)).toBe(given.length)
      expect(sum(table.cells.map(({ contributions }) => contributions))).toBe(given.length)
      if (given.length > 20) reached += 1
    }),
    { numRuns: 500 },
  )
  expect(reached).toBeGreaterThan(50)
})

test('[PC18] invitations and attendance are told apart from contributions', () => {
  const played = opened()
  played.act(secretariat, duringMay, { type: 'countInvitations', invitations: [{ group: 'government', count: 150 }] })
  played.act(secretariat, duringMay, { type: 'countAttendance', onsite: 210, remote: 0, approximately: true })
  expect(played.state.invitations).toEqual([{ group: 'government', count: 150 }])
  expect(played.state.attendance).toEqual({ onsite: 210, remote: 0, approximately: true })
  expect(countContributions(everyNumbered(played.state.contributions)).total).toBe(0)
})

test('[PC20] the ledger holds no word of a contribution; erased, its number and its count stand', () => {
  const played = opened()
  const [received] = played.act(anyone, duringMay, words()) as readonly ConsultationEvent[]
  expect(Object.keys(received ?? {}).sort()).toEqual(
    [
      'comments',
      'channel',
      'country',
      'digest',
      'group',
      'identity',
      'lang',
      'late',
      'number',
      'organisation',
      'provenance',
      'type',
    ].sort(),
  )
  played.act(secretariat, duringMay, { type: 'erase', contribution: 1 })
  expect(played.act(secretariat, duringMay, { type: 'erase', contribution: 1 })).toBe('contribution-gone')
  expect(countContributions(everyNumbered(played.state.contributions)).total).toBe(1)
  expect(isShown(played.state, numbered(played.state.comments, 1) as never, at('2018-01-01T00:00:00.000Z'))).toBe(false)
})

test('[PC25] what is published is counted and found by its place as if all had been read', () => {
  type Did = readonly [act: 'send' | 'missing' | 'refuse' | 'withdraw', number: number]
  const one = fc.tuple(
    fc.constantFrom('send', 'send', 'missing', 'refuse', 'withdraw'),
    fc.integer({ min: 1, max: 40 }),
  )
  let reached = 0
  fc.assert(
    fc.property(fc.array(one as fc.Arbitrary<Did>, { minLength: 10, maxLength: 60, size: 'max' }), (acts) => {
      const played = opened()
      for (const [act, number] of acts) {
        if (act === 'refuse')
          played.act(secretariat, duringMay, { type: 'moderate', comment: number, outcome: 'refuse', reason: 'spam' })
        else if (act === 'withdraw')
          played.act(anyone, duringMay, { type: 'withdrawContribution', number, disowned: false })
        else {
          const target = act === 'send' ? { document: 'd1', paragraphId: 'p1' } : { document: 'd1', after: 'p2' }
          const comments = [target, { document: 'd1' }].map((one) => ({ target: one, type: 'substantive' }))
          played.act(anyone, duringMay, words(target, { comments }))
        }
      }
      const { state } = played
      const shown = everyNumbered(state.comments).filter((comment) => isShown(state, comment, at(duringMay)))
      expect(countPublished(state)).toBe(shown.length)
      const taken = everyNumbered(state.comments).filter((comment) => comment.state === 'refused')
      const gone = everyNumbered(state.contributions).filter((one) => one.state === 'withdrawn')
      expect(countWithheld(state)).toBe(taken.length + gone.length)
      for (const paragraph of [null, 'p1', 'p2']) {
        const own = shown.filter(({ target }) => (target.paragraphId ?? target.after ?? null) === paragraph)
        const place = placeOfTarget('d1', paragraph)
        expect(countPublished(state, place)).toBe(own.length)
        const found = publishedAt(state, place, 0, 1_000)
        expect(found).toEqual(expect.arrayContaining(own.map(({ number }) => number)))
      }
      for (const { number } of everyNumbered(state.contributions))
        expect(commentsOf(state, number)).toEqual(
          everyNumbered(state.comments).filter((c) => c.contribution === number),
        )
      if (shown.length > 0 && shown.length < state.comments.size) reached += 1
    }),
    { numRuns: 60 },
  )
  expect(reached).toBeGreaterThan(10)
})
