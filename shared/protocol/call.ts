/**
 * What a caller of an operation gives and gets, derived from its declaration. Types alone: a client that imports them takes
 * no schema with it.
 */
import type { z } from 'zod'
import type { DeclaredOperation } from './operations/operations.ts'

/** The operations by method and path, as `GET /meetings/{meeting}`. */
type Operations = {
  readonly [Operation in DeclaredOperation as `${Uppercase<Operation['method']>} ${Operation['path']}`]: Operation
}
export type Address = keyof Operations

/** The same value, which its holder does not change. */
type Held<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : { readonly [Key in keyof Value]: Held<Value[Key]> }

/** What stands in an address: where the schema reads any text, a number may be given too. */
type Written<Value> = {
  readonly [Key in keyof Value]: string extends Value[Key] ? string | number : Value[Key]
}

/**
 * What one call must bring besides its address.
 * @typeParam File what the caller's platform knows a file by, beside its text: a Blob in a browser
 */
export type CallOf<Of extends Address, File = string> = InPath<Operations[Of]> &
  InQuery<Operations[Of]> &
  InBody<Operations[Of], File> &
  WithKey<Operations[Of]>

type InPath<Operation> = Operation extends { readonly params: infer Params extends z.ZodType }
  ? { readonly params: Written<z.input<Params>> }
  : { readonly params?: never }

type InQuery<Operation> = Operation extends { readonly query: infer Query extends z.ZodType }
  ? { readonly query?: Written<z.input<Query>> }
  : { readonly query?: never }

type InBody<Operation, File> = Operation extends {
  readonly body: { readonly type: 'json'; readonly schema: infer Body extends z.ZodType }
}
  ? { readonly body: Held<z.input<Body>> }
  : Operation extends { readonly body: { readonly type: 'file' } }
    ? { readonly file: { readonly content: File | string; readonly contentType: string } }
    : { readonly body?: never }

/** Chosen by the caller: once for each intent, and again where the answer to it was lost. */
type WithKey<Operation> = Operation extends { readonly idempotent: true }
  ? { readonly key: string }
  : { readonly key?: never }

/** The JSON that a call brings. */
export type BodyOf<Of extends Address> = CallOf<Of> extends { readonly body: infer Body } ? Body : never

/** What a call is answered with; undefined where that is nothing. */
export type AnswerOf<Of extends Address> = Operations[Of] extends {
  readonly success: { readonly schema: infer Answer extends z.ZodType }
}
  ? Held<z.output<Answer>>
  : undefined
