import { accept, refuse } from '../../engine/decision.ts'
import { countContributions } from './countContributions.ts'
import { declareConsultationAct } from './declare.ts'
import { ConsultationReportPublished } from './events.ts'
import { everyNumbered } from './numbered.ts'
import { isShown, stageAt } from './stageAt.ts'
import { bySecretariat } from './whoAndWhen.ts'

/** Publishes the report; its figures are counted now, and never typed (rule PC17). */
export const publishReport = declareConsultationAct('publishReport', {
  command: {},
  allowed: [{ to: bySecretariat, during: ['open', 'closed'] }],
  on: [],
  decide(consultation, _, { at }) {
    if (stageAt(consultation, at) !== 'closed') return refuse('public-consultation-stage')
    const counted = countContributions(everyNumbered(consultation.contributions).filter(({ late }) => !late))
    return accept(
      ConsultationReportPublished({
        counted: counted.cells.map((cell) => ({ ...cell })),
        published: everyNumbered(consultation.comments).filter((comment) => isShown(consultation, comment, at)).length,
        refused: everyNumbered(consultation.comments).filter(({ state }) => state === 'refused').length,
        late: everyNumbered(consultation.contributions).filter(({ late }) => late).length,
      }),
    )
  },
})
