import { listMeetings, openMeeting } from '../../api/api.ts'
import { askOrRecall } from '../../api/askOrRecall.ts'
import { useQuery } from '../../api/useQuery.ts'

/** All meetings, for the deployment's secretariat. */
export function useMeetings() {
  return useQuery(['meetings'], (signal) => askOrRecall('meetings', () => listMeetings(signal)))
}

export { openMeeting }
