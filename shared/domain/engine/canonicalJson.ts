/** RFC 8785 (JSON Canonicalization Scheme), the form that is hashed and signed. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The one spelling of a value: keys sorted by UTF-16 units, no blanks, numbers and strings as ECMAScript prints them,
 * which is what RFC 8785 section 3.2.2 asks. Keys whose value is undefined are left out.
 * Throws RangeError for a number that JSON cannot hold.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} has no JSON form`)
    return JSON.stringify(value)
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key]
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`]
    })
  return `{${members.join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** Names a plain value as JSON: for values whose type is an interface, which TypeScript will not index. */
export function asJson(value: object): Json {
  return value as Json
}
