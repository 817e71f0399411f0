export {
  type MeetingActs,
  type MeetingView,
  type NewMeeting,
  type ParticipantChange,
  type Pin,
  type Roster,
  useMeeting,
} from './useMeeting.ts'
export { useMeetingFacts } from './useMeetingFacts.ts'
export { openMeeting, useMeetings } from './useMeetings.ts'
export { type Progress, type StatementLine, type StatementLines, useStatements } from './useStatements.ts'
