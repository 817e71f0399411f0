import { limits } from '@tawafuq/domain/schemas/limits'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { Operation } from './operation.ts'
import { problemSchema } from './problemSchema.ts'

const sessionSecurity = [{ bearer: [] }, { cookie: [] }]

const everywhere: Readonly<Record<number, string>> = {
  429: 'too-many: wait as long as Retry-After says',
  500: 'fault: the reference names it in the log of the server',
}

/**
 * The description of the outside face in OpenAPI 3.1, from the schemas that requests are checked with.
 * Answers may grow: a member that is not described is no error, and clients pass over it.
 */
export function openApiDocument(
  operations: readonly Operation[],
  about: { readonly publicUrl: string; readonly version: string; readonly cookie: string },
): ReturnType<typeof createDocument> {
  const paths: Record<string, ZodOpenApiPathsObject[string]> = {}
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) }
  }
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Tawafuq (توافق)',
        version: about.version,
        description: 'The drafting room for negotiated outcome statements. Live drafts are at /collab, not here.',
      },
      servers: [{ url: `${about.publicUrl}/api/v1` }],
      paths,
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'The token of the session.' },
          cookie: { type: 'apiKey', in: 'cookie', name: about.cookie },
        },
      },
    },
    {
      override: ({ jsonSchema, io }) => {
        if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      },
    },
  )
}

function describe(operation: Operation): ZodOpenApiOperationObject {
  const { id, summary, access, success } = operation
  return {
    operationId: id,
    summary,
    tags: [tagOf(operation)],
    security: access === 'session' ? sessionSecurity : access === 'either' ? [...sessionSecurity, {}] : [],
    requestParams: {
      ...(operation.params && { path: operation.params }),
      ...(operation.query && { query: operation.query as never }),
    },
    ...(operation.idempotent && { parameters: [idempotencyKey] }),
    ...(operation.body && { requestBody: { required: true, content: bodyContent(operation.body) } }),
    responses: {
      [success.status]: { description: success.description, ...answerContent(success) },
      ...Object.fromEntries(Object.entries(refusalsOf(operation)).map(([status, codes]) => [status, problem(codes)])),
    },
  }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Chosen by the caller: once for each act, and again where the answer to it was lost.',
  schema: { type: 'string', minLength: 1, maxLength: limits.idempotencyKeyCharacters },
} as const

function tagOf({ path }: Operation): string {
  return path.split('/')[1]?.replace('.json', '') ?? ''
}

function refusalsOf({ access, body, query, refusals }: Operation): Readonly<Record<number, string>> {
  return {
    ...(access === 'session' && { 401: 'unknown-token' }),
    ...((body || query) && { 400: 'bad-request: errors says what is wrong, and where' }),
    ...(body && { 403: 'not-yours-to-do, cross-site', 413: 'too-large', 415: 'unknown-format' }),
    ...refusals,
    ...everywhere,
  }
}

function problem(codes: string) {
  return { description: codes, content: { 'application/problem+json': { schema: problemSchema } } }
}

function bodyContent(body: NonNullable<Operation['body']>) {
  if (body.type === 'json') return { 'application/json': { schema: body.schema } }
  const bytes = { schema: { type: 'string', format: 'binary', maxLength: body.bytes } } as const
  return Object.fromEntries(body.contentTypes.map((type) => [type, bytes]))
}

function answerContent({ schema, contentTypes }: Operation['success']) {
  if (schema) return { content: { 'application/json': { schema } } }
  if (!contentTypes) return {}
  const bytes = { schema: { type: 'string', format: 'binary' } } as const
  return { content: Object.fromEntries(contentTypes.map((type) => [type, bytes])) }
}
