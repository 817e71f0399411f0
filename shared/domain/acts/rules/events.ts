import { sayRules } from '../../language/sayRules.ts'
import { declareMeetingEvent } from '../proceedings/declare.ts'
import { rulesShape } from './rules.ts'

const { quorum, majority, observersSpeak, silenceWorkingDays, weekend, adoptionConfirmedBy, symbolPattern } = rulesShape

/** What the meeting settled about its own working; what is not named stays as it was. */
export const RulesSet = declareMeetingEvent('RulesSet', {
  carries: {
    quorum: quorum.exactOptional(),
    majority: majority.exactOptional(),
    observersSpeak: observersSpeak.exactOptional(),
    silenceWorkingDays: silenceWorkingDays.exactOptional(),
    weekend: weekend.exactOptional(),
    adoptionConfirmedBy: adoptionConfirmedBy.exactOptional(),
    symbolPattern: symbolPattern.exactOptional(),
  },
  evolve: (proceedings, { type: _type, ...rules }) => ({ ...proceedings, rules: { ...proceedings.rules, ...rules } }),
  says: ({ type: _type, ...rules }, { who, verb }) => ({
    ar: `${verb('حدّد', 'حدّدت')} ${who.ar} قواعد الاجتماع: ${sayRules(rules).ar}`,
    en: `${who.en} set the rules of the meeting: ${sayRules(rules).en}`,
  }),
})
