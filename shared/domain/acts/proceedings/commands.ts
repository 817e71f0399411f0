/** What may be asked of a meeting: the commands that its acts declare. */
import type { CommandTaken } from '../../engine/act.ts'
import type { meetingActs } from './registry.ts'

export type MeetingCommand = CommandTaken<(typeof meetingActs)[number]>
