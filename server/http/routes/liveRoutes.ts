import { openLine, postToLine } from '@tawafuq/protocol/operations/lines'
import type { HttpNeeds } from '../httpNeeds.ts'
import type { Mount } from '../mountOperation.ts'
import { problem } from '../problem.ts'
import { json, refuse } from '../reply.ts'

/** The live rooms for those whom no WebSocket reaches: a stream down, and requests up. */
export function liveRoutes(mount: Mount, { lines }: HttpNeeds): void {
  mount(openLine, ({ by, address, isHead }) => {
    if (isHead || lines === undefined) return refuse(problem('not-ready'))
    return {
      kind: 'events',
      attend(events) {
        const line = lines.open(by.id, address, {
          send: (message) => events.send(Buffer.from(message).toString('base64')),
          close: (code, reason) => events.end('close', JSON.stringify({ code, reason })),
          waiting: events.waiting,
        })
        if (line === null) {
          events.end('close', JSON.stringify({ code: 1013, reason: 'not-ready' }))
          return
        }
        events.send(line.id, 'open')
        events.whenClosed(line.closed)
      },
    }
  })

  mount(postToLine, async ({ by, body, query }) => {
    if (lines === undefined) return refuse(problem('not-ready'))
    const message = fromBase64(body.bytes)
    if (message === null) return refuse(problem('bad-request', { errors: [notBase64] }))
    const posted = await lines.post(by.id, query.line ?? null, message)
    if (posted === null) return refuse(problem('line-unknown'))
    const { stored, message: answer } = posted
    return json({ stored, message: answer === null ? null : Buffer.from(answer).toString('base64') })
  })
}

const notBase64 = { path: '', message: 'base64' }

/** The bytes of one message; null for what is no base64, or holds nothing. */
function fromBase64(body: Uint8Array): Uint8Array | null {
  const text = Buffer.from(body).toString('latin1').trim()
  return text !== '' && /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : null
}
