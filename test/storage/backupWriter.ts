/**
 * A program for the backup's test: a server's store that keeps writing, a line for each thing acknowledged, until its
 * standard input ends. It then closes as a server does.
 */
import { asId, type StatementId } from '@tawafuq/domain/acts/ids'
import { emptyLedger } from '@tawafuq/domain/engine/ledger'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { act, author, headAfter, noon } from './acts.ts'

const storage = await openSqliteStorage(process.argv[2] ?? '')
const id = asId<StatementId>('s')
let head = emptyLedger
let isOver = false
process.stdin.on('end', () => {
  isOver = true
})
process.stdin.resume()

while (!isOver) {
  const room = `room-${head.version + 1}`
  const made = act(id, { openRooms: [{ room, seed: Buffer.from('seed') }] }, head)
  await storage.ledger.commit(made)
  head = headAfter(made)
  await Promise.all(
    Array.from({ length: 20 }, () => storage.drafts.append({ room, update: Buffer.alloc(200, 7), author }, noon)),
  )
  process.stdout.write(`${head.version} ${head.hash}\n`)
}
await storage.close()
