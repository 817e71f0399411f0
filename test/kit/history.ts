/** What each person typed, was acknowledged, deleted and saw, in order: what a checker judges, and prints where it finds a fault. */

type Action =
  | {
      readonly what: 'typed' | 'acknowledged' | 'deleted'
      readonly who: string
      readonly at: number
      readonly word: string
    }
  | { readonly what: 'saw'; readonly who: string; readonly at: number; readonly text: string }
  | { readonly what: 'did'; readonly who: string; readonly at: number | null; readonly action: string }

export interface History {
  readonly note: (action: Action) => void
  /** The words of a paragraph that were acknowledged and that nobody has begun to delete. */
  readonly standing: (at: number) => readonly string[]
  readonly words: () => readonly string[]
  /** The last deeds, one a line. */
  readonly tail: (actions: number) => string
}

export function makeHistory(): History {
  const actions: Action[] = []
  const acknowledged = new Map<string, number>()
  const deleted = new Set<string>()
  return {
    note(action) {
      actions.push(action)
      if (action.what === 'acknowledged') acknowledged.set(action.word, action.at)
      if (action.what === 'deleted') deleted.add(action.word)
    },
    standing: (at) => [...acknowledged].flatMap(([word, place]) => (place === at && !deleted.has(word) ? [word] : [])),
    words: () => [...acknowledged.keys()],
    tail: (count) =>
      actions
        .slice(-count)
        .map((action) => JSON.stringify(action))
        .join('\n'),
  }
}
