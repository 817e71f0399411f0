import type { KnownForms } from './knownForms.ts'

const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىة'.split('')
/** Letters of one shape or one sound, or side by side on a keyboard, each with those that are typed for it. */
const alike = [
  'بتثني',
  'جحخ',
  'دذ',
  'رزو',
  'سشص',
  'صضط',
  'طظ',
  'عغ',
  'فقغ',
  'كم',
  'هةخ',
  'وؤر',
  'ىيئ',
  'اأإآل',
  'تط',
  'سث',
  'نم',
]
const typedFor = new Map(
  letters.map((letter) => [
    letter,
    [...new Set(alike.filter((row) => row.includes(letter)).join(''))].filter((other) => other !== letter),
  ]),
)

const prefixes = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'س', 'وب', 'ول', 'وك', 'وس', 'فب', 'فل', 'فس']
const articles = ['ال', 'وال', 'فال', 'بال', 'وبال', 'كال', 'وكال', 'لل', 'ولل', 'فلل']
const suffixes = [
  '',
  'ها',
  'هم',
  'هن',
  'هما',
  'ه',
  'نا',
  'ا',
  'ي',
  'ات',
  'ة',
  'ين',
  'ون',
  'ان',
  'تين',
  'تان',
  'وا',
  'ت',
  'ية',
  'يا',
  'ك',
  'ني',
  'ن',
  'تها',
  'ته',
]

/**
 * Whether an unknown word is one that is known, inflected otherwise: أساسيون where أساسيان is known, طابعهم where طابعها is.
 */
function hasKnownStem(word: string, { isForm }: KnownForms): boolean {
  const isStem = (stem: string): boolean =>
    suffixes.some((suffix) => isForm(stem + suffix) || isForm(`ال${stem}${suffix}`)) ||
    (/^[يتنأ]/u.test(stem) && ['ي', 'ت', 'ن', 'أ'].some((person) => isForm(person + stem.slice(1))))
  return [...prefixes, ...articles].some((prefix) => {
    if (!word.startsWith(prefix)) return false
    const rest = word.slice(prefix.length)
    return suffixes.some((suffix) => {
      const stem = rest.slice(0, rest.length - suffix.length)
      if (!rest.endsWith(suffix) || stem.length < 3) return false
      // لقائنا is لقاء with its owner.
      return isStem(stem) || (/[ئؤ]$/u.test(stem) && isStem(`${stem.slice(0, -1)}ء`))
    })
  })
}

/** Words one letter away from a word, by what was done: a letter left out, one too many, two in turn, one for another. */
function neighbours(word: string): readonly string[] {
  const found: string[] = []
  for (let place = 0; place <= word.length; place += 1) {
    const [head, tail] = [word.slice(0, place), word.slice(place)]
    const [letter = '', next = ''] = tail
    for (const one of letters) found.push(head + one + tail)
    if (letter === '') continue
    // A letter too many is one that its neighbour has, or stands in a long word: المقوى is not القوى.
    if (letter === head.at(-1) || word.length > 7) found.push(head + tail.slice(1))
    if (next !== '') found.push(head + next + letter + tail.slice(2))
    for (const other of typedFor.get(letter) ?? []) found.push(head + other + tail.slice(1))
  }
  return [...new Set(found)].filter((one) => one !== word)
}

/**
 * What is meant by a word that nobody knows and that is no inflection of a known one, one letter away from what official
 * texts write: الحقوف, أعلتنه, الخدامات. Null where nothing is near; empty where several words are equally near.
 */
export function oneLetterAway(word: string, forms: KnownForms): string | null {
  if (word.length < 4 || forms.isKnown(word)) return null
  const isInflected = hasKnownStem(word, forms)
  const near = neighbours(word).filter(
    (one) =>
      (isInflected ? isLostRelation(word, one) : true) &&
      (forms.isForm(one) || (isTwice(word, one) && forms.isKnown(one))),
  )
  const often = near.filter((one) => forms.frequent.has(one))
  // A rarer word is meant only where a letter was typed twice: names are one letter away from many.
  const [first, second] = often.length > 0 ? often : near.filter((one) => isTwice(word, one))
  // Short verbs are near each other: تقول and تقل.
  if (first === undefined || (word.length < 5 && /^[يتن]/u.test(word))) return null
  return second === undefined ? first : ''
}

function isTwice(word: string, other: string): boolean {
  return word.length > 5 && word.replace(/(\p{L})\1/u, '$1') === other
}

/** الريفة for الريفية: the ي of relation, without which the word is known as no noun. */
function isLostRelation(word: string, meant: string): boolean {
  return (
    word.length > 5 && meant === `${word.slice(0, -1)}ية` && word.endsWith('ة') && /^[وف]?(?:[بك]?ال|لل)/u.test(word)
  )
}
