/** The names of live rooms. The number of the draft is in the name, so that a closed room is never opened again (ADR-0002). */
import { asId, type ParagraphId, type ProposalId, type StatementId } from '@tawafuq/domain/acts/ids'

export type Room =
  | {
      readonly kind: 'draft'
      readonly statementId: StatementId
      readonly paragraphId: ParagraphId
      readonly draft: number
    }
  | { readonly kind: 'proposal'; readonly statementId: StatementId; readonly proposalId: ProposalId }
  | { readonly kind: 'hall'; readonly statementId: StatementId }

/** The room's name as contract and design give it. The hall is where announcements are made; it has no text. */
export function roomName(room: Room): string {
  switch (room.kind) {
    case 'draft':
      return `statement/${room.statementId}/paragraph/${room.paragraphId}/draft/${room.draft}`
    case 'proposal':
      return `statement/${room.statementId}/proposal/${room.proposalId}`
    case 'hall':
      return `statement/${room.statementId}/hall`
  }
}

const id = '([A-Za-z0-9-]{1,64})'
const draftName = new RegExp(`^statement/${id}/paragraph/${id}/draft/([1-9][0-9]{0,5})$`)
const proposalName = new RegExp(`^statement/${id}/proposal/${id}$`)
const hallName = new RegExp(`^statement/${id}/hall$`)

/** The room of a name, or null for a name that is none. */
export function parseRoomName(name: string): Room | null {
  const [, draftStatement, paragraph, number] = draftName.exec(name) ?? []
  if (draftStatement !== undefined && paragraph !== undefined && number !== undefined) {
    return {
      kind: 'draft',
      statementId: asId<StatementId>(draftStatement),
      paragraphId: asId<ParagraphId>(paragraph),
      draft: Number(number),
    }
  }
  const [, proposalStatement, proposal] = proposalName.exec(name) ?? []
  if (proposalStatement !== undefined && proposal !== undefined) {
    return {
      kind: 'proposal',
      statementId: asId<StatementId>(proposalStatement),
      proposalId: asId<ProposalId>(proposal),
    }
  }
  const [, hallStatement] = hallName.exec(name) ?? []
  return hallStatement === undefined ? null : { kind: 'hall', statementId: asId<StatementId>(hallStatement) }
}
