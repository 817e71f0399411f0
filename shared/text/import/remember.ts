/** How many answers are kept. Lines are asked about again at once or never, so few are enough. */
const limit = 512

/** A pure function of a string that keeps its last answers: every line is judged by several neighbours. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const kept = known.get(text)
    if (kept !== undefined) return kept
    if (known.size >= limit) known.clear()
    const fresh = answer(text)
    known.set(text, fresh)
    return fresh
  }
}
