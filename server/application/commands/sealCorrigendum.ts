import type { MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { MeetingId } from '@tawafuq/domain/acts/ids'
import { signedText } from '@tawafuq/domain/views/adoptedRecord'
import { corrigendumFormat, corrigendumSymbol, type UnsignedCorrigendum } from '@tawafuq/domain/views/corrigendumRecord'
import type { Dependencies } from '../dependencies.ts'
import type { PublishedCorrigendum } from '../publicLog.ts'

/** The signed corrigendum, if these entries issue one; it is written in the same transaction as they (rule RG6). */
export async function sealCorrigendum(
  deps: Dependencies,
  meetingId: MeetingId,
  entries: readonly MeetingEntry[],
): Promise<PublishedCorrigendum | null> {
  const last = entries.at(-1)
  if (last?.event.type !== 'CorrigendumIssued') return null
  const { statementId, number, changes, textHash } = last.event
  const { ledger, meetings, publicLog } = deps.storage
  const [row, original, meeting, issuer] = await Promise.all([
    publicLog.findPublished(statementId),
    ledger.findAdopted(statementId),
    meetings.findMeeting(meetingId),
    meetings.findParticipant(last.actor.participantId),
  ])
  if (row === null || original === null || deps.makeCorrection === undefined)
    throw new Error(`A corrigendum of ${statementId}, which is not published, was accepted.`)
  const { id, title, dir, lang } = original.statement
  const labels = new Map(original.paragraphs.map((paragraph) => [paragraph.id, paragraph.label]))
  const record: UnsignedCorrigendum = {
    format: corrigendumFormat,
    corrects: row.recordHash,
    symbol: corrigendumSymbol(row.symbol, number),
    number,
    statement: { id, title, meeting: meeting?.title ?? original.statement.meeting, dir, lang },
    changes: changes.map((change) => ({ ...change, label: labels.get(change.paragraphId) ?? null })),
    issuedAt: last.at,
    issuedBy: { ...last.actor, name: issuer?.name ?? '' },
    ledger: { version: last.version, hash: last.hash },
    textHash,
    publicKey: deps.signer.publicKey,
  }
  return deps.makeCorrection(statementId, { ...record, signature: deps.signer.sign(signedText(record)) })
}
