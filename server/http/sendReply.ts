import type { Language } from '@tawafuq/protocol/formatIssue'
import type { Response } from 'express'
import { openEventStream } from './eventStream.ts'
import { sendPackedJson } from './packedJson.ts'
import type { Problem } from './problem.ts'
import type { Reply } from './reply.ts'

/** Writes a reply to the wire. JSON answers get an ETag from Express, and 304 where the caller has them already. */
export function sendReply(res: Response, reply: Reply, language: Language, publicUrl: string): void {
  switch (reply.kind) {
    case 'json':
      res.set(reply.headers ?? {}).status(reply.status)
      sendPackedJson(res, reply.body)
      return
    case 'nothing':
      res
        .set(reply.headers ?? {})
        .status(204)
        .end()
      return
    case 'words':
      res.set(reply.headers).status(200).send(reply.words)
      return
    case 'file':
      res.set(reply.headers).status(200).end(reply.bytes)
      return
    case 'events':
      reply.attend(openEventStream(res))
      return
    case 'problem':
      sendProblem(res, reply.problem, language, publicUrl)
      return
    default:
      reply satisfies never
  }
}

/** A no as RFC 9457 has it, in the language asked for. */
export function sendProblem(res: Response, problem: Problem, language: Language, publicUrl: string): void {
  const { status, code, title, headers, detail, each, ...members } = problem
  const body = {
    type: `${publicUrl}/problems/${code}`,
    title: title[language],
    status,
    code,
    ...(detail && { detail: detail[language] }),
    ...members,
    ...(each && { errors: each.map(({ path, message }) => ({ path, message: message[language] })) }),
  }
  res.locals['code'] = code
  res
    .set(headers ?? {})
    .set({ 'Cache-Control': 'no-store', 'Content-Language': language })
    .vary('Accept-Language')
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify(body))
}
