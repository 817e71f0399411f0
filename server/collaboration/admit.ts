import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { may, mayType } from '@tawafuq/domain/acts/policy'
import type { MeetingRules } from '@tawafuq/domain/acts/rules/rules'
import { maySeeProposal } from '@tawafuq/domain/acts/standing'
import type { Statement } from '@tawafuq/domain/acts/statement'
import type { Room } from '@tawafuq/draft/roomName'
import type { CloseReason } from '@tawafuq/protocol/announcement'
import { belongsTo } from '../application/belongsTo.ts'

export type Admitted =
  | { readonly admitted: true; readonly mayType: boolean }
  | { readonly admitted: false; readonly reason: CloseReason }

/** Whether a participant may enter a room of a statement, and type there, as things stand (rules LV1 to LV4, MT8). */
export function admit(
  participant: Participant,
  room: Room,
  statement: Statement | null,
  rules: MeetingRules,
): Admitted {
  if (statement === null || statement.id !== room.statementId) return shut('room-unknown')
  if (!belongsTo(participant, statement.meetingId)) return shut('not-yours-to-read')
  if (!may(participant.role, 'read', statement.stage)) return shut('not-yours-to-read')
  switch (room.kind) {
    case 'hall':
      return { admitted: true, mayType: false }
    case 'draft': {
      const draft = statement.paragraphs.find(({ id }) => id === room.paragraphId)?.draft
      if (draft === undefined || room.draft > draft.number) return shut('room-unknown')
      if (room.draft < draft.number || !draft.open) return shut('draft-closed')
      return { admitted: true, mayType: mayType(participant.role, statement.stage, rules) }
    }
    case 'proposal': {
      const proposal = statement.proposals.find(({ id }) => id === room.proposalId)
      if (proposal === undefined) return shut('room-unknown')
      if (!maySeeProposal(proposal, participant.delegationId)) return shut('not-yours-to-read')
      if (proposal.state !== 'draft') return shut('draft-closed')
      return { admitted: true, mayType: may(participant.role, 'draftProposal', statement.stage) }
    }
  }
}

function shut(reason: CloseReason): Admitted {
  return { admitted: false, reason }
}
