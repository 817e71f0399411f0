export interface WatchedState<State> {
  readonly state: () => State
  /** Calls `listener` after every change, until the answer is called. */
  readonly watch: (listener: () => void) => () => void
  readonly change: (change: Partial<State>) => void
}

/** A state outside React that components read by selectors, so that a change renders those alone that it concerns. */
export function makeWatchedState<State extends object>(begun: State): WatchedState<State> {
  let state = begun
  const listeners = new Set<() => void>()
  return {
    state: () => state,
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change(change) {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
  }
}
