import { foldArabic } from '@tawafuq/arabic/foldArabic'
import { readLabel } from '../import/readLabel.ts'
import type { Check, Found } from './check.ts'

const one = String.raw`\d{1,3}(?:[ \u00A0]مكرر[اًا\u064B]*(?:[ \u00A0](?:ثاني|ثالث|رابع)[اًا\u064B]*)?)?|\([\p{Script=Arabic}]{1,2}\)`
const joint = String.raw`[ \u00A0]?(?:،|و|إلى|-|–)[ \u00A0]?`
/** The paragraph, two of them, or several, as far as the sentence says that they are of this document. */
const reference = new RegExp(
  String.raw`(?<!\p{L})[وبلف]?(?:ال|لل)?فقر(?:ة|تان|تين|تي|تا|ات)[ \u00A0](?:من[ \u00A0])?((?:${one})(?:${joint}(?:${one}))*)(?=[ \u00A0]?(?:أعلاه|أدناه|السابقة|من هذا (?:القرار|البيان|الإعلان)|من منطوق هذا|من المنطوق))`,
  'gu',
)
const number = new RegExp(one, 'gu')

interface Cited {
  readonly number: string
  readonly start: number
  readonly end: number
}

/** The paragraphs of this document that a text refers to. */
function citedIn(text: string): readonly Cited[] {
  return Array.from(text.matchAll(reference)).flatMap((match) => {
    const numbers = match[1] ?? ''
    const from = match.index + match[0].length - numbers.length
    return Array.from(numbers.matchAll(number), (found) => ({
      number: citedAs(found[0]) ?? found[0],
      start: from + found.index,
      end: from + found.index + found[0].length,
    }))
  })
}

/** What a paragraph is cited by: `5` for `5.` and `5 -`, `5 مكررا` for `5 مكرراً`; null where it carries no number. */
export function citedAs(label: string | null): string | null {
  const printed = /\d{1,3}(?:[ \u00A0]?مكرر\S*(?:[ \u00A0](?:ثاني|ثالث|رابع)\S*)?)?/u.exec(label ?? '')?.[0]
  return printed === undefined
    ? null
    : foldArabic(printed)
        .replace(/[^\d\p{L}]+/gu, ' ')
        .trim()
}

/**
 * References inside the document to numbers that have changed or are gone. Where it is known how a paragraph read when
 * its neighbours had their earlier numbers, only what it cited then is taken to mean those: what was written since means
 * the numbers that its author saw. Other documents' paragraphs are not judged.
 */
export const checkReferences: Check = ({ blocks, renumbered, origins, struck }) => {
  const numbers = new Set<string>()
  for (const { label } of blocks) {
    const read = label === null ? null : readLabel(`${label}\tنص`)
    if (read === null) continue
    if (read.series === 'number') numbers.add(citedAs(label) ?? String(read.value))
    else numbers.add(label ?? '')
  }
  return blocks.flatMap(({ text }, block) => {
    const origin = origins?.[block]
    const meantThen =
      origins === undefined ? null : new Set(citedIn(origin ?? '').map((was) => inPlace(origin ?? '', was)))
    return citedIn(text).flatMap((here): readonly Found[] => {
      const { number: cited, start, end } = here
      const isOld = meantThen === null || meantThen.has(inPlace(text, here))
      const moved = isOld ? renumbered.get(cited) : undefined
      if (moved !== undefined && moved !== cited) return [{ block, start, end, code: 'reference-moved', fix: moved }]
      const isLost = (isOld && struck.has(cited)) || (numbers.size > 0 && !numbers.has(cited))
      return isLost ? [{ block, start, end, code: 'reference-lost' }] : []
    })
  })
}

/** A number with the words before it, so that one mended is not taken for another that read the same before. */
function inPlace(text: string, { number: cited, start }: Cited): string {
  return `${foldArabic(text.slice(Math.max(0, start - 16), start)).replace(/\d+/gu, '')}${cited}`
}
