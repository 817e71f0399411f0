import type { Paragraph, Reading, Wording } from '../statement.ts'

/** What a paragraph says: agreed text, what was struck, or what its open draft reads. */
export function wordingOf(paragraph: Paragraph, reading: Reading | undefined): Wording {
  if (paragraph.struck !== null) return { text: paragraph.struck.text }
  return paragraph.agreement ?? reading ?? paragraph.origin
}
