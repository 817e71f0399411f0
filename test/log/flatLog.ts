/** A store of the public log as plain data, so that a copy of it can be put back: what a backup and a crash leave. */
import type { LogFacts, Publication, PublicLogStore, RegisterRow } from '@tawafuq/server/application/publicLog'
import type { SignedHeads } from '@tawafuq/server/transparency/signedHeads'

export interface FlatState {
  logs: LogFacts[]
  entries: { entry: Uint8Array; recordHash: string | null; at: { log: number; place: number } | null }[]
  checkpoints: { log: number; size: number; text: string }[]
  register: RegisterRow[]
  heads: Record<number, string>
}

export const emptyState = (): FlatState => ({ logs: [], entries: [], checkpoints: [], register: [], heads: {} })

/** The store and the signed heads over a state. `step` is called before everything that is written; a throw is a crash before it. */
export function flatLog(
  state: FlatState,
  step: () => void = () => undefined,
): { store: PublicLogStore; heads: SignedHeads } {
  const publish = ({ entry, ...row }: Publication): void => {
    state.register.push(row)
    state.entries.push({ entry, recordHash: row.recordHash, at: null })
  }
  return {
    heads: {
      logs: () => Object.keys(state.heads).map(Number),
      last: (log) => state.heads[log] ?? null,
      keep(log, head) {
        step()
        state.heads[log] = head
        step()
      },
    },
    store: {
      logs: async () => [...state.logs],
      async beginLog(log) {
        step()
        state.logs.push(log)
      },
      async addEntry(entry) {
        step()
        state.entries.push({ entry, recordHash: null, at: null })
      },
      waitingEntries: async (limit) =>
        state.entries.flatMap(({ at, entry }, position) => (at === null ? [{ position, entry }] : [])).slice(0, limit),
      async placeEntries(log, from, positions) {
        // A batch can break off after any of them.
        for (const [at, position] of positions.entries()) {
          step()
          const entry = state.entries[position]
          if (entry === undefined || entry.at !== null) throw new Error('taken')
          entry.at = { log, place: from + at }
        }
      },
      entriesOf: async (log, from, limit) =>
        state.entries
          .filter(({ at }) => at?.log === log && at.place >= from)
          .sort((one, other) => (one.at?.place ?? 0) - (other.at?.place ?? 0))
          .slice(0, limit)
          .map(({ entry }) => entry),
      placeOf: async (hash) => state.entries.find(({ recordHash }) => recordHash === hash)?.at ?? null,
      async keepCheckpoint(log, size, text) {
        step()
        state.checkpoints = state.checkpoints.filter((one) => one.log !== log || one.size !== size)
        state.checkpoints.push({ log, size, text })
      },
      checkpointsOf: async (log) =>
        state.checkpoints
          .filter((one) => one.log === log)
          .sort((one, other) => one.size - other.size)
          .map(({ text }) => text),
      publish: async (publication) => publish(publication),
      unpublished: async () => [],
      findSymbol: async (symbol) => state.register.find((row) => row.symbol === symbol) ?? null,
      findPublished: async (id) => state.register.find(({ statementId }) => statementId === id) ?? null,
      listRegister: async () => state.register,
      corrigendaOf: async () => [],
      findCorrigendum: async () => null,
      findCorrected: async () => null,
      latestCorrigenda: async () => [],
      countSymbols: async (prefix) => state.register.filter(({ symbol }) => symbol.startsWith(prefix)).length,
    },
  }
}
