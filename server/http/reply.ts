import type { Answer } from '../application/application.ts'
import type { EventStream } from './eventStream.ts'
import { type Problem, problemOfRefusal } from './problem.ts'

/** What a route gives back: it never writes to the wire itself. */
export type Reply =
  | { readonly kind: 'json'; readonly status: 200 | 201 | 202; readonly body: unknown; readonly headers?: Headers }
  /** Words that are asked for again and again: whoever has them already is told so. */
  | { readonly kind: 'words'; readonly words: string; readonly headers: Headers }
  | { readonly kind: 'nothing'; readonly headers?: Headers }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly headers: Headers }
  /** An answer that goes on for as long as somebody listens. */
  | { readonly kind: 'events'; readonly attend: (events: EventStream) => void }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Several values of one name are sent one after another. */
type Headers = Readonly<Record<string, string | string[]>>

export function json(body: unknown, headers?: Headers): Reply {
  return { kind: 'json', status: 200, body, ...(headers && { headers }) }
}

/** What has just been made, and where it is found. */
export function made(body: { readonly id: string }, location?: string): Reply {
  return { kind: 'json', status: 201, body, ...(location !== undefined && { headers: { Location: location } }) }
}

export function refuse(problem: Problem): Reply {
  return { kind: 'problem', problem }
}

/** Application's answer as a reply: its value printed, or its refusal. */
export function replyWith<Value>(answer: Answer<Value>, print: (value: Value) => Reply): Reply {
  return answer.ok ? print(answer.value) : refuse(problemOfRefusal(answer.refusal))
}
