import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { asId, type StatementId } from '@tawafuq/domain/acts/ids'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { expect, test } from 'vitest'
import type { Storage } from '../../server/application/ports.ts'
import { sha256 } from '../../server/storage/sha256.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { makeDataFolder, removeDataFolder } from './stores.ts'

const ROUNDS = 20
const LONGEST_LIFE_LINES = 1_500
const typist = fileURLToPath(new URL('./crashingTypist.ts', import.meta.url))

/** Lets the typist write until it has said so many lines, kills it outright, and returns all that it has said. */
async function typeUntilKilled(folder: string, round: number, life: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [typist, folder, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    if (lines.length === life) child.kill('SIGKILL')
  })
  expect(await once(child, 'close')).toEqual([null, 'SIGKILL'])
  return lines
}

/** The same rounds every time: a linear congruence (Numerical Recipes) from a fixed seed. */
function lives(): readonly number[] {
  let state = 20170512
  return Array.from({ length: ROUNDS }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return 1 + (state % LONGEST_LIFE_LINES)
  })
}

async function missingFrom(storage: Storage, lines: readonly string[]): Promise<readonly string[]> {
  const held = new Set<string>()
  for (const room of new Set(
    lines.filter((line) => line.startsWith('update')).map((line) => line.split(' ')[1] ?? ''),
  )) {
    for (const { seq, update } of await storage.drafts.history(room, 0, 1_000_000)) {
      held.add(`update ${room} ${seq} ${Buffer.from(update).toString()}`)
    }
  }
  for (const { version, hash } of await storage.ledger.read(decided, 0, 1_000_000)) {
    held.add(`act ${decided} ${version} ${hash}`)
  }
  return lines.filter((line) => !held.has(line))
}

const decided = asId<StatementId>('decided')

test('[ST6, ST9] a server killed at any moment loses nothing that it acknowledged, and leaves no lock', async () => {
  const folder = makeDataFolder()
  const acknowledged: string[] = []
  for (const [round, life] of lives().entries()) {
    const lines = await typeUntilKilled(folder, round, life)
    acknowledged.push(...lines)
    const storage = await openSqliteStorage(folder)
    // The last round looks at all of them again.
    expect(await missingFrom(storage, round === ROUNDS - 1 ? acknowledged : lines)).toEqual([])
    const ledger = await storage.ledger.read(decided, 0, 1_000_000)
    expect(findBrokenLink(ledger, sha256)).toBeNull()
    // Each act opened its room and closed the one before: never the one without the other.
    const rooms = await Promise.all(ledger.map(({ version }) => storage.drafts.load(`${decided}/${version}`)))
    expect(rooms.map((room) => room?.open)).toEqual(ledger.map(({ version }) => version === ledger.length))
    expect(await storage.drafts.load(`${decided}/${ledger.length + 1}`)).toBeNull()
    await storage.close()
  }
  removeDataFolder(folder)
  expect(acknowledged.filter((line) => line.startsWith('update')).length).toBeGreaterThan(2_000)
  expect(acknowledged.filter((line) => line.startsWith('act')).length).toBeGreaterThan(200)
}, 240_000)
