import type { KnownWords } from './knownWords.ts'
import type { Mended } from './mended.ts'

const rightRun = /\u202B[^\u202A-\u202C]*\u202C/gu
const leftRun = /\u202A([^\u202A-\u202C]*)\u202C/gu
const controls = /[\u202A-\u202E]/gu
const letterRun = /[\u0621-\u064A\u064B-\u0652\u0670\uFB50-\uFDFF\uFE70-\uFEFC]/u

/**
 * Puts a line into the order in which it is read, where its own marks or its letters say that it is in the order of the
 * page: runs from left to right with the signs beside them (pdftotext), words one by one (pdftotext -raw), every letter.
 */
export function turnLine(line: string, known: KnownWords): Mended | null {
  const detail = line.replace(controls, '').trim().slice(0, 60)
  const pieces = line.match(rightRun)?.length ?? 0
  if (pieces >= 2 || (pieces === 1 && !/^\s*\u202B/u.test(line)))
    return { line: pagePieces(line).toReversed().map(asRead).join(''), detail }
  if (line.includes('\u202A') && line.includes('\u202B')) {
    const turned = line.replace(leftRun, (_, run: string) => turnedRun(run)).replace(controls, '')
    return turned === line.replace(controls, '') ? null : { line: turned, detail }
  }
  return isLetterByLetter(line, known) ? { line: mirroredLine(line), detail } : null
}

/** What stands left of a run on the page is read after it, and the other way round. */
function turnedRun(run: string): string {
  // Numbers alone stand on the page from right to left, each in its own order: ` )2009( 1305` for 1305 (2009).
  if (!/\p{L}/u.test(run) && /\d[^\d]*[()\s][^\d]*\d/u.test(run))
    return (run.match(/\d+(?:[./,:٫-]\d+)*|./gsu) ?? []).toReversed().join('')
  const [, before = '', core = '', after = ''] =
    /^([^\p{L}\p{N}]*)([\p{L}\p{N}](?:.*[\p{L}\p{N}%])?)?([^\p{L}\p{N}]*)$/u.exec(run) ?? []
  return [...after].toReversed().join('') + core + [...before].toReversed().join('')
}

/** Runs of Arabic, words and numbers in Latin letters, and every sign for itself. */
function pagePieces(line: string): readonly string[] {
  return (
    line.match(
      /\u202B[^\u202A-\u202C]*\u202C|\u202A[^\u202A-\u202C]*\u202C|[A-Za-z0-9](?:[\w.:/@-]{0,100}[\w])?|[^\u202A-\u202C]/gu,
    ) ?? []
  )
}

function asRead(piece: string): string {
  return piece.replace(controls, '')
}

/** Whether the letters of most words stand back to front: no word begins with ة or ى, and few end in لا. */
function isLetterByLetter(line: string, known: KnownWords): boolean {
  const words = line.match(/[\u0621-\u0652\uFB50-\uFDFF\uFE70-\uFEFC]{2,}/gu) ?? []
  if (words.length < 3) return false
  let backwards = 0
  let forwards = 0
  for (const word of words) {
    const plain = word.normalize('NFKC')
    const turned = [...plain].toReversed().join('')
    if (known(turned) && !known(plain)) backwards += 1
    else if (known(plain) && !known(turned)) forwards += 1
    else if (/^[ةى]/u.test(plain)) backwards += 1
  }
  return backwards >= 3 && backwards > forwards * 3
}

const mirror: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

/** The line from its other end; runs of Latin letters and digits keep their own order. */
function mirroredLine(line: string): string {
  const text = [...line].toReversed().join('')
  return text
    .replace(/[A-Za-z0-9](?:[A-Za-z0-9 .,:/@&-]{0,100}[A-Za-z0-9])?/gu, (run) => [...run].toReversed().join(''))
    .replace(/[()[\]«»]/gu, (sign) => mirror[sign] ?? sign)
    .replace(/([\u064B-\u0652\u0670]+)([\u0621-\u064A])/gu, (whole, signs: string, letter: string) =>
      letterRun.test(signs) ? letter + signs : whole,
    )
}
