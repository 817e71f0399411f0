/**
 * What the nodes of a deployment tell each other. Nothing is promised of it but speed: whatever must not be missed stands in
 * the store, and is found there by whoever has not heard of it (rule ND2).
 */
import { z } from 'zod'

const name = z.string().max(512)
const bytes = z.base64()

/** Words that a node of another release does not know are passed over. */
export const messageSchema = z.discriminatedUnion('kind', [
  /** These rooms have updates, or have been opened or closed. */
  z.object({ kind: z.literal('rooms'), rooms: z.array(name) }),
  /** These ledgers have entries. */
  z.object({ kind: z.literal('ledgers'), ids: z.array(name) }),
  /** Sessions, people or term bases have changed: a session by its hash, those of a participant, or whatever else. */
  z.object({ kind: z.literal('changes'), session: name.optional(), participant: name.optional() }),
  /** The public log has grown, or has been witnessed. */
  z.object({ kind: z.literal('log') }),
  /** Who is in a room on the node that tells: an update of awareness. */
  z.object({ kind: z.literal('presence'), room: name, update: bytes }),
  /** Rooms have been opened here: who is in them elsewhere? */
  z.object({ kind: z.literal('who'), rooms: z.array(name) }),
  /** All who are connected to the node that tells, or were heard of there a moment ago. */
  z.object({ kind: z.literal('people'), ids: z.array(name) }),
  /** The line of what is said aloud that may still change; null once it is kept. */
  z.object({ kind: z.literal('caption'), meetingId: name, caption: z.string().nullable() }),
  /** A contribution of a source to a public consultation has been let in under a number. */
  z.object({ kind: z.literal('let-in'), source: name, number: z.int() }),
  /** Which lines over HTTP does somebody have? */
  z.object({ kind: z.literal('find-lines'), ask: name, by: name }),
  z.object({ kind: z.literal('lines'), to: name, ask: name, lines: z.array(name) }),
  /** A message for a line that another node has, and what became of it; `stored` null where it ends in no acknowledgement. */
  z.object({ kind: z.literal('post'), ask: name, by: name, line: name, message: bytes }),
  z.object({
    kind: z.literal('posted'),
    to: name,
    ask: name,
    posted: z.object({ stored: z.boolean().nullable(), message: bytes.nullable() }).nullable(),
  }),
])

export type NodeMessage = z.output<typeof messageSchema>

/** What comes of another node. */
export interface Ear {
  readonly heard: (message: NodeMessage, from: string) => void
  /** Something may have been missed: it is looked for in the store. */
  readonly missed: () => void
}

export interface Doorbell {
  /** Tells every other node, as far as they can be reached. Never throws. */
  readonly ring: (message: NodeMessage) => void
  readonly listen: (ear: Ear) => void
  /** Whether other nodes can be reached just now. */
  readonly isUp: () => boolean
  readonly close: () => Promise<void>
}
