/**
 * `npm run archive -- TO [--from=URL]`: a static copy of everything public of a running house, which any plain web server
 * serves and which opens from a disk. Ends with 0, 1 where something could not be had, or 64 for wrong use.
 */
import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { ArchiveRefusal, archivePublic } from '../archive/archivePublic.ts'

const EXIT = { done: 0, failed: 1, usage: 64 } as const

process.exitCode = await run()

async function run(): Promise<number> {
  const given = readArguments()
  if (given === null) {
    say({
      ar: 'الاستعمال: npm run archive -- TO [--from=URL]، حيث TO مجلد فارغ أو جديد، والعنوان عنوان دار تعمل.',
      en: 'Usage: npm run archive -- TO [--from=URL], where TO is a folder that is empty or new, and URL a house that runs.',
    })
    return EXIT.usage
  }
  const { to, from } = given
  if (existsSync(to) && readdirSync(to).length > 0) {
    say({ ar: `المجلد ${to} ليس فارغاً.`, en: `The folder ${to} is not empty.` })
    return EXIT.usage
  }
  try {
    const { files, texts, missing } = await archivePublic(from, to)
    if (missing.length > 0) {
      say({
        ar: `النسخة ناقصة: ${files} من الملفات كُتبت، ولم تُعطِ الدار ما يلي. أعيدوا التشغيل في مجلد جديد.`,
        en: `The copy is not complete: ${files} files are written, and the house did not give these. Run it again into a new folder.`,
      })
      for (const address of missing) process.stdout.write(`${address}\n`)
      return EXIT.failed
    }
    say({
      ar: `اكتملت النسخة: ${files} من الملفات، فيها ${texts} من النصوص المعتمدة. يخدمها أي خادم ملفات، وبصماتها في SHA256SUMS.`,
      en: `The copy is complete: ${files} files, with ${texts} adopted texts in them. Any server of files serves it; their hashes are in SHA256SUMS.`,
    })
    return EXIT.done
  } catch (fault) {
    if (!(fault instanceof ArchiveRefusal)) throw fault
    say(fault.sentence)
    return EXIT.failed
  }
}

function readArguments(): { readonly to: string; readonly from: string } | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { from: { type: 'string' } } })
    const [to, ...more] = positionals
    if (to === undefined || more.length > 0) return null
    const here = process.env['PUBLIC_URL'] ?? `http://localhost:${process.env['PORT'] ?? '8787'}`
    return { to: resolve(process.env['INIT_CWD'] ?? process.cwd(), to), from: new URL(values.from ?? here).origin }
  } catch {
    return null
  }
}

function say({ ar, en }: Required<Bilingual>): void {
  process.stdout.write(`${ar}\n${en}\n`)
}
