import { imprintCarried } from '@tawafuq/domain/acts/imprint/events'
import { imprintShape } from '@tawafuq/domain/acts/imprint/imprint'
import { requestSchema } from '@tawafuq/domain/schemas/requestSchema'
import { z } from 'zod'

/** A masthead as it is answered. */
export const imprintSchema = z.object(imprintCarried).meta({
  id: 'Imprint',
  description: 'Symbol, session, agenda item and the rest of the masthead, as far as it was given.',
})

/** A masthead as it is asked for. */
export const newImprintSchema = requestSchema({}, imprintShape).meta({ id: 'NewImprint' })
