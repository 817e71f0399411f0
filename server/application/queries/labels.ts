/** The labels of a statement's paragraphs, printed by its house style (shared/text does the printing). */
import type { PrintedLabels } from '@tawafuq/domain/acts/circumstances'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { cleanStatementLabels, printStatementLabels } from '@tawafuq/text/statementLabels'

/** Labels as people cite them now: insertions while labels are frozen read *bis*, *ter* … (rule PA7). */
export function printedLabels(statement: Statement): PrintedLabels {
  return printStatementLabels<ParagraphId>(statement.paragraphs, statement.houseStyle, statement.labelsFrozen)
}

/** Labels as the adopted text carries them: one clean run of numbers (rule PA7). */
export function cleanLabels(statement: Statement): PrintedLabels {
  return cleanStatementLabels<ParagraphId>(statement.paragraphs, statement.houseStyle)
}
