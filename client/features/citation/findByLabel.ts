import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { ParagraphKind } from '@tawafuq/domain/acts/statement'

/** One paragraph as it is cited: `operative`, `5 مكرراً (ب)`. */
export interface CitedParagraph {
  readonly id: ParagraphId
  readonly part: ParagraphKind
  readonly number: string | null
}

/** Labels that one search offers. */
const most = 3

/** Words that name a part, folded, in both languages; those that name any paragraph name no part. */
const parts: Readonly<Record<string, readonly ParagraphKind[] | 'any'>> = {
  المنطوق: ['operative'],
  منطوق: ['operative'],
  operative: ['operative'],
  op: ['operative'],
  الديباجه: ['preambular'],
  ديباجه: ['preambular'],
  preamble: ['preambular'],
  preambular: ['preambular'],
  pp: ['preambular'],
  الفقره: 'any',
  فقره: 'any',
  البند: 'any',
  بند: 'any',
  paragraph: 'any',
  para: 'any',
  item: 'any',
  القسم: ['heading'],
  section: ['heading'],
  الجدول: ['table'],
  table: ['table'],
}
const rank: readonly ParagraphKind[] = ['operative', 'body', 'item', 'preambular', 'heading', 'table', 'note']
const abjad = 'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ'

/**
 * The paragraphs that a label said aloud names, the likeliest first: «المنطوق 150», «الفقرة 5 مكرراً (ب)», `OP 5 bis (b)`,
 * `3 ب`. Empty for what is no label (rule UI505).
 */
export function findByLabel(query: string, cited: readonly CitedParagraph[]): readonly CitedParagraph[] {
  const said = fold(query)
  const [first = '', ...rest] = said.split(' ')
  // «op5» is said in one breath, too.
  const joined = /^(op|pp)(\d.*)$/u.exec(first)
  const name = joined?.[1] ?? first
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined
  const words = part === undefined ? [first, ...rest] : [...(joined?.[2] === undefined ? [] : [joined[2]]), ...rest]
  const number = keyOf(words.filter((word) => !['من', 'of', 'the', ...Object.keys(parts)].includes(word)).join(' '))
  // «الفقرة 5 من الديباجة»: the word that names a part counts, wherever it stands.
  const named = [part, ...words.map((word) => (Object.hasOwn(parts, word) ? parts[word] : undefined))].find(
    (one) => one !== undefined && one !== 'any',
  )
  if (number === '' || (part === undefined && !/^\d/u.test(number))) return []
  const passes = (kind: ParagraphKind) => named === undefined || named.includes(kind)
  return cited
    .filter((one) => one.number !== null && passes(one.part) && keyOf(fold(one.number)) === number)
    .toSorted((one, other) => rank.indexOf(one.part) - rank.indexOf(other.part))
    .slice(0, most)
}

/** Letters, digits and blanks as people type them in haste. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u064B-\u0652\u0670\u0640]|\p{Mn}/gu, '')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ة/gu, 'ه')
    .replace(/ى/gu, 'ي')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A folded number without its blanks: `5 مكررا ب`, `5bis(b)` and `5 bis b` are one. */
function keyOf(folded: string): string {
  return folded
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .split(' ')
    .map((word) => (word === 'bis' || word === 'مكرر' ? 'مكررا' : /^[a-z]$/u.test(word) ? letterOf(word) : word))
    .map((word) => (word.startsWith('ه') && word.length > 1 && /^هـ*$/u.test(word) ? 'ه' : word))
    .join('')
}

/** (a) and (أ) stand in the same place of their alphabets. */
function letterOf(latin: string): string {
  return abjad[latin.charCodeAt(0) - 'a'.charCodeAt(0)] ?? latin
}
