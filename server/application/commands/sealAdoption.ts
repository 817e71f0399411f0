import type { Entry } from '@tawafuq/domain/acts/entry'
import { evolve } from '@tawafuq/domain/acts/evolve'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { type AdoptedRecord, signedText, unsignedRecord } from '@tawafuq/domain/views/adoptedRecord'
import type { Dependencies } from '../dependencies.ts'

/** The signed record, if these entries adopt the statement; it is written in the same transaction as they (rule AD5). */
export async function sealAdoption(
  deps: Dependencies,
  before: Statement,
  entries: readonly Entry[],
): Promise<AdoptedRecord | null> {
  const last = entries.at(-1)
  if (last?.event.type !== 'StatementAdopted') return null
  const { meetings } = deps.storage
  const after = entries.reduce<Statement>(evolve, before)
  const { by, confirmedBy } = after.adoption ?? { by: last.actor }
  const [meeting, delegations, adopter, confirmer] = await Promise.all([
    meetings.findMeeting(before.meetingId),
    meetings.listDelegations(before.meetingId),
    meetings.findParticipant(by.participantId),
    confirmedBy === undefined ? null : meetings.findParticipant(confirmedBy.participantId),
  ])
  const names = new Map(delegations.map(({ id, name }) => [id, name]))
  const record = unsignedRecord(after, {
    meetingTitle: meeting?.title ?? { ar: '' },
    delegationName: (id) => names.get(id) ?? { ar: id },
    adopterName: adopter?.name ?? '',
    confirmerName: confirmer?.name ?? '',
    ledger: { version: last.version, hash: last.hash },
    publicKey: deps.signer.publicKey,
  })
  return record && { ...record, signature: deps.signer.sign(signedText(record)) }
}
