import { statementEvents } from '@tawafuq/domain/acts/registry'
import { z } from 'zod'

const [first, ...rest] = statementEvents

/** Everything that a ledger can hold, as the events of the domain declare it. */
export const eventSchema = z
  .discriminatedUnion('type', [first.schema, ...rest.map(({ schema }) => schema)])
  .meta({ id: 'Event' })
