import { amend } from '../../engine/amend.ts'
import type { BracketId } from '../ids.ts'
import type { Bracket, Statement } from '../statement.ts'

/** The statement with one bracket changed. Throws BrokenLedger where nothing has that id. */
export function amendBracket(statement: Statement, id: BracketId, change: (thing: Bracket) => Bracket): Statement {
  return { ...statement, brackets: amend(statement.brackets, id, change) }
}
