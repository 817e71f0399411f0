/** The store killed at chosen points, again and again, and looked at after each kill. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { asId, type StatementId } from '@tawafuq/domain/acts/ids'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import type { Storage } from '../../server/application/ports.ts'
import { inspectDatabase } from '../../server/storage/inspectDatabase.ts'
import { sha256 } from '../../server/storage/sha256.ts'
import { openDatabaseForReading } from '../../server/storage/sqlite/openDatabase.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { makeDataFolder, removeDataFolder } from '../storage/stores.ts'
import { faultyDisk, type KillPoint, killPoints } from './faultyDisk.ts'

const typist = fileURLToPath(new URL('../storage/crashingTypist.ts', import.meta.url))
const decided = asId<StatementId>('decided')
/** Rounds that share a data folder: a folder that has been killed before is killed again. */
const ROUNDS_A_FOLDER = 20
/** Transactions before the kill at most. */
const LONGEST_LIFE = 40
const ALL = 1_000_000

export interface KillsTold {
  readonly kills: Readonly<Record<KillPoint, number>>
  readonly acknowledged: number
  /** What was acknowledged and is gone, or does not hold; empty where all is well. */
  readonly wrong: readonly string[]
}

/** Kills so often, the same way each time for a seed; `told` hears of every kill. */
export async function killRounds(
  count: number,
  seed: number,
  told: (nth: number) => void = () => undefined,
): Promise<KillsTold> {
  const kills: Record<KillPoint, number> = { within: 0, written: 0, committed: 0, unacknowledged: 0 }
  const wrong: string[] = []
  let acknowledged = 0
  let state = seed
  // A linear congruence (Numerical Recipes).
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
  let folder = ''
  for (let round = 0; round < count; round += 1) {
    if (round % ROUNDS_A_FOLDER === 0) {
      if (folder !== '') removeDataFolder(folder)
      folder = makeDataFolder()
    }
    const point = killPoints[round % killPoints.length] ?? 'within'
    const lines = await typeUntilKilled(folder, round, faultyDisk({ kind: 'kill', point, nth: 3 + next(LONGEST_LIFE) }))
    kills[point] += 1
    acknowledged += lines.length
    wrong.push(...(await wrongAfter(folder, lines)).map((what) => `round ${round}, killed ${point}: ${what}`))
    told(round + 1)
  }
  if (folder !== '') removeDataFolder(folder)
  return { kills, acknowledged, wrong }
}

async function typeUntilKilled(folder: string, round: number, between: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [typist, folder, String(round), between], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  if (signal !== 'SIGKILL') throw new Error(`The typist was not killed but ended with ${code}`)
  return lines
}

async function wrongAfter(folder: string, lines: readonly string[]): Promise<readonly string[]> {
  const storage = await openSqliteStorage(folder)
  try {
    const held = await heldLines(storage, lines)
    const missing = lines.filter((line) => !held.has(line)).map((line) => `lost: ${line}`)
    const ledger = await storage.ledger.read(decided, 0, ALL)
    const broken = findBrokenLink(ledger, sha256)
    const rooms = await Promise.all(ledger.map(({ version }) => storage.drafts.load(`${decided}/${version}`)))
    // Each act opened its room and closed the one before: never the one without the other.
    const torn = rooms.flatMap((room, nth) =>
      room?.open === (nth + 1 === ledger.length) ? [] : [`torn: act ${nth + 1}`],
    )
    return [...missing, ...(broken === null ? [] : [`chain broken at ${broken}`]), ...torn, ...damagedIn(folder)]
  } finally {
    await storage.close()
  }
}

function damagedIn(folder: string): readonly string[] {
  const database = openDatabaseForReading(`${folder}/tawafuq.db`)
  try {
    return [...inspectDatabase(database)].flatMap((finding) => (finding === null ? [] : [finding.what]))
  } finally {
    database.close()
  }
}

/** Everything that a store holds of what was said to be acknowledged, in the same words. */
async function heldLines(storage: Storage, lines: readonly string[]): Promise<ReadonlySet<string>> {
  const held = new Set<string>()
  const rooms = new Set(lines.filter((line) => line.startsWith('update')).map((line) => line.split(' ')[1] ?? ''))
  for (const room of rooms) {
    for (const { seq, update } of await storage.drafts.history(room, 0, ALL)) {
      held.add(`update ${room} ${seq} ${Buffer.from(update).toString()}`)
    }
  }
  for (const { version, hash } of await storage.ledger.read(decided, 0, ALL))
    held.add(`act ${decided} ${version} ${hash}`)
  return held
}
