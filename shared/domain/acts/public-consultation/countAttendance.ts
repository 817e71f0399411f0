import { z } from 'zod'
import { accept } from '../../engine/decision.ts'
import { declareConsultationAct } from './declare.ts'
import { ConsultationAttended } from './events.ts'
import { countSchema } from './schemas.ts'
import { bySecretariat, everAfterwards } from './whoAndWhen.ts'

/** How many came (rule PC18). */
export const countAttendance = declareConsultationAct('countAttendance', {
  command: { onsite: countSchema, remote: countSchema },
  options: { approximately: z.boolean() },
  allowed: [{ to: bySecretariat, during: everAfterwards }],
  on: [],
  decide: (_, { onsite, remote, approximately = false }) =>
    accept(ConsultationAttended({ onsite, remote, approximately })),
})
