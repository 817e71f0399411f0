import { officialWords } from '../../check/officialWords.ts'

/** Whether a word, without its vowel signs, is one that official texts write. */
export type KnownWords = (word: string) => boolean

const marks = /[\u064B-\u0652\u0670\u0640]/gu
/** Short words and names of meetings that a list of frequent forms may lack. */
const more =
  'لا ألا إلا أولا خلال سلام السلام سلامة علاقة علاقات علاقاتها إسلام الإسلام الإسلامي الإسلامية مثال مثالا بلا كلا كلام الكلام مثلا فضلا عملا إعلان الإعلان إعلام الإعلام اتصالات الاتصالات الانترنت الإنترنت الاجتماع اجتماع الآيكان علاج العلاج بلاد البلاد ولاية الولاية طلاب الطلاب أصلا استقلال الاستقلال خريطة الطريق طريق تسريع تحرير'

let words: ReadonlySet<string> | null = null

/** The words of official texts, read once. */
export function knownWords(): KnownWords {
  words ??= new Set(`${officialWords} ${more}`.split(/\s+/u))
  const list = words
  return (word) => list.has(word.replace(marks, ''))
}
