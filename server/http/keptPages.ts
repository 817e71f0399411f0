/** Pages and files that everybody is shown alike, kept as they were printed until something of them changes. */

export interface KeptPages {
  /**
   * The page of a name as it stands in a state: the one that is kept, one that is being printed, or a new one. A page that
   * took long to print is shown a little longer, while its next state waits: it is printed a part of the time, and never
   * all of it.
   */
  get(name: string, state: string, print: () => Promise<string | Uint8Array>): Promise<KeptPage>
}

export interface KeptPage {
  readonly state: string
  readonly page: Buffer
}

export interface KeptPagesLimits {
  /** Bytes of all pages together. */
  readonly bytes: number
  /** Milliseconds of printing below which the next state is printed at once. */
  readonly quick: number
  /** How many times as long as it took to print a page is shown before its next state is printed. */
  readonly rest: number
}

export const keptPagesLimits: KeptPagesLimits = { bytes: 32 * 1024 * 1024, quick: 20, rest: 20 }

interface Kept {
  readonly printed: Promise<KeptPage>
  readonly begun: number
  state: string
  /** Null while it is being printed. */
  cost: number | null
  bytes: number
}

export function createKeptPages(
  limits: KeptPagesLimits = keptPagesLimits,
  now = performance.now.bind(performance),
): KeptPages {
  // In the order of asking: whatever was asked for last stands last.
  const kept = new Map<string, Kept>()

  function makeRoom(): void {
    let bytes = [...kept.values()].reduce((sum, one) => sum + one.bytes, 0)
    for (const [name, one] of kept) {
      if (bytes <= limits.bytes) return
      if (one.cost === null) continue
      kept.delete(name)
      bytes -= one.bytes
    }
  }

  function isGood(one: Kept | undefined, state: string): one is Kept {
    if (one === undefined) return false
    if (one.state === state || one.cost === null) return true
    return one.cost > limits.quick && now() < one.begun + one.cost * (1 + limits.rest)
  }

  return {
    get(name, state, print) {
      const known = kept.get(name)
      if (isGood(known, state)) {
        kept.delete(name)
        kept.set(name, known)
        // One that was begun before this state may miss what was written since.
        return known.cost === null && known.state !== state
          ? known.printed.then(() => this.get(name, state, print))
          : known.printed
      }
      const begun = now()
      const fresh: Kept = {
        begun,
        state,
        cost: null,
        bytes: 0,
        printed: print().then(
          (printed) => {
            const page = typeof printed === 'string' ? Buffer.from(printed, 'utf8') : Buffer.from(printed)
            fresh.cost = now() - begun
            fresh.bytes = page.byteLength
            makeRoom()
            return { state, page }
          },
          (fault: unknown) => {
            kept.delete(name)
            throw fault
          },
        ),
      }
      kept.delete(name)
      kept.set(name, fresh)
      return fresh.printed
    },
  }
}
