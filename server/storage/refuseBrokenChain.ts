import type { AnyEntry } from '@tawafuq/domain/acts/entry'
import { findBrokenLink, type LedgerHead } from '@tawafuq/domain/engine/ledger'
import { sha256 } from './sha256.ts'

/**
 * Throws where entries do not follow from a head, one after the other: on the way in it keeps a wrong entry out, on the
 * way out it finds one that was changed on the disk (rules ST4, LE2).
 */
export function refuseBrokenChain(id: string, entries: readonly AnyEntry[], head: LedgerHead): void {
  const broken = findBrokenLink(entries, sha256, head)
  if (broken !== null) throw new Error(`The ledger of ${id} does not hold at version ${broken}.`)
}
