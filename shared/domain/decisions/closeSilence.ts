import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { hashText } from '../hashText.ts'
import { agreedParagraphs } from '../projections/agreedParagraphs.ts'
import { refuseHiddenAgreed } from '../refuseHiddenLetters.ts'
import { refuseUnlessAllAgreed } from '../refuseUnlessAllAgreed.ts'
import type { Statement } from '../statement.ts'

/**
 * Adopts what nobody broke silence on, once its time has come and no sooner (rule SI3). The server gives it by itself in
 * the name of the one who opened the silence; the text is that which was put under silence (rule AD3).
 */
export function closeSilence(
  statement: Statement,
  { at, sha256, printedLabels, cleanLabels }: Circumstances,
): Decision {
  const { silence } = statement
  if (silence === null) return refuse('not-in-this-stage')
  if (at < silence.until) return refuse('silence-runs')
  const refused = refuseUnlessAllAgreed(statement) ?? refuseHiddenAgreed(statement)
  if (refused !== null) return refused
  const stands = hashText(agreedParagraphs(statement, printedLabels(statement)), sha256)
  if (silence.textHash !== null && silence.textHash !== stands) return refuse('text-moved-on')
  const paragraphs = agreedParagraphs(statement, cleanLabels(statement))
  return accept({ type: 'StatementAdopted', textHash: hashText(paragraphs, sha256), paragraphs, underSilence: true })
}
