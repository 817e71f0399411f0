import type { Address, AnswerOf, CallOf } from '@tawafuq/protocol/call'
import { type Answer, request } from './request.ts'

/** What a call may bring, whichever it is; which of it a call must bring, its operation says. */
interface Given {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: unknown
  readonly file?: { readonly content: Blob | string; readonly contentType: string }
  readonly key?: string
}

/**
 * Asks for an operation of the contract: what it is given and what it answers are those of its declaration in
 * `shared/protocol/operations`, of which nothing but the types comes to the client. It rejects only when aborted.
 * @param address method and path as they are declared, as `GET /meetings/{meeting}`
 * @param given what stands in the braces, the query, the body or file, and the key of an act that may be sent twice
 */
export function call<const Of extends Address>(
  address: Of,
  given: CallOf<Of, Blob>,
  signal?: AbortSignal,
): Promise<Answer<AnswerOf<Of>>>
export function call(
  address: string,
  { params = {}, query = {}, body, file, key }: Given,
  signal?: AbortSignal,
): Promise<Answer<unknown>> {
  const [method, path = ''] = address.split(' ')
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return request(method as 'GET', asked.length === 0 ? filled : `${filled}?${new URLSearchParams(asked)}`, {
    ...(body !== undefined && { body }),
    ...(file !== undefined && { raw: file }),
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
    ...(signal !== undefined && { signal }),
  })
}
