import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateAddCheckpoint } from '@tawafuq/log/addCheckpoint'
import { addSignatures, type Checkpoint, printCheckpoint, readCheckpoint } from '@tawafuq/log/checkpoint'
import { cosign } from '@tawafuq/log/cosign'
import type { LogCrypto, LogSigner } from '@tawafuq/log/LogCrypto'
import { printSignatureLine } from '@tawafuq/log/note'
import { nameKey, type VerifierKey } from '@tawafuq/log/verifierKey'
import { syncFile } from '../storage/syncFile.ts'

/** Bytes of a request at most: 63 hashes and a checkpoint with its signatures. */
export const MAX_ADD_CHECKPOINT_BYTES = 64 * 1024

export interface Witness {
  readonly key: VerifierKey
  /** What is answered to an add-checkpoint (c2sp.org/tlog-witness): a status, and what is said with it. */
  readonly addCheckpoint: (body: string) => { readonly status: number; readonly type: string; readonly body: string }
  /** The last checkpoint that was cosigned of a log, by the hex SHA-256 of its origin; null where there is none. */
  readonly checkpointOf: (originHash: string) => string | null
}

interface Needs {
  readonly crypto: LogCrypto
  readonly name: string
  readonly signer: LogSigner
  readonly logs: readonly VerifierKey[]
  /** Where the last checkpoint of each log is kept. The caller has the folder for itself alone. */
  readonly folder: string
  /** Seconds since 1970. */
  readonly now: () => number
}

/** A witness: it cosigns a checkpoint only when it follows from the last one that it cosigned, and has kept it before it says so. */
export function createWitness({ crypto, name, signer, logs, folder, now }: Needs): Witness {
  const key = nameKey(crypto, name, 'cosignature', signer.publicKey)
  const last = new Map<string, Checkpoint>()
  for (const log of logs) {
    const kept = readKept(fileOf(folder, log.name))
    if (kept !== null) last.set(log.name, kept)
  }
  const plain = (status: number, body = ''): ReturnType<Witness['addCheckpoint']> => ({
    status,
    type: 'text/plain; charset=utf-8',
    body,
  })

  return {
    key,
    addCheckpoint(body) {
      const judged = validateAddCheckpoint(
        crypto,
        body,
        (origin) => logs.find((log) => log.name === origin) ?? null,
        (origin) => last.get(origin) ?? null,
      )
      if (judged.status === 409) return { status: 409, type: 'text/x.tlog.size', body: `${judged.size}\n` }
      if (judged.status !== 200) return plain(judged.status)
      const { checkpoint } = judged
      const line = cosign(checkpoint.note.text, now(), key, signer)
      const log = logs.find((one) => one.name === checkpoint.origin)
      // Of the log's lines its own is kept, and no other: strangers' lines would grow in the file.
      const signatures = checkpoint.note.signatures.filter((one) => one.name === log?.name)
      const cosigned = addSignatures({ ...checkpoint, note: { ...checkpoint.note, signatures } }, [line])
      keep(fileOf(folder, checkpoint.origin), printCheckpoint(cosigned))
      last.set(checkpoint.origin, cosigned)
      return plain(200, printSignatureLine(line))
    },
    checkpointOf(originHash) {
      const found = [...last.values()].find(({ origin }) => hashOf(origin) === originHash)
      return found === undefined ? null : printCheckpoint(found)
    },
  }
}

function keep(file: string, text: string): void {
  const beside = `${file}.new`
  writeFileSync(beside, text, { mode: 0o600 })
  syncFile(beside)
  renameSync(beside, file)
}

/** What is kept of a log. A file that is no checkpoint throws: to begin anew would be to forget what was cosigned. */
function readKept(file: string): Checkpoint | null {
  if (!existsSync(file)) return null
  const kept = readCheckpoint(readFileSync(file, 'utf8'))
  if (kept === null) throw new Error(`${file} holds no checkpoint: put it back from a backup.`)
  return kept
}

function fileOf(folder: string, origin: string): string {
  return join(folder, `${hashOf(origin)}.checkpoint`)
}

function hashOf(origin: string): string {
  return createHash('sha256').update(origin, 'utf8').digest('hex')
}
