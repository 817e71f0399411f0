import { everyNumbered } from '@tawafuq/domain/acts/public-consultation/numbered'
import type { PublicConsultation } from '@tawafuq/domain/acts/public-consultation/publicConsultation'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import type { ConsultedChange } from './publicConsultations.ts'

/**
 * What changed between the consulted revisions and the adopted text, paragraph by paragraph, each with the comments on it
 * that were taken up (rule PC15). It is computed from the two texts and the answers; nobody types it.
 */
export function changesOf(
  state: PublicConsultation,
  { statement, paragraphs }: AdoptedRecord,
): readonly ConsultedChange[] {
  const after = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const document =
    state.documents.find(({ statementId }) => statementId === statement.id) ??
    state.documents.find((one) => one.paragraphs.some(({ id }) => after.has(id))) ??
    state.documents[0]
  if (document === undefined) return []
  const takenUp = everyNumbered(state.comments).filter(
    ({ answer, state: published }) =>
      published === 'published' && (answer?.outcome === 'accepted' || answer?.outcome === 'partly'),
  )
  const about = (id: string): readonly number[] =>
    takenUp.flatMap(({ target, number }) => (target.paragraphId === id || target.after === id ? [number] : []))
  const known = new Set(document.paragraphs.map(({ id }) => id))
  const changed = document.paragraphs.flatMap(({ id, label, text }): readonly ConsultedChange[] => {
    const now = after.get(id)
    if (now?.text === text) return []
    return [
      { document: document.id, paragraphId: id, label, before: text, after: now?.text ?? null, comments: about(id) },
    ]
  })
  const added = paragraphs.flatMap(({ id, label, text }, nth): readonly ConsultedChange[] => {
    if (known.has(id)) return []
    // What was missing was missed after the paragraph that now stands before it.
    const before = paragraphs.slice(0, nth).findLast((one) => known.has(one.id))
    const missed = takenUp.flatMap(({ target, number }) =>
      target.after !== undefined && target.after === (before?.id ?? null) ? [number] : [],
    )
    return [{ document: document.id, paragraphId: id, label, before: null, after: text, comments: missed }]
  })
  return [...changed, ...added]
}
