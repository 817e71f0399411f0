import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { printAddCheckpoint } from '@tawafuq/log/addCheckpoint'
import { addSignatures, type Checkpoint, readCheckpoint } from '@tawafuq/log/checkpoint'
import { cosignedAt } from '@tawafuq/log/cosign'
import { readSignatureLines } from '@tawafuq/log/note'
import { printVerifierKey, readVerifierKey } from '@tawafuq/log/verifierKey'
import { nodeCrypto } from '@tawafuq/server/identity/nodeCrypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { record } from '../identity/records.ts'
import { adoptedLeaf, makeLog, origin } from './loggedRecords.ts'

const program = fileURLToPath(new URL('../../server/programs/witness.ts', import.meta.url))
const log = makeLog(Array.from({ length: 40 }, (_, at) => adoptedLeaf(record, `A/${at}`)))
let folder = ''
const running: (() => Promise<void>)[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'witness-'))
})
afterEach(async () => {
  for (const stop of running.splice(0)) await stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A witness as its operator starts it, and what it says first. */
async function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [program, '--name=witness.example/w1', `--data=${folder}`, '--port=0', ...args])
  let ended = false
  const close = once(child, 'close').then(([code]) => {
    ended = true
    return code as unknown
  })
  running.push(async () => {
    if (!ended) child.kill('SIGTERM')
    await close
  })
  let said = ''
  child.stdout.on('data', (text) => (said += String(text)))
  await Promise.race([once(child.stdout, 'data'), close])
  const [, vkey = '', url = ''] = said.split(/\s/)
  return { vkey, url, close, stop: () => child.kill('SIGTERM') }
}

async function add(url: string, oldSize: number, checkpoint: Checkpoint): Promise<Response> {
  const proof = oldSize === 0 || oldSize > checkpoint.size ? [] : log.tree.consistency(oldSize, checkpoint.size)
  return fetch(`${url}add-checkpoint`, { method: 'POST', body: printAddCheckpoint({ oldSize, proof, checkpoint }) })
}

test('[VF8] a witness cosigns what goes on from what it cosigned last, also after it was started again', async () => {
  const first = await start(`--log=${printVerifierKey(log.logKey)}`)
  const key = readVerifierKey(nodeCrypto, first.vkey)
  if (key === null) throw new Error(`no vkey: ${first.vkey}`)
  const at7 = log.checkpointAt(7, 0)
  const answer = await add(first.url, 0, at7)
  expect(answer.status).toBe(200)
  const cosigned = addSignatures(at7, readSignatureLines(await answer.text()) ?? [])
  expect(cosignedAt(nodeCrypto, cosigned.note, key)).toBeGreaterThan(1_700_000_000)
  const hash = createHash('sha256').update(origin).digest('hex')
  const monitored = readCheckpoint(await (await fetch(`${first.url}${hash}/checkpoint`)).text())
  expect(monitored?.note.signatures.length).toBe(2)
  first.stop()
  expect(await first.close).toBe(0)

  const again = await start(`--log=${printVerifierKey(log.logKey)}`)
  expect(again.vkey).toBe(first.vkey)
  const stale = await add(again.url, 0, log.checkpointAt(9, 0))
  expect([stale.status, stale.headers.get('content-type'), await stale.text()]).toEqual([
    409,
    'text/x.tlog.size',
    '7\n',
  ])
  expect((await add(again.url, 7, log.checkpointAt(40, 0))).status).toBe(200)
  expect(
    (
      await fetch(`${again.url}add-checkpoint`, { method: 'POST', body: 'x'.repeat(70_000) }).catch(() => ({
        status: 413,
      }))
    ).status,
  ).toBe(413)
  expect((await fetch(`${again.url}add-checkpoint`)).status).toBe(405)
  expect((await fetch(`${again.url}nothing`)).status).toBe(404)
})

test('[VF8] two witnesses of one folder, and one without a log, do not start', async () => {
  await start(`--log=${printVerifierKey(log.logKey)}`)
  const second = await start(`--log=${printVerifierKey(log.logKey)}`)
  expect(await second.close).toBe(78)
  const bare = await start()
  expect(await bare.close).toBe(78)
  const cosigner = await start(`--log=${printVerifierKey(log.witnesses[0]?.key ?? log.logKey)}`)
  expect(await cosigner.close).toBe(78)
})
