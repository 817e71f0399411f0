import { toNfc } from '@tawafuq/arabic/toNfc'
import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { asId, type ParagraphId } from '../ids.ts'
import { placeOfInsertion } from '../placeOfInsertion.ts'
import { findParagraph } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Puts a new paragraph after another, or first. While labels are frozen it becomes that one's bis, ter … (rule PA7). */
export function insertParagraph(
  statement: Statement,
  command: CommandOf<'insertParagraph'>,
  circumstances: Circumstances,
): Decision {
  if (command.after !== null && findParagraph(statement, command.after) === undefined) {
    return refuse('not-found', command.after)
  }
  const place = placeOfInsertion(statement, command.after)
  return accept({
    type: 'ParagraphInserted',
    paragraphId: asId<ParagraphId>(circumstances.freshId),
    after: place.after,
    kind: command.kind,
    level: command.level ?? (command.kind === 'item' || command.kind === 'heading' ? 1 : 0),
    label: null,
    relation: place.relation,
    text: toNfc(command.text),
  })
}
