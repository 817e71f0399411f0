import type { PublicConsultationPrepared } from './events.ts'
import { noneNumbered } from './numbered.ts'
import type { PublicConsultation } from './publicConsultation.ts'

/** The consultation as it is prepared: nothing frozen, nothing received. */
export function openConsultation(event: PublicConsultationPrepared): PublicConsultation {
  const { consultationId, documents, type: _, ...given } = event
  return {
    ...given,
    id: consultationId,
    version: 0,
    stage: 'prepared',
    asked: documents,
    documents: [],
    announcedAt: null,
    openedAt: null,
    closedAt: null,
    reportedAt: null,
    answeredAt: null,
    extensions: [],
    cancelled: null,
    contributions: noneNumbered,
    comments: noneNumbered,
    campaigns: [],
    invitations: [],
    attendance: null,
    finalStatementId: null,
    finalAt: null,
  }
}
