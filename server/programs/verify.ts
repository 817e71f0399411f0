/**
 * `npm run verify -- FILE [--key=KEY] [--policy=FILE] [--require=RUNG]`: verifies an adopted record or a bundle offline, rung
 * by rung (rule VF1). Ends with 0 valid, 1 not valid or short of what is required, 2 unreadable.
 */
import { createPublicKey } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { climbLadder, type Ladder, rungs } from '@tawafuq/log/climbLadder'
import { readPolicy, type TrustPolicy } from '@tawafuq/log/trustPolicy'
import { verifyingWords } from '@tawafuq/log/verifyingWords'
import { nodeCrypto } from '../identity/nodeCrypto.ts'
import { isEd25519Key, MAX_RECORD_BYTES, readSealedFile } from '../identity/verifyRecord.ts'

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
  const rootKey = given.rootKey === null ? null : readKey(given.rootKey)
  if (given.rootKey !== null && rootKey === null) return stop(verifyingWords.noKey)
  const policy = given.policy === null ? null : readPolicyFile(given.policy)
  if (given.policy !== null && policy === null) return stop(verifyingWords.noPolicy)

  const size = statSync(given.file, { throwIfNoEntry: false })?.size ?? 0
  if (size > MAX_RECORD_BYTES) return stop(verifyingWords.tooLarge(MAX_RECORD_BYTES / BYTES_PER_MIB))
  const bytes = readIfReadable(given.file)
  if (bytes === null) return stop(verifyingWords.noFile(given.file))
  const json = readSealedFile(bytes)
  if ('verdict' in json) return stop(json.sentence)

  const ladder = climbLadder(nodeCrypto, json.value, {
    recordKeys: publishedKey === null ? null : [publishedKey],
    rootKeys: rootKey === null ? [] : [rootKey],
    policy,
    now: Math.floor(Date.now() / 1000),
  })
  for (const { holds, sentence } of ladder.steps) say(sentence, holds ? '✓' : '✗')
  for (const { holds, sentence } of ladder.rungs) say(sentence, holds ? '▲' : '△')
  if (ladder.verdict !== 'refused' && publishedKey === null && ladder.record !== null) {
    say(verifyingWords.keyNotCompared(ladder.record.publicKey), '!')
  }
  const isValid = reaches(ladder, given.require, publishedKey !== null)
  say(isValid ? verifyingWords.valid : verifyingWords.invalid, '=')
  return isValid ? EXIT.valid : EXIT.invalid
}

/** Whether the file holds, is of the key that was given, and has come as far as is required. */
function reaches({ verdict, rungs: climbed }: Ladder, required: string | null, hasKey: boolean): boolean {
  if (verdict === 'refused') return false
  const holds = (rung: string): boolean => climbed.some((one) => one.rung === rung && one.holds)
  if (hasKey && !holds('known')) return false
  const wanted: readonly (string | null)[] = rungs
  const last = wanted.indexOf(required)
  return rungs.slice(0, last + 1).every(holds)
}

interface Given {
  readonly file: string
  readonly key: string | null
  readonly rootKey: string | null
  readonly policy: string | null
  readonly require: string | null
}

function readArguments(): Given | null {
  try {
    const text = { type: 'string' } as const
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { key: text, 'root-key': text, policy: text, require: text },
    })
    const [file, ...more] = positionals
    const { key = null, policy = null, require = null, 'root-key': rootKey = null } = values
    if (file === undefined || more.length > 0) return null
    if (require !== null && !rungs.some((rung) => rung === require)) return null
    return { file: asTyped(file), key, rootKey, policy, require }
  } catch {
    return null
  }
}

function readPolicyFile(file: string): TrustPolicy | null {
  const text = readIfReadable(asTyped(file))?.toString('utf8')
  return text === undefined ? null : readPolicy(nodeCrypto, text)
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
  return found !== null && isEd25519Key(found) ? found : null
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
