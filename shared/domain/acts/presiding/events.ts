import { participantIdSchema } from '../../schemas/idSchemas.ts'
import { declareMeetingEvent } from '../proceedings/declare.ts'

/** Another presides from now on, with the rights of the chair. */
export const ChairHandedOver = declareMeetingEvent('ChairHandedOver', {
  carries: { participantId: participantIdSchema },
  evolve: (proceedings, { participantId }, { at, actor }) => ({
    ...proceedings,
    actingChair: { participantId, since: at, handedOverBy: actor },
  }),
  says: ({ participantId }, { who, verb, participant }) => ({
    ar: `${verb('سلّم', 'سلّمت')} ${who.ar} رئاسة الاجتماع بالنيابة إلى ${participant(participantId)}`,
    en: `${who.en} handed the chair over to ${participant(participantId)}`,
  }),
})

/** The chair presides again. */
export const ChairTakenBack = declareMeetingEvent('ChairTakenBack', {
  carries: { participantId: participantIdSchema },
  evolve: (proceedings) => ({ ...proceedings, actingChair: null }),
  says: ({ participantId }, { participant }) => ({
    ar: `عادت رئاسة الاجتماع من ${participant(participantId)} إلى صاحبها`,
    en: `the chair came back from ${participant(participantId)}`,
  }),
})
