import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { reasonSchema, seenTextSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { openRoom } from '../paragraph/openRoom.ts'
import { refuseUnlessOpen } from '../paragraph/refuseUnlessQuiet.ts'
import { whileOpen } from '../paragraph/verdicts.ts'
import { wordingOf } from '../paragraph/wordingOf.ts'
import { atWork } from '../stages.ts'
import { findParagraph } from '../standing.ts'
import { LightRaised } from './events.ts'
import { hashWording } from './hashWording.ts'
import { lights, litLights } from './lights.ts'

/**
 * Declares where a delegation stands on a paragraph: no objection, a point, an objection. It is declared on the wording
 * that was on the screen, `textSeen`, or else on what the draft reads at this instant. It stops nothing (rules FL2, FL5).
 */
export const raiseLight = declareAct('raiseLight', {
  command: { paragraphId: paragraphIdSchema, light: z.enum(lights) },
  options: { note: reasonSchema, textSeen: seenTextSchema },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: '', verdicts: whileOpen }],
  reads: (statement, { paragraphId, textSeen }) =>
    textSeen === undefined ? { base: openRoom(statement, paragraphId) } : {},
  decide(statement, command, { actor, base, reading, sha256 }) {
    const paragraph = findParagraph(statement, command.paragraphId)
    if (paragraph === undefined) return refuse('not-found', command.paragraphId)
    const refused = refuseUnlessOpen(paragraph)
    if (refused !== null) return refused
    const { delegationId } = actor
    if (delegationId === null) return refuse('delegation-missing')
    const { light } = command
    const note = command.note?.trim() || null
    const text = command.textSeen ?? base ?? wordingOf(paragraph, reading ?? undefined).text
    const wording = hashWording(text, sha256)
    const shown = litLights(statement, paragraph.id).find((one) => one.delegationId === delegationId)
    if (shown?.light === light && shown.note === note && shown.wording === wording) return accept()
    return accept(LightRaised({ paragraphId: paragraph.id, delegationId, light, note, declared: true, wording }))
  },
})
