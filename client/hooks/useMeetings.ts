import { listMeetings, openMeeting } from '../statement/api.ts'
import { useAnswer } from './useAnswer.ts'

/** All meetings, for the deployment's secretariat. */
export function useMeetings() {
  return useAnswer(listMeetings)
}

export { openMeeting }
