import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { LogSigner } from '@tawafuq/log/LogCrypto'
import { type KeyAddedLeaf, leafFormat, signedLeafText } from '@tawafuq/log/leaf'
import { readPolicy, type TrustPolicy } from '@tawafuq/log/trustPolicy'
import type { Logger } from 'pino'
import type { Signer, Storage } from '../application/ports.ts'
import { logSigner } from '../identity/logSigner.ts'
import { nodeCrypto } from '../identity/nodeCrypto.ts'
import { carryOverFile } from '../storage/carryOverFile.ts'
import { StartRefusal } from '../storage/StartRefusal.ts'
import { postToWitness } from '../transparency/askWitness.ts'
import { createPublicLog, type RunningPublicLog } from '../transparency/createPublicLog.ts'
import { makePublications } from '../transparency/makePublications.ts'
import { offeredKeys } from '../transparency/offeredKeys.ts'
import { signedHeads } from '../transparency/signedHeads.ts'
import type { Configuration } from './configuration.ts'
import { timerScheduler } from './timerScheduler.ts'

interface Needs {
  readonly storage: Storage
  readonly configuration: Configuration
  readonly signer: Signer
  readonly earlierPublicKeys: readonly string[]
  readonly vouch: (publicKey: string, text: string) => string | null
  readonly log: Logger
  readonly now: () => string
  /** Where several nodes share a log: how a key is shared, and who is told of what was written. */
  readonly shareKeys?: () => Promise<void>
  readonly written?: () => void
}

/** The public log over the adapters given. Throws StartRefusal and SecretRefusal, with a sentence for whoever started the program. */
export async function openPublicLog(needs: Needs): Promise<RunningPublicLog> {
  const { storage, configuration, signer, earlierPublicKeys, log, now } = needs
  const { dataDir, witnessesFile } = configuration
  const asking = join(dataDir, carryOverFile)
  const signers = new Map<number, LogSigner>()
  const keyEntry = (at: string, before: string | null): KeyAddedLeaf => {
    const facts = { at, format: leafFormat, kind: 'key-added', publicKey: signer.publicKey, role: 'record' } as const
    const own = { publicKey: signer.publicKey, signature: signer.sign(signedLeafText(facts)) }
    const old = before === null ? null : needs.vouch(before, signedLeafText(facts))
    return {
      ...facts,
      signatures: before === null || old === null ? [own] : [own, { publicKey: before, signature: old }],
    }
  }
  const opened = await createPublicLog({
    store: storage.publicLog,
    primitives: nodeCrypto,
    signerOf(number) {
      const known = signers.get(number) ?? logSigner(dataDir, `log-key-${number}.pem`)
      signers.set(number, known)
      return known
    },
    host: new URL(configuration.publicUrl ?? `http://localhost:${configuration.port}`).host,
    isHostFixed: configuration.publicUrl !== null,
    carryOver: existsSync(asking),
    witnesses: witnessesOf(witnessesFile),
    recordKeys: [signer.publicKey, ...earlierPublicKeys],
    keyEntry,
    offeredKeys: offeredKeys(dataDir),
    heads: signedHeads(dataDir),
    post: postToWitness,
    makePublication: makePublications(storage.publicLog, nodeCrypto),
    now,
    alone: (work) => storage.nodes?.alone('the public log', work) ?? work(),
    ...(needs.shareKeys !== undefined && { shareKeys: needs.shareKeys }),
    ...(needs.written !== undefined && { written: needs.written }),
    later: (milliseconds, act) => void timerScheduler.at(timerScheduler.later(milliseconds), act),
    failed: (what, err) => log.warn({ err }, what),
  })
  rmSync(asking, { force: true })
  return opened
}

function witnessesOf(file: string | null): Omit<TrustPolicy, 'logs'> {
  if (file === null) return { witnesses: [], groups: [], quorum: 'none' }
  const text = existsSync(file) ? readFileSync(file, 'utf8') : null
  const policy = text === null ? null : readPolicy(nodeCrypto, text)
  if (policy !== null) return policy
  throw new StartRefusal({
    ar: `الملف ${file} المذكور في LOG_WITNESSES ليس سياسة شهود سليمة بصيغة C2SP.`,
    en: `${file}, named by LOG_WITNESSES, is not a sound policy of witnesses (C2SP).`,
  })
}
