/** `npm run verify -- FILE [--key=KEY]`: verifies an adopted record offline. Ends with 0 valid, 1 not valid, 2 unreadable. */
import { createPublicKey } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { verifyingWords } from '../identity/verifyingWords.ts'
import { ed25519Key, MAX_RECORD_BYTES, verifyRecord } from '../identity/verifyRecord.ts'

const EXIT = { valid: 0, invalid: 1, unreadable: 2 } as const
const BYTES_PER_MIB = 1024 * 1024

/** Any base64 SPKI DER of an Ed25519 key, wherever it stands: alone, in PEM, in JSON, or at the end of a path made of it. */
const SPKI = /MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=/

// Whoever reads the first lines alone has closed the pipe: that is no fault, and the verdict is still the exit code.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
})
process.exitCode = run()

function run(): number {
  const given = readArguments()
  if (given === null) return stop(verifyingWords.usage)
  const publishedKey = given.key === null ? null : readKey(given.key)
  if (given.key !== null && publishedKey === null) return stop(verifyingWords.noKey)

  const size = statSync(given.file, { throwIfNoEntry: false })?.size ?? 0
  if (size > MAX_RECORD_BYTES) return stop(verifyingWords.tooLarge(MAX_RECORD_BYTES / BYTES_PER_MIB))
  const bytes = readIfReadable(given.file)
  if (bytes === null) return stop(verifyingWords.noFile(given.file))

  const verdict = verifyRecord(bytes, publishedKey)
  if (verdict.verdict === 'unreadable') return stop(verdict.sentence)
  for (const { passed, sentence } of verdict.checks) say(sentence, passed ? '✓' : '✗')
  if (verdict.verdict === 'valid' && publishedKey === null && verdict.record !== null) {
    say(verifyingWords.keyNotCompared(verdict.record.publicKey), '!')
  }
  say(verifyingWords[verdict.verdict], '=')
  return EXIT[verdict.verdict]
}

function readArguments(): { readonly file: string; readonly key: string | null } | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: { type: 'string' } } })
    const [file, ...more] = positionals
    return file === undefined || more.length > 0 ? null : { file: asTyped(file), key: values.key ?? null }
  } catch {
    return null
  }
}

/** npm moves to the root of the clone before it runs us; a path means what it meant where it was typed. */
function asTyped(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path)
}

/** The key given as base64, or in a file: base64, PEM, or the answer of the public-key address. */
function readKey(given: string): string | null {
  const text = readIfReadable(asTyped(given))?.toString('utf8') ?? given
  if (text.includes('-----BEGIN PUBLIC KEY-----')) return spkiOfPem(text)
  const found = SPKI.exec(text)?.[0] ?? null
  return found !== null && ed25519Key(found) !== null ? found : null
}

function spkiOfPem(pem: string): string | null {
  try {
    return createPublicKey(pem).export({ format: 'der', type: 'spki' }).toString('base64')
  } catch {
    return null
  }
}

function readIfReadable(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

function stop(why: Required<Bilingual>): number {
  say(why, '✗')
  say(verifyingWords.unread, '=')
  return EXIT.unreadable
}

function say({ ar, en }: Required<Bilingual>, mark: string): void {
  process.stdout.write(`${mark} ${ar}\n  ${en}\n`)
}
