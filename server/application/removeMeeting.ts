/** The end of a meeting that nobody needs any more, with a receipt that says what there was. */
import type { MeetingId } from '@tawafuq/domain/acts/ids'
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import type { Application, DeletionReceipt } from './application.ts'
import { isDeploymentSecretariat } from './belongsTo.ts'
import { answer, type Dependencies, refused } from './dependencies.ts'

/**
 * Takes a meeting out of the store for good: for the secretariat of the deployment, which opened it, and only where its title is
 * given again. The receipt is signed; records that were adopted stay public.
 */
export function removeMeeting(deps: Dependencies): Application['removeMeeting'] {
  const { meetings, ledger } = deps.storage

  async function receiptOf(meetingId: MeetingId): Promise<Pick<DeletionReceipt, 'statements' | 'counts' | 'ledger'>> {
    const statements = await Promise.all(
      (await meetings.listStatements(meetingId)).map(async ({ id, title }) => ({
        id,
        title,
        ledger: await ledger.head(id),
        adopted: (await ledger.findAdopted(id))?.textHash ?? null,
      })),
    )
    const delegations = (await meetings.listDelegations(meetingId)).length
    const participants = (await meetings.listParticipants(meetingId)).length
    return { statements, counts: { delegations, participants }, ledger: await ledger.head(meetingId) }
  }

  return async (by, meetingId, confirm) => {
    if (!isDeploymentSecretariat(by)) return refused('not-yours-to-do')
    const meeting = await meetings.findMeeting(meetingId)
    if (meeting === null) return refused('not-found', meetingId)
    const { ar, en } = meeting.title
    if (![ar, en].some((title) => title !== undefined && isSame(title, confirm))) return refused('title-differs')
    const told = await receiptOf(meetingId)
    await meetings.removeMeeting(meetingId)
    deps.proceedings.forget(meetingId)
    for (const { id } of told.statements) {
      deps.statements.forget(id)
      deps.live.readmit(id)
    }
    // Whoever was in it is out, in every window and room.
    await deps.refreshSessions()
    const unsigned = {
      format: 'tawafuq.deletion/1' as const,
      meeting: { id: meetingId, title: meeting.title },
      deletedAt: deps.clock.now(),
      deletedBy: { id: by.id, name: by.name },
      ...told,
      publicKey: deps.signer.publicKey,
    }
    return answer({ ...unsigned, signature: deps.signer.sign(canonicalJson(asJson(unsigned))) })
  }
}

function isSame(title: string, confirm: string): boolean {
  return title.normalize('NFC').trim() === confirm.normalize('NFC').trim()
}
