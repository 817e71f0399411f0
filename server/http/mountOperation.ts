import type { Participant } from '@tawafuq/domain/meeting'
import { parseAs } from '@tawafuq/protocol/fieldErrors'
import { limits } from '@tawafuq/protocol/limits'
import type { Operation } from '@tawafuq/protocol/operation'
import type { Language } from '@tawafuq/protocol/sayIssue'
import type { Request, Response, Router } from 'express'
import type { z } from 'zod'
import type { HttpNeeds } from './httpNeeds.ts'
import { isCrossSite } from './isCrossSite.ts'
import { preferredLanguage } from './preferredLanguage.ts'
import type { RateGate } from './rateGate.ts'
import { type GivenFile, readBody } from './readBody.ts'
import { type Reply, refuse } from './reply.ts'
import { sendReply } from './sendReply.ts'
import { type SessionToken, sessionToken } from './sessionToken.ts'
import { notSignedIn, type Trouble, trouble } from './trouble.ts'

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
}

export type Mount = <const Shape extends Operation>(
  operation: Shape,
  act: (call: Call<Shape>) => Promise<Reply> | Reply,
) => void

/** Puts operations on a router: each request is identified, counted and checked, and only then handed to its act. */
export function mountOperations(router: Router, needs: HttpNeeds, gate: RateGate): Mount {
  return (operation, act) => {
    router[operation.method](expressPath(operation.path), async (req: Request, res: Response) => {
      const language = preferredLanguage(req.headers['accept-language'])
      res.locals['operation'] = operation.id
      res.set('Cache-Control', operation.method === 'get' ? 'private, no-cache' : 'no-store')
      const checked = await check(req, res, operation, needs, gate, language)
      const reply = 'trouble' in checked ? refuse(checked.trouble) : await act(checked.call as never)
      sendReply(res, reply, language, needs.publicUrl)
    })
  }
}

/** `/statements/{statement}` as Express writes it. */
export function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1')
}

type Checked = { readonly call: Call<Operation> } | { readonly trouble: Trouble }

async function check(
  req: Request,
  res: Response,
  operation: Operation,
  needs: HttpNeeds,
  gate: RateGate,
  language: Language,
): Promise<Checked> {
  const address = req.ip ?? ''
  const token = operation.access === 'anyone' ? null : sessionToken(req.headers, needs.publicUrl)
  const writes = operation.method !== 'get'
  if (writes && token?.by !== 'bearer' && isCrossSite(req.headers, needs.publicUrl)) {
    return { trouble: trouble('cross-site') }
  }
  const by = token === null ? null : await needs.sessions.findParticipantBySession(token.token)
  // An address is counted for strangers alone: a hall behind one router is not kept out by one of its guests.
  const crowded = by !== null || operation.bearsToken ? null : await gate.address(address)
  if (crowded !== null) return { trouble: crowded }
  if (by === null && operation.access === 'session') return { trouble: notSignedIn }
  const tooBusy = by === null ? null : await gate.participant(by.id)
  if (tooBusy !== null) return { trouble: tooBusy }
  const params = operation.params && parseAs(operation.params, req.params, language)
  if (params?.ok === false) return { trouble: trouble('not-found') }
  const query = operation.query && parseAs(operation.query, { ...req.query }, language)
  if (query?.ok === false) return { trouble: trouble('bad-request', { errors: query.errors }) }
  const idempotencyKey = operation.idempotent ? (req.get('Idempotency-Key') ?? null) : null
  if (idempotencyKey !== null && !isKey(idempotencyKey)) return { trouble: trouble('bad-request', badKey(language)) }
  const body = await readBody(req, res, operation, language)
  if (!body.ok) return { trouble: (operation.bearsToken && (await gate.address(address))) || body.trouble }
  const parsed = { params: params?.value, query: query?.value, body: body.value }
  return {
    call: {
      by,
      token,
      address,
      isHead: req.method === 'HEAD',
      idempotencyKey,
      gate,
      ...(parsed as never as object),
    } as Call<Operation>,
  }
}

function isKey(key: string): boolean {
  return key.length >= 1 && key.length <= limits.idempotencyKeyCharacters && /^[\x21-\x7E ]+$/.test(key)
}

function badKey(language: Language): Pick<Trouble, 'errors'> {
  const most = limits.idempotencyKeyCharacters
  const message = language === 'ar' ? `محارف ASCII، من 1 إلى ${most}.` : `ASCII characters, 1 to ${most}.`
  return { errors: [{ path: 'Idempotency-Key', message }] }
}
