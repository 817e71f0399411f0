import { limits } from '@tawafuq/domain/schemas/limits'
import { type Parsed, parseAs } from '@tawafuq/protocol/fieldErrors'
import type { Language } from '@tawafuq/protocol/formatIssue'
import type { Operation, OperationBody } from '@tawafuq/protocol/operation'
import express, { type Request, type Response } from 'express'
import { exceedsJson } from './exceedsJson.ts'
import { type Problem, problem } from './problem.ts'

/** A file as it came. */
export interface GivenFile {
  readonly bytes: Uint8Array
  readonly contentType: string
}

export type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Problem }

/** Reads and checks the body of a request as its operation asks: only now, when it is known who sends it. */
export async function readBody(req: Request, res: Response, operation: Operation, language: Language): Promise<Body> {
  const { body } = operation
  if (body === undefined) return { ok: true, value: undefined }
  const contentType = accepted(req, body)
  if (contentType === null && body.type === 'json')
    return { ok: false, problem: problem('unknown-format', { known: typesOf(body) }) }
  const read = await readBytes(req, res, body.bytes)
  if (!read.ok) return read
  const bytes = read.value
  if (body.type === 'json') return parseJson(bytes, body, language)
  return bytes.length === 0
    ? malformed(language, 'empty')
    : { ok: true, value: { bytes, contentType: contentType ?? '' } }
}

function typesOf(body: OperationBody): readonly string[] {
  return body.type === 'json' ? ['application/json'] : body.contentTypes
}

/**
 * The media type of the request, with its parameters left out, if it is one of those taken. Of a file any type is: what it
 * is in truth its first bytes tell, and its reader says what to do with it.
 */
function accepted(req: Request, body: OperationBody): string | null {
  const given = req.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  return given !== undefined && (body.type === 'file' || typesOf(body).includes(given)) ? given : null
}

type Read = { readonly ok: true; readonly value: Uint8Array } | { readonly ok: false; readonly problem: Problem }

function readBytes(req: Request, res: Response, limit: number): Promise<Read> {
  const raw = express.raw({ type: () => true, limit })
  return new Promise((done, fail) => {
    raw(req, res, (fault?: unknown) => {
      if (fault === undefined) {
        done({ ok: true, value: req.body instanceof Uint8Array ? req.body : new Uint8Array() })
        return
      }
      const status = typeof fault === 'object' && fault !== null && 'status' in fault ? fault.status : undefined
      if (status === 413) done({ ok: false, problem: tooLarge(limit) })
      else if (status === 415)
        done({ ok: false, problem: problem('unknown-format', { known: ['gzip', 'deflate', 'br'] }) })
      else if (status === 400) done({ ok: false, problem: problem('bad-request') })
      else fail(fault instanceof Error ? fault : new Error('The body could not be read'))
    })
  })
}

/** The rest of the body is not waited for: the connection ends with the answer. */
function tooLarge(limit: number): Problem {
  const mebibytes = limit / 1024 / 1024
  const size = mebibytes < 1 ? `${limit / 1024} KiB` : `${mebibytes} MiB`
  const detail = { ar: `الحد الأقصى ${size}.`, en: `At most ${size}.` }
  return problem('too-large', { detail, headers: { Connection: 'close' } })
}

function parseJson(bytes: Uint8Array, body: Extract<OperationBody, { type: 'json' }>, language: Language): Body {
  if (exceedsJson(bytes, { depth: limits.jsonDepth, parts: limits.jsonParts }))
    return malformed(language, 'too-many-parts')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return malformed(language, 'not-utf-8')
  }
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    return malformed(language, 'not-json')
  }
  const parsed: Parsed<unknown> = body.parse?.(input, language) ?? parseAs(body.schema, input, language)
  if (parsed.ok) return parsed
  const { errors, known } = parsed
  return { ok: false, problem: problem('bad-request', { errors, ...(known && { known }) }) }
}

const malformedSentences = {
  empty: { ar: 'المحتوى فارغ.', en: 'The body is empty.' },
  'not-utf-8': { ar: 'المحتوى ليس UTF-8 سليماً.', en: 'The body is not UTF-8.' },
  'too-many-parts': {
    ar: 'أجزاء المحتوى أكثر أو أعمق تداخلاً من أن تُقرأ.',
    en: 'The body has too many parts, or they lie too deep in each other.',
  },
  'not-json': { ar: 'المحتوى ليس JSON سليماً.', en: 'The body is not JSON.' },
} as const

function malformed(language: Language, how: keyof typeof malformedSentences): Body {
  return {
    ok: false,
    problem: problem('bad-request', { errors: [{ path: '', message: malformedSentences[how][language] }] }),
  }
}
