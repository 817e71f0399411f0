import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { hashText } from '../hashText.ts'
import { agreedParagraphs } from '../projections/agreedParagraphs.ts'
import { refuseHiddenAgreed } from '../refuseHiddenLetters.ts'
import { refuseUnlessAllAgreed } from '../refuseUnlessAllAgreed.ts'
import type { Statement } from '../statement.ts'

/** Puts the whole agreed text under silence until a time to come, and names the text by its hash (rules SI1, AD3). */
export function openSilence(
  statement: Statement,
  command: CommandOf<'openSilence'>,
  { at, sha256, printedLabels }: Circumstances,
): Decision {
  const refused = refuseUnlessAllAgreed(statement) ?? refuseHiddenAgreed(statement)
  if (refused !== null) return refused
  if (command.until <= at) return refuse('deadline-passed')
  const textHash = hashText(agreedParagraphs(statement, printedLabels(statement)), sha256)
  if (command.textHashSeen !== undefined && command.textHashSeen !== textHash) return refuse('text-moved-on')
  return accept({ type: 'SilenceOpened', until: command.until, textHash })
}
