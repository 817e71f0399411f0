import type { LogCrypto } from '@tawafuq/log/LogCrypto'
import { hashOfRecord, leafFormat, printLeaf } from '@tawafuq/log/leaf'
import { signerOf } from '@tawafuq/log/publicKeys'
import type { MakePublication, PublicLogStore } from '../application/publicLog.ts'

/** What symbols of texts begin with that were given none. */
export const DEFAULT_PREFIX = 'TWFQ'

/** Gives each record the next symbol of its year, and makes its entry. A symbol that was taken meanwhile is a conflict of the commit. */
export function makePublications(
  store: Pick<PublicLogStore, 'countSymbols'>,
  primitives: Pick<LogCrypto, 'sha256'>,
): MakePublication {
  return async (statementId, record) => {
    const prefix = `${DEFAULT_PREFIX}/${record.adoptedAt.slice(0, 4)}/`
    const symbol = `${prefix}${(await store.countSymbols(prefix)) + 1}`
    const recordHash = hashOfRecord(primitives, record)
    const { adoptedAt, textHash } = record
    const entry = printLeaf({
      at: adoptedAt,
      format: leafFormat,
      kind: 'adopted',
      record: recordHash,
      signer: signerOf(primitives, record.publicKey),
      symbol,
      textHash,
    })
    return { symbol, statementId, recordHash, textHash, title: record.statement.title, adoptedAt, entry }
  }
}
