import type { Finding } from '../../content.ts'
import { finding } from '../../findings.ts'
import { hasPageMarks, pageMarksIn, turnMark } from '../../pageMarks.ts'
import { knownWords } from './knownWords.ts'
import { turnLine } from './turnLine.ts'

/** A text in which every paragraph is a line with an empty line after it, rows of a table none, and for each of its lines that of the source. */
export interface CopiedPages {
  readonly text: string
  readonly origins: readonly number[]
}

/** A part of a line as it is read. `isTight`: no blank stands before it, or behind it. */
interface Piece {
  readonly text: string
  readonly line: number
  readonly isTight: { readonly before: boolean; readonly after: boolean }
}

/** The paragraphs of a text that was copied out of our own pages, by the marks between its letters; null for any other. */
export function copiedPages(source: string, report: Finding[]): CopiedPages | null {
  if (!hasPageMarks(source)) return null
  const lines = source.split(/\r?\n/u)
  const known = knownWords()
  // A line that goes on in pieces (pdftotext -raw) holds every word in marks of direction.
  const inPieces = lines.some(
    (line) => (line.match(/\u202B[^\u202A-\u202C]*\p{L}[^\u202A-\u202C]*\u202C/gu)?.length ?? 0) > 1,
  )
  const paragraphs: { readonly pieces: readonly Piece[]; readonly notes: (readonly Piece[])[] }[] = []
  let open: Piece[] = []
  let interrupted: Piece[] | null = null
  let notes: (readonly Piece[])[] = []
  const close = (): void => {
    if (interrupted !== null) {
      notes.push(open)
      open = interrupted
      interrupted = null
    } else if (open.length > 0) {
      paragraphs.push({ pieces: open, notes })
      open = []
      notes = []
    }
  }
  lines.forEach((copied, index) => {
    // A mark stands behind what is turned round, and not within it.
    const apart = copied.replace(/(\u200E\u200C{1,4}\u200E)(\u202C)/gu, '$2$1')
    const line = inPieces ? copied : (turnLine(apart, known)?.line ?? apart)
    let from = 0
    const before = open.length
    const ends = pageMarksIn(line)
    // A sign that closes the last word stands behind the mark where the extractor has put the line together by places.
    const last = ends.at(-1)
    const tail = last === undefined ? '' : line.slice(last.end).replace(controls, '').trim()
    const isTail = last?.mark === 'paragraph' && !inPieces && /^[^\p{L}\p{N}]+$/u.test(tail)
    for (const { mark, start, end } of pageMarksIn(line)) {
      const part = line.slice(from, start)
      const words = pieceOf(isTail && end === last.end ? part + line.slice(end) : part, index + 1, inPieces, known)
      if (words !== null) open.push(words)
      from = end
      if (mark === 'outside') {
        const first = open.length > before ? open[before]?.line : open.pop()?.line
        if (open.length > before) open.splice(before)
        if (first !== undefined) report.push(finding(first, 'running-head-dropped', 0.95))
      } else if (mark === 'cell') open.push({ text: '\t', line: index + 1, isTight: { before: true, after: true } })
      else if (mark === 'note') {
        // What stands before its number is the text that it interrupts.
        let first = Math.max(0, open.length > before ? before : open.length - 1)
        while (first > 0 && /\)$/u.test(open.at(-1)?.text ?? '') && !/^\(/u.test(open[first]?.text ?? '')) first -= 1
        const label = open.splice(first)
        interrupted ??= open
        open = label
      } else close()
    }
    const rest = isTail ? null : pieceOf(line.slice(from), index + 1, inPieces, known)
    if (rest !== null) open.push(rest)
  })
  close()
  close()
  const all = paragraphs.flatMap(({ pieces, notes: own }) => [pieces, ...own])
  for (const pieces of all)
    for (const { line } of pieces.slice(1))
      if (line !== pieces[0]?.line) report.push(finding(line, 'lines-joined', 0.95))
  let text = ''
  const origins: number[] = []
  let row = false
  for (const pieces of all) {
    const line = joined(pieces)
    const isRow = line.includes('\t')
    const gap = text === '' ? '' : row && isRow ? '\n' : '\n\n'
    // A table of few rows and columns is told by its strokes alone.
    text += gap + (isRow ? `| ${line.replaceAll('|', '/').replaceAll('\t', ' | ')} |` : line)
    origins.push(...Array.from({ length: Math.max(1, gap.length) }, () => pieces[0]?.line ?? 1))
    row = isRow
  }
  return { text, origins }
}

const controls = /[\u200C\u200E\u200F\u202A-\u202E]/gu

function pieceOf(part: string, line: number, inPieces: boolean, known: (word: string) => boolean): Piece | null {
  const words = part.replace(/\f/gu, '')
  if (words.replace(controls, '').trim() === '') return null
  const tight = { before: false, after: false }
  if (!inPieces) return { text: words.replace(controls, '').trim(), line, isTight: tight }
  const bare = words.replace(/[\u202A-\u202E]/gu, '')
  const run = new RegExp(`^(${turnMark}{1,2})([^${turnMark}]*)(${turnMark}?)$`, 'u').exec(bare.trim())
  if (run !== null)
    return { text: run[2]?.trim() ?? '', line, isTight: { before: run[1]?.length === 2, after: run[3] !== '' } }
  // Signs alone stand from left to right as well.
  if (!/[\p{L}\p{N}\u202B]/u.test(words)) return { text: [...bare.trim()].toReversed().join(''), line, isTight: tight }
  // One word in marks, or many: their order is that of the page, from left to right.
  const text = (turnLine(words.includes('\u202B') ? `\u202B\u202C${words}` : words, known)?.line ?? words).replace(
    controls,
    '',
  )
  return { text: text.trim().replace(/\s+/gu, ' '), line, isTight: tight }
}

/** Signs alone stand with the words that they close or open. */
function joined(pieces: readonly Piece[]): string {
  let text = ''
  let after = true
  for (const piece of pieces) {
    const isTight = after || piece.isTight.before || /^[)\]،؛,.:؟!»”]/u.test(piece.text) || /[([«“/]$/u.test(text)
    text += (isTight ? '' : ' ') + piece.text
    after = piece.isTight.after
  }
  return text
}
