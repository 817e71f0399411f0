import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { asId, type ParagraphId } from '../ids.ts'
import { findParagraph } from '../standing.ts'
import type { Relation, Statement } from '../statement.ts'

/** Puts a new paragraph after another, or first. While labels are frozen it becomes that one's bis, ter … (rule PA7). */
export function insertParagraph(
  statement: Statement,
  command: CommandOf<'insertParagraph'>,
  circumstances: Circumstances,
): Decision {
  if (command.after !== null && findParagraph(statement, command.after) === undefined) {
    return refuse('not-found', command.after)
  }
  return accept({
    type: 'ParagraphInserted',
    paragraphId: asId<ParagraphId>(circumstances.freshId),
    after: command.after,
    kind: command.kind,
    level: command.level ?? (command.kind === 'item' || command.kind === 'heading' ? 1 : 0),
    label: null,
    relation: nextRelation(statement, command.after),
    text: command.text.normalize('NFC'),
  })
}

/** The relation of a paragraph inserted after another: bis counts on from the bis that stand already. */
export function nextRelation(statement: Statement, after: ParagraphId | null): Relation | null {
  if (!statement.labelsFrozen || after === null) return null
  const neighbour = findParagraph(statement, after)
  if (neighbour === undefined) return null
  const to = neighbour.relation?.kind === 'bis' ? neighbour.relation.to : neighbour.id
  const siblings = statement.paragraphs.filter(({ relation }) => relation?.kind === 'bis' && relation.to === to)
  return { kind: 'bis', to, index: 2 + siblings.length }
}
