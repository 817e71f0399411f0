/** Which updates of a draft's log are applied here: all through a number, and some beyond it where another node's came between. */
export interface AppliedNumbers {
  /** All through this number are applied. */
  readonly through: () => number
  /** Whether an update is applied that came after one that is not. */
  readonly hasGap: () => boolean
  readonly has: (seq: number) => boolean
  /** One update is applied. */
  readonly note: (seq: number) => void
  /** All through a number are applied. */
  readonly noteThrough: (seq: number) => void
}

export function appliedNumbers(): AppliedNumbers {
  const beyond = new Set<number>()
  let through = 0

  function absorb(): void {
    while (beyond.delete(through + 1)) through += 1
  }

  return {
    through: () => through,
    hasGap: () => beyond.size > 0,
    has: (seq) => seq <= through || beyond.has(seq),
    note(seq) {
      if (seq <= through) return
      beyond.add(seq)
      absorb()
    },
    noteThrough(seq) {
      through = Math.max(through, seq)
      for (const one of beyond) if (one <= through) beyond.delete(one)
      absorb()
    },
  }
}
