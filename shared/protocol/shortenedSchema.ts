import { z } from 'zod'

/** Members of a bracket, an objection, a proposal, a remark or a reservation of which the beginning alone is given. */
export const shortenedSchema = z.array(z.string()).exactOptional().meta({
  description:
    'The members of which the beginning alone is given, for their owner has laid more words here than all are sent; the whole is at /statements/{statement}/asides/{aside}.',
})
