import { resolve } from 'node:path'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import type { DatabaseContents } from './checkDatabase.ts'
import type { Manifest } from './manifest.ts'
import { StartRefusal } from './StartRefusal.ts'

type Sentence = Required<Bilingual>

type Copied =
  | { readonly ok: true; readonly manifest: Manifest; readonly contents: DatabaseContents }
  | { readonly ok: false; readonly sentence: Sentence }

const DEFAULT_DATA_DIR = './data'

/** A copy of the folder would hold nothing of what is in the database. */
const byPostgres: Sentence = {
  ar: 'DATABASE_URL يذكر قاعدة بيانات PostgreSQL: انسخوها بأداتها pg_dump --format=custom واستعيدوها في قاعدة فارغة بـ pg_restore؛ وفيها المفاتيح والرموز. للمجلد أزيلوا المتغير.',
  en: 'DATABASE_URL names a PostgreSQL database: back it up with pg_dump --format=custom and restore it into an empty one with pg_restore; keys and tokens are in it. For the folder, unset the variable.',
}

/**
 * Runs backup or restore as a program: the other folder is its one argument, the data folder is `DATA_DIR`. Says in both
 * languages what came of it. Answers with the exit code: 0 done, 1 not.
 */
export async function runCopying(
  { usage, done }: { readonly usage: Sentence; readonly done: Sentence },
  copy: (dataDir: string, folder: string) => Copied | Promise<Copied>,
): Promise<number> {
  const [folder, ...more] = process.argv.slice(2)
  if (folder === undefined || more.length > 0) return fail(usage)
  if (process.env['DATABASE_URL']?.trim()) return fail(byPostgres)
  try {
    const copied = await copy(resolve(process.env['DATA_DIR'] ?? DEFAULT_DATA_DIR), resolve(folder))
    if (!copied.ok) return fail(copied.sentence)
    const { ledgers, entries, updates } = copied.contents
    say(process.stdout, done)
    say(process.stdout, {
      ar: `السجلات: ${ledgers}، قيودها: ${entries}، تعديلات المسودات: ${updates}، ملفات: ${copied.manifest.files.length}.`,
      en: `Ledgers: ${ledgers}; their entries: ${entries}; draft updates: ${updates}; files: ${copied.manifest.files.length}.`,
    })
    return 0
  } catch (fault) {
    if (fault instanceof StartRefusal) return fail(fault)
    const why = fault instanceof Error ? fault.message : String(fault)
    return fail({ ar: `تعذّر ذلك: ${why}`, en: `It could not be done: ${why}` })
  }
}

function fail(sentence: Sentence): number {
  say(process.stderr, sentence)
  return 1
}

function say(stream: NodeJS.WriteStream, { ar, en }: Sentence): void {
  stream.write(`${ar}\n${en}\n`)
}
