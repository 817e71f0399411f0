import type { PrintedLabels } from '../acts/circumstances.ts'
import type { ParagraphId } from '../acts/ids.ts'
import { findParagraph } from '../acts/standing.ts'
import type { Statement } from '../acts/statement.ts'
import { nameOnSheet } from '../views/nameOnSheet.ts'
import type { Sentence } from './sentence.ts'

/** A paragraph as a sentence cites it: by the very name that it has on the sheet and on the screens (rule VI8). */
export function citeParagraph(statement: Statement, labels: PrintedLabels, id: ParagraphId): Sentence {
  if (findParagraph(statement, id) === undefined) {
    return { ar: 'فقرة لم تعد في النص', en: 'a paragraph that is not in the text' }
  }
  return nameOnSheet(statement, labels, id)
}
