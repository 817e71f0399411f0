import type { IncomingHttpHeaders } from 'node:http'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { limits } from '@tawafuq/domain/schemas/limits'
import { parseAs } from '@tawafuq/protocol/fieldErrors'
import type { Language } from '@tawafuq/protocol/formatIssue'
import type { Operation } from '@tawafuq/protocol/operation'
import type { Request, Response, Router } from 'express'
import type { z } from 'zod'
import { deviceOf } from './device.ts'
import type { HttpNeeds } from './httpNeeds.ts'
import { isCrossSite } from './isCrossSite.ts'
import { preferredLanguage } from './preferredLanguage.ts'
import { notSignedIn, type Problem, problem, problemOfRefusal } from './problem.ts'
import { networkOf, type RateGate } from './rateGate.ts'
import { type GivenFile, readBody } from './readBody.ts'
import { type Reply, refuse } from './reply.ts'
import { sendReply } from './sendReply.ts'
import { type SessionToken, sessionToken } from './sessionToken.ts'
import type { Costly, Turns } from './turns.ts'

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

type BodyOf<Shape extends Operation> = Shape['body'] extends { readonly type: 'json'; readonly schema: infer Schema }
  ? Parsed<Schema>
  : Shape['body'] extends { readonly type: 'file' }
    ? GivenFile
    : undefined

type CallerOf<Shape extends Operation> = Shape['access'] extends 'session' ? Participant : Participant | null

/** A request that has passed every check of its operation. */
export interface Call<Shape extends Operation> {
  readonly by: CallerOf<Shape>
  readonly token: SessionToken | null
  readonly address: string
  /** Asked by HEAD: whether, and not what. */
  readonly isHead: boolean
  readonly params: Parsed<Shape['params']>
  readonly query: Parsed<Shape['query']>
  readonly body: BodyOf<Shape>
  readonly idempotencyKey: string | null
  readonly gate: RateGate
  /** The token of the device that it comes from, where it has one (rule PC13). */
  readonly device: string | null
  readonly headers: IncomingHttpHeaders
  readonly language: Language
}

export type Mount = <const Shape extends Operation>(
  operation: Shape,
  act: (call: Call<Shape>) => Promise<Reply> | Reply,
) => void

/** Puts operations on a router: each request is identified, counted and checked, and only then handed to its act. */
export function mountOperations(router: Router, needs: HttpNeeds, gate: RateGate, turns: Turns): Mount {
  return (operation, act) => {
    router[operation.method](expressPath(operation.path), async (req: Request, res: Response) => {
      const language = preferredLanguage(req.headers['accept-language'])
      res.locals['operation'] = operation.id
      res.set('Cache-Control', operation.method === 'get' ? 'private, no-cache' : 'no-store')
      const reply = await answerTo(req, res, { operation, act: act as never, needs, gate, turns, language })
      if (reply !== null) sendReply(res, reply, language, needs.publicUrl)
    })
  }
}

interface Mounted {
  readonly operation: Operation
  readonly act: (call: Call<Operation>) => Promise<Reply> | Reply
  readonly needs: HttpNeeds
  readonly gate: RateGate
  readonly turns: Turns
  readonly language: Language
}

/** The reply to a request; null where whoever asked has gone while they waited. */
async function answerTo(req: Request, res: Response, mounted: Mounted): Promise<Reply | null> {
  const { operation, act, needs, gate, turns, language } = mounted
  const admitted = await admit(req, operation, needs, gate, language)
  if ('problem' in admitted) return refuse(admitted.problem)
  const { call } = admitted
  const proceed = async (): Promise<Reply | Problem | null> => {
    if (res.destroyed) return null
    const body = await readBody(req, res, operation, language)
    if (!body.ok) return (operation.bearsToken && (await gate.address(call.address))) || body.problem
    const work = async (): Promise<Reply | null> => (res.destroyed ? null : act({ ...call, body: body.value } as never))
    // Who shows a right token waits for nobody who shows wrong ones; the live rooms have turns of their own.
    if (operation.bearsToken || operation.takesNoTurn) return work()
    return operation.costly === undefined
      ? turns.ordinary(keyOf(call), work)
      : turns.work(lineOf(operation.costly, call), keyOf(call), work)
  }
  const came = operation.costly === undefined ? await proceed() : await turns.own(keyOf(call), proceed)
  return came !== null && !('kind' in came) ? refuse(came) : came
}

/** Printing is done by presses, everything else by workers. */
function lineOf(costly: NonNullable<Operation['costly']>, { params }: Pick<Call<Operation>, 'params'>): Costly {
  return (params as { readonly format?: unknown } | undefined)?.format === 'pdf' ? 'print' : costly
}

/** Whose turn it is: strangers of one address share theirs. */
function keyOf({ by, address }: Pick<Call<Operation>, 'by' | 'address'>): string {
  return by === null ? `address ${networkOf(address)}` : `participant ${by.id}`
}

/** `/statements/{statement}` as Express writes it. */
export function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1')
}

type Admitted = { readonly call: Omit<Call<Operation>, 'body'> } | { readonly problem: Problem }

/** Everything that can be known of a request before its body is read. */
async function admit(
  req: Request,
  operation: Operation,
  needs: HttpNeeds,
  gate: RateGate,
  language: Language,
): Promise<Admitted> {
  const address = req.ip ?? ''
  const token = operation.access === 'anyone' ? null : sessionToken(req.headers, needs.publicUrl)
  const writes = operation.method !== 'get'
  if (writes && token?.by !== 'bearer' && isCrossSite(req.headers, needs.publicUrl)) {
    return { problem: problem('cross-site') }
  }
  const by = token === null ? null : await needs.sessions.findParticipantBySession(token.token)
  // An address is counted for strangers alone: a hall behind one router is not kept out by one of its guests.
  const crowded = by !== null || operation.bearsToken ? null : await gate.address(address)
  if (crowded !== null) return { problem: crowded }
  if (by === null && operation.access === 'session') return { problem: notSignedIn }
  const tooBusy = by === null ? null : await gate.participant(by.id)
  if (tooBusy !== null) return { problem: tooBusy }
  if (operation.roles !== undefined && (by === null || !operation.roles.includes(by.role))) {
    return { problem: problemOfRefusal({ code: 'not-yours-to-do' }) }
  }
  const params = operation.params && parseAs(operation.params, req.params, language)
  if (params?.ok === false) return { problem: problem('not-found') }
  const query = operation.query && parseAs(operation.query, { ...req.query }, language)
  if (query?.ok === false) return { problem: problem('bad-request', { errors: query.errors }) }
  const idempotencyKey = operation.idempotent ? (req.get('Idempotency-Key') ?? null) : null
  if (idempotencyKey !== null && !isKey(idempotencyKey)) return { problem: problem('bad-request', badKey(language)) }
  const parsed = { params: params?.value, query: query?.value }
  return {
    call: {
      by,
      token,
      address,
      isHead: req.method === 'HEAD',
      idempotencyKey,
      gate,
      device: deviceOf(req),
      headers: req.headers,
      language,
      ...(parsed as never as object),
    } as Omit<Call<Operation>, 'body'>,
  }
}

function isKey(key: string): boolean {
  return key.length >= 1 && key.length <= limits.idempotencyKeyCharacters && /^[\x21-\x7E ]+$/.test(key)
}

function badKey(language: Language): Pick<Problem, 'errors'> {
  const most = limits.idempotencyKeyCharacters
  const message = language === 'ar' ? `محارف ASCII، من 1 إلى ${most}.` : `ASCII characters, 1 to ${most}.`
  return { errors: [{ path: 'Idempotency-Key', message }] }
}
