import { accept, refuse } from '../../engine/decision.ts'
import { givenInstantSchema } from '../../schemas/givenInstantSchema.ts'
import { textSchema } from '../../schemas/textSchemas.ts'
import { agreedParagraphs } from '../course/agreedParagraphs.ts'
import { hashText } from '../course/hashText.ts'
import { refuseUnlessAllAgreed } from '../course/refuseUnlessAllAgreed.ts'
import { declareAct } from '../declare.ts'
import { refuseHiddenAgreed } from '../paragraph/refuseHiddenLetters.ts'
import { agreedThroughout } from '../paragraph/verdicts.ts'
import { usualWeekend } from '../rules/rules.ts'
import { atWork } from '../stages.ts'
import { SilenceOpened } from './events.ts'
import { workingDaysUntil } from './workingDaysUntil.ts'

/** Puts the whole agreed text under silence until a time to come, and names the text by its hash (rules SI1, SI5, AD3). */
export const openSilence = declareAct('openSilence', {
  command: { until: givenInstantSchema },
  options: { textHashSeen: textSchema(128) },
  allowed: [{ to: ['chair'], during: atWork }],
  on: [{ on: 'all others agreed', verdicts: agreedThroughout }],
  reads: () => ({ rules: true }),
  decide(statement, command, { at, sha256, printedLabels, rules, zone }) {
    const refused = refuseUnlessAllAgreed(statement) ?? refuseHiddenAgreed(statement)
    if (refused !== null) return refused
    if (command.until <= at) return refuse('deadline-passed')
    if (rules?.silenceWorkingDays === true) {
      const { weekend = usualWeekend } = rules
      if (workingDaysUntil(at, command.until, weekend, zone) === 0) return refuse('silence-not-working-day')
    }
    const textHash = hashText(agreedParagraphs(statement, printedLabels(statement)), sha256)
    if (command.textHashSeen !== undefined && command.textHashSeen !== textHash) return refuse('text-moved-on')
    return accept(SilenceOpened({ until: command.until, textHash }))
  },
})
