import type { Finding } from '../../content.ts'
import { type FindingCode, finding } from '../../findings.ts'
import { knownWords } from './knownWords.ts'
import type { Mended } from './mended.ts'
import { mendSigns } from './mendSigns.ts'
import { mendLigatures, mendWords, reversedLamAlef, reversedLamMeem } from './mendWords.ts'
import { marksComeFirst, moveMarks } from './moveMarks.ts'
import { plainLetters } from './plainLetters.ts'
import { turnLine } from './turnLine.ts'
import { wordAround } from './wordAround.ts'

/**
 * Repairs Arabic that was copied out of a PDF, kind by kind, each line told: lines and runs in the order of the page,
 * shapes of letters for letters, lam-alef back to front, blanks and signs on the wrong side, tanwin apart from its word.
 * A kind is repaired only in a text that shows it; a text that shows none comes out as it went in.
 */
export function mendCopied(source: string, report: Finding[]): string {
  if (!/[\u0621-\u064A\uFB50-\uFDFF\uFE70-\uFEFC]/u.test(source)) return source
  const lines = source.split('\n')
  const repair = (code: FindingCode, confidence: number, mend: (line: string) => Mended | null): number => {
    let mended = 0
    lines.forEach((line, index) => {
      const [, page = '', words = '', end = ''] = /^(\f*)(.*?)(\r?)$/su.exec(line) ?? []
      const better = words === '' ? null : mend(words)
      if (better === null || better.line === words) return
      lines[index] = page + better.line + end
      mended += 1
      report.push(finding(index + 1, code, confidence, better.detail.slice(0, 120)))
    })
    return mended
  }
  const known = knownWords()
  const turned = repair('line-turned', 0.9, (line) => turnLine(line, known))
  // One shape of a letter is a slip of its author, which the report tells elsewhere.
  const shaped =
    (source.match(/[\uFB50-\uFDCF\uFDF0-\uFDF9\uFE70-\uFEFC]/gu)?.length ?? 0) < 3
      ? 0
      : repair('letter-shapes-undone', 0.95, plainLetters)
  const text = lines.join('\n')
  const signs = showsCopying(text)
  const reversed = reversedLamAlef(text)
  const joined = reversedLamMeem(text, known)
  if (turned === 0 && shaped === 0 && !signs && !joined && reversed === 'none') return source
  if (joined) repair('lam-alef-turned', 0.9, (line) => mendLigatures(line, known))
  repair('lam-alef-turned', 0.9, (line) => mendWords(line, known, reversed))
  const first = marksComeFirst(text, turned > 0)
  repair('tanwin-joined', 0.95, (line) => joinMarks(line, first))
  if (first) repair('marks-moved', 0.85, moveMarks)
  if (turned > 0 || signs || joined || reversed !== 'none') {
    repair('signs-moved', 0.85, mendSigns)
    repair('tatweel-removed', 0.8, withoutTatweel)
  }
  return lines.join('\n')
}

/** What only a copy has: a bracket closed before its words, signs glued to the next word again and again, tanwin alone. */
function showsCopying(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const glued = count(/[\p{L}\p{N}] [،؛](?=[\p{L}\p{N}(])/gu)
  return (
    // Brackets that are all back to front, `)أ( )ب(`, are another fault, and have no such pair of their own.
    count(/(?<!\)[^()\n]{1,60})\(\s?[،؛.]?\s?\)\s?[A-Za-z0-9]/gu) > 0 ||
    count(/[\u0621-\u064A] [\u064B-\u0652](?!\p{M}*\p{L})/gu) > 0 ||
    (glued >= 3 && glued > count(/[،؛] /gu))
  )
}

/** A blank before a vowel sign parts it from its letter; before a sign that stands first it parts two words. */
function joinMarks(line: string, first: boolean): Mended | null {
  const end = first ? '(?![\u0621-\u064A\u064B-\u0652\u0670])' : ''
  const loose = new RegExp(`(?<=[\u0621-\u064A\u064B-\u0652])[ \u00A0]+([\u064B-\u0652\u0670]+)${end}`, 'gu')
  const found = loose.exec(line)
  if (found === null) return null
  const start = line.lastIndexOf(' ', found.index - 1) + 1
  return { line: line.replace(loose, '$1'), detail: line.slice(start, found.index + found[0].length) }
}

/** Two strokes or more in a word fill a line of print; one may be meant. */
function withoutTatweel(line: string): Mended | null {
  const place = line.search(/\u0640{2}/u)
  if (place < 0) return null
  return { line: line.replace(/(?<=\p{L})(?<!\u0640)\u0640{2,}(?=\p{L})/gu, ''), detail: wordAround(line, place) }
}
