import type { XmlElement } from '../../model/xmlTree.ts'

/** Counters of style sheets as they nest (CSS Lists and Counters 3, 4.4). */
export interface HtmlCounters {
  /** Begins a counter at an element: it holds for the element, those after it under the same parent, and all within. */
  reset(name: string, value: number, at: XmlElement): void
  /** Adds to the innermost counter of a name; where none holds, one begins at the element. */
  add(name: string, value: number, at: XmlElement): void
  /** The values of all counters of a name that hold at an element, the outermost first. */
  of(name: string, at: XmlElement): readonly number[]
}

interface Counter {
  /** The parent of the element at which it began. */
  readonly within: XmlElement | undefined
  value: number
}

export function htmlCounters(parents: ReadonlyMap<XmlElement, XmlElement>): HtmlCounters {
  const byName = new Map<string, Counter[]>()

  /** Those that hold here; elements are asked for in document order, so that what has ended is let go. */
  function holding(name: string, at: XmlElement): Counter[] {
    const around = new Set<XmlElement | undefined>()
    for (let one = parents.get(at); one; one = parents.get(one)) around.add(one)
    const held = (byName.get(name) ?? []).filter(({ within }) => around.has(within))
    byName.set(name, held)
    return held
  }

  function reset(name: string, value: number, at: XmlElement): void {
    const held = holding(name, at)
    const beside = held.at(-1)
    if (beside?.within === parents.get(at) && beside) beside.value = value
    else held.push({ within: parents.get(at), value })
  }

  return {
    reset,
    add(name, value, at) {
      const counter = holding(name, at).at(-1)
      if (counter) counter.value += value
      else reset(name, value, at)
    },
    of: (name, at) => holding(name, at).map(({ value }) => value),
  }
}
