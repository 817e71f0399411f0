import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { refuseUnlessOpen } from '../paragraph/refuseUnlessQuiet.ts'
import { whileOpen } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findParagraph } from '../standing.ts'
import { LightRaised } from './events.ts'
import { lights, litLights } from './lights.ts'

/** Shows where a delegation stands on a paragraph: green, which is the default, yellow or red. It stops nothing (rule FL2). */
export const raiseLight = declareAct('raiseLight', {
  command: { paragraphId: paragraphIdSchema, light: z.enum(lights) },
  options: { note: reasonSchema },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: '', verdicts: whileOpen }],
  decide(statement, command, { actor }) {
    const paragraph = findParagraph(statement, command.paragraphId)
    if (paragraph === undefined) return refuse('not-found', command.paragraphId)
    const refused = refuseUnlessOpen(paragraph)
    if (refused !== null) return refused
    const { delegationId } = actor
    if (delegationId === null) return refuse('delegation-missing')
    const { light } = command
    const note = command.note?.trim() || null
    const shown = litLights(statement, paragraph.id).find((one) => one.delegationId === delegationId)
    if ((shown?.light ?? 'green') === light && (shown?.note ?? null) === note) return accept()
    return accept(LightRaised({ paragraphId: paragraph.id, delegationId, light, note }))
  },
})
