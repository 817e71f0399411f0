/** `npm run backup -- TO`: a consistent copy of the data folder, also while the server runs. Ends with 0, or 1 and why. */
import { backUp } from '../storage/backUp.ts'
import { runCopying } from '../storage/runCopying.ts'

process.exitCode = await runCopying(
  {
    usage: { ar: 'الاستعمال: npm run backup -- TO', en: 'Usage: npm run backup -- TO' },
    done: { ar: 'اكتملت النسخة الاحتياطية وفُحصت.', en: 'The backup is complete and was checked.' },
  },
  (dataDir, to) => backUp(dataDir, to),
)
