import { exportContentTypes, exportFormats, isExportFormat } from '@tawafuq/protocol/documentFormats'
import { exportStatement, importDocument } from '@tawafuq/protocol/operations/statements'
import { attachment } from '../attachment.ts'
import type { DocumentRefused, HttpNeeds } from '../httpNeeds.ts'
import type { Mount } from '../mountOperation.ts'
import { json, type Reply, refuse } from '../reply.ts'
import { refusalTrouble, trouble } from '../trouble.ts'

/** Files that come in as blocks, and statements that go out as files. */
export function documentRoutes(mount: Mount, needs: HttpNeeds): void {
  mount(importDocument, async ({ by, body, gate }) => {
    const crowded = await gate.documents(by.id)
    if (crowded !== null) return refuse(crowded)
    const read = await needs.importDocument(body.bytes, body.contentType)
    return read.ok ? json(read.value) : refuseDocument(read.refusal)
  })

  mount(exportStatement, async ({ by, params: { statement, format }, query: { view }, address, gate }) => {
    const crowded = await gate.documents(by?.id ?? address)
    if (crowded !== null) return refuse(crowded)
    if (!isExportFormat(format)) return refuse(trouble('bad-request', { known: exportFormats, errors: badFormat }))
    const made = await needs.exportStatement(by, statement, format, view)
    if (!made.ok) return 'document' in made ? refuseDocument(made.document) : refuse(refusalTrouble(made.refusal))
    const { bytes, title } = made.value
    const headers = {
      'Content-Type': exportContentTypes[format],
      'Content-Disposition': attachment(title, statement, format),
    }
    return { kind: 'file', bytes, headers }
  })
}

const badFormat = [{ path: 'format', message: exportFormats.join(', ') }]

/** Documents speak for themselves; HTTP adds the status. */
function refuseDocument({ code, ar, en }: DocumentRefused['refusal']): Reply {
  return refuse({ status: statuses[code] ?? 400, code, title: { ar, en } })
}

const statuses: Readonly<Record<string, number>> = {
  'too-large': 413,
  'unknown-format': 415,
  'too-many': 429,
  'took-too-long': 503,
}
