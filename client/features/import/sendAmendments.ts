import type { DelegationId, ParagraphId, StatementId } from '@tawafuq/domain/acts/ids'
import { type Amendment, type MarginComment, readSheet, receiveAmendments } from '../../api/api.ts'
import type { Answer } from '../../api/request.ts'

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
 * or failing one on the first to the same paragraph. The server enters all of them or none, and a second try once.
 */
export async function sendAmendments(
  statementId: StatementId,
  amendments: readonly PlannedAmendment[],
  remarks: readonly PlannedRemark[],
): Promise<Answer<unknown>> {
  const sheet = await readSheet(statementId)
  if (!sheet.ok) return sheet
  const { paragraphs } = sheet.value
  return receiveAmendments(statementId, {
    amendments: amendments.map(({ place, delegationId, act, text, author }) => ({
      paragraphId: paragraphAt(paragraphs, place),
      delegationId,
      act,
      ...(text !== null && { text }),
      ...(author.trim() !== '' && { author: author.trim().slice(0, 200).toWellFormed() }),
    })),
    remarks: remarks.flatMap(({ place, author, text }) => {
      const own = amendments.findIndex((one) => one.place === place && one.author === author)
      const amendment = own === -1 ? amendments.findIndex((one) => one.place === place) : own
      return amendment === -1 || text.trim() === '' ? [] : [{ amendment, text: remarkOf(author, text) }]
    }),
  })
}

/** A statement has the paragraphs that it was opened with, in their order, before anybody has done anything to it. */
function paragraphAt(paragraphs: readonly { readonly id: ParagraphId }[], place: number): ParagraphId {
  const paragraph = paragraphs[place]
  if (paragraph === undefined) throw new RangeError(`No paragraph ${place} of ${paragraphs.length}`)
  return paragraph.id
}

/** A comment as a remark, with its author where one is named: no longer than a remark may be, and no sign cut in half. */
function remarkOf(author: string, text: string): string {
  return (author.trim() === '' ? text : `${author}: ${text}`).slice(0, 4_000).toWellFormed()
}
