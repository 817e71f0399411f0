import { listMeetings, openMeeting } from '../../api/api.ts'
import { useAnswer } from '../../api/useAnswer.ts'

/** All meetings, for the deployment's secretariat. */
export function useMeetings() {
  return useAnswer(listMeetings)
}

export { openMeeting }
