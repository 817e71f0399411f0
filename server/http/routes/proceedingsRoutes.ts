import { limits } from '@tawafuq/domain/schemas/limits'
import { readMeetingLedger, readMeetingRecord, sendMeetingCommand } from '@tawafuq/protocol/operations/meetingLedger'
import type { HttpNeeds } from '../httpNeeds.ts'
import type { Mount } from '../mountOperation.ts'
import { json, refuse, replyWith } from '../reply.ts'

/** What is done in a meeting, and what was. */
export function proceedingsRoutes(mount: Mount, { application }: HttpNeeds): void {
  mount(sendMeetingCommand, async ({ by, params, body, idempotencyKey, gate }) => {
    const crowded = await gate.acts(by.id)
    if (crowded !== null) return refuse(crowded)
    return replyWith(await application.handleMeetingCommand(by, params.meeting, body, idempotencyKey), json)
  })

  mount(readMeetingRecord, async ({ by, params }) =>
    replyWith(await application.readMeetingRecord(by, params.meeting), json),
  )

  mount(readMeetingLedger, async ({ by, params, query }) => {
    const limit = Math.min(query.limit, limits.ledgerPageMost)
    return replyWith(await application.readMeetingLedger(by, params.meeting, query.after, limit), json)
  })
}
