/**
 * How long a gavel takes, and how fast a ledger folds, run by hand: `node test/bench/gavel.bench.ts`. A gavel is timed
 * through the application and SQLite: queue, freeze, reading from the store, decision, one durable transaction.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fold } from '@tawafuq/domain/acts/evolve'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { draftingRoom, meetingOf, ok } from '../kit/draftingRoom.ts'

const paragraphCount = 200
const folder = mkdtempSync(join(tmpdir(), 'tawafuq-bench-'))
const storage = await openSqliteStorage(folder)
const room = draftingRoom({ storage })
const blocks = Array.from({ length: paragraphCount }, (_, at) => ({
  kind: 'operative' as const,
  level: 0,
  label: String(at + 1),
  text: 'ندعو الحكومات إلى وضع خطط عمل وطنية وإقليمية تساهم في تعزيز القدرة على الاستفادة من الإنترنت؛',
}))
const meeting = await meetingOf(room, blocks)
const { paragraphs } = await meeting.sheet()
const times: number[] = []
for (const { id: paragraphId, text: textSeen } of paragraphs) {
  const start = performance.now()
  ok(await meeting.act('chair', { type: 'agreeParagraph', paragraphId, textSeen }))
  times.push(performance.now() - start)
}
times.sort((one, other) => one - other)
const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
console.log(`gavel, ${paragraphCount} paragraphs: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`)

const { entries } = ok(await room.application.readLedger(meeting.person('observer'), meeting.statementId, 0, 1000))
const start = performance.now()
for (let round = 0; round < 10; round += 1) fold(entries)
console.log(`fold of ${entries.length} entries: ${((performance.now() - start) / 10).toFixed(2)} ms`)
await storage.close()
rmSync(folder, { recursive: true })
