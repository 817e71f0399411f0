import { listRecords, readBundle, readKeys, readPolicy, readRecord, verify } from '@tawafuq/protocol/operations/records'
import { symbolPath } from '../../application/symbolPath.ts'
import { readSealedFile } from '../../identity/verifyRecord.ts'
import type { HttpNeeds } from '../httpNeeds.ts'
import type { Mount } from '../mountOperation.ts'
import { problem } from '../problem.ts'
import { json, type Reply, refuse, replyWith } from '../reply.ts'

/** The register of adopted texts, the keys that vouch for them, and the verification of a file. All of it is anybody's. */
export function recordRoutes(mount: Mount, { application, publicLog, publicUrl }: HttpNeeds): void {
  const nothing = refuse(problem('not-found'))

  mount(listRecords, async ({ query: { after = null, limit } }) => {
    const rows = await application.listRegister(after, limit + 1)
    const records = await Promise.all(
      rows.slice(0, limit).map(async ({ symbol, statementId, title, adoptedAt, textHash }) => {
        const corrigenda = (await application.corrigendaOf(statementId)).map((one) => one.symbol)
        const url = `${publicUrl}/r/${symbolPath(symbol)}`
        return { symbol, title, adoptedAt, textHash, url, ...(corrigenda.length > 0 && { corrigenda }) }
      }),
    )
    const next = rows.length > limit ? records.at(-1)?.symbol : undefined
    return json({ records, ...(next !== undefined && { next }) })
  })

  mount(readRecord, async ({ params: { symbol } }) =>
    replyWith(await application.readPublished(symbol), (record) => json(record)),
  )

  mount(readBundle, async ({ params: { symbol } }): Promise<Reply> => {
    const published = await application.readPublished(symbol)
    if (!published.ok) return nothing
    const bundle = (await publicLog?.bundleOf(published.value)) ?? null
    if (bundle === null) return nothing
    const headers = { 'Content-Type': 'application/json; charset=utf-8' }
    return { kind: 'file', bytes: Buffer.from(bundle, 'utf8'), headers }
  })

  mount(readKeys, () => (publicLog === undefined ? nothing : json(publicLog.keys())))

  mount(readPolicy, () =>
    publicLog === undefined
      ? nothing
      : { kind: 'words', words: publicLog.policy(), headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  )

  mount(verify, async ({ body }) => {
    if (publicLog === undefined) return nothing
    const read = readSealedFile(body.bytes)
    if ('verdict' in read) return refuse(problem('bad-request', { detail: read.sentence }))
    const { verdict, rungs } = await publicLog.verify(read.value)
    return json({ verdict, rungs })
  })
}
