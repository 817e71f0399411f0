import { accept, refuse } from '../../engine/decision.ts'
import { statementIdSchema } from '../../schemas/idSchemas.ts'
import { declareConsultationAct } from './declare.ts'
import { FinalEditionNamed } from './events.ts'
import { bySecretariatOrChair } from './whoAndWhen.ts'

/** Names the adopted statement that came of it. */
export const nameFinalEdition = declareConsultationAct('nameFinalEdition', {
  command: { statementId: statementIdSchema },
  allowed: [{ to: bySecretariatOrChair, during: ['answered'] }],
  on: [],
  reads: (_, { statementId }) => ({ statement: statementId }),
  decide(_, { statementId }, { statementStage = null }) {
    if (statementStage === null) return refuse('not-found', statementId)
    if (statementStage !== 'adopted') return refuse('final-not-adopted', statementId)
    return accept(FinalEditionNamed({ statementId }))
  },
})
