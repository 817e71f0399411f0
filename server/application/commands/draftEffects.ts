/** What an act does to live drafts: opened and rewritten by the server, or closed for good. */
import type { DraftChange, DraftRoom } from '@tawafuq/domain/acts/draftChange'
import type { Event } from '@tawafuq/domain/acts/events'
import { factsOf } from '@tawafuq/domain/acts/factsOf'
import type { Statement, Wording } from '@tawafuq/domain/acts/statement'
import { appendText } from '@tawafuq/draft/appendText'
import { draftUpdate } from '@tawafuq/draft/draftUpdate'
import { liftGlyphs } from '@tawafuq/draft/liftGlyphs'
import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { rewriteText } from '@tawafuq/draft/rewriteText'
import { roomName } from '@tawafuq/draft/roomName'
import { seedDraft } from '@tawafuq/draft/seedDraft'

type DraftEdit = Parameters<typeof draftUpdate>[1]

export interface DraftEffects {
  readonly openRooms: readonly { readonly room: string; readonly seed: Uint8Array }[]
  readonly draftUpdates: readonly { readonly room: string; readonly update: Uint8Array }[]
  readonly closeRooms: readonly string[]
}

/** What the effects need besides the events: the statement before them, and what stands in the rooms concerned. */
export interface EffectSources {
  readonly before: Statement
  readonly updatesOf: (room: string) => Promise<readonly Uint8Array[]>
  /** What the paragraph concerned reads; null where its draft is closed. */
  readonly base: string | null
  /** The words that a new proposal begins with, if its author gave any. */
  readonly words: string | null
}

/**
 * Collects the effects of events in their order. Edits of one room make one update, computed on a copy of what the store
 * holds, so that they can be stored with the entries in one transaction before anybody sees them.
 */
export async function draftEffects(events: readonly Event[], sources: EffectSources): Promise<DraftEffects> {
  const { before } = sources
  const seeds = new Map<string, Wording>()
  const edits = new Map<string, DraftEdit[]>()
  const closed = new Set<string>()
  for (const change of events.flatMap((event) => changesOf(before, event, sources))) {
    const room = nameOf(before, change.room)
    if (change.do === 'open') seeds.set(room, change.wording)
    else if (change.do === 'close') closed.add(room)
    else edits.set(room, [...(edits.get(room) ?? []), editOf(change)])
  }
  const openRooms: { room: string; seed: Uint8Array }[] = []
  const draftUpdates: { room: string; update: Uint8Array }[] = []
  for (const [room, wording] of seeds) {
    const seed = seedDraft(wording, room)
    openRooms.push({ room, seed })
    const changes = edits.get(room)
    if (changes !== undefined) draftUpdates.push({ room, update: combined([seed], changes) })
    edits.delete(room)
  }
  for (const [room, changes] of edits) {
    draftUpdates.push({ room, update: combined(await sources.updatesOf(room), changes) })
  }
  return { openRooms, draftUpdates, closeRooms: [...closed] }
}

/** The name of one of a statement's rooms. */
export function nameOf({ id: statementId }: Statement, room: DraftRoom): string {
  return roomName({ ...room, statementId })
}

function changesOf(before: Statement, event: Event, { base, words }: EffectSources): readonly DraftChange[] {
  const { changesDrafts } = factsOf(event)
  return changesDrafts === 'none' ? [] : changesDrafts(before, event, { base, words })
}

function editOf(change: Exclude<DraftChange, { readonly do: 'open' | 'close' }>): DraftEdit {
  switch (change.do) {
    case 'place-glyphs':
      return (doc) => placeGlyphs(doc, change.range, change.bracketId)
    case 'lift-glyphs':
      return (doc) => liftGlyphs(doc, change.bracketId, change.outcome, change.text)
    case 'rewrite':
      return (doc) => rewriteText(doc, change.text)
    case 'append':
      return (doc) => appendText(doc, change.text)
  }
}

function combined(updates: readonly Uint8Array[], changes: readonly DraftEdit[]): Uint8Array {
  return draftUpdate(updates, (doc) => {
    for (const change of changes) change(doc)
  })
}
