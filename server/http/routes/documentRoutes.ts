import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { exportContentTypes, exportFormats, isExportFormat } from '@tawafuq/protocol/exportFormats'
import { checkDraft, exportStatement, importDocument } from '@tawafuq/protocol/operations/statements'
import type { Answer } from '../../application/application.ts'
import { attachment } from '../attachment.ts'
import type { DocumentRefused, HttpNeeds } from '../httpNeeds.ts'
import type { Mount } from '../mountOperation.ts'
import { notSignedIn, problem, problemOfRefusal } from '../problem.ts'
import { json, type Reply, refuse, replyWith } from '../reply.ts'

/** Files that come in as blocks, texts that are checked, and statements that go out as files. */
export function documentRoutes(mount: Mount, needs: HttpNeeds): void {
  mount(importDocument, async ({ by, body, query, gate }) => {
    const crowded = await gate.documents(by.id)
    if (crowded !== null) return refuse(crowded)
    const read = await needs.importDocument(body.bytes, body.contentType, query)
    return read.ok ? json(read.value) : refuseDocument(read.refusal)
  })

  mount(checkDraft, async ({ by, body, gate }) => {
    const crowded = await gate.documents(by.id)
    if (crowded !== null) return refuse(crowded)
    const checked = await needs.checkDraft(body.blocks, body.houseStyle)
    return checked.ok ? json(checked.value) : refuseDocument(checked.refusal)
  })

  mount(exportStatement, async ({ by, params: { statement, format }, query: { view }, address, isHead, gate }) => {
    if (!isExportFormat(format)) return refuse(problem('bad-request', { known: exportFormats, errors: badFormat }))
    if (isHead)
      return signInFirst(
        by,
        replyWith(await isReadable(needs, by, statement), () => json({})),
      )
    const crowded = await (by === null ? gate.publicDocuments(address) : gate.documents(by.id))
    if (crowded !== null) return refuse(crowded)
    const made = await needs.exportStatement(by, statement, format, view)
    if (!made.ok) {
      return 'document' in made
        ? refuseDocument(made.document)
        : signInFirst(by, refuse(problemOfRefusal(made.refusal)))
    }
    const { bytes, title } = made.value
    const headers = {
      'Content-Type': exportContentTypes[format],
      'Content-Disposition': attachment(title, statement, format),
    }
    return { kind: 'file', bytes, headers }
  })
}

/** Whoever is not signed in learns only that they should be: not even whether there is such a statement. */
function signInFirst(by: Participant | null, reply: Reply): Reply {
  return by === null && reply.kind === 'problem' ? refuse(notSignedIn) : reply
}

/** HEAD asks whether there would be a file; none is made for that. */
function isReadable({ application }: HttpNeeds, by: Participant | null, id: StatementId): Promise<Answer<object>> {
  return by === null ? application.readAdopted(id) : application.readSheet(by, id)
}

const badFormat = [{ path: 'format', message: exportFormats.join(', ') }]

/** Documents speak for themselves; HTTP adds the status. */
export function refuseDocument({ code, ar, en }: DocumentRefused['refusal']): Reply {
  return refuse({ status: statuses[code] ?? 400, code, title: { ar, en } })
}

const statuses: Readonly<Record<string, number>> = {
  'too-large': 413,
  'unknown-format': 415,
  'too-many': 429,
  'not-printable': 422,
  'took-too-long': 503,
}
