/** Letters of HTML that the server reads; more than that is read as plain words. */
const LETTERS_MAX = 3_900_000

/** A clipboard with its format: the page that it holds, and its words as they are shown in the box. */
export interface PastedFormat {
  readonly html: string
  readonly text: string
}

/**
 * What a clipboard holds with its format, where that says more than its words: paragraphs, lists, tables, notes, marks.
 * Null for plain words, a picture alone, or more than is read.
 */
export function pastedFormat(clipboard: Pick<DataTransfer, 'getData'>): PastedFormat | null {
  const html = clipboard.getData('text/html')
  const text = clipboard.getData('text/plain').replace(/\r\n?/g, '\n')
  if (html.length > LETTERS_MAX || text.trim() === '') return null
  const saysMore = /<(?:p|li|table|h[1-6]|b|strong|i|em|sup|sub|s|del|q|blockquote)[\s>]/i.test(html)
  return saysMore ? { html, text } : null
}
