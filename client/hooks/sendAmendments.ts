import type { DelegationId, ParagraphId, ProposalId, StatementId } from '@tawafuq/domain/acts/ids'
import { type Amendment, actOnce, type MarginComment, readSheet } from '../session/api.ts'
import type { Answer } from '../session/request.ts'

/** An amendment of a file on its way to become a delegation's proposal; `place` counts the paragraphs created. */
export interface PlannedAmendment extends Pick<Amendment, 'act' | 'text' | 'author'> {
  readonly place: number
  readonly delegationId: DelegationId
}

export interface PlannedRemark extends Pick<MarginComment, 'author' | 'text'> {
  readonly place: number
}

/**
 * Enters amendments as written proposals of their delegations, and comments as remarks on the proposal of their author,
 * or failing one on the first to the same paragraph. Each act has a key of its own, so that a second try does none twice.
 */
export async function sendAmendments(
  statementId: StatementId,
  amendments: readonly PlannedAmendment[],
  remarks: readonly PlannedRemark[],
  onSent: (count: number) => void,
): Promise<Answer<null>> {
  const sheet = await readSheet(statementId)
  if (!sheet.ok) return sheet
  const paragraphs: readonly (ParagraphId | undefined)[] = sheet.value.paragraphs.map(({ id }) => id)
  const entered: { readonly place: number; readonly author: string; readonly id: ProposalId }[] = []
  for (const [index, { place, delegationId, act, text, author }] of amendments.entries()) {
    const paragraphId = paragraphs[place]
    if (paragraphId === undefined) continue
    const answer = await actOnce(
      statementId,
      {
        type: 'receiveProposal',
        paragraphId,
        delegationId,
        act,
        ...(text !== null && { text }),
        ...(author.trim() !== '' && { author: author.trim().slice(0, 200).toWellFormed() }),
      },
      `amendment-${index}`,
    )
    if (!answer.ok) return answer
    for (const event of answer.value.events)
      if (event.type === 'ProposalReceived') entered.push({ place, author, id: event.proposalId })
    onSent(index + 1)
  }
  for (const [index, { place, author, text }] of remarks.entries()) {
    const here = entered.filter((one) => one.place === place)
    const on = here.find((one) => one.author === author) ?? here[0]
    if (on === undefined || text.trim() === '') continue
    const answer = await actOnce(
      statementId,
      { type: 'remark', on: { kind: 'proposal', id: on.id }, text: remarkOf(author, text) },
      `remark-${index}`,
    )
    if (!answer.ok) return answer
  }
  return { ok: true, value: null }
}

/** A comment as a remark, with its author where one is named: no longer than a remark may be, and no sign cut in half. */
function remarkOf(author: string, text: string): string {
  return (author.trim() === '' ? text : `${author}: ${text}`).slice(0, 4_000).toWellFormed()
}
