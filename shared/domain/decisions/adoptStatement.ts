import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { hashText } from '../hashText.ts'
import { agreedParagraphs } from '../projections/agreedParagraphs.ts'
import { refuseHiddenAgreed } from '../refuseHiddenLetters.ts'
import { refuseUnlessAllAgreed } from '../refuseUnlessAllAgreed.ts'
import type { Statement } from '../statement.ts'

/**
 * The gavel on the statement. Every paragraph is agreed or struck (rule AD2) and the text is the one that the chair
 * named (rule AD3). Numbers are made clean, and the text goes whole into the ledger (rules PA7, AD4).
 */
export function adoptStatement(
  statement: Statement,
  command: CommandOf<'adoptStatement'>,
  { sha256, printedLabels, cleanLabels }: Circumstances,
): Decision {
  const refused = refuseUnlessAllAgreed(statement) ?? refuseHiddenAgreed(statement)
  if (refused !== null) return refused
  const seen = hashText(agreedParagraphs(statement, printedLabels(statement)), sha256)
  if (seen !== command.textHashSeen) return refuse('text-moved-on')
  const paragraphs = agreedParagraphs(statement, cleanLabels(statement))
  return accept({ type: 'StatementAdopted', textHash: hashText(paragraphs, sha256), paragraphs, underSilence: false })
}
