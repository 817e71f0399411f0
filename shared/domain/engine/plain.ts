import type { z } from 'zod'

/**
 * A value as it is read and never written: what a schema makes of it, with every member and list readonly. Brands of
 * strings stay. Members that may be absent may be absent here too.
 */
export type Plain<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer One)[]
    ? readonly Plain<One>[]
    : { readonly [Key in keyof Value]: Plain<Value[Key]> }

/** The members that a shape makes, as they are read; nothing where it has none. */
export type Carried<Shape extends z.ZodRawShape> = keyof Shape extends never
  ? unknown
  : Plain<z.output<z.ZodObject<Shape>>>
