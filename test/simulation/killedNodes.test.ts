import { describe, expect, test } from 'vitest'
import { nodeKillRounds } from '../kit/nodeKillRounds.ts'
import { postgresPrograms } from '../kit/ownPostgresServer.ts'
import { redisAddress } from '../kit/ownRedis.ts'

/** Rounds in the suite; `npm run kills -- --nodes 2` makes five hundred. */
const ROUNDS = 2

const isHere = postgresPrograms !== null && redisAddress !== null
const withBoth = describe.skipIf(!isHere) // the programs of PostgreSQL are not on this machine, or no Redis answers

withBoth('two nodes on a PostgreSQL of their own', () => {
  test('[ND8, ST6] either is killed while people type and act on both, and PostgreSQL crashes: nothing acknowledged is lost', async () => {
    const { wrong, kills, crashes, edits, entries } = await nodeKillRounds(ROUNDS, 20_300_501)
    expect(wrong).toEqual([])
    expect({ kills, crashes }).toEqual({ kills: ROUNDS, crashes: 1 })
    expect(edits).toBeGreaterThan(ROUNDS * 20)
    expect(entries).toBeGreaterThan(ROUNDS)
  })
})
