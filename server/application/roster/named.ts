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
export const headWords =
  /^(?:(?:نايبه? )?(?:رييسه?|رياسه) (?:ال)?وفد|(?:deputy )?head of (?:the )?delegation|(?:chef|cheffe)(?: adjointe?)? de (?:la )?d[eé]l[eé]gation)$/

const roleWords: readonly (readonly [RegExp, Role])[] = [
  // A head of delegation is a delegate, and must be told from the chair before the chair's own word is tried.
  [headWords, 'delegate'],
  [/^(?:d[eé]l[eé]gu[eé]e?|repr[eé]sentante?|membre)$/, 'delegate'],
  [/^(?:(?:ال)?مندوبه?|(?:ال)?ممثله?|عضوه?(?: وفد)?|delegate|representative|member)$/, 'delegate'],
  [
    /^(?:(?:ال)?رييسه?(?: (?:ال)?(?:اجتماع|جلسه))?|(?:ال)?رياسه|chair|chairperson|chairman|chairwoman|president|pr[eé]sidente?)$/,
    'chair',
  ],
  [/^(?:(?:ال)?مقرره?|هيئه الصياغه|rapporteure?|rapporteuse)$/, 'rapporteur'],
  [/^(?:(?:ال)?مراقبه?|observer|observat(?:eur|rice))$/, 'observer'],
  [/^(?:(?:ال)?تدوين(?: (?:ال)?فوري)?|captioner|captions)$/, 'captioner'],
  [/^(?:(?:ال)?امانه(?: العامه)?|(?:ال)?امينه?|secretariat|secretary|secr[eé]tariat|secr[eé]taire)$/, 'secretariat'],
]

const attendanceWords: readonly (readonly [RegExp, Attendance])[] = [
  [/^(?:عن بعد|من بعد|افتراضيا?|remote|online|virtual|en ligne|[aà] distance|virtuel(?:le)?)$/, 'remote'],
  [
    /^(?:في القاعه|حضوريا?|حضور|حاضره?|onsite|on site|on-site|in the room|in person|en salle|sur place|en personne|pr[eé]sentiel(?:le)?)$/,
    'onsite',
  ],
]

const groupWords: readonly (readonly [RegExp, DelegationGroup])[] = [
  [/^(?:حكوم[هي]ه?|حكومات|دوله|government|governments|state|gouvernements?|[eé]tat)$/, 'government'],
  [
    /^(?:(?:منظم[هات]+ )?(?:حكوميه )?دوليه(?: حكوميه)?|منظمه اقليميه|intergovernmental|igo|intergouvernementale?|organisation intergouvernementale)$/,
    'intergovernmental',
  ],
  [/^(?:(?:ال)?مجتمع (?:ال)?مدني|منظمه غير حكوميه|civil[- ]society|ngo|soci[eé]t[eé] civile|ong)$/, 'civil-society'],
  [/^(?:(?:ال)?قطاع (?:ال)?خاص|private[- ]sector|business|secteur priv[eé])$/, 'private-sector'],
  [
    /^(?:(?:ال)?مجتمع (?:ال)?تقني(?: والاكاديمي)?|(?:ال)?تقني(?:ه)?(?: و(?:ال)?اكاديمي(?:ه)?)?|(?:ال)?اوساط (?:ال)?تقنيه والاكاديميه|technical[- ]academic|technical|academic|academia)$/,
    'technical-academic',
  ],
]

/** The columns that a list may have, by what stands at their head. */
const columnWords = {
  name: /^(?:(?:ال)?اسم(?: (?:ال)?مشارك(?:ه)?| (?:ال)?(?:كامل|ثلاثي|رباعي|اول|اخير)| (?:ال)?(?:عايله|اسره))?|اسماء (?:ال)?مشاركين|(?:ال)?مشارك|(?:full |first |last |given |family |participant )?name|surname|participant|nom(?: complet| de famille| et pr[eé]noms?)?|pr[eé]noms?)$/,
  delegation:
    /^(?:(?:ال)?وفد|اسم (?:ال)?وفد|(?:ال)?جهه|اسم (?:ال)?جهه|(?:ال)?دوله|(?:ال)?بلد|(?:ال)?منظمه|delegation|country|state|organi[sz]ation|d[eé]l[eé]gation|pays|[eé]tat)$/,
  role: /^(?:(?:ال)?صفه|(?:ال)?دور|role|capacity|qualit[eé]|r[oô]le)$/,
  code: /^(?:(?:ال)?رمز|رمز (?:ال)?وفد|(?:delegation |country |iso )?code|iso)$/,
  group: /^(?:(?:ال)?فيه|group|category|groupe|cat[eé]gorie)$/,
  attendance: /^(?:(?:ال)?حضور|(?:طريقه|نوع) (?:ال)?(?:حضور|مشاركه)|attendance|participation|pr[eé]sence)$/,
  email:
    /^(?:(?:ال)?بريد(?:ه)?(?: (?:ال)?الكتروني)?|(?:ال)?ايميل|e-?mail(?: address)?|courriel|adresse [eé]lectronique)$/,
  english: /^(?:(?:ال)?اسم بال(?:انكليزيه|انجليزيه)|english(?: name)?|name in english|nom (?:en )?anglais)$/,
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
