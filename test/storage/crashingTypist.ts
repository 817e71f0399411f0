/**
 * A program for the crash test: it opens the store in the folder named, writes as fast as it can until it is killed,
 * and prints a line for each thing that was acknowledged, after it was. A third argument is the disk that it writes to.
 */
import { asId, type StatementId } from '@tawafuq/domain/acts/ids'
import { emptyLedger } from '@tawafuq/domain/engine/ledger'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { act, author, headAfter, noon } from './acts.ts'

const [folder = '', round = '', between] = process.argv.slice(2)
const TYPISTS = 10
const storage = await openSqliteStorage(folder, { between: between ?? null })

function say(...words: readonly (string | number)[]): void {
  process.stdout.write(`${words.join(' ')}\n`)
}

async function type(room: string): Promise<void> {
  for (let count = 0; ; count += 1) {
    const text = `${round}/${room}/${count}`
    const appended = await storage.drafts.append({ room, update: Buffer.from(text), author }, noon)
    if (!appended.stored) return say('refused', room)
    say('update', room, appended.seq, text)
    // Packed as the live rooms have it packed, so that a kill meets that too.
    if (count % 12 === 11) await storage.drafts.compact(room, appended.seq, Buffer.from(text))
  }
}

/** Opens a room with each act and closes the one before, so that rooms and entries stand and fall together. */
async function decide(id: StatementId): Promise<void> {
  let head = (await storage.ledger.head(id)) ?? emptyLedger
  for (;;) {
    const made = act(
      id,
      {
        openRooms: [{ room: `${id}/${head.version + 1}`, seed: Buffer.from('seed') }],
        closeRooms: head.version === 0 ? [] : [`${id}/${head.version}`],
      },
      head,
    )
    await storage.ledger.commit(made)
    head = headAfter(made)
    say('act', id, head.version, head.hash)
  }
}

const rooms = Array.from({ length: TYPISTS }, (_, index) => `round-${round}/room-${index}`)
await storage.ledger.commit(
  act(asId<StatementId>(`opening-${round}`), {
    openRooms: rooms.map((room) => ({ room, seed: Buffer.from('seed') })),
  }),
)
await Promise.all([...rooms.map(type), decide(asId<StatementId>('decided'))])
