import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Damage } from '../../server/storage/sqlite/damageNotes.ts'
import { DATABASE_FILE } from '../../server/storage/sqlite/openDatabase.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { act, author, freshStatement, headAfter, noon, update } from './acts.ts'
import { makeDataFolder, removeDataFolder } from './stores.ts'

const program = fileURLToPath(new URL('../../server/programs/check.ts', import.meta.url))
const [sound, damaged] = [freshStatement(), freshStatement()]

let folder = ''
beforeEach(() => {
  folder = makeDataFolder()
})
afterEach(() => removeDataFolder(folder))

/** Runs the check as npm does, and gives its exit code and all that it said. */
async function check() {
  const child = spawn(process.execPath, [program], { env: { ...process.env, DATA_DIR: folder } })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)))
  const [code] = await once(child, 'close')
  return { code: code as unknown, said: said.join('') }
}

async function fill(): Promise<void> {
  const storage = await openSqliteStorage(folder)
  for (const id of [sound, damaged]) {
    const first = act(id, { openRooms: [{ room: `${id}/1`, seed: update(0) }] })
    await storage.ledger.commit(first)
    await storage.ledger.commit(act(id, {}, headAfter(first)))
    for (let nth = 1; nth <= 4; nth += 1)
      await storage.drafts.append({ room: `${id}/1`, update: update(nth), author }, noon)
  }
  await storage.close()
}

function tamper(sql: string): void {
  const database = new DatabaseSync(join(folder, DATABASE_FILE))
  database.exec(sql)
  database.close()
}

test('[ST19] the check says in both languages that all is as it was written, also while the server runs, and that there is nothing', async () => {
  expect((await check()).code).toBe(2)
  await fill()
  const storage = await openSqliteStorage(folder)
  const { code, said } = await check()
  expect([code, said]).toEqual([0, '✓ كل ما حُفظ كما كُتب.\n  Everything stored is as it was written.\n'])
  await storage.close()
})

test('[ST19] the check names what is damaged and what is lost by it, and nothing else', async () => {
  await fill()
  tamper(`UPDATE entries SET facts = replace(facts, 'Opened', 'x') WHERE statement_id = '${damaged}' AND version = 2;
    UPDATE draft_updates SET bytes = x'ff' WHERE (room_id, seq) = (SELECT room_id, seq FROM draft_updates ORDER BY room_id DESC, seq DESC LIMIT 1)`)
  const { code, said } = await check()
  expect(code).toBe(1)
  expect(said).toContain(`The ledger of statement ${damaged} holds through entry 1 of 2`)
  expect(said).toContain(`سجل الوثيقة ${damaged}`)
  expect(said).toMatch(
    new RegExp(`Draft ${damaged}/1: updates (\\d+) to \\1 are damaged; what was written in them is lost`),
  )
  expect(said).not.toContain(sound)
})

test('[ST20] the check says how many acknowledged writes are gone with a write-ahead log', async () => {
  await fill()
  tamper('UPDATE progress SET transactions = transactions - 3')
  const { code, said } = await check()
  expect(code).toBe(1)
  expect(said).toContain(`The last 3 writes that were acknowledged are missing`)
})

test('[ST19] what is damaged is found after the start without anybody reading it, and nothing is built on it', async () => {
  await fill()
  tamper(`UPDATE entries SET facts = replace(facts, 'Opened', 'x') WHERE statement_id = '${damaged}' AND version = 1`)
  const found: Damage[] = []
  const storage = await openSqliteStorage(folder, { checks: true, damaged: (damage) => found.push(damage) })
  await vi.waitFor(() => expect(found.map(({ name }) => name)).toEqual([damaged]), { timeout: 10_000 })
  const heads = await Promise.all([damaged, sound].map((id) => storage.ledger.head(id)))
  const [next, good] = [damaged, sound].map((id, nth) => act(id, {}, heads[nth] ?? undefined))
  if (next === undefined || good === undefined) throw new Error('There are two statements')
  await expect(storage.ledger.commit(next)).rejects.toMatchObject({ why: 'storage-damaged' })
  await storage.ledger.commit(good)
  await storage.close()
})
