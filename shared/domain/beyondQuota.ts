import type { Command } from './commands.ts'
import type { ParagraphId } from './ids.ts'
import { quotas } from './quotas.ts'
import type { RefusalCode } from './refusals.ts'
import type { Actor } from './roles.ts'
import { findBracket, findObjection, findProposal } from './standing.ts'
import type { Statement } from './statement.ts'

type Kind = Exclude<keyof typeof quotas, 'words'>

/** What a command would add: one thing of a kind with its words, in whose name, on which paragraph (null for the whole). */
interface Addition {
  readonly kind: Kind
  readonly owner: string
  readonly paragraphId: ParagraphId | null
  readonly words: number
}

interface Laid {
  readonly kind: Kind
  readonly paragraphId: ParagraphId | null
  readonly words: number
}

/**
 * Why a command would lay more on a paragraph or a statement than one delegation may, or null where it would not
 * (rule QU1). Asked after rights and stage, and before the decision itself.
 */
export function beyondQuota(statement: Statement, command: Command, actor: Actor): RefusalCode | null {
  const addition = additionOf(statement, command, actor)
  if (addition === null) return null
  const own = [...laidBy(statement, addition.owner)]
  const there = own.filter(({ paragraphId }) => paragraphId === addition.paragraphId)
  const ofKind = (laid: readonly Laid[]): number => laid.filter(({ kind }) => kind === addition.kind).length
  const { onParagraph, onStatement } = quotas[addition.kind]
  if (ofKind(there) >= onParagraph || ofKind(own) >= onStatement) return 'quota-reached'
  const wordsOf = (laid: readonly Laid[]): number => laid.reduce((sum, { words }) => sum + words, addition.words)
  const isTooMuch = wordsOf(there) > quotas.words.onParagraph || wordsOf(own) > quotas.words.onStatement
  return isTooMuch ? 'quota-of-words' : null
}

function additionOf(statement: Statement, command: Command, actor: Actor): Addition | null {
  const owner = actor.delegationId ?? actor.participantId
  switch (command.type) {
    case 'placeBracket':
      return { kind: 'brackets', owner, paragraphId: command.paragraphId, words: lengthOf(command.reason) }
    case 'lodgeObjection': {
      const words = lengthOf(command.grounds) + lengthOf(command.counterText)
      return { kind: 'objections', owner, paragraphId: command.paragraphId, words }
    }
    case 'draftProposal':
      return { kind: 'proposals', owner, paragraphId: command.paragraphId, words: lengthOf(command.text) }
    case 'receiveProposal': {
      const { delegationId, paragraphId, text } = command
      return { kind: 'proposals', owner: delegationId, paragraphId, words: lengthOf(text) }
    }
    case 'remark':
      return { kind: 'remarks', owner, paragraphId: paragraphOf(statement, command.on), words: command.text.length }
    case 'explainPosition':
      return { kind: 'explanations', owner, paragraphId: command.paragraphId ?? null, words: command.text.length }
    case 'offerLateText':
      return { kind: 'lateTexts', owner, paragraphId: command.paragraphId, words: command.text.length }
    default:
      return null
  }
}

function* laidBy(statement: Statement, owner: string): Generator<Laid> {
  const isOwn = (delegationId: string | null, participantId: string): boolean =>
    (delegationId ?? participantId) === owner
  for (const { delegationId, placedBy, paragraphId, reason } of statement.brackets) {
    if (isOwn(delegationId, placedBy.participantId)) yield { kind: 'brackets', paragraphId, words: lengthOf(reason) }
  }
  for (const { delegationId, paragraphId, grounds, counterText } of statement.objections) {
    const words = grounds.length + lengthOf(counterText)
    if (delegationId === owner) yield { kind: 'objections', paragraphId, words }
  }
  for (const { delegationId, paragraphId, text } of statement.proposals) {
    if (delegationId === owner) yield { kind: 'proposals', paragraphId, words: lengthOf(text) }
  }
  for (const { delegationId, by, paragraphId, text } of statement.remarks) {
    if (isOwn(delegationId, by.participantId)) yield { kind: 'remarks', paragraphId, words: text.length }
  }
  for (const { delegationId, paragraphId, text } of statement.explanations) {
    if (delegationId === owner) yield { kind: 'explanations', paragraphId, words: text.length }
  }
  for (const { delegationId, by, paragraphId, text } of statement.lateTexts) {
    if (isOwn(delegationId, by.participantId)) yield { kind: 'lateTexts', paragraphId, words: text.length }
  }
}

function paragraphOf(statement: Statement, on: Extract<Command, { type: 'remark' }>['on']): ParagraphId | null {
  switch (on.kind) {
    case 'bracket':
      return findBracket(statement, on.id)?.paragraphId ?? null
    case 'objection':
      return findObjection(statement, on.id)?.paragraphId ?? null
    case 'proposal':
      return findProposal(statement, on.id)?.paragraphId ?? null
  }
}

function lengthOf(words: string | null | undefined): number {
  return words?.length ?? 0
}
