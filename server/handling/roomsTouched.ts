/** Which live rooms a command reads or writes, and which must therefore hold still while it is decided. */
import type { Command } from '@tawafuq/domain/commands'
import type { ParagraphId } from '@tawafuq/domain/ids'
import { findBracket, findParagraph, findProposal } from '@tawafuq/domain/standing'
import type { Paragraph, Statement } from '@tawafuq/domain/statement'
import { roomName } from '@tawafuq/draft/roomName'

export interface RoomsTouched {
  /** The room whose reading decides, or null. */
  readonly read: string | null
  /** A second room whose reading is only quoted: what the paragraph reads when a proposal is drafted or tabled. */
  readonly base: string | null
  /** The rooms of several paragraphs whose readings decide together. `held`: they hold still meanwhile. */
  readonly several?: {
    readonly rooms: readonly { readonly paragraphId: ParagraphId; readonly room: string }[]
    readonly held: boolean
  }
}

/** The rooms of a command. Rooms of closed drafts are never among them. */
export function roomsTouched(statement: Statement, command: Command): RoomsTouched {
  switch (command.type) {
    case 'placeBracket':
    case 'strikeParagraph':
    case 'agreeParagraph':
      return { read: openRoom(statement, command.paragraphId), base: null }
    case 'liftPackage': {
      const ids = command.lifts.map(({ bracketId }) => findBracket(statement, bracketId)?.paragraphId)
      return { read: null, base: null, several: { rooms: openRooms(statement, new Set(ids)), held: true } }
    }
    case 'openReading': {
      const all = new Set(statement.paragraphs.map(({ id }) => id))
      return { read: null, base: null, several: { rooms: openRooms(statement, all), held: false } }
    }
    case 'repairBracket':
    case 'liftBracket': {
      const bracket = findBracket(statement, command.bracketId)
      return { read: bracket ? openRoom(statement, bracket.paragraphId) : null, base: null }
    }
    case 'decideProposal': {
      const proposal = findProposal(statement, command.proposalId)
      return { read: proposal ? openRoom(statement, proposal.paragraphId) : null, base: null }
    }
    case 'mergeProposals': {
      const [first] = command.proposalIds
      const proposal = first && findProposal(statement, first)
      return { read: proposal ? openRoom(statement, proposal.paragraphId) : null, base: null }
    }
    case 'replaceProposal': {
      const proposal = findProposal(statement, command.proposalId)
      return { read: null, base: proposal ? openRoom(statement, proposal.paragraphId) : null }
    }
    case 'draftProposal':
    case 'receiveProposal':
      return { read: null, base: openRoom(statement, command.paragraphId) }
    case 'tableProposal': {
      const proposal = findProposal(statement, command.proposalId)
      if (proposal === undefined || proposal.state !== 'draft') return { read: null, base: null }
      const room = roomName({ kind: 'proposal', statementId: statement.id, proposalId: proposal.id })
      return { read: room, base: openRoom(statement, proposal.paragraphId) }
    }
    default:
      return { read: null, base: null }
  }
}

function openRoom(statement: Statement, paragraphId: ParagraphId): string | null {
  const paragraph = findParagraph(statement, paragraphId)
  return paragraph?.draft.open ? paragraphRoom(statement, paragraph) : null
}

function openRooms(
  statement: Statement,
  ids: ReadonlySet<ParagraphId | undefined>,
): readonly { readonly paragraphId: ParagraphId; readonly room: string }[] {
  return statement.paragraphs
    .filter(({ id, draft }) => draft.open && ids.has(id))
    .map((paragraph) => ({ paragraphId: paragraph.id, room: paragraphRoom(statement, paragraph) }))
}

/** The name of a paragraph's present draft room. */
export function paragraphRoom(statement: Statement, paragraph: Paragraph): string {
  const { id: paragraphId, draft } = paragraph
  return roomName({ kind: 'draft', statementId: statement.id, paragraphId, draft: draft.number })
}
