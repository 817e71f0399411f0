/** `npm run check`: looks through all that is stored and says what is lost. Ends with 0 sound, 1 damaged, 2 not to be read. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { inspectDatabase } from '../storage/inspectDatabase.ts'
import { lostWrites } from '../storage/lostWrites.ts'
import { DATABASE_FILE, openDatabaseForReading } from '../storage/sqlite/openDatabase.ts'

const EXIT = { sound: 0, damaged: 1, unreadable: 2 } as const

process.exitCode = process.env['DATABASE_URL']?.trim()
  ? tellOfPostgres()
  : run(resolve(process.env['DATA_DIR'] ?? './data'))

/** Chains are checked whenever they are read; the rows and pages of a database are checked by its own tools. */
function tellOfPostgres(): number {
  say(
    {
      ar: 'DATABASE_URL يذكر قاعدة بيانات PostgreSQL: تفحصها أداتها pg_amcheck، والسجلات تُفحص عند كل قراءة. لفحص المجلد أزيلوا المتغير.',
      en: 'DATABASE_URL names a PostgreSQL database: its own pg_amcheck looks through it, and ledgers are checked whenever they are read. For the folder, unset the variable.',
    },
    '✗',
  )
  return EXIT.unreadable
}

function run(dataDir: string): number {
  const file = join(dataDir, DATABASE_FILE)
  if (!existsSync(file)) {
    say({ ar: `لا بيانات في ${dataDir}.`, en: `There are no data in ${dataDir}.` }, '✗')
    return EXIT.unreadable
  }
  try {
    return look(dataDir, file)
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    say({ ar: `لا تُقرأ قاعدة البيانات: ${why}`, en: `The database cannot be read: ${why}` }, '✗')
    return EXIT.unreadable
  }
}

function look(dataDir: string, file: string): number {
  const database = openDatabaseForReading(file)
  try {
    const lost = lostWrites(dataDir, database)
    if (lost > 0) {
      say(
        {
          ar: `تنقص آخر ${lost} من الكتابات التي أُقرّ بها: سجل الكتابة محذوف أو تالف.`,
          en: `The last ${lost} writes that were acknowledged are missing: the write-ahead log was deleted or is damaged.`,
        },
        '✗',
      )
    }
    let damaged = 0
    for (const finding of inspectDatabase(database)) {
      if (finding === null) continue
      damaged += 1
      say(finding.sentence, '✗')
    }
    if (damaged === 0 && lost <= 0) {
      say({ ar: 'كل ما حُفظ كما كُتب.', en: 'Everything stored is as it was written.' }, '✓')
      return EXIT.sound
    }
    say(
      {
        ar: 'ما لم يُذكر هنا كما كُتب. انسخوا المجلد جانباً قبل أي عمل.',
        en: 'What is not named here is as it was written. Copy the folder aside before you do anything.',
      },
      '=',
    )
    return EXIT.damaged
  } finally {
    database.close()
  }
}

function say({ ar, en }: Required<Bilingual>, mark: string): void {
  process.stdout.write(`${mark} ${ar}\n  ${en}\n`)
}
