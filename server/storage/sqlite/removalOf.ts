import type { Run } from './Write.ts'

/** The statements of a meeting, by a sub-select; rooms are named after them. */
const ofMeeting = '(SELECT id FROM statements WHERE meeting_id = ?)'
const roomsOf = `(SELECT rooms.id FROM rooms JOIN statements ON rooms.name >= 'statement/' || statements.id || '/'
  AND rooms.name < 'statement/' || statements.id || '0' WHERE statements.meeting_id = ?)`
const peopleOf = '(SELECT id FROM participants WHERE meeting_id = ?)'

/** Takes all of a meeting out but what was adopted; the meeting itself must be there. What is pointed at goes last. */
export function removalOf(meetingId: string): readonly Run[] {
  const deletions = [
    `DELETE FROM draft_updates WHERE room_id IN ${roomsOf}`,
    `DELETE FROM draft_packs WHERE room_id IN ${roomsOf}`,
    `DELETE FROM draft_states WHERE room_id IN ${roomsOf}`,
    `DELETE FROM rooms WHERE id IN ${roomsOf}`,
    `DELETE FROM entries WHERE statement_id IN ${ofMeeting}`,
    // The meeting's own ledger.
    'DELETE FROM entries WHERE statement_id = ?',
    // What the deployment's secretariat was answered holds words of meetings, and is kept for repeated requests alone.
    `DELETE FROM outcomes WHERE participant_id = 'secretariat' OR participant_id IN ${peopleOf}`,
    `DELETE FROM sessions WHERE participant_id IN ${peopleOf}`,
    'DELETE FROM statements WHERE meeting_id = ?',
    'DELETE FROM term_bases WHERE meeting_id = ?',
    'DELETE FROM participants WHERE meeting_id = ?',
    'DELETE FROM delegations WHERE meeting_id = ?',
  ]
  return [
    ...deletions.map((sql) => ({ sql, values: [meetingId], mustChange: false })),
    { sql: 'DELETE FROM meetings WHERE id = ?', values: [meetingId], mustChange: true },
  ]
}
