import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { ContributionReceived } from '../contribution/events.ts'
import { declareConsultationAct } from './declare.ts'
import { receive, senderOptions, sentCommentsSchema } from './receive.ts'
import { channelSchema, civilDaySchema, groupSchema, languageTagSchema } from './schemas.ts'
import { stageAt } from './stageAt.ts'

/** The secretariat enters what came by e-mail, on paper, or was said, with its provenance; after the deadline as late (rules PC8, PC19). */
export const enterContribution = declareConsultationAct('enterContribution', {
  command: {
    group: groupSchema,
    lang: languageTagSchema,
    channel: channelSchema,
    digest: z.string(),
    receivedOn: civilDaySchema,
    comments: sentCommentsSchema,
  },
  options: { ...senderOptions, speakerApproved: z.enum(['yes', 'no', 'not-asked']) },
  allowed: [{ to: ['secretariat'], during: ['open', 'closed', 'reported'] }],
  on: [],
  decide(consultation, command, { actor, at }) {
    const { receivedOn, speakerApproved = null, organisation = null, country = null, type: _, ...given } = command
    if (actor.participantId === null) return refuse('not-yours-to-do')
    const received = receive(consultation, command.comments, false)
    if ('code' in received) return refuse(received.code, ...received.concerns)
    return accept(
      ContributionReceived({
        ...given,
        organisation,
        country,
        identity: 'declared',
        late: stageAt(consultation, at) !== 'open',
        provenance: { receivedOn, enteredBy: actor.participantId, speakerApproved },
        ...received,
      }),
    )
  },
})
