/** `npm run migrate -- TO`: moves the data folder into an empty PostgreSQL database, checked. Ends with 0, or 1 and why. */
import { resolve } from 'node:path'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { readUpdates } from '@tawafuq/draft/readUpdates'
import { moveToPostgres } from '../storage/moveToPostgres.ts'
import { StartRefusal } from '../storage/StartRefusal.ts'

type Sentence = Required<Bilingual>

process.exitCode = await run(process.argv.slice(2))

async function run([to, ...more]: readonly string[]): Promise<number> {
  if (to === undefined || more.length > 0 || !/^postgres(?:ql)?:\/\//.test(to)) {
    return fail({
      ar: 'الاستعمال: npm run migrate -- postgres://user:password@host/database',
      en: 'Usage: npm run migrate -- postgres://user:password@host/database',
    })
  }
  const dataDir = resolve(process.env['DATA_DIR'] ?? './data')
  try {
    const moved = await moveToPostgres(dataDir, to, reading)
    if (!moved.ok) return fail(moved.sentence)
    const { ledgers, entries, rooms, updates } = moved
    say(process.stdout, {
      ar: `نُقل كل ما في ${dataDir} إلى PostgreSQL وفُحص: السجلات ${ledgers} وقيودها ${entries}، والمسودات ${rooms} وتعديلاتها ${updates}. شغّلوا الخادم من الآن وDATABASE_URL يذكر قاعدة البيانات هذه؛ والمجلد باقٍ كما كان.`,
      en: `Everything in ${dataDir} was moved to PostgreSQL and checked: ${ledgers} ledgers with ${entries} entries, ${rooms} drafts with ${updates} updates. From now on start the server with this database in DATABASE_URL; the folder is as it was.`,
    })
    return 0
  } catch (fault) {
    if (fault instanceof StartRefusal) return fail(fault)
    const why = fault instanceof Error ? fault.message : String(fault)
    return fail({
      ar: `لم يُنقل شيء: ${why}`,
      en: `Nothing was moved: ${why}`,
    })
  }
}

/** What a draft reads; the bytes themselves where no editor has written them. */
function reading(updates: readonly Uint8Array[]): string {
  try {
    return JSON.stringify(readUpdates(updates))
  } catch {
    return Buffer.concat(updates).toString('base64')
  }
}

function fail(sentence: Sentence): number {
  say(process.stderr, sentence)
  return 1
}

function say(stream: NodeJS.WriteStream, { ar, en }: Sentence): void {
  stream.write(`${ar}\n${en}\n`)
}
