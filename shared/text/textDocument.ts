import type { Block, Direction } from './content.ts'

/** A reservation printed with the text: whose, about which paragraph, in what words. */
export interface PrintedReservation {
  readonly paragraph: string
  readonly delegation: string
  readonly text: string
}

/** What shows that a text was adopted: when, by whom, and the hash to verify it by. */
export interface PrintedSeal {
  readonly adoptedAt: string
  readonly adoptedBy: string
  readonly textHash: string
  readonly verifyUrl?: string
}

/** A whole document as exporters take it. */
export interface TextDocument {
  readonly title: string
  readonly dir: Direction
  readonly lang: string
  readonly blocks: readonly Block[]
  readonly reservations?: readonly PrintedReservation[]
  readonly seal?: PrintedSeal
}

/** The headings and words that exports add to a text, by its language. */
export function exportWords(lang: string): {
  readonly reservations: string
  readonly adopted: string
  readonly hash: string
  readonly notes: string
} {
  return lang.startsWith('ar')
    ? { reservations: 'التحفظات', adopted: 'اعتُمد', hash: 'بصمة النص', notes: 'الحواشي' }
    : { reservations: 'Reservations', adopted: 'Adopted', hash: 'Text hash', notes: 'Notes' }
}
