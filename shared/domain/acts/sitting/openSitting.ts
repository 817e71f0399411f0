import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { limits } from '../../schemas/limits.ts'
import { bilingualSchema, lineSchema } from '../../schemas/textSchemas.ts'
import { asId, type SittingId } from '../ids.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { openSittingOf } from '../proceedings/proceedings.ts'
import { SittingOpened } from './events.ts'

/** Begins a sitting; one is open at a time (rule MT4). Its title is words in both languages, or in Arabic alone. */
export const openSitting = declareMeetingAct('openSitting', {
  command: { title: z.union([lineSchema(limits.titleCharacters), bilingualSchema(limits.titleCharacters)]) },
  allowed: ['chair', 'secretariat'],
  decide(proceedings, { title }, { freshId }) {
    const open = openSittingOf(proceedings)
    if (open !== undefined) return refuse('sitting-open', open.id)
    const number = proceedings.sittings.length + 1
    const said = typeof title === 'string' ? { ar: title } : title
    return accept(SittingOpened({ sittingId: asId<SittingId>(freshId), number, title: said }))
  },
})
