/** The declaration of what has happened: everything that the house knows of one event, in one place. */
import { z } from 'zod'
import type { Happening } from './decision.ts'
import type { Carried } from './plain.ts'
import type { World } from './world.ts'

/** An event as it stands in the ledger: its type, and what it carries. */
export type EventValue<Type extends string, Shape extends z.ZodRawShape> = { readonly type: Type } & Carried<Shape>

/** Words in both languages of the interface. */
interface EventSentence {
  readonly ar: string
  readonly en: string
}

/** What is declared of an event. Whatever is missing here does not compile. */
export interface EventFacts<W extends World, Shape extends z.ZodRawShape, Value> {
  /** The members of the event. A wire word: old ledgers hold it, so that it is only ever extended by what may be absent. */
  readonly carries: Shape
  /** The state after it. Throws BrokenLedger where it cannot follow. */
  evolve(state: W['state'], event: Value, occasion: W['occasion']): W['state']
  /** The sentence of the record, without its full stop; told with the state folded up to this event or beyond. */
  says(event: Value, formatter: W['formatter']): EventSentence
  /** The parts that it is about, in the order in which it names them; none where it is about the whole. */
  concerns(state: W['state'], event: Value): readonly W['part'][]
  /** The parties whose own is touched, told by what stood before it. */
  belongsTo?(before: W['state'], event: Value): readonly W['party'][]
  /** Who may learn of it. A question is asked with the state before it or beyond; the party null stands for everybody. */
  readonly visibleTo: 'everyone' | ((state: W['state'], event: Value, party: W['party'] | null) => boolean)
  /** Who is told, beside the parties concerned. */
  readonly notifies: readonly W['office'][]
  /** What it does to live texts, as plain values in their order. */
  readonly changesDrafts:
    | 'none'
    | ((before: W['state'], event: Value, sources: W['draftSources']) => readonly W['draftChange'][])
  /** With it a party comes to have a stake in the part. */
  readonly claims?: true
  /** It is only shown, and is no matter of record. */
  readonly shownOnly?: true
  /** It leaves the part as it was: said or shown, with nothing moved. */
  readonly movesNothing?: true
  /** After it others may type than before. */
  readonly passesPen?: true
}

/** What an event is made of: nothing need be given where it carries nothing, or only what may be absent. */
type Content<Value> =
  Record<never, never> extends Omit<Value, 'type'> ? [content?: Omit<Value, 'type'>] : [content: Omit<Value, 'type'>]

/** An event by its declaration: call it to make one. */
export interface EventDeclaration<W extends World, Type extends string, Shape extends z.ZodRawShape>
  extends EventFacts<W, Shape, EventValue<Type, Shape>> {
  (...content: Content<EventValue<Type, Shape>>): EventValue<Type, Shape>
  readonly type: Type
  readonly schema: z.ZodObject<{ type: z.ZodLiteral<Type> } & Shape>
}

/** What declares the events of one aggregate. */
export function declaringEvents<W extends World>() {
  return function event<const Type extends string, Shape extends z.ZodRawShape>(
    type: Type,
    facts: EventFacts<W, Shape, EventValue<Type, Shape>>,
  ): EventDeclaration<W, Type, Shape> {
    const make = (content: object = {}): Happening => ({ type, ...content })
    const schema = z.object({ type: z.literal(type), ...facts.carries }).meta({ id: type })
    return Object.assign(make, facts, { type, schema }) as unknown as EventDeclaration<W, Type, Shape>
  }
}

/** Any event's declaration: readers go by the type, and hand over the event of that type alone. */
export type AnyEvent<W extends World> = EventFacts<W, z.ZodRawShape, never> & {
  readonly type: string
  readonly schema: z.ZodType
}

/** The events that a row of declarations makes. */
export type ValueOf<Declaration> = Declaration extends (...content: never) => infer Value ? Value : never
