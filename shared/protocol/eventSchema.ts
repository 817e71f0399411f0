import { meetingEvents } from '@tawafuq/domain/acts/proceedings/registry'
import { statementEvents } from '@tawafuq/domain/acts/registry'
import { z } from 'zod'

const [first, ...rest] = statementEvents

/** Everything that the ledger of a statement can hold, as the events of the domain declare it. */
export const eventSchema = z
  .discriminatedUnion('type', [first.schema, ...rest.map(({ schema }) => schema)])
  .meta({ id: 'Event' })

const [firstOfMeeting, ...restOfMeeting] = meetingEvents

/** The same, of the ledger of a meeting. */
export const meetingEventSchema = z
  .discriminatedUnion('type', [firstOfMeeting.schema, ...restOfMeeting.map(({ schema }) => schema)])
  .meta({ id: 'MeetingEvent' })
