/** What an act declares that it reads: the rooms that hold still for it, and what is found there. */

import type { TextRange } from '@tawafuq/domain/acts/bracket/findQuote'
import type { Circumstances, NamedRange, Reads } from '@tawafuq/domain/acts/circumstances'
import type { DraftRoom } from '@tawafuq/domain/acts/draftChange'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { findRange } from '@tawafuq/draft/relativeRange'
import type { Dependencies } from '../dependencies.ts'
import { isSymbolTaken } from '../isSymbolTaken.ts'
import { nameOf } from './draftEffects.ts'
import type { RoomsRead } from './readRooms.ts'
import { resolveVoice } from './resolveVoice.ts'

/** What a decision is given of what was read; what the act does not ask for is absent. */
export type Gathered = Pick<
  Circumstances,
  'reading' | 'range' | 'readings' | 'delegations' | 'voice' | 'rules' | 'presence' | 'zone' | 'symbolTaken' | 'base'
>

/** The names of the rooms that hold still while the act is decided. */
export function heldRooms(statement: Statement, { room = null, several }: Reads): readonly string[] {
  const held = [...(room === null ? [] : [room]), ...(several?.held ? several.rooms : [])]
  return held.map((one) => nameOf(statement, one))
}

/** Reads what is asked for, as it stands in the store and in the set-up of the meeting now. */
export async function gatherReads(
  deps: Dependencies,
  by: Participant,
  statement: Statement,
  { room = null, range, base = null, several, delegations, voice, rules, symbol }: Reads,
  rooms: RoomsRead,
): Promise<Gathered> {
  const read = (one: DraftRoom) => rooms.readingOf(nameOf(statement, one))
  const reading = room === null ? null : await read(room)
  const stood = base === null ? null : await read(base)
  const pairs = (several?.rooms ?? []).map(async (one) => [one.paragraphId, await read(one)] as const)
  const found = await Promise.all(pairs)
  const spoken = voice ? await resolveVoice(deps.storage.meetings, by, statement.meetingId) : undefined
  return {
    reading,
    range: range === undefined || room === null ? null : await placeOf(rooms, nameOf(statement, room), range),
    readings: new Map(found.flatMap(([id, one]) => (one === null ? [] : [[id, one] as const]))),
    ...(delegations
      ? { delegations: (await deps.storage.meetings.listDelegations(statement.meetingId)).map(({ id }) => id) }
      : {}),
    ...(spoken === undefined ? {} : { voice: spoken }),
    ...(rules ? await rulesOf(deps, statement) : {}),
    ...(symbol === undefined
      ? {}
      : { symbolTaken: await isSymbolTaken(deps, statement.meetingId, symbol, statement.id) }),
    ...(stood === null ? {} : { base: stood.text }),
  }
}

/** What the meeting has settled by now, who was there at its roll call, and by whose clocks it goes. */
async function rulesOf(
  { proceedings, storage }: Dependencies,
  { meetingId }: Statement,
): Promise<Pick<Circumstances, 'rules' | 'presence' | 'zone'>> {
  const [folded, meeting] = await Promise.all([proceedings.find(meetingId), storage.meetings.findMeeting(meetingId)])
  const zone = meeting?.zone
  const presence = folded?.state.presence ?? null
  return { rules: folded?.state.rules ?? {}, presence, ...(zone === undefined ? {} : { zone }) }
}

async function placeOf(rooms: RoomsRead, room: string, range: NamedRange): Promise<TextRange | null> {
  const updates = await rooms.updatesOf(room)
  return updates && findRange(updates, range)
}
