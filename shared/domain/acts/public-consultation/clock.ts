/**
 * The rules of a clock, as data (rules PC6, PC7). A rule that is broken warns and stops nothing; what breaks it needs a
 * published reason. Days are those of the consultation's zone.
 * Sources: ITU Council Resolution 1336, which sets the clock of open consultations; the Beirut statement of 2017, which gave a month.
 */
import {
  type CivilDay,
  dayInZone,
  daysAfter,
  daysBetween,
  sameDayNextMonth,
  sayCivilDay,
} from '../../language/civilDay.ts'
import type { Sentence } from '../../language/sentence.ts'
import type { ClockName, PublicConsultation } from './publicConsultation.ts'

/** `tight`: kept, by a day on which nobody works. `unknown`: a day that the rule speaks of has not been named. */
export type ClockResult = 'holds' | 'tight' | 'broken' | 'unknown'

export interface ClockReading {
  readonly id: string
  readonly result: ClockResult
  readonly sentence: Sentence
  /** Where the rule is written. */
  readonly source: string
}

type Clocked = Pick<
  PublicConsultation,
  'clock' | 'dates' | 'zone' | 'closesAt' | 'openedAt' | 'stage' | 'webcast' | 'captions' | 'restDays' | 'reportedAt'
>

interface ClockRule {
  readonly id: string
  readonly clock: ClockName
  readonly source: string
  /** A day that is limited by another, or what is stated without days. */
  read(consultation: Clocked): { readonly result: ClockResult; readonly sentence: Sentence }
}

/** What every rule of the consultation's clocks says now, in the order of the rules. */
export function readClock(consultation: Clocked): readonly ClockReading[] {
  return clockRules
    .filter(({ clock }) => consultation.clock.includes(clock))
    .map((rule) => ({ id: rule.id, source: rule.source, ...rule.read(consultation) }))
}

/** The rules that are broken now and were not before: what an extension has to give a reason for. */
export function newlyBroken(before: Clocked, after: Clocked): readonly ClockReading[] {
  const earlier = new Set(brokenIds(before))
  return readClock(after).filter(({ id, result }) => result === 'broken' && !earlier.has(id))
}

function brokenIds(consultation: Clocked): readonly string[] {
  return readClock(consultation).flatMap(({ id, result }) => (result === 'broken' ? [id] : []))
}

const itu = 'ITU Council Resolution 1336'

const clockRules: readonly ClockRule[] = [
  {
    id: 'one-month',
    clock: 'one-month',
    source: 'Beirut, 2017',
    read(consultation) {
      const from = launchDay(consultation)
      if (from === null) return unknown({ ar: 'يوم فتح المشاورة', en: 'the day on which the consultation opens' })
      return atLeast(closingDay(consultation), sameDayNextMonth(from), consultation, {
        ar: 'تبقى المشاورة مفتوحة شهراً كاملاً',
        en: 'The consultation stays open for a whole month',
      })
    },
  },
  {
    id: 'itu-1336-launch',
    clock: 'itu-1336',
    source: itu,
    read(consultation) {
      const { decidingMeetingEndsOn } = consultation.dates
      const from = launchDay(consultation)
      if (decidingMeetingEndsOn === undefined || from === null) return unknown(daysOfLaunch)
      return atMost(from, daysAfter(decidingMeetingEndsOn, 15), consultation, {
        ar: 'تُفتح المشاورة خلال 15 يوماً من اختتام الاجتماع الذي قررها',
        en: 'The consultation opens within 15 days after the deciding meeting ends',
      })
    },
  },
  {
    id: 'itu-1336-replies',
    clock: 'itu-1336',
    source: itu,
    read(consultation) {
      const { consultationOn } = consultation.dates
      if (consultationOn === undefined) return unknown(dayOfSitting)
      return atMost(closingDay(consultation), daysAfter(consultationOn, -30), consultation, {
        ar: 'تَرِد الردود قبل المشاورة الحضورية بثلاثين يوماً',
        en: 'Replies are due 30 days before the consultation in person',
      })
    },
  },
  {
    id: 'itu-1336-report',
    clock: 'itu-1336',
    source: itu,
    read(consultation) {
      const { consultationOn, reportOn } = consultation.dates
      const on = consultation.reportedAt === null ? reportOn : dayInZone(consultation.reportedAt, consultation.zone)
      if (consultationOn === undefined || on === undefined) return unknown(daysOfReport)
      return atMost(on, daysAfter(consultationOn, -15), consultation, {
        ar: 'يصدر التقرير الجامع قبل المشاورة الحضورية بخمسة عشر يوماً على الأقل',
        en: 'The compiled report is out at least 15 days before the consultation in person',
      })
    },
  },
  {
    id: 'itu-1336-consultation',
    clock: 'itu-1336',
    source: itu,
    read(consultation) {
      const { consultationOn, groupMeetingOn } = consultation.dates
      if (consultationOn === undefined || groupMeetingOn === undefined) return unknown(daysOfMeetings)
      const before = daysBetween(consultationOn, groupMeetingOn)
      const said = {
        ar: `تُعقد المشاورة الحضورية خلال الأيام الثلاثة السابقة لاجتماع الفريق: ${sayCivilDay(consultationOn).ar} قبل ${sayCivilDay(groupMeetingOn).ar}`,
        en: `The consultation in person is held within the three days before the group meets: ${sayCivilDay(consultationOn).en} before ${sayCivilDay(groupMeetingOn).en}`,
      }
      return { result: before >= 1 && before <= 3 ? 'holds' : 'broken', sentence: stopped(said) }
    },
  },
  {
    id: 'itu-1336-page',
    clock: 'itu-1336',
    source: itu,
    read: ({ stage }) =>
      stage === 'prepared'
        ? unknown({ ar: 'إعلان المشاورة', en: 'the announcement of the consultation' })
        : {
            result: 'holds',
            sentence: {
              ar: 'صفحة المشاورة عامة يقرؤها الجميع.',
              en: 'The page of the consultation is open to everybody.',
            },
          },
  },
  {
    id: 'itu-1336-webcast',
    clock: 'itu-1336',
    source: itu,
    read({ webcast, captions }) {
      if (webcast === null || captions === null) {
        return unknown({ ar: 'البث الشبكي والعرض النصي', en: 'webcast and captions' })
      }
      const result = webcast && captions ? 'holds' : 'broken'
      return {
        result,
        sentence: {
          ar: result === 'holds' ? 'تُبث المشاورة الحضورية مع عرض نصي.' : 'لا تُبث المشاورة الحضورية مع عرض نصي.',
          en: `The consultation in person is ${result === 'holds' ? '' : 'not '}webcast with captions.`,
        },
      }
    },
  },
]

