import { listMeetings, openMeeting } from '../../api/api.ts'
import { useQuery } from '../../api/useQuery.ts'

/** All meetings, for the deployment's secretariat. */
export function useMeetings() {
  return useQuery(['meetings'], listMeetings)
}

export { openMeeting }
