import { symbolOf } from '@tawafuq/domain/acts/imprint/symbol'
import type { LogCrypto } from '@tawafuq/log/LogCrypto'
import { hashOfRecord, leafFormat, printLeaf } from '@tawafuq/log/leaf'
import { signerOf } from '@tawafuq/log/publicKeys'
import type { MakeCorrection, MakePublication, PublicLogStore } from '../application/publicLog.ts'

/** The symbols of texts whose meeting has no pattern (rule RG2). */
export const defaultPattern = 'TWFQ/{year}/{n}'

/**
 * Gives each record its own symbol, or else the next of the pattern, and makes its entry. A symbol that was taken meanwhile
 * is a conflict of the commit.
 */
export function makePublications(
  store: Pick<PublicLogStore, 'countSymbols' | 'findSymbol'>,
  primitives: Pick<LogCrypto, 'sha256'>,
): MakePublication {
  async function nextOf(pattern: string, year: string): Promise<string> {
    const [before = ''] = pattern.split('{n}')
    let number = (await store.countSymbols(symbolOf(before, 0, year))) + 1
    // Symbols that were given by hand may stand among those of a pattern.
    while ((await store.findSymbol(symbolOf(pattern, number, year))) !== null) number += 1
    return symbolOf(pattern, number, year)
  }

  return async (statementId, record, pattern = defaultPattern) => {
    const own = record.statement.imprint?.symbol
    const isFree = own !== undefined && (await store.findSymbol(own)) === null
    const symbol = isFree ? own : await nextOf(pattern, record.adoptedAt.slice(0, 4))
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

/** What is published of a corrigendum: its row, and its entry, which names the record that it corrects (rule RG6). */
export function makeCorrections(primitives: Pick<LogCrypto, 'sha256'>): MakeCorrection {
  return (statementId, record) => {
    const { symbol, number, corrects, textHash } = record
    const recordHash = hashOfRecord(primitives, record)
    const entry = printLeaf({
      at: record.issuedAt,
      corrects,
      format: leafFormat,
      kind: 'corrigendum',
      record: recordHash,
      signer: signerOf(primitives, record.publicKey),
      symbol,
      textHash,
    })
    return { symbol, statementId, number, recordHash, textHash, record, entry }
  }
}
