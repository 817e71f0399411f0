import type { StatementId } from '@tawafuq/domain/acts/ids'
import { symbolKey } from '@tawafuq/domain/acts/imprint/symbol'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { VersionConflict } from '../../application/ports.ts'
import type {
  CorrigendumRow,
  LogFacts,
  Publication,
  PublicLogStore,
  PublishedCorrigendum,
  RegisterRow,
} from '../../application/publicLog.ts'
import { symbolConflict } from '../conflictSentence.ts'

export interface MemoryPublicLog {
  readonly store: PublicLogStore
  /** Throws VersionConflict where a symbol or a statement is taken. */
  readonly refuse: (publication: Publication) => void
  readonly publish: (publication: Publication) => void
  /** Throws VersionConflict where a symbol or a number is taken. */
  readonly refuseCorrigendum: (corrigendum: PublishedCorrigendum) => void
  readonly correct: (corrigendum: PublishedCorrigendum) => void
}

interface KeptEntry {
  readonly entry: Uint8Array
  readonly recordHash: string | null
  at: { readonly log: number; readonly place: number } | null
}

/** The public log and its register, in memory. */
export function memoryPublicLog(
  adopted: () => readonly { readonly statementId: StatementId; readonly record: AdoptedRecord }[],
): MemoryPublicLog {
  const logs: LogFacts[] = []
  const entries: KeptEntry[] = []
  const checkpoints = new Map<string, string>()
  const register: RegisterRow[] = []
  const corrigenda: CorrigendumRow[] = []

  function refuse({ symbol, statementId }: Publication): void {
    const taken = register.some((row) => symbolKey(row.symbol) === symbolKey(symbol) || row.statementId === statementId)
    if (taken) throw new VersionConflict(symbolConflict(symbol))
  }

  function publish({ entry, ...row }: Publication): void {
    register.push(structuredClone(row))
    entries.push({ entry: entry.slice(), recordHash: row.recordHash, at: null })
  }

  function refuseCorrigendum({ symbol, statementId, number }: PublishedCorrigendum): void {
    const taken =
      [...register, ...corrigenda].some((row) => symbolKey(row.symbol) === symbolKey(symbol)) ||
      corrigenda.some((row) => row.statementId === statementId && row.number === number)
    if (taken) throw new VersionConflict(symbolConflict(symbol))
  }

  function correct({ entry, ...row }: PublishedCorrigendum): void {
    corrigenda.push(structuredClone(row))
    entries.push({ entry: entry.slice(), recordHash: row.recordHash, at: null })
  }

  const store: PublicLogStore = {
    logs: async () => [...logs],
    async beginLog(log) {
      if (logs.some(({ number, origin }) => number === log.number || origin === log.origin))
        throw new Error('The log is there.')
      logs.push({ ...log })
    },
    async addEntry(entry) {
      entries.push({ entry: entry.slice(), recordHash: null, at: null })
    },
    waitingEntries: async (limit) =>
      entries
        .flatMap(({ at, entry }, position) => (at === null ? [{ position, entry: entry.slice() }] : []))
        .slice(0, limit),
    async placeEntries(log, from, positions) {
      for (const [at, position] of positions.entries()) {
        const entry = entries[position]
        const isTaken = entries.some((one) => one.at?.log === log && one.at.place === from + at)
        if (entry === undefined || entry.at !== null || isTaken) throw new Error('The place is taken.')
        entry.at = { log, place: from + at }
      }
    },
    entriesOf: async (log, from, limit) =>
      entries
        .filter(({ at }) => at?.log === log && at.place >= from)
        .sort((one, other) => (one.at?.place ?? 0) - (other.at?.place ?? 0))
        .slice(0, limit)
        .map(({ entry }) => entry.slice()),
    placeOf: async (recordHash) =>
      entries.find((entry) => entry.recordHash === recordHash && entry.at !== null)?.at ?? null,
    async keepCheckpoint(log, size, checkpoint) {
      checkpoints.set(`${log} ${size}`, checkpoint)
    },
    checkpointsOf: async (log, from = 0) =>
      [...checkpoints]
        .filter(([name]) => name.startsWith(`${log} `) && Number(name.split(' ')[1]) >= from)
        .sort(([one], [other]) => Number(one.split(' ')[1]) - Number(other.split(' ')[1]))
        .map(([, checkpoint]) => checkpoint),
    async publish(publication) {
      refuse(publication)
      publish(publication)
    },
    unpublished: async () =>
      adopted().filter(({ statementId }) => !register.some((row) => row.statementId === statementId)),
    findSymbol: async (symbol) =>
      structuredClone(register.find((row) => symbolKey(row.symbol) === symbolKey(symbol)) ?? null),
    findPublished: async (statementId) =>
      structuredClone(register.find((row) => row.statementId === statementId) ?? null),
    async listRegister(after, limit) {
      const from = register.findIndex(({ symbol }) => symbol === after) + 1
      return structuredClone(register.slice(from, from + limit))
    },
    corrigendaOf: async (statementId) => structuredClone(corrigenda.filter((row) => row.statementId === statementId)),
    findCorrigendum: async (symbol) =>
      structuredClone(corrigenda.find((row) => symbolKey(row.symbol) === symbolKey(symbol)) ?? null),
    findCorrected: async (textHash) => structuredClone(corrigenda.find((row) => row.textHash === textHash) ?? null),
    latestCorrigenda: async (limit) => structuredClone(corrigenda.toReversed().slice(0, limit)),
    countSymbols: async (prefix) => register.filter(({ symbol }) => symbol.startsWith(prefix)).length,
  }
  return { store, refuse, publish, refuseCorrigendum, correct }
}
