/** What a form asks for one member of a command. The kind of a member in the schema of its act says which of these it may be. */
import type { CommandOf, CommandType } from '@tawafuq/domain/acts/commands'
import type { Instant } from '@tawafuq/domain/acts/ids'
import type { ReactNode } from 'react'

/** Words. Left as they began they say nothing. */
interface TextShape {
  readonly kind: 'text'
  readonly label: string
  readonly hint?: string | undefined
  /** The name under which what is written is kept on this device until the act is done (rule UI20). */
  readonly draft: string
  /** Characters that the schema of the command takes at most. */
  readonly most: number
  /** Lines; without them it is one. */
  readonly rows?: number
  readonly begins?: string
  /** Said where the act is tried without words; where it is not given the act cannot be pressed before there are some. */
  readonly missing?: string
}

/** A time to come. */
interface MomentShape {
  readonly kind: 'moment'
  readonly label: string
  readonly hint: (zoneName: string) => string
  /** What is offered first, in milliseconds from now. */
  readonly begins: number
  readonly past: string
}

/** One of a few, all in view, or of a list. */
interface OneShape<Value> {
  readonly kind: 'choice' | 'list'
  readonly label: string
  readonly begins: Value
  readonly options: readonly { readonly value: Value; readonly name: string; readonly note?: string }[]
}

/** Several of a list, at least one. */
interface SeveralShape<Id> {
  readonly kind: 'several'
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly face: ReactNode }[]
}

/** As the form draws them, whatever the command. A member that may be left out says so. */
export type AnyField = { readonly isOptional?: true } & (
  | TextShape
  | MomentShape
  | OneShape<unknown>
  | SeveralShape<string>
)

type FieldOf<Value> = string extends Value
  ? TextShape
  : [Value] extends [Instant]
    ? MomentShape
    : [Value] extends [readonly (infer Id)[]]
      ? SeveralShape<Id>
      : OneShape<Value>

type Asked<Given extends { readonly type: CommandType }> = Omit<CommandOf<Given['type']>, keyof Given>

/** A field for each member that a command has and is not given: those that must be there, and of the others the ones named. */
export type FieldsOf<Given extends { readonly type: CommandType }, Members = Asked<Given>> = {
  readonly [Member in keyof Members]: Record<never, never> extends Pick<Members, Member>
    ? FieldOf<Exclude<Members[Member], undefined>> & { readonly isOptional: true }
    : FieldOf<Members[Member]>
}
