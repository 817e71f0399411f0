/** The words of lists of people, in both languages and either gender, folded as people vary their spelling. */
import { foldArabic } from '@tawafuq/arabic/foldArabic'
import type { Attendance, DelegationGroup } from '@tawafuq/domain/acts/meeting/meeting'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'

/** Spelling as people vary it in a list: hamza seats, final ta and alif, marks, capitals, the word وفد before a name. */
export function foldWord(text: string): string {
  return foldArabic(text, { letters: true, digits: true })
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(?:وفد|delegation of(?: the)?) /, '')
}

/** A head of delegation, and one who stands in for the head. */
export const headWords = /^(?:(?:نايبه? )?(?:رييسه?|رياسه) (?:ال)?وفد|(?:deputy )?head of (?:the )?delegation)$/

const roleWords: readonly (readonly [RegExp, Role])[] = [
  // A head of delegation is a delegate, and must be told from the chair before the chair's own word is tried.
  [headWords, 'delegate'],
  [/^(?:(?:ال)?مندوبه?|(?:ال)?ممثله?|عضوه?(?: وفد)?|delegate|representative|member)$/, 'delegate'],
  [
    /^(?:(?:ال)?رييسه?(?: (?:ال)?(?:اجتماع|جلسه))?|(?:ال)?رياسه|chair|chairperson|chairman|chairwoman|president)$/,
    'chair',
  ],
  [/^(?:(?:ال)?مقرره?|هيئه الصياغه|rapporteur)$/, 'rapporteur'],
  [/^(?:(?:ال)?مراقبه?|observer)$/, 'observer'],
  [/^(?:(?:ال)?تدوين(?: (?:ال)?فوري)?|captioner|captions)$/, 'captioner'],
  [/^(?:(?:ال)?امانه(?: العامه)?|(?:ال)?امينه?|secretariat|secretary)$/, 'secretariat'],
]

const attendanceWords: readonly (readonly [RegExp, Attendance])[] = [
  [/^(?:عن بعد|من بعد|افتراضيا?|remote|online|virtual)$/, 'remote'],
  [/^(?:في القاعه|حضوريا?|حضور|حاضره?|onsite|on site|on-site|in the room|in person)$/, 'onsite'],
]

const groupWords: readonly (readonly [RegExp, DelegationGroup])[] = [
  [/^(?:حكوم[هي]ه?|حكومات|دوله|government|governments|state)$/, 'government'],
  [/^(?:(?:منظم[هات]+ )?(?:حكوميه )?دوليه(?: حكوميه)?|منظمه اقليميه|intergovernmental|igo)$/, 'intergovernmental'],
  [/^(?:(?:ال)?مجتمع (?:ال)?مدني|منظمه غير حكوميه|civil[- ]society|ngo)$/, 'civil-society'],
  [/^(?:(?:ال)?قطاع (?:ال)?خاص|private[- ]sector|business)$/, 'private-sector'],
  [
    /^(?:(?:ال)?مجتمع (?:ال)?تقني(?: والاكاديمي)?|(?:ال)?تقني(?:ه)?(?: و(?:ال)?اكاديمي(?:ه)?)?|(?:ال)?اوساط (?:ال)?تقنيه والاكاديميه|technical[- ]academic|technical|academic|academia)$/,
    'technical-academic',
  ],
]

/** The columns that a list may have, by what stands at their head. */
const columnWords = {
  name: /^(?:(?:ال)?اسم(?: (?:ال)?مشارك| (?:ال)?كامل)?|name|full name|participant)$/,
  delegation: /^(?:(?:ال)?وفد|اسم (?:ال)?وفد|(?:ال)?جهه|(?:ال)?دوله|delegation|country|organi[sz]ation)$/,
  role: /^(?:(?:ال)?صفه|(?:ال)?دور|role|capacity)$/,
  code: /^(?:(?:ال)?رمز|رمز (?:ال)?وفد|code)$/,
  group: /^(?:(?:ال)?فيه|group|category)$/,
  attendance: /^(?:(?:ال)?حضور|attendance)$/,
  email: /^(?:(?:ال)?بريد(?: (?:ال)?الكتروني)?|e-?mail)$/,
  english: /^(?:(?:ال)?اسم بال(?:انكليزيه|انجليزيه)|english(?: name)?|name in english)$/,
} as const
export type Column = keyof typeof columnWords

export function columnNamed(heading: string): Column | null {
  const said = foldWord(heading)
  return (Object.keys(columnWords) as Column[]).find((column) => columnWords[column].test(said)) ?? null
}

export const roleNamed = (said: string): Role | null => namedIn(roleWords, said)
export const attendanceNamed = (said: string): Attendance | null => namedIn(attendanceWords, said)
export const groupNamed = (said: string): DelegationGroup | null => namedIn(groupWords, said)

function namedIn<Name>(words: readonly (readonly [RegExp, Name])[], said: string): Name | null {
  const folded = foldWord(said)
  return words.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}
