import { accept, refuse } from '../../engine/decision.ts'
import { declareConsultationAct } from './declare.ts'
import { PublicConsultationAnnounced } from './events.ts'
import { bySecretariatOrChair } from './whoAndWhen.ts'

/** Its page becomes public and its texts are frozen (rule PC2). */
export const announce = declareConsultationAct('announce', {
  command: {},
  allowed: [{ to: bySecretariatOrChair, during: ['prepared'] }],
  on: [],
  reads: () => ({ documents: true }),
  decide(consultation, _, { documents = [] }) {
    const missing = consultation.asked.find(
      ({ statementId, version }) =>
        !documents.some((one) => one.statementId === statementId && one.version === version),
    )
    if (missing !== undefined) return refuse('not-found', missing.statementId, String(missing.version))
    return accept(
      PublicConsultationAnnounced({ documents: documents.map((one) => ({ ...one, paragraphs: [...one.paragraphs] })) }),
    )
  },
})
