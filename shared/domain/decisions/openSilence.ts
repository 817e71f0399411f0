import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { refuseUnlessAllAgreed } from '../refuseUnlessAllAgreed.ts'
import type { Statement } from '../statement.ts'

/** Puts the whole agreed text under silence until a time to come (rule SI1). */
export function openSilence(statement: Statement, command: CommandOf<'openSilence'>, { at }: Circumstances): Decision {
  const refused = refuseUnlessAllAgreed(statement)
  if (refused !== null) return refused
  if (command.until <= at) return refuse('deadline-passed')
  return accept({ type: 'SilenceOpened', until: command.until })
}
