/** Somebody who types word after word in one room of a running server, and tells of every word that was acknowledged. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import WebSocket from 'ws'
import * as Y from 'yjs'

export interface CountedTypist {
  readonly stop: () => void
}

/** Types each word as soon as the one before was acknowledged; nobody comes back after a broken socket. */
export function typeCounted(
  url: string,
  name: string,
  token: string,
  mark: string,
  told: (word: string) => void,
): CountedTypist {
  const socket = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: WebSocket, maxAttempts: 1 })
  const document = new Y.Doc()
  const provider = new HocuspocusProvider({ websocketProvider: socket, name, token, document })
  let typed = 0
  let pending: string[] = []
  let stopped = false
  const next = (): void => {
    if (stopped || !provider.isSynced || provider.hasUnsyncedChanges) return
    for (const word of pending) told(word)
    const paragraph = document.getXmlFragment('text').get(0)
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
    if (!(text instanceof Y.XmlText)) return
    typed += 1
    const word = ` ${mark}w${typed}.`
    pending = [word]
    text.insert(text.length, word)
  }
  provider.on('synced', () => setImmediate(next))
  provider.on('unsyncedChanges', () => setImmediate(next))
  provider.attach()
  return {
    stop() {
      stopped = true
      provider.destroy()
      socket.destroy()
    },
  }
}
