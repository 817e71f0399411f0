import { z } from 'zod'
import { sayRules } from '../../language/sayRules.ts'
import { declareMeetingEvent } from '../proceedings/declare.ts'
import { rulesShape } from './rules.ts'

const { quorum, majority, pen, observersSpeak, silenceWorkingDays, weekend, adoptionConfirmedBy, symbolPattern } =
  rulesShape

/** What the meeting settled about its own working; what is not named stays as it was. */
export const RulesSet = declareMeetingEvent('RulesSet', {
  carries: {
    quorum: quorum.exactOptional(),
    majority: majority.exactOptional(),
    pen: pen.exactOptional(),
    observersSpeak: observersSpeak.exactOptional(),
    silenceWorkingDays: silenceWorkingDays.exactOptional(),
    weekend: weekend.exactOptional(),
    adoptionConfirmedBy: adoptionConfirmedBy.exactOptional(),
    symbolPattern: symbolPattern.exactOptional(),
    /** A negotiation of the meeting was open already (rule MT10). */
    afterOpening: z.literal(true).exactOptional(),
  },
  evolve: (proceedings, { type: _type, afterOpening, ...rules }, { at }) => ({
    ...proceedings,
    rules: { ...proceedings.rules, ...rules },
    rulesChangedAt: afterOpening === true ? at : proceedings.rulesChangedAt,
  }),
  says: ({ type: _type, afterOpening, ...rules }, { who, verb }) =>
    afterOpening === true
      ? {
          ar: `${verb('غيّر', 'غيّرت')} ${who.ar} قواعد الاجتماع بعد فتح التفاوض: ${sayRules(rules).ar}`,
          en: `${who.en} changed the rules of the meeting after the negotiation had opened: ${sayRules(rules).en}`,
        }
      : {
          ar: `${verb('حدّد', 'حدّدت')} ${who.ar} قواعد الاجتماع: ${sayRules(rules).ar}`,
          en: `${who.en} set the rules of the meeting: ${sayRules(rules).en}`,
        },
})
