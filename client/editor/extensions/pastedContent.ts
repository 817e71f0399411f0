import { hasHiddenLetters } from '@tawafuq/arabic/hiddenLetters'
import { brokenBound, withBoundedMarks } from '@tawafuq/arabic/textBounds'
import { markNames } from '@tawafuq/draft/schema'
import { Fragment, type Mark, type Schema } from '@tiptap/pm/model'
import { type PastedLoss, type PastedPiece, pastedLosses, pastedPieces } from '../pastedPieces.ts'
import { cleanPasted } from './cleanPasted.ts'
import type { Unfit } from './fitText.ts'

/** What a reader is told of a paste, or of typing: why nothing of it came in, or what of it did not. Null where there is nothing to tell. */
export type PasteReport =
  | Unfit
  | 'too-long'
  | 'word-too-long'
  | 'no-words'
  | readonly (PastedLoss | 'looks' | 'hidden' | 'marks')[]
  | null

export interface PastedContent {
  readonly content: Fragment
  readonly report: PasteReport
}

/** UTF-16 units of what a clipboard holds that are looked at; pictures in the middle of Word's HTML make it large. */
const readLimit = 16_000_000
/** Changes of look that come in with one paste, well below what the server takes as one update. */
const looksLimit = 1_000

/**
 * What is pasted as one paragraph takes it: from HTML its words with emphasis, strong and links, else its words alone,
 * cleaned as plain words are. More words than `room`, or one that no line holds, do not come in at all, not even in part.
 */
export function pastedContent(html: string, words: string, schema: Schema, room: number): PastedContent {
  if (html.length > readLimit || words.length > readLimit) return refused('too-long')
  const { pieces: read, losses } = html.trim() === '' ? nothing : pastedPieces(parsed(html))
  const fromHtml = cleanedPieces(read)
  const raw = fromHtml.length > 0 ? read : [{ ...plain, text: words }]
  const pieces = fromHtml.length > 0 ? fromHtml : cleanedPieces(raw)
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0)
  if (length > room) return refused('too-long')
  if (length === 0) return refused('no-words')
  const text = pieces.map((piece) => piece.text).join('')
  if (brokenBound(text) === 'word-too-long') return refused('word-too-long')
  const taken = pieces.length > looksLimit ? [{ ...plain, text }] : pieces
  const wasCut =
    fromHtml.length > 0 ? losses : new Set([...losses, ...(isSeveral(words) ? ['paragraphs' as const] : [])])
  const told = [
    ...pastedLosses.filter((loss) => wasCut.has(loss) || (loss === 'letters' && /[[\]]/u.test(text))),
    ...(taken === pieces ? [] : ['looks' as const]),
    ...(raw.some((piece) => hasHidden(piece.text)) ? ['hidden' as const] : []),
    ...(raw.some((piece) => withBoundedMarks(piece.text) !== piece.text) ? ['marks' as const] : []),
  ]
  return {
    content: Fragment.fromArray(taken.map((piece) => schema.text(piece.text, marksOf(piece, schema)))),
    report: told.length === 0 ? null : told,
  }
}

const plain = { strong: false, emphasis: false, link: null }
const nothing = { pieces: [], losses: new Set<PastedLoss>() }

function refused(report: 'too-long' | 'word-too-long' | 'no-words'): PastedContent {
  return { content: Fragment.empty, report }
}

/** Even a page that is only read is held to the rule that no page brings styles in its text, so they are set aside before. */
function parsed(html: string): HTMLElement {
  return new DOMParser().parseFromString(html.replace(/<(\/?)style(?=[\s>/])/giu, '<$1template'), 'text/html').body
}

function isSeveral(words: string): boolean {
  return words.split(/\r?\n[^\S\n]*\r?\n|\u2029/u).filter((part) => part.trim() !== '').length > 1
}

/** Lines and tabs become blanks, which needs no telling. */
function hasHidden(text: string): boolean {
  return hasHiddenLetters(text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '))
}

/** Each piece cleaned, blanks single across pieces too, and none at the two ends. */
export function cleanedPieces(pieces: readonly PastedPiece[]): readonly PastedPiece[] {
  const cleaned: PastedPiece[] = []
  let endsInBlank = true
  for (const piece of pieces) {
    const text = cleanPasted(piece.text)
    const fresh: string = endsInBlank ? text.trimStart() : text
    if (fresh === '') continue
    cleaned.push({ ...piece, text: fresh })
    endsInBlank = fresh.endsWith(' ')
  }
  const last = cleaned.at(-1)
  if (last === undefined) return cleaned
  const trimmed = last.text.trimEnd()
  return [...cleaned.slice(0, -1), ...(trimmed === '' ? [] : [{ ...last, text: trimmed }])]
}

function marksOf({ strong, emphasis, link }: PastedPiece, schema: Schema): readonly Mark[] {
  const mark = (name: string, attributes?: { readonly href: string }): readonly Mark[] => {
    const type = schema.marks[name]
    return type === undefined ? [] : [type.create(attributes)]
  }
  return [
    ...(strong ? mark(markNames.strong) : []),
    ...(emphasis ? mark(markNames.emphasis) : []),
    ...(link === null ? [] : mark(markNames.link, { href: link })),
  ]
}
