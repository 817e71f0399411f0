import { accept, refuse } from '../../engine/decision.ts'
import { givenInstantSchema } from '../../schemas/givenInstantSchema.ts'
import { textSchema } from '../../schemas/textSchemas.ts'
import { agreedParagraphs } from '../course/agreedParagraphs.ts'
import { hashText } from '../course/hashText.ts'
import { refuseUnlessAllAgreed } from '../course/refuseUnlessAllAgreed.ts'
import { declareAct } from '../declare.ts'
import { refuseHiddenAgreed } from '../paragraph/refuseHiddenLetters.ts'
import { agreedThroughout } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { SilenceOpened } from './events.ts'

/** Puts the whole agreed text under silence until a time to come, and names the text by its hash (rules SI1, AD3). */
export const openSilence = declareAct('openSilence', {
  command: { until: givenInstantSchema },
  options: { textHashSeen: textSchema(128) },
  allowed: [{ to: ['chair'], during: atWork }],
  on: [{ on: 'all others agreed', verdicts: agreedThroughout }],
  decide(statement, command, { at, sha256, printedLabels }) {
    const refused = refuseUnlessAllAgreed(statement) ?? refuseHiddenAgreed(statement)
    if (refused !== null) return refused
    if (command.until <= at) return refuse('deadline-passed')
    const textHash = hashText(agreedParagraphs(statement, printedLabels(statement)), sha256)
    if (command.textHashSeen !== undefined && command.textHashSeen !== textHash) return refuse('text-moved-on')
    return accept(SilenceOpened({ until: command.until, textHash }))
  },
})
