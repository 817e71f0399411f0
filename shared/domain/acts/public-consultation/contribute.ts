import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { instantSchema } from '../../schemas/textSchemas.ts'
import { ContributionReceived } from '../contribution/events.ts'
import { declareConsultationAct } from './declare.ts'
import { identities } from './publicConsultation.ts'
import { receive, senderOptions, sentCommentsSchema } from './receive.ts'
import { groupSchema, identitySchema, languageTagSchema } from './schemas.ts'
import { isInGrace, stageAt } from './stageAt.ts'
import { everyone } from './whoAndWhen.ts'

/**
 * Words come in online. `digest` stands for them: they are kept outside the ledger (rule PC20). `begunAt`: when the form
 * was begun. `held`: a person looks at it first, whatever the visibility (rule PC13).
 */
export const contribute = declareConsultationAct('contribute', {
  command: {
    group: groupSchema,
    lang: languageTagSchema,
    identity: identitySchema,
    digest: z.string(),
    begunAt: instantSchema,
    held: z.boolean(),
    comments: sentCommentsSchema,
  },
  options: { ...senderOptions, unconfirmed: z.literal(true) },
  allowed: [{ to: everyone, during: ['open', 'closed', 'reported', 'answered', 'final'] }],
  on: [],
  decide(consultation, command, { at }) {
    if (stageAt(consultation, at) !== 'open' && !isInGrace(consultation, command.begunAt, at)) {
      return refuse('public-consultation-closed', consultation.closesAt)
    }
    // Whoever is written to first will be known by their address.
    const willBe = command.unconfirmed ? 'email' : command.identity
    if (identities.indexOf(willBe) < identities.indexOf(consultation.identity)) {
      return refuse('identity-too-low', consultation.identity)
    }
    const { held, begunAt: _, type: __, organisation = null, country = null, ...given } = command
    const received = receive(consultation, command.comments, held)
    if ('code' in received) return refuse(received.code, ...received.concerns)
    return accept(
      ContributionReceived({
        ...given,
        organisation,
        country,
        channel: 'online',
        late: false,
        provenance: null,
        ...received,
      }),
    )
  },
})
