const letter = '[\\u0621-\\u064A\\uFEEB]\\u0640?'
const ordinalWord =
  '(?:(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)(?: عشر| و(?:عشرون|ثلاثون|أربعون))|' +
  '(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|عشرون|ثلاثون)\\u064B?|(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)اً)'
const letterName =
  '(?:ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء|كاف|لام|ميم|نون|سين|عين|فاء|صاد|قاف|راء|شين|تاء|ثاء|خاء|ذال|ضاد)'

/** What kind of mark a printed label is; labels of one shape stand on one level of a list. */
export type LabelShape =
  | 'number'
  | 'letter'
  | 'quoted'
  | 'bullet'
  | 'parenthesised'
  | 'latin'
  | 'ordinal'
  | 'letter-name'

const shapes: readonly (readonly [LabelShape, RegExp])[] = [
  ['number', /^[0-9٠-٩]{1,4}\s?(?:(?:مكرر|بديل|bis|ter|alt)\S*(?: [ثر]\S+)?\s?)?(?:[-–.‐]|$)/],
  ['quoted', /^[’'‘`”"]{1,2}\s?[0-9٠-٩]{1,3}\s?[’'‘`“"]{1,2}$/],
  ['parenthesised', /^[([]?[0-9٠-٩]{1,3}[)\]]$/],
  ['letter', new RegExp(`^\\(?${letter}(?:\\s?${letter}\\s?)?\\s?\\)$`)],
  ['latin', /^\(?(?:[a-z]{1,3}|[ivx]{1,5})[).]$/i],
  ['bullet', /^[-–—•·▪*\uF0B7]$/],
  ['ordinal', new RegExp(`^${ordinalWord}\\s?[-–.:]?$`)],
  ['letter-name', new RegExp(`^${letterName}\\s?[-–.:]?$`)],
]

/** The shape of a printed label, or null for one that no list of official texts uses. */
export function labelShape(label: string): LabelShape | null {
  const bare = label.replace(/[\u200E\u200F\u061C]/g, '').trim()
  return shapes.find(([, pattern]) => pattern.test(bare))?.[0] ?? null
}

/**
 * A label that stands in the words, parted from them by a plain blank, where no sentence begins so: `1 - تقرر`,
 * `(أ) تعزيز`, `ألف - الجلسات`. A number before another number is a range or an amount, and none. Words may be missing:
 * `11 -` alone keeps the place of a paragraph that is not there.
 */
export function labelBeforeBlank(text: string): { readonly label: string; readonly length: number } | null {
  const match =
    /^[\s\u200E\u200F]*((?:[0-9]{1,3}|[٠-٩]{1,3})(?:[ \u00A0]?مكرر\S{0,2})?[ \u00A0]?[-–]|\([\u0621-\u064A]\u0640?\)|[\u0621-\u064A]{3,6}\u064B?[ \u00A0]?[-–]|(?:[0-9]{1,3}|[٠-٩]{1,3})\.(?=[ \u00A0][\u0621-\u064A]))(?:[ \u00A0]+(?=[^\s0-9٠-٩])|[ \u00A0]*$)/u.exec(
      text,
    )
  const label = match?.[1] ?? ''
  return match && label !== '' && labelShape(label) !== null ? { label, length: match[0].length } : null
}

/**
 * A label that stands in the words, parted from them by a tab, as Word prints lists; null if there is none.
 * The tab is asked for: `1 - ` may begin a sentence, `1 -⇥` only a paragraph.
 */
export function labelBeforeTab(text: string): { readonly label: string; readonly length: number } | null {
  const match = /^[\s\u200E\u200F]*([^\t\n]{1,24}?)[ \u00A0]*\t\s*/.exec(text)
  const label = match?.[1]?.trim() ?? ''
  return match && label !== '' && labelShape(label) ? { label, length: match[0].length } : null
}
