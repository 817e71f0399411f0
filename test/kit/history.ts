/** What each person typed, was acknowledged, deleted and saw, in order: what a checker judges, and prints where it finds a fault. */

export type Deed =
  | {
      readonly what: 'typed' | 'acknowledged' | 'deleted'
      readonly who: string
      readonly at: number
      readonly word: string
    }
  | { readonly what: 'saw'; readonly who: string; readonly at: number; readonly text: string }
  | { readonly what: 'did'; readonly who: string; readonly at: number | null; readonly deed: string }

export interface History {
  readonly note: (deed: Deed) => void
  /** The words of a paragraph that were acknowledged and that nobody has begun to delete. */
  readonly standing: (at: number) => readonly string[]
  readonly words: () => readonly string[]
  /** The last deeds, one a line. */
  readonly tail: (deeds: number) => string
}

export function makeHistory(): History {
  const deeds: Deed[] = []
  const acknowledged = new Map<string, number>()
  const deleted = new Set<string>()
  return {
    note(deed) {
      deeds.push(deed)
      if (deed.what === 'acknowledged') acknowledged.set(deed.word, deed.at)
      if (deed.what === 'deleted') deleted.add(deed.word)
    },
    standing: (at) => [...acknowledged].flatMap(([word, place]) => (place === at && !deleted.has(word) ? [word] : [])),
    words: () => [...acknowledged.keys()],
    tail: (count) =>
      deeds
        .slice(-count)
        .map((deed) => JSON.stringify(deed))
        .join('\n'),
  }
}
