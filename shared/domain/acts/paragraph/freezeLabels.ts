/** Labels run while a text is drafted, and freeze when people begin to cite them (rule PA7). */
import type { PrintedLabels } from '../circumstances.ts'
import type { ParagraphId } from '../ids.ts'
import type { Statement } from '../statement.ts'

/** A label as it freezes (rule PA7). */
export interface FrozenLabel {
  readonly paragraphId: ParagraphId
  readonly label: string | null
}

/** The labels that freeze now: of paragraphs whose printed label is not the one they came with; none once frozen. */
export function labelsToFreeze(statement: Statement, printed: PrintedLabels): readonly FrozenLabel[] {
  if (statement.labelsFrozen) return []
  return statement.paragraphs.flatMap(({ id, label }) => {
    const frozen = printed.get(id) ?? null
    return frozen === label ? [] : [{ paragraphId: id, label: frozen }]
  })
}

/** Gives paragraphs the labels under which they are cited from now on (rule PA7). Insertions keep theirs as relations. */
export function freezeLabels(statement: Statement, labels: readonly FrozenLabel[]): Statement {
  if (statement.labelsFrozen) return statement
  const frozen = new Map(labels.map(({ paragraphId, label }) => [paragraphId, label]))
  const paragraphs = statement.paragraphs.map((paragraph) => {
    const label = frozen.get(paragraph.id)
    return label === undefined ? paragraph : { ...paragraph, label }
  })
  return { ...statement, paragraphs }
}
