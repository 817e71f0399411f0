/** What may be asked of a statement: the commands that its acts declare. */
import type { CommandTaken } from '../engine/act.ts'
import type { statementActs } from './registry.ts'

export type Command = CommandTaken<(typeof statementActs)[number]>
export type CommandType = Command['type']
export type CommandOf<Type extends CommandType> = Extract<Command, { readonly type: Type }>
