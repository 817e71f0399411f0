/** What has a ledger of its own: declared by the kinds of things it speaks of, its acts and its events. */
import type { z } from 'zod'
import type { ActFacts, AnyAct } from './act.ts'
import { BrokenLedger } from './brokenLedger.ts'
import { byType } from './byType.ts'
import { type DecisionOf, type Happening, type Refused, refuse } from './decision.ts'
import type { AnyEvent, EventFacts } from './event.ts'
import type { EntryOf } from './ledger.ts'
import type { World } from './world.ts'

interface CommandLike {
  readonly type: string
}

/** What is declared of an aggregate beside its acts and events. Whatever is missing here does not compile. */
export interface AggregateFacts<W extends World, Done extends Happening> {
  readonly acts: readonly AnyAct<W>[]
  readonly events: readonly AnyEvent<W>[]
  /**
   * What a ledger without entries folds to: a state for an aggregate that is there before anything was done, or what the
   * first event opens. Throws BrokenLedger where the event opens nothing.
   */
  readonly before: W['state'] | ((first: Done) => W['state'])
  stageOf(state: W['state']): W['stage']
  /** Why one whose role may do it may not now be who they are; null where they may. Asked with the rights. */
  refuseActor?(state: W['state'], command: CommandLike, actor: W['actor']): W['refusal'] | null
  /** Why a stage takes no such act, said to one who may do it in another. */
  refuseStage(state: W['state']): Refused<W['refusal'] | 'not-yours-to-do'>
  /** The state with one more entry counted as its actor's. */
  count?(state: W['state'], entry: EntryOf<Done, W['actor'], string>): W['state']
  /** Why its party may write nothing more there, or null where it may (rule QU3). */
  overWritten?(state: W['state'], command: CommandLike, actor: W['circumstances']['actor']): W['refusal'] | null
  /** Why an act would lay more there than its party may, or null where it would not (rule QU1). */
  overQuota?(state: W['state'], addition: W['addition']): W['refusal'] | null
}

/** Who may do what in which stage: the row that an act declares. */
export interface PolicyRow<W extends World, Action extends string = string> {
  readonly action: Action
  readonly roles: readonly W['role'][]
  readonly during: readonly W['stage'][]
}

/** What is derived from the declaration of an aggregate. */
export interface Aggregate<
  W extends World,
  Command extends CommandLike,
  Done extends Happening,
  Entry extends EntryOf<Done, W['actor'], string>,
> {
  /** The rows that the acts declare, in the order of the registry. */
  readonly policy: readonly PolicyRow<W, Command['type']>[]
  /** The declaration of a command's act. Throws RangeError where the type is unheard of. */
  readonly actOf: <One extends Command>(command: One) => ActFacts<W, z.ZodRawShape, z.ZodRawShape, One, Done>
  /** What is declared of an event's type. Throws BrokenLedger where the type is unheard of. */
  readonly factsOf: <One extends Done>(event: One) => EventFacts<W, z.ZodRawShape, One>
  /** The events that a command brings about, or the reasoned no. Rights come before circumstances (rule PO2). */
  readonly decide: (
    state: W['state'],
    command: Command,
    circumstances: W['circumstances'],
  ) => DecisionOf<Done, W['refusal'] | 'not-yours-to-do'>
  /** The state after one more entry. Throws BrokenLedger where the entry cannot follow. */
  readonly evolve: (state: W['state'] | null, entry: Entry) => W['state']
  /** A fresh fold of a whole ledger, or of what follows a state already folded; null where there is neither. */
  readonly fold: (entries: readonly Entry[], from?: W['state'] | null) => W['state'] | null
}

/** Derives an aggregate from its declaration: the same way to a new entry, and the same fold, for each of them. */
export function declareAggregate<
  W extends World,
  Command extends CommandLike,
  Done extends Happening,
  Entry extends EntryOf<Done, W['actor'], string>,
>(facts: AggregateFacts<W, Done>): Aggregate<W, Command, Done, Entry> {
  const acts = byType(facts.acts)
  const events = byType(facts.events)
  const policy = facts.acts.flatMap(({ type, allowed }) =>
    allowed.map(({ to, during }) => ({ action: type as Command['type'], roles: to, during })),
  )

  function actOf<One extends Command>(command: One) {
    const act = acts.get(command.type)
    if (act === undefined) throw new RangeError(`No act for ${JSON.stringify(command)}`)
    // Found by the command's own type, so that it is this command that the declaration takes.
    return act as unknown as ActFacts<W, z.ZodRawShape, z.ZodRawShape, One, Done>
  }

  function factsOf<One extends Done>(event: One) {
    const declared = events.get(event.type)
    if (declared === undefined) throw new BrokenLedger(`unheard-of event ${JSON.stringify(event)}`)
    // Found by the event's own type, so that it is of this event that the declaration speaks.
    return declared as unknown as EventFacts<W, z.ZodRawShape, One>
  }

  function evolve(state: W['state'] | null, entry: Entry): W['state'] {
    const { event, version } = entry
    const { before } = facts
    if (state === null && typeof before === 'function') return { ...before(event), version }
    const evolved = { ...factsOf(event).evolve(state ?? (before as W['state']), event, entry), version }
    return facts.count?.(evolved, entry) ?? evolved
  }

  return {
    policy,
    actOf,
    factsOf,
    decide(state, command, circumstances) {
      const { actor } = circumstances
      const rows = policy.filter((row) => row.action === command.type && row.roles.includes(actor.role))
      if (rows.length === 0) return refuse('not-yours-to-do')
      const shut = facts.refuseActor?.(state, command, actor) ?? null
      if (shut !== null) return refuse(shut)
      const stage = facts.stageOf(state)
      if (!rows.some(({ during }) => during.includes(stage))) return facts.refuseStage(state)
      const act = actOf(command)
      const addition = act.lays?.(state, command, actor)
      const over =
        facts.overWritten?.(state, command, actor) ??
        (addition === undefined ? null : (facts.overQuota?.(state, addition) ?? null))
      return over === null ? act.decide(state, command, circumstances) : refuse(over)
    },
    evolve,
    fold: (entries, from = null) => entries.reduce<W['state'] | null>(evolve, from),
  }
}
