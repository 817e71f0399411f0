import { accept, refuse } from '../../engine/decision.ts'
import { textSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { refuseHiddenAgreed } from '../paragraph/refuseHiddenLetters.ts'
import { noneProposed } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { adoptionAwaited } from './adoptionAwaited.ts'
import { agreedParagraphs } from './agreedParagraphs.ts'
import { StatementAdopted } from './events.ts'
import { hashText } from './hashText.ts'
import { refuseUnlessAllAgreed } from './refuseUnlessAllAgreed.ts'

/**
 * The second person at the gavel (rule AD8): another participant, whom the rules of the meeting name, confirms the text
 * that was proposed for adoption, by its hash.
 */
export const confirmAdoption = declareAct('confirmAdoption', {
  command: { textHashSeen: textSchema(128) },
  allowed: [{ to: ['secretariat', 'chair', 'rapporteur', 'delegate'], during: atWork }],
  on: [{ on: 'while none is proposed', verdicts: noneProposed }],
  decide(statement, { textHashSeen }, { actor, at, sha256, printedLabels, cleanLabels }) {
    const proposed = adoptionAwaited(statement, at)
    if (proposed === null) return refuse('adoption-not-proposed')
    if (!proposed.confirmers.includes(actor.participantId) || proposed.by.participantId === actor.participantId) {
      return refuse('not-named-to-confirm')
    }
    const refused = refuseUnlessAllAgreed(statement) ?? refuseHiddenAgreed(statement)
    if (refused !== null) return refused
    const stands = hashText(agreedParagraphs(statement, printedLabels(statement)), sha256)
    if (stands !== proposed.textHash || stands !== textHashSeen) return refuse('text-moved-on')
    const paragraphs = agreedParagraphs(statement, cleanLabels(statement))
    const textHash = hashText(paragraphs, sha256)
    return accept(StatementAdopted({ textHash, paragraphs, underSilence: false, confirms: true }))
  },
})
