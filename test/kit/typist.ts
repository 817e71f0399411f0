/** One person in one room of a running server, by the provider that anybody would use. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { Announcement, RoomNotice } from '@tawafuq/protocol/announcement'
import { expect } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'

export interface Typist {
  readonly document: Y.Doc
  readonly provider: HocuspocusProvider
  readonly notices: (Announcement | RoomNotice)[]
  readonly text: () => string
  /** Types at the end. Resolves when it is acknowledged. */
  readonly type: (words: string) => Promise<void>
  /** Types at the end, and waits for nothing. */
  readonly write: (words: string) => void
  readonly leave: () => void
}

/** Milliseconds that something may take to come about on a loaded machine. */
const TIMEOUT = 20_000

/** Enters a room. Resolves when it has been read. */
export async function enterRoom(
  collab: string,
  room: string,
  token: string,
  WebSocketPolyfill: unknown = WebSocket,
): Promise<Typist> {
  const socket = new HocuspocusProviderWebsocket({
    url: collab,
    WebSocketPolyfill,
    delay: 100,
    minDelay: 50,
    maxDelay: 400,
  })
  const document = new Y.Doc()
  const notices: Typist['notices'] = []
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: room,
    token,
    document,
    onStateless: ({ payload }) => notices.push(JSON.parse(payload) as Announcement | RoomNotice),
  })
  provider.attach()
  const words = (): Y.XmlText => {
    const paragraph = document.getXmlFragment('text').get(0)
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
    if (!(text instanceof Y.XmlText)) throw new Error('There is no text in the room')
    return text
  }
  await eventually(() => expect(provider.isSynced).toBe(true))
  return {
    document,
    provider,
    notices,
    text: () => words().toString(),
    write: (typed) => words().insert(words().length, typed),
    async type(typed) {
      words().insert(words().length, typed)
      await eventually(() => expect(provider.hasUnsyncedChanges).toBe(false))
    },
    leave() {
      provider.destroy()
      socket.destroy()
    },
  }
}

/** Resolves when what is claimed holds; rejects with why not when it has not come about in time. */
export async function eventually(claim: () => void | Promise<void>, timeout = TIMEOUT): Promise<void> {
  await expect
    .poll(() => holds(claim), { timeout: timeout, interval: 10 })
    .toBe(true)
    .catch(async (fault: unknown) => {
      await claim()
      throw fault
    })
}

async function holds(claim: () => void | Promise<void>): Promise<boolean> {
  try {
    await claim()
    return true
  } catch {
    return false
  }
}
