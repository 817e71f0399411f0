/** A running server with a statement, delegates at their tokens, and honest typing whose delay is measured. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { type ApiClient, signIn } from './apiClient.ts'
import { type RunningServer, secretariatToken } from './runningServer.ts'

export interface SeatedHall {
  readonly statementId: string
  readonly rooms: readonly string[]
  readonly people: readonly ApiClient[]
}

export async function seatedHall({ api }: RunningServer, persons: number, text: string): Promise<SeatedHall> {
  const office = await signIn(api, secretariatToken)
  const { id: meeting } = await office.post<{ id: string }>('/meetings', { title: { ar: 'اجتماع' } })
  const delegation = { name: { ar: 'وفد' }, code: 'A', group: 'government' }
  const { id: delegationId } = await office.post<{ id: string }>(`/meetings/${meeting}/delegations`, delegation)
  const people: ApiClient[] = []
  for (let nth = 0; nth < persons; nth += 1) {
    const person = { name: `مندوب ${nth}`, role: 'delegate', delegationId, attendance: 'onsite' }
    const { joinToken } = await office.post<{ joinToken: string }>(`/meetings/${meeting}/participants`, person)
    people.push(await signIn(api, joinToken))
  }
  const { id: statementId } = await office.post<{ id: string }>(`/meetings/${meeting}/statements`, {
    title: { ar: 'بيان' },
    houseStyle: 'escwa',
    blocks: Array.from({ length: 3 }, (_, nth) => ({
      kind: 'operative',
      level: 0,
      label: String(nth + 1),
      text: `${text} ${nth}`,
    })),
  })
  const { paragraphs } = await office.get<{ paragraphs: { draft: { room: string } }[] }>(`/statements/${statementId}`)
  return { statementId, rooms: paragraphs.map(({ draft }) => draft.room), people }
}

export interface HonestTypist {
  /** The longest that an acknowledgement has taken so far, in milliseconds, the one awaited now included. */
  readonly longest: () => number
  readonly acknowledged: () => number
  readonly text: () => string
  readonly typed: () => string
  readonly leave: () => void
}

/** Letters of one word, as long as words are, and letters that stand at most: beyond them the last word goes as the next comes. */
const wordLetters = 6
const mostTyped = 600

/**
 * Types letter after letter, each when the one before has been acknowledged, as an honest provider does: words, and never so
 * many that a paragraph has no room for them.
 */
export async function honestTypist(collab: string, name: string, token: string): Promise<HonestTypist> {
  const socket = new HocuspocusProviderWebsocket({ url: collab, WebSocketPolyfill: WebSocket })
  const document = new Y.Doc()
  const provider = new HocuspocusProvider({ websocketProvider: socket, name, token, document, sessionAwareness: true })
  provider.attach()
  await new Promise<void>((resolve) => provider.on('synced', resolve))
  const words = (): Y.XmlText => (document.getXmlFragment('text').get(0) as Y.XmlElement).get(0) as Y.XmlText
  let since: number | null = null
  let longest = 0
  let acknowledged = 0
  let typed = ''
  const timer = setInterval(() => {
    if (provider.hasUnsyncedChanges) return
    if (since !== null) {
      longest = Math.max(longest, performance.now() - since)
      acknowledged += 1
    }
    since = performance.now()
    const letter = typed.length % wordLetters === wordLetters - 1 ? ' ' : 'ص'
    document.transact(() => {
      if (typed.length >= mostTyped) {
        words().delete(words().length - wordLetters, wordLetters)
        typed = typed.slice(0, -wordLetters)
      }
      words().insert(words().length, letter)
    })
    typed += letter
  }, 20)
  return {
    longest: () => Math.max(longest, since === null ? 0 : performance.now() - since),
    acknowledged: () => acknowledged,
    text: () => words().toString(),
    typed: () => typed,
    leave() {
      clearInterval(timer)
      provider.destroy()
      socket.destroy()
    },
  }
}