const daysOfLaunch = {
  ar: 'يوما اختتام الاجتماع وفتح المشاورة',
  en: 'the days on which the deciding meeting ends and the consultation opens',
}
const dayOfSitting = { ar: 'يوم المشاورة الحضورية', en: 'the day of the consultation in person' }
const daysOfReport = {
  ar: 'يوما صدور التقرير والمشاورة الحضورية',
  en: 'the days of the report and of the consultation in person',
}
const daysOfMeetings = {
  ar: 'يوما المشاورة الحضورية واجتماع الفريق',
  en: 'the days of the consultation in person and of the group’s meeting',
}

/** The day on which it opened; before that, the day that is named for it. */
function launchDay({ openedAt, dates, zone }: Clocked): CivilDay | null {
  return openedAt === null ? (dates.launchOn ?? null) : (dates.launchOn ?? dayInZone(openedAt, zone))
}

function closingDay({ closesAt, zone }: Clocked): CivilDay {
  return dayInZone(closesAt, zone)
}

function unknown(missing: Sentence): { readonly result: 'unknown'; readonly sentence: Sentence } {
  return {
    result: 'unknown',
    sentence: { ar: `لا يُعرف بعد: لم يُذكر ${missing.ar}.`, en: `Not known yet: ${missing.en} not stated.` },
  }
}

/** `day` comes no later than `limit`. */
function atMost(day: CivilDay, limit: CivilDay, { restDays }: Clocked, rule: Sentence) {
  return compared(daysBetween(day, limit), day, limit, restDays, rule, { ar: 'في موعد أقصاه', en: 'at the latest' })
}

/** `day` comes no sooner than `limit`. */
function atLeast(day: CivilDay, limit: CivilDay, { restDays }: Clocked, rule: Sentence) {
  return compared(daysBetween(limit, day), day, limit, restDays, rule, { ar: 'في موعد أدناه', en: 'at the earliest' })
}

function compared(
  spare: number,
  day: CivilDay,
  limit: CivilDay,
  restDays: readonly number[],
  rule: Sentence,
  bound: Sentence,
): { readonly result: ClockResult; readonly sentence: Sentence } {
  const rests = restDays.includes(new Date(`${day}T12:00:00Z`).getUTCDay())
  const result: ClockResult = spare < 0 ? 'broken' : rests ? 'tight' : 'holds'
  const told = result === 'broken' ? beyond(-spare) : result === 'tight' ? restDay : { ar: '', en: '' }
  return {
    result,
    sentence: stopped({
      ar: `${rule.ar} (${bound.ar} ${sayCivilDay(limit).ar}): ${sayCivilDay(day).ar}${told.ar}`,
      en: `${rule.en} (${bound.en} ${sayCivilDay(limit).en}): ${sayCivilDay(day).en}${told.en}`,
    }),
  }
}

const restDay = { ar: '، وهو يوم عطلة أسبوعية', en: ', which is a day of rest' }

function beyond(days: number): Sentence {
  return { ar: `، والفرق ${countDays(days)}`, en: `, off by ${days === 1 ? 'a day' : `${days} days`}` }
}

/** The counted noun after a number, as Arabic bends it. */
function countDays(days: number): string {
  if (days === 1) return 'يوم واحد'
  if (days === 2) return 'يومان'
  const rest = days % 100
  if (rest >= 3 && rest <= 10) return `${days} أيام`
  return rest >= 11 ? `${days} يوماً` : `${days} يوم`
}

function stopped({ ar, en }: Sentence): Sentence {
  return { ar: `${ar}.`, en: `${en}.` }
}
