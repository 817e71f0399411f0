/** Those who take part without a page: an honest provider that types, and attackers with tokens of their own. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { wordsOf } from './drafts.ts'
import { malformedPresences } from './malformedPresences.ts'

export interface PlainWriter {
  readonly doc: Y.Doc
  readonly provider: HocuspocusProvider
  /** Types a word at the end, and resolves when it is acknowledged. */
  readonly type: (word: string) => Promise<void>
  /** Deletes a word where it stands, and resolves when that is acknowledged; false where it does not stand. */
  readonly erase: (word: string) => Promise<boolean>
  readonly leave: () => void
}

/** Enters one room with a session token; resolves when its text has come. */
export async function enterPlainly(collab: string, room: string, token: string): Promise<PlainWriter> {
  const socket = new HocuspocusProviderWebsocket({ url: collab, WebSocketPolyfill: WebSocket })
  const doc = new Y.Doc()
  const provider = new HocuspocusProvider({
    name: room,
    document: doc,
    websocketProvider: socket,
    token,
    sessionAwareness: true,
  })
  provider.attach()
  const until = async (isSo: () => boolean): Promise<void> => {
    const timeout = performance.now() + 15_000
    while (!isSo()) {
      if (performance.now() > timeout) throw new Error(`The room ${room} does not answer`)
      await new Promise((next) => setTimeout(next, 10))
    }
  }
  await until(() => provider.synced && doc.getXmlFragment('text').length > 0)
  return {
    doc,
    provider,
    async type(word) {
      const words = wordsOf(doc)
      words.insert(words.length, word, {})
      await until(() => provider.unsyncedChanges === 0)
    },
    async erase(word) {
      const at = wordsOf(doc).toString().indexOf(word)
      if (at < 0) return false
      wordsOf(doc).delete(at, word.length)
      await until(() => provider.unsyncedChanges === 0)
      return true
    },
    leave() {
      provider.destroy()
      socket.destroy()
    },
  }
}

/** Types in a room that may have been closed a moment ago, and waits for no answer. */
export function lateWords({ doc }: PlainWriter): void {
  wordsOf(doc).insert(0, 'متأخراً ')
}

/** Presences that no editor sends, of one who is in a room: call the answer to be present as the next of them. */
export function hostilePresence(writer: PlainWriter, pick: (below: number) => number): () => void {
  const words = wordsOf(writer.doc)
  const place = Y.createRelativePositionFromTypeIndex(words, Math.min(3, words.length), -1)
  const shapes = malformedPresences(JSON.parse(JSON.stringify(place)) as object)
  return () => writer.provider.awareness?.setLocalState(shapes[pick(shapes.length)] as Record<string, unknown>)
}

/** Sends what no editor writes: line ends, foreign marks and nodes, words under a name that is another's, and noise. */
export function attackByUpdates(writer: PlainWriter, room: string, pick: (below: number) => number): string {
  const { doc, provider } = writer
  const words = wordsOf(doc)
  const [name, attack] = (
    [
      ['line ends', () => words.insert(0, 'خط\nخط')],
      ['a foreign mark', () => words.format(0, 2, { colour: 'red' })],
      ['a foreign node', () => doc.getXmlFragment('text').insert(0, [new Y.XmlElement('image')])],
      ['all of it away', () => doc.getXmlFragment('text').delete(0, 1)],
      ['something embedded', () => words.insertEmbed(0, { image: 'x' })],
      ['noise', () => noise(provider, room, pick)],
      ['another root', () => doc.getMap('other').set('x', 1)],
    ] as const
  )[pick(7)] ?? ['nothing', () => undefined]
  attack()
  return name
}

function noise(provider: HocuspocusProvider, room: string, pick: (below: number) => number): void {
  const encoder = createEncoder()
  writeVarString(encoder, room)
  writeVarUint(encoder, 0)
  writeVarUint(encoder, 2)
  writeVarUint8Array(
    encoder,
    Uint8Array.from({ length: 40 }, () => pick(256)),
  )
  provider.configuration.websocketProvider.webSocket?.send(toUint8Array(encoder))
}
