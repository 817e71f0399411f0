import type { RefusalCode } from '../language/refusals.ts'
import type { Addition, Kind } from './addition.ts'
import type { ParagraphId } from './ids.ts'
import { quotas } from './quotas.ts'
import type { Statement } from './statement.ts'

interface Laid {
  readonly kind: Kind
  readonly paragraphId: ParagraphId | null
  readonly words: number
}

/**
 * Why a command would lay more on a paragraph or a statement than one delegation may, or null where it would not
 * (rule QU1). Asked after rights and stage, and before the decision itself.
 */
export function beyondQuota(statement: Statement, addition: Addition): RefusalCode | null {
  const own = [...laidBy(statement, addition.owner)]
  const there = own.filter(({ paragraphId }) => paragraphId === addition.paragraphId)
  const ofKind = (laid: readonly Laid[]): number => laid.filter(({ kind }) => kind === addition.kind).length
  const { onParagraph, onStatement } = quotas[addition.kind]
  if (ofKind(there) >= onParagraph || ofKind(own) >= onStatement) return 'quota-reached'
  const wordsOf = (laid: readonly Laid[]): number => laid.reduce((sum, { words }) => sum + words, addition.words)
  const isTooMuch = wordsOf(there) > quotas.words.onParagraph || wordsOf(own) > quotas.words.onStatement
  return isTooMuch ? 'quota-of-words' : null
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

function lengthOf(words: string | null | undefined): number {
  return words?.length ?? 0
}
