import { limits } from '@tawafuq/domain/schemas/limits'
import { operation } from '../operation.ts'
import { sessionSchema, signInSchema, waysInSchema, whoSchema } from '../sessionSchemas.ts'

export const openSession = operation({
  id: 'openSession',
  method: 'post',
  path: '/session',
  summary:
    'Sign in with a join token, the code of a card, a PIN in a meeting, or a seat of one’s account. The answer carries the session token, and a cookie with the same.',
  access: 'anyone',
  bearsToken: true,
  body: { type: 'json', schema: signInSchema, bytes: limits.sessionBytes },
  success: { status: 200, description: 'The session.', schema: sessionSchema },
  refusals: { 401: 'unknown-token, unknown-card, unknown-pin, openid-stale, no-seat' },
})

export const readWaysIn = operation({
  id: 'readWaysIn',
  method: 'get',
  path: '/session/ways',
  summary: 'Whether one may sign in with an account, and the seats of the account one has come back with.',
  access: 'anyone',
  success: { status: 200, description: 'The ways.', schema: waysInSchema },
})

export const viewSession = operation({
  id: 'viewSession',
  method: 'get',
  path: '/session',
  summary: 'Whose session this is.',
  access: 'session',
  success: { status: 200, description: 'The participant.', schema: whoSchema },
})

export const closeSession = operation({
  id: 'closeSession',
  method: 'delete',
  path: '/session',
  summary: 'Sign out: the token is worth nothing from then on.',
  access: 'session',
  success: { status: 204, description: 'Signed out.' },
})
