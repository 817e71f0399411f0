/** Two versions of a text side by side, with edits of spelling and signs told apart from those of substance. */
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { compareRevisions } from '@tawafuq/domain/views/compareRevisions'
import { type DiffPiece, wordDiff } from '@tawafuq/text/wordDiff'
import type { VersionParagraph } from './statementVersions.ts'

export type { DiffPiece }

/** `cosmetic`: only vowel signs, tatweel, hamza forms, blanks, hidden marks or punctuation differ. */
export type TextChange = 'same' | 'cosmetic' | 'substance' | 'added' | 'gone'

export interface ComparedParagraph {
  readonly id: ParagraphId
  readonly change: TextChange
  /** As it stands in the later version, or stood in the earlier one. */
  readonly paragraph: VersionParagraph
  /** In order: without the added ones they give the earlier text, without the removed ones the later. */
  readonly pieces: readonly DiffPiece[]
}

/** Compares two versions paragraph by paragraph, in the order of the later one. */
export function compareTexts(
  earlier: readonly VersionParagraph[],
  later: readonly VersionParagraph[],
): readonly ComparedParagraph[] {
  let left = mostCompared
  return compareRevisions({ paragraphs: earlier }, { paragraphs: later }).flatMap(
    ({ paragraphId: id, before, after, change }): readonly ComparedParagraph[] => {
      const paragraph = after ?? before
      if (paragraph === null) return []
      const { text } = paragraph
      if (change === 'added') return [{ id, change, paragraph, pieces: [{ kind: 'added', text }] }]
      if (change === 'gone') return [{ id, change, paragraph, pieces: [{ kind: 'removed', text }] }]
      if (change === 'same' || before === null) {
        return [{ id, change: 'same', paragraph, pieces: [{ kind: 'same', text }] }]
      }
      left -= before.text.length + text.length
      const pieces = left < 0 ? replaced(before.text, text) : wordDiff(before.text, text)
      const isOfSubstance = pieces.some((piece) => piece.kind !== 'same' && piece.cosmetic !== true)
      return [{ id, change: isOfSubstance ? 'substance' : 'cosmetic', paragraph, pieces }]
    },
  )
}

/** Units of changed paragraphs that are compared word by word: the longest official texts have 200,000, all told. */
const mostCompared = 1_500_000

function replaced(before: string, after: string): readonly DiffPiece[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

/** How many paragraphs changed, and how. */
export function countChanges(compared: readonly ComparedParagraph[]): Readonly<Record<TextChange, number>> {
  const counts = { same: 0, cosmetic: 0, substance: 0, added: 0, gone: 0 }
  for (const { change } of compared) counts[change] += 1
  return counts
}

/** Pieces as they are read: cosmetic edits passed over where they are hidden, and changes parted by a blank made one. */
export function readablePieces(pieces: readonly DiffPiece[], hidesCosmetic: boolean): readonly DiffPiece[] {
  const shown = hidesCosmetic
    ? pieces.flatMap((piece): readonly DiffPiece[] =>
        piece.cosmetic !== true ? [piece] : piece.kind === 'added' ? [{ kind: 'same', text: piece.text }] : [],
      )
    : pieces
  const read: DiffPiece[] = []
  let out = ''
  let into = ''
  let blank = ''
  const close = (): void => {
    if (out !== '') read.push({ kind: 'removed', text: out })
    if (into !== '') read.push({ kind: 'added', text: into })
    if (blank !== '') join(read, { kind: 'same', text: blank })
    out = ''
    into = ''
    blank = ''
  }
  for (const piece of shown) {
    const { kind, text } = piece
    if (kind !== 'same' && piece.cosmetic !== true) {
      // The blank belongs to both wordings.
      if (blank !== '') {
        out += blank
        into += blank
        blank = ''
      }
      if (kind === 'removed') out += text
      else into += text
    } else if (kind === 'same' && text.trim() === '' && out + into !== '') blank += text
    else {
      close()
      if (kind === 'same') join(read, piece)
      else read.push(piece)
    }
  }
  close()
  return read
}

function join(read: DiffPiece[], piece: DiffPiece): void {
  const last = read.at(-1)
  if (last?.kind === 'same') read[read.length - 1] = { kind: 'same', text: last.text + piece.text }
  else read.push(piece)
}
