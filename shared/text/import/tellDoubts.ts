import { clauseOpening } from '@tawafuq/arabic/clauseOpening'
import { digitSetsIn } from '@tawafuq/arabic/digits'
import { toNfc } from '@tawafuq/arabic/toNfc'
import type { BlockKind, Finding } from '../content.ts'
import { type FindingCode, finding } from '../findings.ts'

interface Doubt {
  readonly code: FindingCode
  readonly confidence: number
  readonly found: (text: string) => boolean
}

const clauseInside = /[،؛.]\s+و?إذ\s[تين]\p{L}+/u
const range = /(?<![\d/.])(\d{1,4})\s?[-–]\s?(\d{1,4})(?![\d/.])/gu
const flipped =
  /(?:القرار(?:ين|ات)?|قرار(?:ها|ه|نا|يها|يه)?|قراراتها?)\s+(?:[^\d\s]{1,20}\s+)?(\d{2,3})\s?\/\s?(\d{2})(?!\d)/gu

const doubts: readonly Doubt[] = [
  { code: 'not-nfc', confidence: 1, found: (text) => text !== toNfc(text) },
  { code: 'tatweel-kept', confidence: 1, found: (text) => text.includes('\u0640') },
  { code: 'presentation-forms', confidence: 1, found: (text) => /[\uFB50-\uFDFF\uFE70-\uFEFC]/u.test(text) },
  { code: 'damaged-character', confidence: 1, found: (text) => /[\uFFFD\uE000-\uF8FF]/u.test(text) },
  { code: 'digits-mixed', confidence: 0.9, found: (text) => digitSetsIn(text).length > 1 },
  { code: 'range-reversed', confidence: 0.7, found: hasReversedRange },
  {
    code: 'symbol-flipped',
    confidence: 0.7,
    found: (text) => [...text.matchAll(flipped)].some(([, left, right]) => Number(left) > 99 && Number(right) <= 85),
  },
]

function hasReversedRange(text: string): boolean {
  for (const [, left, right] of text.matchAll(range)) {
    if (left !== undefined && right !== undefined && Number(left) > Number(right) && left.length === right.length)
      return true
  }
  return false
}

/** Reports what was kept as written although it looks wrong; the text stays as it is. */
export function tellDoubts(text: string, kind: BlockKind, line: number, report: Finding[]): void {
  for (const doubt of doubts) if (doubt.found(text)) report.push(finding(line, doubt.code, doubt.confidence))
  if (kind === 'chapeau' && clauseInside.test(text)) report.push(finding(line, 'sentences-in-one-paragraph', 0.8))
  if (isVerbMisprint(text)) report.push(finding(line, 'verb-misprint', 0.6))
}

/** نعمد for نعتمد: the first word becomes a clause verb by one letter put in. */
function isVerbMisprint(text: string): boolean {
  const word = /^و?([تين]\p{L}{2,5})(?=\s)/u.exec(text)?.[1]
  if (word === undefined || clauseOpening(text) !== null) return false
  for (let place = 1; place <= word.length; place += 1) {
    if (clauseOpening(`${word.slice(0, place)}ت${word.slice(place)} x`)?.strength === 1) return true
  }
  return false
}
