/**
 * What our printed pages say between their letters, in letters that nobody sees and every program copies: where
 * a paragraph, a cell and the mark of a note end, and what stands outside the text. A mark reads the same from both ends,
 * for extractors turn lines round.
 */
export type PageMark = 'paragraph' | 'outside' | 'note' | 'cell'

const right = '\u200F'
const left = '\u200E'
/** Of no direction: a letter of the other one would cut the word before in two. */
const joint = '\u200C'
const order: readonly PageMark[] = ['paragraph', 'outside', 'note', 'cell']

/** The letters of a mark behind words that run in a direction. */
export function pageMark(mark: PageMark, direction: 'rtl' | 'ltr'): string {
  const edge = direction === 'rtl' ? right : left
  return edge + joint.repeat(order.indexOf(mark) + 1) + edge
}

/** Whether a text may hold marks. */
export function hasPageMarks(text: string): boolean {
  return text.includes(right + joint) || text.includes(left + joint)
}

/** Stands before Latin letters and digits in a right-to-left line; twice where no blank parts them from what is before, and once behind them where none does from what comes after. */
export const turnMark = right

const embeddings = '[\u202A-\u202E]*'
const marks = new RegExp(`[${left}${right}](${embeddings}(?:${joint}${embeddings}){1,4})[${left}${right}]`, 'gu')

/** The marks of a line, each with where it begins and ends in it. */
export function pageMarksIn(
  line: string,
): readonly { readonly mark: PageMark; readonly start: number; readonly end: number }[] {
  return Array.from(line.matchAll(marks), ({ 0: all, 1: inner = '', index }) => ({
    mark: order[[...inner].filter((letter) => letter === joint).length - 1] ?? 'paragraph',
    start: index,
    end: index + all.length,
  }))
}
