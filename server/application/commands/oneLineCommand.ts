import type { Command } from '@tawafuq/domain/acts/commands'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { findObjection, findParagraph, findProposal } from '@tawafuq/domain/acts/standing'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { oneLine } from '@tawafuq/domain/schemas/oneLine'

/**
 * A command whose words for a paragraph are one line, as a paragraph is (rule PA8). Words for a table keep what parts its
 * cells; grounds, reasons and notes, and what somebody has seen or quotes, are as they were sent.
 */
export function oneLineCommand(statement: Statement, command: Command): Command {
  const words = <Sent extends { readonly text?: string }>(sent: Sent, paragraphId?: ParagraphId): Sent =>
    sent.text === undefined || isTable(statement, paragraphId) ? sent : { ...sent, text: oneLine(sent.text) }
  switch (command.type) {
    case 'insertParagraph':
    case 'liftBracket':
      return words(command)
    case 'liftPackage':
      return { ...command, lifts: command.lifts.map((lift) => words(lift)) }
    case 'draftProposal':
    case 'receiveProposal':
    case 'offerLateText':
      return words(command, command.paragraphId)
    case 'replaceProposal':
      return words(command, findProposal(statement, command.proposalId)?.paragraphId)
    case 'mergeProposals': {
      const [first] = command.proposalIds
      return words(command, first && findProposal(statement, first)?.paragraphId)
    }
    case 'giveText':
      return words(command, findObjection(statement, command.objectionId)?.paragraphId)
    case 'lodgeObjection':
      return command.counterText === undefined || isTable(statement, command.paragraphId)
        ? command
        : { ...command, counterText: oneLine(command.counterText) }
    default:
      return command
  }
}

function isTable(statement: Statement, id: ParagraphId | undefined): boolean {
  return id !== undefined && findParagraph(statement, id)?.origin.table !== undefined
}
