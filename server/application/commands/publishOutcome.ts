import type { Entry } from '@tawafuq/domain/acts/entry'
import { factsOf } from '@tawafuq/domain/acts/factsOf'
import type { AggregateId } from '@tawafuq/domain/acts/ids'
import type { Statement } from '@tawafuq/domain/acts/statement'
import type { Dependencies } from '../dependencies.ts'
import type { DraftEffects } from './draftEffects.ts'

/**
 * Tells of an act that has been written. Each part is told apart, for all of it is already true: where one fails the others
 * are told all the same, every room that the act held is let go, and the live rooms are asked to make good what was missed
 * (rule HA13). `lastSeqs` are the numbers under which its updates are stored. Never throws.
 */
export function publishOutcome(
  deps: Dependencies,
  before: Statement,
  entries: readonly Entry[],
  { draftUpdates, closeRooms }: DraftEffects,
  lastSeqs: ReadonlyMap<string, number>,
): void {
  const { live, statements } = deps
  const { id } = before
  let missed = false
  const attempt = (tell: () => void, otherwise?: () => void): void => {
    try {
      tell()
    } catch (fault) {
      missed = true
      report(deps, id, fault)
      if (otherwise !== undefined) attempt(otherwise)
    }
  }

  attempt(
    () => statements.extend(id, entries),
    () => statements.forget(id),
  )
  for (const { room, update } of draftUpdates) attempt(() => live.applyStored(room, update, lastSeqs.get(room) ?? 0))
  // A room that cannot be closed is let go: the store, where it is closed, refuses what comes.
  for (const room of closeRooms)
    attempt(
      () => live.close(room),
      () => live.thaw(room),
    )
  attempt(() => live.announceEntries(id, entries))
  attempt(() => deps.entriesWritten?.(id, entries))
  if (entries.some(({ event }) => factsOf(event).passesPen)) attempt(() => live.readmit(id))

  const version = entries.at(-1)?.version
  if (!missed || version === undefined) return
  const rooms = draftUpdates.map(({ room }) => room)
  attempt(() => live.makeGood(id, version, { written: rooms, closed: closeRooms }))
}

function report({ publishingFailed }: Dependencies, id: AggregateId, fault: unknown): void {
  try {
    publishingFailed?.(id, fault)
  } catch {
    // A log that fails holds nobody up either.
  }
}
