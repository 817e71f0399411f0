import { accept, refuse } from '../../engine/decision.ts'
import { textSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { refuseHiddenAgreed } from '../paragraph/refuseHiddenLetters.ts'
import { agreedThroughout } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { agreedParagraphs } from './agreedParagraphs.ts'
import { StatementAdopted } from './events.ts'
import { hashText } from './hashText.ts'
import { refuseUnlessAllAgreed } from './refuseUnlessAllAgreed.ts'

/**
 * The gavel on the statement. Every paragraph is agreed or struck (rule AD2) and the text is the one that the chair
 * named (rule AD3). Numbers are made clean, and the text goes whole into the ledger (rules PA7, AD4).
 */
export const adoptStatement = declareAct('adoptStatement', {
  command: { textHashSeen: textSchema(128) },
  allowed: [{ to: ['chair'], during: atWork }],
  on: [{ on: 'all others agreed', verdicts: agreedThroughout }],
  decide(statement, command, { sha256, printedLabels, cleanLabels }) {
    const refused = refuseUnlessAllAgreed(statement) ?? refuseHiddenAgreed(statement)
    if (refused !== null) return refused
    const seen = hashText(agreedParagraphs(statement, printedLabels(statement)), sha256)
    if (seen !== command.textHashSeen) return refuse('text-moved-on')
    const paragraphs = agreedParagraphs(statement, cleanLabels(statement))
    return accept(StatementAdopted({ textHash: hashText(paragraphs, sha256), paragraphs, underSilence: false }))
  },
})
