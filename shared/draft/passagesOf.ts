/** What was done to a draft in turn, hand by hand: from its log. */
import { toNfc } from '@tawafuq/arabic/toNfc'
import type { Instant } from '@tawafuq/domain/acts/ids'
import * as Y from 'yjs'
import type { LoggedUpdate } from './attributeDraft.ts'
import { layoutOf } from './layoutOf.ts'

/** What one hand did without pause: what the draft read before and after. */
export interface WritingPassage {
  readonly author: LoggedUpdate['author']
  readonly from: Instant
  readonly until: Instant
  readonly before: string
  readonly after: string
}

/** The latest passages in their order, and how many came before them. */
export interface Passages {
  readonly latest: readonly WritingPassage[]
  readonly earlier: number
}

/** How long a hand may rest within one passage, in milliseconds. */
const pause = 120_000

/** The updates of one passage. */
interface Stretch {
  readonly author: LoggedUpdate['author']
  readonly from: Instant
  until: Instant
  readonly updates: Uint8Array[]
}

/**
 * The passages of a log, the seed left out: each hand's writing until it rests or another writes. Two hands that type at
 * once make one of every few letters, and each is the whole draft twice: no more than `most` are read.
 */
export function passagesOf(log: readonly LoggedUpdate[], most: number): Passages {
  const [seed, ...rest] = log
  if (seed === undefined) return { latest: [], earlier: 0 }
  const stretches = stretchesOf(rest)
  const earlier = Math.max(0, stretches.length - most)
  const doc = new Y.Doc()
  const apply = (updates: readonly Uint8Array[]): string => {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    return toNfc(layoutOf(doc).letters)
  }
  let before = apply([seed.update, ...stretches.slice(0, earlier).flatMap(({ updates }) => updates)])
  const latest = stretches.slice(earlier).flatMap(({ author, from, until, updates }): readonly WritingPassage[] => {
    const passage = { author, from, until, before, after: apply(updates) }
    before = passage.after
    return passage.after === passage.before ? [] : [passage]
  })
  doc.destroy()
  return { latest, earlier }
}

function stretchesOf(log: readonly LoggedUpdate[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const { author, at, update } of log) {
    const last = stretches.at(-1)
    if (last !== undefined && goesOn(last, author, at)) {
      last.until = at
      last.updates.push(update)
    } else stretches.push({ author, from: at, until: at, updates: [update] })
  }
  return stretches
}

function goesOn({ author: hand, until }: Stretch, author: LoggedUpdate['author'], at: Instant): boolean {
  const isSame = hand?.participantId === author?.participantId
  // What two acts of the server wrote are two things, however close.
  if (author === null) return isSame && until === at
  return isSame && Date.parse(at) - Date.parse(until) <= pause
}
