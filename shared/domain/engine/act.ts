/** The declaration of what may be asked: everything that the house knows of one act, in one place. */
import { z } from 'zod'
import { requestSchema } from '../schemas/requestSchema.ts'
import type { DecisionOf, Happening } from './decision.ts'
import type { Carried, Plain } from './plain.ts'
import type { World } from './world.ts'

type NoShape = Record<never, never>

/** A command as it is decided: its type, what it has to say, and what it may say. */
export type CommandValue<Type extends string, Needed extends z.ZodRawShape, Optional extends z.ZodRawShape> = {
  readonly type: Type
} & Carried<Needed> & { readonly [Key in keyof Optional]?: Plain<z.output<Optional[Key]>> }

/** Who may, and when: one row of the policy. */
export interface Allowed<W extends World> {
  readonly to: readonly W['role'][]
  readonly during: readonly W['stage'][]
}

/** What is declared of an act. Whatever is missing here does not compile. */
export interface ActFacts<
  W extends World,
  Needed extends z.ZodRawShape,
  Optional extends z.ZodRawShape,
  Value,
  Done extends Happening,
> {
  /** What the command has to carry. */
  readonly command: Needed
  /** What it may carry: left out or null, to the same effect. */
  readonly options?: Optional
  /** The two members of which a command names exactly one, and what is said of one that names both or neither. */
  readonly eitherOf?: { readonly members: readonly [string, string]; readonly say: string }
  /** Who may do it and when. What is not named here is refused (rule PO1). */
  readonly allowed: readonly Allowed<W>[]
  /** What the state of the part it is done on leaves of that. */
  readonly on: readonly W['verdicts'][]
  /** What is read, and holds still, before it is decided. */
  reads?(state: W['state'], command: Value): W['reads']
  /** What it would add to what its party has laid there: counted, and bounded (rule QU1). */
  lays?(state: W['state'], command: Value, actor: W['actor']): W['addition']
  /** The events that it brings about, or the reasoned no. Rights by role and stage have been asked before. */
  decide(state: W['state'], command: Value, circumstances: W['circumstances']): DecisionOf<Done, W['refusal']>
}

export interface ActDeclaration<
  W extends World,
  Type extends string,
  Needed extends z.ZodRawShape,
  Optional extends z.ZodRawShape,
  Done extends Happening,
> extends ActFacts<W, Needed, Optional, CommandValue<Type, Needed, Optional>, Done> {
  readonly type: Type
  /** Checks a command that came from outside. */
  readonly schema: z.ZodObject<{ type: z.ZodLiteral<Type> } & Needed>
}

/** What declares the acts of one aggregate. */
export function declaringActs<W extends World>() {
  return function act<
    const Type extends string,
    Needed extends z.ZodRawShape,
    Done extends Happening,
    Optional extends z.ZodRawShape = NoShape,
  >(
    type: Type,
    facts: ActFacts<W, Needed, Optional, CommandValue<Type, Needed, Optional>, Done>,
  ): ActDeclaration<W, Type, Needed, Optional, Done> {
    const bare = requestSchema({ type: z.literal(type), ...facts.command }, facts.options).meta({ id: type })
    const schema = facts.eitherOf === undefined ? bare : refined(bare, facts.eitherOf)
    return { ...facts, type, schema } as unknown as ActDeclaration<W, Type, Needed, Optional, Done>
  }
}

function refined<Schema extends z.ZodType>(
  schema: Schema,
  { members, say }: { readonly members: readonly [string, string]; readonly say: string },
) {
  const [one, other] = members
  return schema.refine(
    (given) => {
      const named = Object(given) as Readonly<Record<string, unknown>>
      return (named[one] === undefined) !== (named[other] === undefined)
    },
    { path: [one], params: { say } },
  )
}

/** Any act's declaration: readers go by the type, and hand over the command of that type alone. */
export type AnyAct<W extends World> = ActFacts<W, z.ZodRawShape, z.ZodRawShape, never, Happening> & {
  readonly type: string
  readonly schema: z.ZodType
}

/** The command that an act's declaration takes, and the events that it brings about. */
export type CommandTaken<Declaration> = Declaration extends {
  decide(state: never, command: infer Value, circumstances: never): unknown
}
  ? Value
  : never

export type DoneBy<Declaration> = Declaration extends {
  decide(state: never, command: never, circumstances: never): infer Given
}
  ? Given extends { readonly accepted: true; readonly events: readonly (infer Done)[] }
    ? Done
    : never
  : never
