import { arabStates } from './arabStates.ts'
import { foldWord } from './named.ts'

/** Latin letters for Arabic ones, as plates and badges write them; weak letters are left out. */
const letters: Readonly<Record<string, string>> = {
  ب: 'B',
  ت: 'T',
  ث: 'TH',
  ج: 'J',
  ح: 'H',
  خ: 'KH',
  د: 'D',
  ذ: 'DH',
  ر: 'R',
  ز: 'Z',
  س: 'S',
  ش: 'SH',
  ص: 'S',
  ض: 'D',
  ط: 'T',
  ظ: 'Z',
  ع: 'A',
  غ: 'GH',
  ف: 'F',
  ق: 'Q',
  ك: 'K',
  ل: 'L',
  م: 'M',
  ن: 'N',
  ه: 'H',
  و: 'W',
  ي: 'Y',
}

/** Characters of a code that is made. */
const CODE = 4

/**
 * A code for a delegation of a name: the three letters of an Arab state, else the first letters of its English name or of
 * its Arabic one. Where that is taken a number follows.
 */
export function codeFor(
  name: { readonly ar: string; readonly en?: string },
  isTaken: (code: string) => boolean,
): string {
  const base = stateCode(name.ar) ?? (initials(name.en ?? '') || initials(name.ar) || 'D')
  if (!isTaken(base)) return base
  for (let nth = 2; ; nth += 1) if (!isTaken(`${base}${nth}`)) return `${base}${nth}`
}

function stateCode(name: string): string | undefined {
  const said = foldWord(name)
  return arabStates.find(({ ar, full }) => [ar, ...full].some((one) => foldWord(one) === said))?.code
}

/** Of several words the first letter of each, of one word its first letters. */
function initials(name: string): string {
  const words = foldWord(name)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => latin(word.replace(/^ال/, '')))
    .filter((word) => word !== '')
  const long = words.filter((word) => !/^(?:of|the|and|for)$/i.test(word))
  const joined = long.length > 2 ? long.map((word) => word[0]).join('') : (long[0] ?? '')
  return joined.slice(0, CODE).toUpperCase()
}

function latin(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word
  return [...word].map((letter) => letters[letter] ?? '').join('')
}
