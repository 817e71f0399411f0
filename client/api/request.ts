/** One call of the contract: a value, or a problem with a stable code (RFC 9457). It never rejects but when aborted. */
import { heldSession, releaseSession } from './heldSession.ts'

export interface Problem {
  readonly code: string
  /** A sentence in the reader's language; empty where the server said none. */
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly reference?: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

export interface RequestOptions {
  readonly body?: unknown
  /** Bytes sent as they are, instead of `body`. */
  readonly raw?: { readonly content: Blob | string; readonly contentType: string }
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/**
 * Asks the server under /api/v1. `unreachable` and `fault` are the two problems that the server does not name itself:
 * it could not be reached, or it answered something that is no problem document. A session that the server no longer
 * knows is released, so that the sign-in screen comes up.
 */
export async function request<Value>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  { body, raw, headers, signal }: RequestOptions = {},
): Promise<Answer<Value>> {
  const token = heldSession()?.token
  const content = raw?.content ?? (body === undefined ? undefined : JSON.stringify(body))
  const contentType = raw?.contentType ?? (body === undefined ? undefined : 'application/json')
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': document.documentElement.lang === 'en' ? 'en, ar;q=0.5' : 'ar, en;q=0.5',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(contentType === undefined ? {} : { 'content-type': contentType }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
      ...(mayOutlivePage(method, content) && { keepalive: true }),
      ...(signal === undefined ? {} : { signal }),
    })
    if (response.ok) {
      const value = response.status === 204 ? undefined : await response.json()
      return { ok: true, value: value as Value }
    }
    const problem = await readProblem(response)
    if (response.status === 401 && token !== undefined && token === heldSession()?.token) releaseSession()
    return { ok: false, problem }
  } catch (fault) {
    if (signal?.aborted === true) throw fault
    return { ok: false, problem: { code: 'unreachable', title: '', status: 0 } }
  }
}

/** Bytes that browsers send on after a page is gone, less what headers take (Fetch, 4.6: 64 KiB). */
const OUTLIVING = 32 * 1024

/** Whether the page is being left. A page that comes back from the browser's memory is not. */
let isLeaving = false
if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => (isLeaving = true), { capture: true })
  window.addEventListener('pageshow', () => (isLeaving = false))
}

/** What is written while a page closes is sent on without it, where it is short. */
function mayOutlivePage(method: string, content: Blob | string | undefined): boolean {
  return method !== 'GET' && typeof content === 'string' && content.length < OUTLIVING / 4 && isLeaving
}

async function readProblem(response: Response): Promise<Problem> {
  const { status } = response
  const said = await response.json().catch((): unknown => null)
  if (typeof said !== 'object' || said === null || !('code' in said)) return { code: 'fault', title: '', status }
  return { ...(said as Problem), status }
}
