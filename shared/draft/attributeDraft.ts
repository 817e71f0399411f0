/** Who wrote which words of a draft, and when: from its log, in which every update has its author and time. */

import { nfcOffsets } from '@tawafuq/arabic/nfcOffsets'
import type { DelegationId, Instant, ParticipantId } from '@tawafuq/domain/acts/ids'
import * as Y from 'yjs'
import { emptyUpdate } from './draftUpdate.ts'
import { type Letters, layoutOf } from './layoutOf.ts'
import { renewerOf } from './renewDraft.ts'
import { fragmentName } from './schema.ts'

export interface LoggedUpdate {
  readonly at: Instant
  /** Null for what the server itself wrote while carrying out an act, the seed of the draft among it. */
  readonly author: { readonly participantId: ParticipantId; readonly delegationId: DelegationId | null } | null
  readonly update: Uint8Array
}

/** Words that stand, with the hand that wrote them. `first` marks what the draft opened with. */
export interface WrittenRun {
  readonly text: string
  readonly author: LoggedUpdate['author']
  readonly at: Instant
  readonly first: boolean
}

/** Letters of one hand that only another minute parts are one run. */
const minute = 16

/**
 * The words that stand at the end of a log, in order, each run with its author and time (rule DR13). Joined, they are the
 * draft's reading to the letter; glyphs of brackets are nobody's words.
 */
export function attributeDraft(log: readonly LoggedUpdate[]): readonly WrittenRun[] {
  const doc = new Y.Doc()
  const owners = makeOwners()
  for (let from = 0; from < log.length; ) {
    const until = renewedAfter(log, from)
    // In one transaction: a log has many thousand updates.
    doc.transact(() => {
      for (let nth = from; nth < until; nth += 1) {
        const { update } = log[nth] ?? { update: emptyUpdate }
        owners.take(update, nth)
        Y.applyUpdate(doc, update)
      }
    })
    const renewal = log[until]
    if (renewal !== undefined) inherit(doc, renewal.update, owners)
    from = until + 1
  }
  const { letters, pieces } = layoutOf(doc)
  const offsets = nfcOffsets(letters)
  const marks: { from: number; nth: number }[] = []
  const mark = (from: number, nth: number): void => {
    if (marks.at(-1)?.nth !== nth) marks.push({ from, nth })
  }
  const nodes = new Map<Y.XmlText, readonly number[]>()
  for (const piece of pieces) {
    if (piece.kind === 'seam') mark(piece.from, 0)
    if (piece.kind === 'letters') markLetters(piece, nodes, (id) => owners.of(id), mark)
  }
  doc.destroy()
  const runs: WrittenRun[] = []
  marks.forEach(({ from, nth }, place) => {
    const until = marks[place + 1]?.from ?? letters.length
    const text = offsets.text.slice(offsets.toText(from, 'forth'), offsets.toText(until, 'forth'))
    const entry = log[nth]
    if (entry === undefined || text === '') return
    const run = { text, author: entry.author, at: entry.at, first: nth === 0 }
    const last = runs.at(-1)
    if (last !== undefined && isSameHand(last, run)) runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push(run)
  })
  return runs
}

/** The number of the next entry that writes the draft anew, or the end of the log. */
function renewedAfter(log: readonly LoggedUpdate[], from: number): number {
  const at = log.findIndex(
    ({ author, update }, nth) => nth >= from && nth > 0 && author === null && renewerOf(update) !== null,
  )
  return at === -1 ? log.length : at
}

/** Applies an update that writes the draft anew: each letter stays whose it was. */
function inherit(doc: Y.Doc, update: Uint8Array, owners: ReturnType<typeof makeOwners>): void {
  const before = textNodesOf(doc).map((node) => ownersIn(node, (id) => owners.of(id)))
  Y.applyUpdate(doc, update)
  const inherited: { readonly client: number; readonly end: number; readonly nth: number }[] = []
  textNodesOf(doc).forEach((node, at) => {
    let unit = 0
    for (let item = node._start; item !== null; item = item.right) {
      if (item.deleted || !item.countable) continue
      const { client, clock } = item.id
      for (let within = 1; within <= item.length; within += 1, unit += 1) {
        inherited.push({ client, end: clock + within, nth: before[at]?.[unit] ?? 0 })
      }
    }
  })
  inherited.sort((one, other) => one.end - other.end)
  for (const { client, end, nth } of inherited) owners.note(client, end, nth)
}

function textNodesOf(doc: Y.Doc): readonly Y.XmlText[] {
  const found: Y.XmlText[] = []
  const gather = (node: unknown): void => {
    if (node instanceof Y.XmlText) found.push(node)
    else if (node instanceof Y.XmlFragment) for (const child of node.toArray()) gather(child)
  }
  gather(doc.getXmlFragment(fragmentName))
  return found
}

function isSameHand(one: WrittenRun, other: WrittenRun): boolean {
  if (one.first !== other.first || one.author?.participantId !== other.author?.participantId) return false
  return one.author === null ? one.at === other.at : one.at.slice(0, minute) === other.at.slice(0, minute)
}

function markLetters(
  { node, index, from, letters }: Letters,
  nodes: Map<Y.XmlText, readonly number[]>,
  ownerOf: (id: Y.ID) => number,
  mark: (from: number, nth: number) => void,
): void {
  const owners = nodes.get(node) ?? ownersIn(node, ownerOf)
  nodes.set(node, owners)
  for (let at = 0; at < letters.length; at += 1) mark(from + at, owners[index + at] ?? 0)
}

/** For each unit of a text node, the number of the update that wrote it. */
function ownersIn(node: Y.XmlText, ownerOf: (id: Y.ID) => number): readonly number[] {
  const owners: number[] = []
  for (let item = node._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    for (let unit = 0; unit < item.length; unit += 1) {
      owners.push(ownerOf(Y.createID(item.id.client, item.id.clock + unit)))
    }
  }
  return owners
}

/** Which update first brought the units of each Yjs client: a later update may repeat what another brought. */
function makeOwners() {
  const stretches = new Map<number, { readonly end: number; readonly nth: number }[]>()
  return {
    /** The units of a client from where the last are known up to an end are one update's. */
    note(client: number, end: number, nth: number): void {
      const known = stretches.get(client) ?? []
      stretches.set(client, known)
      const last = known.at(-1)
      if (last?.nth === nth) known[known.length - 1] = { end, nth }
      else if (end > (last?.end ?? 0)) known.push({ end, nth })
    },
    take(update: Uint8Array, nth: number): void {
      for (const struct of Y.decodeUpdate(update).structs) {
        const { client, clock } = struct.id
        const known = stretches.get(client) ?? []
        stretches.set(client, known)
        const end = clock + struct.length
        if (end > (known.at(-1)?.end ?? 0)) known.push({ end, nth })
      }
    },
    of({ client, clock }: Y.ID): number {
      const known = stretches.get(client) ?? []
      let low = 0
      let high = known.length - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if ((known[middle]?.end ?? 0) > clock) high = middle
        else low = middle + 1
      }
      return known[low]?.nth ?? 0
    },
  }
}
