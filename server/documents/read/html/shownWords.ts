import type { Findings } from '../../model/findings.ts'
import { isSymbolFont, signOfFont } from '../docx/signOfFont.ts'
import type { HtmlPlace } from './htmlPlace.ts'

/** Blanks that do not fold, underlined: from two on they are a line to write on. Plain ones fold into a single one. */
const drawnBlank = /^\s*\u00A0\s*\u00A0\s*$/u

/** Words as a page shows them at a place: signs of symbol fonts, capitals, and blanks that are drawn by a line under them. */
export function shownWords(words: string, place: HtmlPlace, findings: Findings): string {
  if (place.isUnderlined && drawnBlank.test(words.replace(/\u00A0{2,}/g, '\u00A0\u00A0'))) {
    findings.add(place.line, 'blank-drawn', 0.8)
    return '____'
  }
  if (isSymbolFont(place.font)) return [...words].map((sign) => drawnSign(place, sign, findings)).join('')
  return place.isCapital ? words.toUpperCase() : words
}

function drawnSign({ font, line }: HtmlPlace, sign: string, findings: Findings): string {
  const found = signOfFont(font, sign)
  if (found === null)
    findings.add(line, 'sign-unknown', 0.5, `${font} ${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
  return found ?? '□'
}
