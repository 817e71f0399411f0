import type { z } from 'zod'
import type { ActFacts, AnyAct, DoneBy } from '../engine/act.ts'
import { byType } from '../engine/byType.ts'
import type { Command } from './commands.ts'
import { statementActs } from './registry.ts'
import type { StatementWorld } from './statementWorld.ts'

const declared = byType<AnyAct<StatementWorld>>(statementActs)

/** The declaration of a command's act. Throws RangeError where the type is unheard of. */
export function actOf<One extends Command>(
  command: One,
): ActFacts<StatementWorld, z.ZodRawShape, z.ZodRawShape, One, DoneBy<(typeof statementActs)[number]>> {
  const act = declared.get(command.type)
  if (act === undefined) throw new RangeError(`No act for ${JSON.stringify(command)}`)
  // Found by the command's own type, so that it is this command that the declaration takes.
  return act as unknown as ActFacts<
    StatementWorld,
    z.ZodRawShape,
    z.ZodRawShape,
    One,
    DoneBy<(typeof statementActs)[number]>
  >
}
