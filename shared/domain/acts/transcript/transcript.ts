/**
 * What was said aloud in a meeting, as a captioner put it into text: a ledger of its own beside that of the meeting, for
 * it has thousands of lines, and nothing is decided by them. It has one act, which needs no policy but the role.
 */
import type { Sha256 } from '../../engine/ledger.ts'
import { asId, type Instant, type MeetingId, type TranscriptId } from '../ids.ts'
import type { Role } from '../meeting/roles.ts'

export interface CaptionGiven {
  readonly type: 'CaptionGiven'
  readonly text: string
  readonly lang?: string
  /** Who is heard, in the captioner's words. */
  readonly speaker?: string
}

/** One line; `number` counts them from 1. */
export interface Caption extends Omit<CaptionGiven, 'type'> {
  readonly number: number
  readonly at: Instant
  /** False while it may still change: the next line with its number takes its place. */
  readonly final: boolean
}

/** Who puts into text what is said. */
export function mayCaption(role: Role): boolean {
  return role === 'captioner' || role === 'secretariat'
}

/** The id of a meeting's transcript: a UUID in form, made from that of the meeting. */
export function transcriptIdOf(meetingId: MeetingId, sha256: Sha256): TranscriptId {
  const hex = sha256(`transcript of ${meetingId}`)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)]
  return asId<TranscriptId>(parts.join('-'))
}
