import type { Run, Table } from '@tawafuq/text/content'

/** A paragraph of a table cell, where its words stand in the text of the table, and its first note reference. */
export interface CellParagraph {
  readonly runs: readonly Run[]
  /** Units of the table's text before it. */
  readonly offset: number
  readonly firstReference: number
}

/**
 * The paragraphs of every cell, by row and cell. Paragraphs, cells and rows are each parted by one unit in the text of
 * the table, so that spans of that text can be found in the cells. A row without cells has one empty cell.
 */
export function tableParagraphs(table: Table): readonly (readonly (readonly CellParagraph[])[])[] {
  let offset = 0
  let references = 0
  return table.rows.map((row) =>
    (row.length > 0 ? row : [[]]).map((cell) =>
      paragraphsOf(cell).map((runs) => {
        const paragraph = { runs, offset, firstReference: references }
        offset += runs.reduce((sum, run) => sum + run.text.length, 0) + 1
        references += runs.filter((run) => run.note !== undefined).length
        return paragraph
      }),
    ),
  )
}

function paragraphsOf(cell: readonly Run[]): readonly (readonly Run[])[] {
  const out: Run[][] = [[]]
  for (const run of cell) {
    run.text.split('\n').forEach((part, index) => {
      if (index > 0) out.push([])
      if (part !== '' || (run.note !== undefined && index === 0)) out.at(-1)?.push({ ...run, text: part })
    })
  }
  return out
}
