import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { delegationIdSchema } from '../../schemas/idSchemas.ts'
import { limits } from '../../schemas/limits.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { PresenceRecorded } from './events.ts'

/** The roll call: who of the meeting's delegations is there, by which the quorum at the gavel is judged (rule MT9). */
export const recordPresence = declareMeetingAct('recordPresence', {
  command: { delegationIds: z.array(delegationIdSchema).max(limits.quorum) },
  allowed: ['chair', 'secretariat'],
  reads: () => ({ delegations: true }),
  decide(_, { delegationIds }, { delegations = [] }) {
    const present = [...new Set(delegationIds)]
    const unknown = present.find((id) => !delegations.includes(id))
    return unknown === undefined ? accept(PresenceRecorded({ delegationIds: present })) : refuse('not-found', unknown)
  },
})
