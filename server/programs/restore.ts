/** `npm run restore -- FROM`: puts a backup into an empty data folder. Ends with 0, or 1 and why. */
import { restore } from '../storage/restore.ts'
import { runCopying } from '../storage/runCopying.ts'

process.exitCode = await runCopying(
  {
    usage: { ar: 'الاستعمال: npm run restore -- FROM', en: 'Usage: npm run restore -- FROM' },
    done: { ar: 'استُعيدت البيانات وفُحصت.', en: 'The data were restored and checked.' },
  },
  (dataDir, from) => restore(from, dataDir),
)
