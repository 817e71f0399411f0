import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What the parts of the house tell of themselves, for those who run it (docs/OPERATIONS.md). Times are in seconds. */
export interface Meters {
  readonly registry: Registry
  /** An edit was acknowledged (`reason` null) or refused, so long after it came in. */
  readonly edited: (reason: string | null, seconds: number) => void
  /** So many writes were carried out together, so long after they were sent to the disk. */
  readonly stored: (writes: number, seconds: number) => void
  /** A part of what is stored was found damaged. */
  readonly damaged: () => void
  /** The clock stands so long before the last entry of a ledger. */
  readonly clockSetBack: (seconds: number) => void
  /** Times an export or import from its beginning to the end of the promise. */
  readonly timed: <Result>(
    what: 'export' | 'import' | 'check',
    kind: string,
    work: () => Promise<Result>,
  ) => Promise<Result>
  /** Counts afresh whenever it is read. */
  readonly watch: (name: string, help: string, count: () => number) => void
}

/** From what nobody feels to what everybody does. */
const BUCKETS = [0.002, 0.01, 0.05, 0.2, 1, 5]
const DOCUMENT_BUCKETS = [0.1, 0.5, 2, 10, 30]

export function createMeters(): Meters {
  const registry = new Registry()
  const registers = [registry]
  const edits = new Counter({
    name: 'tawafuq_edits_total',
    help: 'Edits of drafts, by what became of them: stored, or the reason of their refusal.',
    labelNames: ['outcome'],
    registers,
  })
  const acknowledgement = new Histogram({
    name: 'tawafuq_edit_acknowledgement_seconds',
    help: 'Time from an edit to its acknowledgement.',
    buckets: BUCKETS,
    registers,
  })
  const store = new Histogram({
    name: 'tawafuq_storage_transaction_seconds',
    help: 'Time of one transaction with its sync, and what it waited for.',
    buckets: BUCKETS,
    registers,
  })
  const writes = new Counter({ name: 'tawafuq_storage_writes_total', help: 'Writes carried out.', registers })
  const damaged = new Gauge({
    name: 'tawafuq_storage_damaged',
    help: 'Parts of what is stored that were found damaged since the start.',
    registers,
  })
  const setBack = new Gauge({
    name: 'tawafuq_clock_set_back_seconds',
    help: 'How long the clock last stood before the last entry of a ledger.',
    registers,
  })
  const documents = {
    export: new Histogram({
      name: 'tawafuq_export_seconds',
      help: 'Time to make a file of a statement.',
      labelNames: ['kind'],
      buckets: DOCUMENT_BUCKETS,
      registers,
    }),
    import: new Histogram({
      name: 'tawafuq_import_seconds',
      help: 'Time to read a document.',
      labelNames: ['kind'],
      buckets: DOCUMENT_BUCKETS,
      registers,
    }),
    check: new Histogram({
      name: 'tawafuq_check_seconds',
      help: 'Time to check a text for other programs.',
      labelNames: ['kind'],
      buckets: DOCUMENT_BUCKETS,
      registers,
    }),
  }
  return {
    registry,
    edited(reason, seconds) {
      edits.inc({ outcome: reason ?? 'stored' })
      if (reason === null) acknowledgement.observe(seconds)
    },
    stored(count, seconds) {
      writes.inc(count)
      store.observe(seconds)
    },
    damaged: () => damaged.inc(),
    clockSetBack: (seconds) => setBack.set(seconds),
    async timed(what, kind, work) {
      const end = documents[what].startTimer({ kind })
      try {
        return await work()
      } finally {
        end()
      }
    },
    watch(name, help, count) {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(count())
        },
      })
    },
  }
}
