import { z } from 'zod'
import { delegationIdSchema } from '../../schemas/idSchemas.ts'
import { declareMeetingEvent } from '../proceedings/declare.ts'

/** The roll was called: these delegations are there. It replaces what was recorded before (rule MT9). */
export const PresenceRecorded = declareMeetingEvent('PresenceRecorded', {
  carries: { delegationIds: z.array(delegationIdSchema) },
  evolve: (proceedings, { delegationIds }, { actor: by, at }) => ({
    ...proceedings,
    presence: { delegationIds, by, at },
  }),
  says: ({ delegationIds }, { who, verb }) => ({
    ar: `${verb('سجّل', 'سجّلت')} ${who.ar} الحضور بالمناداة، وعدد الوفود الحاضرة ${delegationIds.length}`,
    en: `${who.en} called the roll; delegations present: ${delegationIds.length}`,
  }),
})
