import { z } from 'zod'
import { operation } from '../operation.ts'

/** One message of /collab, 640 KiB, in base64. */
const longestPost = 900 * 1024

export const openLine = operation({
  id: 'openLine',
  method: 'get',
  path: '/collab',
  summary:
    'The live rooms where no WebSocket comes through: server-sent events. The first, `open`, names the line; each without a name is one message of /collab in base64; `close` says {code, reason}.',
  access: 'session',
  takesNoTurn: true,
  success: { status: 200, description: 'Messages, as they come.', contentTypes: ['text/event-stream'] },
  refusals: { 503: 'not-ready' },
})

export const postToLine = operation({
  id: 'postToLine',
  method: 'post',
  path: '/collab',
  summary:
    'One message of /collab in base64, for a line of the caller. The answer to an update is its acknowledgement. Messages of one room are sent one after another.',
  access: 'session',
  takesNoTurn: true,
  query: z.object({
    line: z
      .string()
      .max(64)
      .optional()
      .describe('As its first event named it; the only one of the caller if not given.'),
  }),
  body: { type: 'file', contentTypes: ['text/plain'], bytes: longestPost },
  success: {
    status: 200,
    description: 'Taken. `stored` says of an update whether it is stored and applied; null for every other message.',
    schema: z.object({
      stored: z.boolean().nullable(),
      message: z.string().nullable().describe('The acknowledgement of /collab (SyncStatus), in base64.'),
    }),
  },
  refusals: {
    404: 'line-unknown: it has ended, or never was; the rooms are to be opened anew on another',
    503: 'not-ready',
  },
})
