import { z } from 'zod'
import { accept } from '../../engine/decision.ts'
import { declareConsultationAct } from './declare.ts'
import { InvitationsCounted } from './events.ts'
import { countSchema, groupSchema } from './schemas.ts'
import { bySecretariat, everAfterwards } from './whoAndWhen.ts'

/** How many of each group were invited (rule PC18). */
export const countInvitations = declareConsultationAct('countInvitations', {
  command: { invitations: z.array(z.strictObject({ group: groupSchema, count: countSchema })).max(6) },
  allowed: [{ to: bySecretariat, during: everAfterwards }],
  on: [],
  decide: (_, { invitations }) => accept(InvitationsCounted({ invitations: invitations.map((one) => ({ ...one })) })),
})
