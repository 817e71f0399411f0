import { limits } from '@tawafuq/domain/schemas/limits'
import {
  readAdopted,
  readAside,
  readCorrigenda,
  readHistory,
  readLedger,
  readSheet,
  readVersion,
  readWriting,
  receiveAmendments,
  sendCommand,
} from '@tawafuq/protocol/operations/statements'
import { symbolPath } from '../../application/symbolPath.ts'
import type { HttpNeeds } from '../httpNeeds.ts'
import type { Mount } from '../mountOperation.ts'
import { eachProblem } from '../problem.ts'
import { json, refuse, replyWith } from '../reply.ts'

/** The text, what is done to it, and what has been done. */
export function statementRoutes(mount: Mount, { application, publicUrl }: HttpNeeds): void {
  mount(readSheet, async ({ by, params }) => replyWith(await application.readBriefSheet(by, params.statement), json))

  mount(readAside, async ({ by, params }) =>
    replyWith(await application.readAside(by, params.statement, params.aside), json),
  )

  mount(sendCommand, async ({ by, params, body, idempotencyKey, gate }) => {
    const crowded = await gate.acts(by.id)
    if (crowded !== null) return refuse(crowded)
    return replyWith(await application.handleCommand(by, params.statement, body, idempotencyKey), json)
  })

  mount(receiveAmendments, async ({ by, params, body, idempotencyKey, gate }) => {
    const crowded = await gate.acts(by.id)
    if (crowded !== null) return refuse(crowded)
    const told = await application.receiveAmendments(by, params.statement, body, idempotencyKey)
    if (told.ok || !('each' in told)) return replyWith(told, json)
    return refuse(eachProblem(told))
  })

  mount(readLedger, async ({ by, params, query }) => {
    const limit = Math.min(query.limit, limits.ledgerPageMost)
    return replyWith(await application.readLedger(by, params.statement, query.after, limit), json)
  })

  mount(readVersion, async ({ by, params: { statement, version }, gate }) => {
    const crowded = await gate.documents(by.id)
    return crowded === null ? replyWith(await application.readVersion(by, statement, version), json) : refuse(crowded)
  })

  mount(readHistory, async ({ by, params: { statement, paragraph, draft }, query }) =>
    replyWith(await application.readHistory(by, statement, paragraph, draft, query.after), (updates) =>
      json({ updates: updates.map((row) => ({ ...row, update: Buffer.from(row.update).toString('base64') })) }),
    ),
  )

  // A whole log is read for it: that is as much work as a document.
  mount(readWriting, async ({ by, params: { statement, paragraph, draft }, gate }) => {
    const crowded = await gate.documents(by.id)
    if (crowded !== null) return refuse(crowded)
    return replyWith(await application.readWriting(by, statement, paragraph, draft), json)
  })

  mount(readAdopted, async ({ params }) => replyWith(await application.readAdopted(params.statement), json))

  mount(readCorrigenda, async ({ params: { statement } }) => {
    const adopted = await application.readAdopted(statement)
    if (!adopted.ok) return replyWith(adopted, json)
    const corrigenda = (await application.corrigendaOf(statement)).map(({ symbol, record }) => ({
      url: `${publicUrl}/r/${symbolPath(symbol)}`,
      record,
    }))
    return json({ corrigenda })
  })
}
