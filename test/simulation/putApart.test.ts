import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ApiClient, signIn } from '../kit/apiClient.ts'
import { type RunningServer, runServer, secretariatToken } from '../kit/runningServer.ts'

let server: RunningServer
beforeEach(async () => {
  server = await runServer()
})
afterEach(() => server.remove())

async function openStatement(office: ApiClient, meetingId: string, text: string): Promise<string> {
  const body = { title: { ar: 'بيان' }, houseStyle: 'escwa', blocks: [{ kind: 'body', level: 0, label: null, text }] }
  return (await office.post<{ id: string }>(`/meetings/${meetingId}/statements`, body)).id
}

/** Changes an entry behind the store's back, as a disk that forgets does. */
function forgetAnEntry(dataDir: string, statementId: string): void {
  const database = new DatabaseSync(join(dataDir, 'tawafuq.db'))
  database.prepare(`UPDATE entries SET facts = replace(facts, 'توقف', 'ترقف') WHERE statement_id = ?`).run(statementId)
  database.close()
}

test('[ST19] a statement in memory is given to nobody any more once its ledger is found damaged', async () => {
  const office = await signIn(server.api, secretariatToken)
  const { id: meetingId } = await office.post<{ id: string }>('/meetings', { title: { ar: 'اجتماع' } })
  const id = await openStatement(office, meetingId, 'يتوقف العمل هنا')
  const other = await openStatement(office, meetingId, 'يستمر العمل هنا')
  await office.get(`/statements/${id}`)
  forgetAnEntry(server.dataDir, id)
  // Anybody who reads the entries finds it, as does the look through all that is stored.
  await expect(office.get(`/statements/${id}/ledger?after=0`)).rejects.toMatchObject({
    problem: { code: 'storage-damaged' },
  })
  await expect(office.get(`/statements/${id}`)).rejects.toMatchObject({ problem: { code: 'storage-damaged' } })
  await expect(office.post(`/statements/${id}/commands`, { type: 'openNegotiation' })).rejects.toMatchObject({
    problem: { code: 'storage-damaged' },
  })
  await expect(office.get(`/statements/${other}`)).resolves.toMatchObject({ id: other })
})
