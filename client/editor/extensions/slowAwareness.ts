import type { Awareness } from 'y-protocols/awareness'

/** How often a caret's place is told to others at most, in milliseconds: four times a second. */
const pace = 250

export interface SlowAwareness {
  readonly awareness: Awareness
  readonly stop: () => void
}

/** The same awareness, but for a caret that moves faster than others can read: it is told at a measured pace. */
export function slowAwareness(awareness: Awareness): SlowAwareness {
  let timer: ReturnType<typeof setTimeout> | null = null
  let waiting: { readonly cursor: unknown } | null = null

  function tell(): void {
    timer = null
    if (waiting === null) return
    awareness.setLocalStateField('cursor', waiting.cursor)
    waiting = null
    timer = setTimeout(tell, pace)
  }

  const slow = Object.create(awareness, {
    setLocalStateField: {
      value(field: string, value: unknown) {
        if (field !== 'cursor') return awareness.setLocalStateField(field, value)
        waiting = { cursor: value }
        if (timer === null) tell()
      },
    },
  }) as Awareness

  return {
    awareness: slow,
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      waiting = null
      if (awareness.getLocalState() !== null) awareness.setLocalStateField('cursor', null)
    },
  }
}
