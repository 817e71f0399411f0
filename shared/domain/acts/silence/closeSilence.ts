import { accept, refuse } from '../../engine/decision.ts'
import { agreedParagraphs } from '../course/agreedParagraphs.ts'
import { StatementAdopted } from '../course/events.ts'
import { hashText } from '../course/hashText.ts'
import { refuseUnlessAllAgreed } from '../course/refuseUnlessAllAgreed.ts'
import { declareAct } from '../declare.ts'
import { refuseHiddenAgreed } from '../paragraph/refuseHiddenLetters.ts'

/**
 * Adopts what nobody broke silence on, once its time has come and no sooner (rule SI3). The server gives it by itself in
 * the name of the one who opened the silence; the text is that which was put under silence (rule AD3).
 */
export const closeSilence = declareAct('closeSilence', {
  command: {},
  allowed: [{ to: ['chair'], during: ['silence'] }],
  on: [{ on: 'before its time', verdicts: { agreed: 'silence-runs', struck: 'silence-runs' } }],
  decide(statement, _, { at, sha256, printedLabels, cleanLabels }) {
    const { silence } = statement
    if (silence === null) return refuse('not-in-this-stage')
    if (at < silence.until) return refuse('silence-runs')
    const refused = refuseUnlessAllAgreed(statement) ?? refuseHiddenAgreed(statement)
    if (refused !== null) return refused
    const stands = hashText(agreedParagraphs(statement, printedLabels(statement)), sha256)
    if (silence.textHash !== null && silence.textHash !== stands) return refuse('text-moved-on')
    const paragraphs = agreedParagraphs(statement, cleanLabels(statement))
    return accept(StatementAdopted({ textHash: hashText(paragraphs, sha256), paragraphs, underSilence: true }))
  },
})
