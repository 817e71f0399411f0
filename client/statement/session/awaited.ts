/** What the server could not take for the moment, and how long it is waited for (rule UI66). */
import type { CloseReason } from '@tawafuq/protocol/announcement'

/** What the server has not got: `room` on its disk, or an answer of its `store`. Null: nothing that can be named. */
export type Awaited = 'room' | 'store' | null

/** After how long what the server could not take is sent again, or its door is asked again, in milliseconds. */
export const sendingAgain = 5_000

/** Refusals of an edit that pass by themselves. */
export const awaitedForAnEdit: ReadonlyMap<CloseReason, Awaited> = new Map([
  ['storage-full', 'room'],
  ['storage-busy', 'store'],
])

/**
 * … and of the door, where nothing has been judged yet: a store that has failed is opened anew with its server, and one who
 * is in too many rooms may have left some. Asked at once, it would be asked without end.
 */
export const awaitedAtTheDoor: ReadonlyMap<CloseReason, Awaited> = new Map([
  ...awaitedForAnEdit,
  ['storage-failed', 'store'],
  ['too-many', null],
])
