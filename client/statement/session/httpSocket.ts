/** The live connection where no WebSocket comes through: a stream of events down, requests up. Looks like a WebSocket. */

/** As much of a WebSocket as the live session uses. */
export interface LiveSocket {
  readonly readyState: number
  binaryType: string
  send(data: Uint8Array<ArrayBuffer> | ArrayBuffer): void
  close(code?: number, reason?: string): void
  addEventListener(name: string, listener: (event: never) => void): void
  removeEventListener(name: string, listener: (event: never) => void): void
}

export interface HttpSocketNeeds {
  /** The address of /api/v1/collab. */
  readonly url: string
  readonly token: () => string
  readonly fetch: typeof fetch
}

const connecting = 0
const open = 1
const shut = 3

/** Requests under way at once: a browser has six connections to one server, one of which listens. */
const postsAtOnce = 3

type Listener = (event: unknown) => void

/** Begins at once. Whatever goes wrong ends it, as it would a WebSocket; its owner opens another. */
export function openHttpSocket({ url, token, fetch }: HttpSocketNeeds): LiveSocket {
  const listeners = new Map<string, Set<Listener>>()
  const aborting = new AbortController()
  /** What is to be sent, by the room that it is for: of one room one after another, of several at once. */
  const queues = new Map<string, Uint8Array[]>()
  const sending = new Set<string>()
  let readyState = connecting
  let line = ''

  function tell(name: string, event: unknown): void {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(event)
  }

  function end(code: number, reason: string): void {
    if (readyState === shut) return
    readyState = shut
    aborting.abort()
    queues.clear()
    tell('close', { code, reason })
  }

  const headers = (): Record<string, string> => ({ authorization: `Bearer ${token()}` })

  async function listen(): Promise<void> {
    const response = await fetch(url, {
      headers: { ...headers(), accept: 'text/event-stream' },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: aborting.signal,
    })
    if (!response.ok || response.body === null) throw new Error(`The stream answered ${response.status}`)
    const reader = response.body.getReader()
    const decoder = new TextDecoder()
    let rest = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const events = (rest + decoder.decode(value, { stream: true })).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) take(event)
    }
  }

  function take(event: string): void {
    const fields = new Map(event.split('\n').map((row) => [row.slice(0, row.indexOf(':')), row] as const))
    const told = (field: string): string | undefined =>
      fields
        .get(field)
        ?.slice(field.length + 1)
        .trim()
    const data = told('data')
    if (data === undefined || readyState === shut) return
    const name = told('event')
    if (name === undefined) tell('message', { data: toBytes(data).buffer })
    else if (name === 'open') {
      line = data
      readyState = open
      tell('open', {})
    } else if (name === 'close') {
      const { code, reason } = JSON.parse(data) as { code: number; reason: string }
      end(code, reason)
    }
  }

  function sendNext(): void {
    for (const [room, messages] of queues) {
      if (sending.size >= postsAtOnce) return
      if (sending.has(room)) continue
      const message = messages.shift()
      if (messages.length === 0) queues.delete(room)
      if (message === undefined) continue
      sending.add(room)
      post(message)
        .catch(() => end(1006, ''))
        .finally(() => {
          sending.delete(room)
          sendNext()
        })
    }
  }

  async function post(message: Uint8Array): Promise<void> {
    const response = await fetch(`${url}?line=${encodeURIComponent(line)}`, {
      method: 'POST',
      headers: { ...headers(), 'content-type': 'text/plain' },
      credentials: 'same-origin',
      body: toBase64(message),
      signal: aborting.signal,
    })
    if (!response.ok) throw new Error(`A message was answered ${response.status}`)
    const { message: acknowledgement } = (await response.json()) as { readonly message: string | null }
    if (acknowledgement !== null && readyState === open) tell('message', { data: toBytes(acknowledgement).buffer })
  }

  // Its owner has not begun to listen yet.
  queueMicrotask(() => {
    listen().then(
      () => end(1006, ''),
      () => {
        if (readyState === connecting) tell('error', new Error('No stream came through'))
        end(1006, '')
      },
    )
  })

  return {
    get readyState() {
      return readyState
    },
    binaryType: 'arraybuffer',
    send(data) {
      if (readyState !== open) return
      const message = data instanceof Uint8Array ? data : new Uint8Array(data)
      const room = addressOf(message)
      queues.set(room, [...(queues.get(room) ?? []), message])
      sendNext()
    },
    close: (code = 1000, reason = '') => end(code, reason),
    addEventListener(name, listener) {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener as Listener))
    },
    removeEventListener(name, listener) {
      listeners.get(name)?.delete(listener as Listener)
    },
  }
}

/** The bytes that name the room of a message: its length in a number of seven bits a byte, then the name. */
function addressOf(message: Uint8Array): string {
  let length = 0
  let at = 0
  for (let shift = 0; at < message.length; shift += 7) {
    const byte = message[at] ?? 0
    at += 1
    length |= (byte & 0x7f) << shift
    if (byte < 0x80) break
  }
  return String.fromCharCode(...message.subarray(at, at + length))
}

/** Bytes that are spread into one call at a time. */
const stretch = 8_192

function toBase64(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += stretch) letters += String.fromCharCode(...bytes.subarray(at, at + stretch))
  return btoa(letters)
}

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}
