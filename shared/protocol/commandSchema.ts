import { meetingActs } from '@tawafuq/domain/acts/proceedings/registry'
import { statementActs } from '@tawafuq/domain/acts/registry'
import { z } from 'zod'

const [first, ...rest] = statementActs

/** Every act of a statement, as it declares its command. Whether a reason or grounds say anything is for the domain to judge. */
export const commandSchema = z
  .discriminatedUnion('type', [first.schema, ...rest.map(({ schema }) => schema)])
  .meta({ id: 'Command' })

/** The names of all commands, as they are told to one who sends another. */
export const commandTypes: readonly string[] = statementActs.map(({ type }) => type)

const [firstOfMeeting, ...restOfMeeting] = meetingActs

/** Every act of a meeting. */
export const meetingCommandSchema = z
  .discriminatedUnion('type', [firstOfMeeting.schema, ...restOfMeeting.map(({ schema }) => schema)])
  .meta({ id: 'MeetingCommand' })

export const meetingCommandTypes: readonly string[] = meetingActs.map(({ type }) => type)
