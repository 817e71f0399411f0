import { findParagraph } from '@tawafuq/domain/acts/standing'
import type { Paragraph, Reading, Statement } from '@tawafuq/domain/acts/statement'
import type { Dependencies } from '../dependencies.ts'
import { paragraphRoom } from '../paragraphRoom.ts'

/** The paragraph on the floor, if one is there, and what it reads now. */
export async function floorReading(
  deps: Pick<Dependencies, 'readings'>,
  statement: Statement,
): Promise<{ readonly paragraph: Paragraph; readonly reading: Reading } | null> {
  const paragraph = statement.floor === null ? undefined : findParagraph(statement, statement.floor)
  return paragraph === undefined ? null : { paragraph, reading: await paragraphReading(deps, statement, paragraph) }
}

/** What a paragraph reads now: its stored draft, or what was agreed. */
export async function paragraphReading(
  { readings }: Pick<Dependencies, 'readings'>,
  statement: Statement,
  paragraph: Paragraph,
): Promise<Reading> {
  const { draft, agreement, struck, origin } = paragraph
  const closed: Reading = { text: agreement?.text ?? struck?.text ?? origin.text, spans: [] }
  if (!draft.open) return closed
  const room = paragraphRoom(statement, paragraph)
  return (await readings.of([room])).get(room)?.reading ?? closed
}
