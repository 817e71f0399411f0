/** Half points of Latin and of Arabic letters: Arabic faces are drawn smaller, so they are set larger beside each other. */
export interface LetterSize {
  readonly latin: number
  readonly arabic: number
}

/** The size of the styles that say none. */
export const usualSize: LetterSize = { latin: 24, arabic: 32 }

const sizes: Readonly<Record<string, LetterSize>> = {
  Title: { latin: 32, arabic: 44 },
  Subtitle: { latin: 28, arabic: 36 },
  Heading1: { latin: 28, arabic: 36 },
  TawafuqNote: { latin: 20, arabic: 28 },
  TawafuqFootnote: { latin: 18, arabic: 26 },
  TawafuqGap: { latin: 4, arabic: 4 },
  FootnoteText: { latin: 20, arabic: 26 },
  CommentText: { latin: 20, arabic: 26 },
  TawafuqMasthead: { latin: 26, arabic: 34 },
  Header: { latin: 18, arabic: 24 },
  Footer: { latin: 18, arabic: 24 },
}

/** The size that a paragraph style says, or nothing where it is the usual one. */
export function sizeOfStyle(id: string): LetterSize | undefined {
  return sizes[id] ?? (/Heading\d+$/.test(id) ? { latin: 26, arabic: 34 } : undefined)
}
