import type { PreparedSource } from '../../model/preparedSource.ts'

/** One document being written: its names, and what the meta block must declare because the text refers to it. */
export interface AknWriting {
  readonly prepared: PreparedSource
  readonly usedDelegations: Set<string>
  readonly usedConcepts: Set<string>
  /** What is put into words once and referred to, by its `eId`: the questions of votes. */
  readonly terms: Map<string, string>
  /** The `eId` of each footnote, by the place of its first block. */
  readonly noteEids: Map<number, string>
  /** The `eId` of the element that a block became, where it has one: what steps and changes point to. */
  readonly placeEids: Map<number, string>
  /** Proposals as changes of the text, in the order of the text. */
  readonly changes: AknChange[]
  /** The name wanted, or the next free one made from it. */
  eId(wanted: string): string
}

/** A proposal: what it would do, where, and the element that holds its words. */
export interface AknChange {
  readonly id: string
  readonly type: 'substitution' | 'insertion' | 'repeal'
  readonly source: string
  readonly block: number
}

export function aknWriting(prepared: PreparedSource): AknWriting {
  const taken = new Set<string>()
  return {
    prepared,
    usedDelegations: new Set(),
    usedConcepts: new Set(),
    terms: new Map(),
    noteEids: new Map(),
    placeEids: new Map(),
    changes: [],
    eId(wanted) {
      let name = wanted
      for (let copy = 2; taken.has(name); copy += 1) name = `${wanted}-${copy}`
      taken.add(name)
      return name
    },
  }
}
