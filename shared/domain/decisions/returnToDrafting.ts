import { accept, type Decision } from '../decision.ts'

/** Gives the pen back to the delegations. Labels stay frozen: people have begun to cite them (rule PA7). */
export function returnToDrafting(): Decision {
  return accept({ type: 'ReturnedToDrafting' })
}
