import { z } from 'zod'

type WithOptions<Required extends z.ZodRawShape, Options extends z.ZodRawShape> = z.ZodObject<
  Required & { [Key in keyof Options]: z.ZodExactOptional<Options[Key]> },
  z.core.$strict
>

/**
 * A JSON object of a request: its required members, and optional ones. An optional member may be left out or be null, to
 * the same effect, and is then absent from what is parsed. A member that is not named is refused, `__proto__` among them:
 * a word mistyped must not pass for one that was left out.
 */
export function requestSchema<Required extends z.ZodRawShape, Options extends z.ZodRawShape = Record<never, never>>(
  required: Required,
  optional?: Options,
): WithOptions<Required, Options> {
  const names = Object.keys(optional ?? {})
  const options = Object.entries(optional ?? {}).map(([name, schema]) => [name, z.nullable(schema).exactOptional()])
  const schema = z
    .strictObject({ ...required, ...Object.fromEntries(options) })
    .overwrite((value) => withoutNulls(value, names))
  return schema as unknown as WithOptions<Required, Options>
}

function withoutNulls(value: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  const absent = names.filter((name) => value[name] === null)
  if (absent.length === 0) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => !absent.includes(name)))
}
