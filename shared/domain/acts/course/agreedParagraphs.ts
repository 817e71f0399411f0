import type { PrintedLabels } from '../circumstances.ts'
import { livingParagraphs } from '../standing.ts'
import type { AdoptedParagraph, Statement } from '../statement.ts'

/** The agreed wording of every paragraph in the text, in order, under the labels given. */
export function agreedParagraphs(statement: Statement, labels: PrintedLabels): readonly AdoptedParagraph[] {
  return livingParagraphs(statement).flatMap(({ id, kind, level, agreement }) => {
    if (agreement === null) return []
    const { text, runs, table } = agreement
    return [
      {
        id,
        kind,
        level,
        label: labels.get(id) ?? null,
        text,
        ...(runs === undefined ? {} : { runs }),
        ...(table === undefined ? {} : { table }),
      },
    ]
  })
}
