import type { ParticipantId } from '@tawafuq/domain/acts/ids'

/** Who is connected to which node (rule ND4). */
export interface PeopleElsewhere {
  /** Those who are connected to this node, or were heard of a moment ago. */
  readonly here: () => readonly ParticipantId[]
  readonly isElsewhere: (id: ParticipantId) => boolean
  /** These, and no others, are connected to a node. */
  readonly told: (node: string, ids: readonly string[]) => void
  /** These other nodes are alive: of others nobody is there any more. */
  readonly living: (nodes: readonly string[]) => void
  /** How many other nodes are alive. */
  readonly nodes: () => number
  /** Whether others are here than when this was last asked. */
  readonly haveChanged: () => boolean
}

/** What each node has told last, for as long as that node lives. */
export function peopleElsewhere(here: () => readonly ParticipantId[]): PeopleElsewhere {
  const byNode = new Map<string, ReadonlySet<string>>()
  let others: readonly string[] = []
  let seen: ReadonlySet<string> = new Set()
  return {
    here,
    isElsewhere: (id) => [...byNode.values()].some((ids) => ids.has(id)),
    told: (node, ids) => void byNode.set(node, new Set(ids)),
    living(nodes) {
      others = nodes
      for (const node of byNode.keys()) if (!nodes.includes(node)) byNode.delete(node)
    },
    nodes: () => others.length,
    haveChanged() {
      const now = new Set<string>(here())
      const isSame = now.size === seen.size && [...now].every((id) => seen.has(id))
      seen = now
      return !isSame
    },
  }
}
