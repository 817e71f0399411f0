/**
 * `npm run keys -- root|add-root|compromised|retired|added|rotate …`: makes a root key for a stick or for paper, and signs what the
 * public log is to say of keys (rule VF3). The entries lie in the data folder until the next start takes them in.
 */
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { toBase64 } from '@tawafuq/log/base64'
import { utf8Bytes } from '@tawafuq/log/bytes'
import type { KeyEntry } from '@tawafuq/log/keyEntries'
import type { LogSigner } from '@tawafuq/log/LogCrypto'
import { leafFormat, signedLeafText } from '@tawafuq/log/leaf'
import { keyOfPublicKey, publicKeyOfKey } from '@tawafuq/log/publicKeys'
import { signerOfPem } from '../identity/logSigner.ts'
import { SIGNING_KEY_FILE } from '../identity/signingKey.ts'
import { offerKey } from '../transparency/offeredKeys.ts'

const usage = {
  ar: 'الاستعمال: npm run keys -- root FILE | add-root FILE [--old=FILE] | compromised KEY --since=INSTANT --root=FILE | retired KEY --root=FILE | added KEY --root=FILE | rotate، حيث FILE ملف مفتاح الجذر وKEY المفتاح العام (base64).',
  en: 'Usage: npm run keys -- root FILE | add-root FILE [--old=FILE] | compromised KEY --since=INSTANT --root=FILE | retired KEY --root=FILE | added KEY --root=FILE | rotate, where FILE holds a root key and KEY is a public key (base64).',
}

/** Why a command came to nothing, in a sentence for whoever gave it. */
class Refusal extends Error {
  readonly sentence: Required<Bilingual>
  constructor(sentence: Required<Bilingual>) {
    super(sentence.en)
    this.sentence = sentence
  }
}

process.umask(0o077)
process.exitCode = run()

function run(): number {
  try {
    const text = { type: 'string' } as const
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { old: text, since: text, root: text },
    })
    const [verb, subject, ...more] = positionals
    const dataDir = asTyped(process.env['DATA_DIR'] ?? './data')
    if (more.length > 0) throw new Refusal(usage)
    if (verb === 'root' && subject !== undefined) return makeRoot(asTyped(subject))
    if (verb === 'rotate' && subject === undefined) return rotate(dataDir)
    if (verb === 'add-root' && subject !== undefined) return addRoot(dataDir, subject, values.old)
    if (verb === 'compromised' && subject !== undefined && values.root !== undefined)
      return offer(dataDir, { kind: 'key-compromised', publicKey: subject, since: instant(values.since) }, [
        values.root,
      ])
    if (verb === 'added' && subject !== undefined && values.root !== undefined)
      return offer(dataDir, { kind: 'key-added', publicKey: subject }, [values.root], 'record')
    if (verb === 'retired' && subject !== undefined && values.root !== undefined)
      return offer(dataDir, { kind: 'key-retired', publicKey: subject }, [values.root])
    throw new Refusal(usage)
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    say(process.stderr, fault instanceof Refusal ? fault.sentence : { ar: why, en: why })
    return 1
  }
}

function makeRoot(file: string): number {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  // A key that lies there already is not written over.
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx' })
  const publicKey = publicKeyOfKey(signerIn(file).publicKey)
  process.stdout.write(`${publicKey}\n`)
  say(process.stdout, {
    ar: 'هذا المفتاح العام يُنشر ويُطبع. وملف المفتاح الخاص يُحفظ خارج هذا الجهاز: على ورق أو قرص في خزانة.',
    en: 'This is the public key: publish it, print it. The file holds the private half: keep it away from this machine, on paper or on a stick in a safe.',
  })
  return 0
}

/** A first root key is added by the record key, a later one by the old root key and the new one together. */
function addRoot(dataDir: string, file: string, old: string | undefined): number {
  const publicKey = publicKeyOfKey(signerIn(asTyped(file)).publicKey)
  return offer(dataDir, { kind: 'key-added', publicKey }, [old ?? join(dataDir, SIGNING_KEY_FILE), file])
}

/** The record key is set aside; the next start makes another, and both sign that it is the one from then on. */
function rotate(dataDir: string): number {
  const file = join(dataDir, SIGNING_KEY_FILE)
  if (!existsSync(file))
    throw new Refusal({
      ar: `لا مفتاح في ${file}: المفاتيح المشتركة بين عقد تُدار في قاعدة بياناتها.`,
      en: `There is no key at ${file}.`,
    })
  const aside = `signing-key.${new Date().toISOString().replaceAll(/[^0-9]/g, '')}.pem`
  renameSync(file, join(dataDir, aside))
  say(process.stdout, {
    ar: `نُحّي المفتاح إلى ${aside}. يُصنع غيره عند بدء الخادم التالي، ويوقّعان معاً على قيد التبديل.`,
    en: `The key is set aside as ${aside}. The next start makes another, and both sign the entry that says so.`,
  })
  return 0
}

type Said =
  | { readonly kind: 'key-added'; readonly publicKey: string }
  | { readonly kind: 'key-retired'; readonly publicKey: string }
  | { readonly kind: 'key-compromised'; readonly publicKey: string; readonly since: string }

function offer(
  dataDir: string,
  said: Said,
  files: readonly string[],
  role: KeyEntry['role'] = said.kind === 'key-added' ? 'root' : 'record',
): number {
  if (keyOfPublicKey(said.publicKey) === null) throw new Refusal(usage)
  const facts = { ...said, at: new Date().toISOString(), format: leafFormat, role } as const
  const signatures = files.map((file) => {
    const signer = signerIn(asTyped(file))
    return {
      publicKey: publicKeyOfKey(signer.publicKey),
      signature: toBase64(signer.sign(utf8Bytes(signedLeafText(facts)))),
    }
  })
  const entry: KeyEntry = { ...facts, signatures }
  const file = offerKey(dataDir, entry)
  say(process.stdout, {
    ar: `القيد موقَّع في ${file}. يدخل السجل العلني عند بدء الخادم التالي، ثم يُحذف الملف.`,
    en: `The entry is signed, in ${file}. The next start of the server takes it into the public log and removes the file.`,
  })
  return 0
}

function signerIn(file: string): LogSigner {
  const signer = existsSync(file) ? signerOfPem(readFileSync(file, 'utf8')) : null
  if (signer !== null) return signer
  throw new Refusal({
    ar: `ليس في ${file} مفتاح Ed25519 خاص.`,
    en: `There is no private Ed25519 key in ${file}.`,
  })
}

function instant(given: string | undefined): string {
  const time = Date.parse(given ?? '')
  if (Number.isNaN(time) || time > Date.now()) throw new Refusal(usage)
  return new Date(time).toISOString()
}

/** npm moves to the root of the clone before it runs us; a path means what it meant where it was typed. */
function asTyped(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path)
}

function say(stream: NodeJS.WriteStream, { ar, en }: Required<Bilingual>): void {
  stream.write(`${ar}\n${en}\n`)
}
