import { accept } from '../../engine/decision.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { RulesSet } from './events.ts'
import { rulesShape } from './rules.ts'

/**
 * Settles how the meeting works; what is not named stays as it was. What is settled already is not settled again. What is
 * settled once a negotiation is open holds too, and the record says so (rules MT6, MT10).
 */
export const setRules = declareMeetingAct('setRules', {
  command: {},
  options: rulesShape,
  allowed: ['chair', 'secretariat'],
  reads: () => ({ opened: true }),
  decide({ rules }, { type: _type, ...wanted }, { isOpened = false }) {
    const isNew = Object.entries(wanted).some(([name, value]) => isOther(rules[name as keyof typeof rules], value))
    return isNew ? accept(RulesSet({ ...wanted, ...(isOpened && { afterOpening: true }) })) : accept()
  },
})

/** Lists are the same where they name the same, in the same order. */
function isOther(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) !== JSON.stringify(after)
}
