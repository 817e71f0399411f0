import { z } from 'zod'
import { operation } from '../operation.ts'

export const publicKey = operation({
  id: 'publicKey',
  method: 'get',
  path: '/public-key',
  summary: 'The key that adopted records are signed with.',
  access: 'anyone',
  success: {
    status: 200,
    description: 'The key.',
    schema: z
      .object({
        algorithm: z.literal('Ed25519'),
        publicKey: z.base64().meta({ description: 'SPKI DER.' }),
        earlier: z
          .array(z.base64())
          .meta({ description: 'Keys that sealed earlier records and were set aside since, SPKI DER.' }),
      })
      .meta({ id: 'PublicKey' }),
  },
})

export const openApi = operation({
  id: 'openApi',
  method: 'get',
  path: '/openapi.json',
  summary: 'This description.',
  access: 'anyone',
  success: { status: 200, description: 'OpenAPI 3.1.', schema: z.looseObject({ openapi: z.string() }) },
})
