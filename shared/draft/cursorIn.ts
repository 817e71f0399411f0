/** Carets of people in a draft: read from what anybody may have sent, and made anew of what is known to be sound. */
import * as Y from 'yjs'
import { fragmentName } from './schema.ts'

interface IdJson {
  readonly client: number
  readonly clock: number
}

/** A Y.RelativePosition as JSON has it: by a letter, or by the end of a type. */
export interface PositionJson {
  readonly type: IdJson | null
  readonly tname: typeof fragmentName | null
  readonly item: IdJson | null
  /** 0 where the position stays with what follows, -1 where it stays with what comes before. */
  readonly assoc: 0 | -1
}

/** A caret, or a selection from its anchor to its head. */
export interface Cursor {
  readonly anchor: PositionJson
  readonly head: PositionJson
}

/** Where a position stands in the draft as it is: a type of the draft, and an index in it. */
export interface CursorPlace {
  readonly type: unknown
  readonly index: number
}

/** A cursor with the places that it names. */
export interface FoundCursor {
  readonly cursor: Cursor
  readonly anchor: CursorPlace
  readonly head: CursorPlace
}

/**
 * The cursor that a value describes, if both its positions are made of integers and name places of this draft; null for
 * anything else. What comes back shares nothing with what was given. Never throws (rule DR15).
 */
export function cursorIn(doc: Y.Doc, value: unknown): FoundCursor | null {
  try {
    if (!isRecord(value)) return null
    const anchor = readPosition(value['anchor'])
    const head = readPosition(value['head'])
    if (anchor === null || head === null) return null
    const places = { anchor: placeOf(doc, anchor), head: placeOf(doc, head) }
    if (places.anchor === null || places.head === null) return null
    return { cursor: { anchor, head }, anchor: places.anchor, head: places.head }
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readPosition(value: unknown): PositionJson | null {
  if (!isRecord(value)) return null
  const type = readId(own(value, 'type'))
  const item = readId(own(value, 'item'))
  const tname = own(value, 'tname') ?? null
  const assoc = own(value, 'assoc') ?? 0
  if (type === 'broken' || item === 'broken') return null
  if (tname !== null && tname !== fragmentName) return null
  if (type === null && item === null && tname === null) return null
  if (assoc !== 0 && assoc !== -1) return null
  return { type, tname, item, assoc }
}

function readId(value: unknown): IdJson | null | 'broken' {
  if (value === null || value === undefined) return null
  if (!isRecord(value)) return 'broken'
  const { client, clock } = value
  // Names of Yjs have 32 bits.
  if (!isCount(client) || client > 0xffffffff || !isCount(clock)) return 'broken'
  return { client, clock }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function own(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : null
}

function placeOf(doc: Y.Doc, { type, tname, item, assoc }: PositionJson): CursorPlace | null {
  const fragment = doc.getXmlFragment(fragmentName)
  const id = (one: IdJson | null) => one && Y.createID(one.client, one.clock)
  const place = Y.createAbsolutePositionFromRelativePosition(
    new Y.RelativePosition(id(type), tname, id(item), assoc),
    doc,
  )
  if (place === null) return null
  const isWithin = place.type === fragment || Y.isParentOf(fragment, place.type._item)
  return isWithin ? { type: place.type, index: place.index } : null
}
