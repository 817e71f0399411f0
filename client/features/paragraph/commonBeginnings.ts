/** Words by which alike beginnings are told apart are looked for no further than this. */
const furthest = 60

/**
 * How many words of each text are those of another one, too, where the first `alike` words are: what tells the two apart
 * comes after them. 0 where a beginning is the only one of its kind (rule UI504).
 */
export function commonBeginnings(texts: readonly string[], alike: number): readonly number[] {
  const words = texts.map((text) => text.split(/\s+/u).slice(0, furthest))
  const groups = Map.groupBy(words.keys(), (at) => words[at]?.slice(0, alike).join(' ') ?? '')
  return words.map((own, at) => {
    const others = (groups.get(own.slice(0, alike).join(' ')) ?? []).filter((other) => other !== at)
    if (others.length === 0 || own.length <= alike) return 0
    const shared = others.map((other) => own.findIndex((word, nth) => words[other]?.[nth] !== word))
    // One that another goes on from differs by its end alone.
    return Math.max(...shared.map((count) => (count < 0 ? alike : count)))
  })
}
