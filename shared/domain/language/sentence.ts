import type { Bilingual } from '../acts/meeting/meeting.ts'

/** What is said in both languages of the interface. */
export interface Sentence {
  readonly ar: string
  readonly en: string
}

/** A name as a sentence: the Arabic one stands in where there is no English. */
export function sentenceOf({ ar, en }: Bilingual): Sentence {
  return { ar, en: en ?? ar }
}

/** Several things in a row: "أ وب وج", "a, b and c". */
export function sayList(things: readonly Sentence[]): Sentence {
  const last = things.at(-1)
  if (last === undefined) return { ar: '', en: '' }
  const before = things.slice(0, -1).map(({ en }) => en)
  return {
    ar: things.map(({ ar }) => ar).join(' و'),
    en: before.length === 0 ? last.en : `${before.join(', ')} and ${last.en}`,
  }
}

/** The first words of a text, and … where it goes on; cut between words, at most about `characters` long. */
export function excerpt(text: string, characters = 90): string {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  if (line.length <= characters) return line
  const cut = line.slice(0, characters + 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(characters / 2))).trimEnd()}…`
}

/** A sentence with its first letter large, and its full stop. */
export function closed({ ar, en }: Sentence): Sentence {
  return { ar: closedText(stoppedOnce(ar)), en: closedText(stoppedOnce(en.charAt(0).toUpperCase() + en.slice(1))) }
}

/** A quotation that brings its own stop ends the sentence: no second one follows the quotation marks. */
function stoppedOnce(text: string): string {
  return text.replaceAll(/([.!؟?])([»”])\.(?= )/g, '$1$2')
}

/** Somebody's words as a sentence of a record: with a full stop, unless they bring their own. */
export function closedText(text: string): string {
  return /([.!؟?:]["»”]?|…)$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`
}
