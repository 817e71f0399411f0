import type { Block, Direction } from './content.ts'
import type { HouseStyle } from './houseStyle.ts'

/** A reservation printed with the text: whose, about which paragraph, in what words. */
export interface PrintedReservation {
  readonly paragraph: string
  readonly delegation: string
  readonly text: string
}

/** An explanation printed with the text: whose, of its position on which paragraph, on the whole or in which vote, in what words. */
export interface PrintedExplanation {
  readonly about: string
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
  readonly explanations?: readonly PrintedExplanation[]
  readonly seal?: PrintedSeal
  /** Whose typography it is set in, in formats that have one. */
  readonly house?: HouseStyle
}

/** What delegations said, printed after the text under a heading of its own: whose, about what, in what words. */
export interface PrintedVoices {
  readonly heading: string
  readonly voices: readonly PrintedExplanation[]
}

/** The reservations, then the explanations; what there is none of is left out. */
export function printedVoices({ lang, reservations = [], explanations = [] }: TextDocument): readonly PrintedVoices[] {
  const words = exportWords(lang)
  const reserved = reservations.map(({ paragraph, delegation, text }) => ({ about: paragraph, delegation, text }))
  return [
    { heading: words.reservations, voices: reserved },
    { heading: words.explanations, voices: explanations },
  ].filter(({ voices }) => voices.length > 0)
}

/** The headings and words that exports add to a text, by its language. */
export function exportWords(lang: string): {
  readonly reservations: string
  readonly explanations: string
  readonly adopted: string
  readonly hash: string
  readonly notes: string
} {
  return lang.startsWith('ar')
    ? {
        reservations: 'التحفظات',
        explanations: 'تعليلات المواقف',
        adopted: 'اعتُمد',
        hash: 'بصمة النص',
        notes: 'الحواشي',
      }
    : {
        reservations: 'Reservations',
        explanations: 'Explanations of position',
        adopted: 'Adopted',
        hash: 'Text hash',
        notes: 'Notes',
      }
}
