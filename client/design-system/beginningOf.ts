import { textStretches } from '@tawafuq/arabic/heavyText'

/** Letters of a text, in UTF-16 units, beyond which a list shows its beginning alone: the whole is one click away. */
const listed = 500

/** A text as a list shows it: whole, or its beginning up to a blank and no cut letter. */
export function beginningOf(text: string): string {
  if (text.length <= listed) return text
  const [first] = textStretches(text.slice(0, listed))
  return `${text.slice(0, first?.end).trimEnd()} …`
}
