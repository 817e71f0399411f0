/** A stagehand over the network: raw HTTP for acts, a raw Yjs client for typing, against a server that runs. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { type Caller, signIn } from '../http/caller.ts'
import { wordsOf } from './drafts.ts'
import { type Answered, type Seat, type SeenSheet, type Stagehand, words } from './policyScene.ts'
import { type RunningServer, secretariatToken } from './runningServer.ts'

export interface PolicyHall extends Stagehand {
  readonly tokenOf: (who: Seat) => string
  /** 'may', or the code with which reading the sheet is refused. */
  readonly reads: (who: Seat, statementId: string) => Promise<string>
  readonly leave: () => void
}

export async function policyHall({ url, collab }: RunningServer): Promise<PolicyHall> {
  const office = await signIn(url, secretariatToken)
  const make = async (path: string, body: object) => {
    const { status, body: made } = await office.post(path, body)
    if (status !== 201) throw new Error(`${path} was answered ${status} ${JSON.stringify(made)}`)
    return made
  }
  const meeting: string = (await make('/meetings', { title: { ar: 'اجتماع' } })).id
  const delegation = async (code: string, headConfirms = false): Promise<string> =>
    (await make(`/meetings/${meeting}/delegations`, { name: { ar: code }, code, group: 'government', headConfirms })).id
  const palmId = await delegation('PALM')
  const duneId = await delegation('DUNE')
  const reefId = await delegation('REEF', true)
  let seats = 0
  const invite = async (role: string, more: object = {}): Promise<Caller> => {
    // Names are given once.
    seats += 1
    const invited = { name: `${role} ${seats}`, role, attendance: 'onsite', ...more }
    return signIn(url, (await make(`/meetings/${meeting}/participants`, invited)).joinToken)
  }
  const people: Readonly<Record<Seat, Caller>> = {
    secretariat: await invite('secretariat'),
    chair: await invite('chair'),
    rapporteur: await invite('rapporteur'),
    observer: await invite('observer'),
    captioner: await invite('captioner'),
    palm: await invite('delegate', { delegationId: palmId }),
    dune: await invite('delegate', { delegationId: duneId }),
    reefHead: await invite('delegate', { delegationId: reefId, head: true }),
    reefMember: await invite('delegate', { delegationId: reefId }),
  }
  const block = (text: string) => ({ kind: 'operative', level: 0, label: null, text })
  const blocks = [block('نرحب بالحوار؛'), block(words), block('نطلب تقريراً.')]
  const socket = new HocuspocusProviderWebsocket({ url: collab, WebSocketPolyfill: WebSocket })
  const tokenOf = (who: Seat): string => people[who].token ?? ''
  return {
    palmId,
    duneId,
    tokenOf,
    openStatement: async () =>
      (await make(`/meetings/${meeting}/statements`, { title: { ar: 'بيان' }, houseStyle: 'escwa', blocks })).id,
    async act(statementId, who, command): Promise<Answered> {
      const { status, body } = await people[who].post(`/statements/${statementId}/commands`, command)
      return status === 200 ? { code: null, events: body.events } : { code: body.code, events: [] }
    },
    async sheet(statementId): Promise<SeenSheet> {
      const { status, body } = await people.chair.get(`/statements/${statementId}`)
      if (status !== 200) throw new Error(`The sheet was answered ${status}`)
      return body
    },
    async reads(who, statementId) {
      const { status, body } = await people[who].get(`/statements/${statementId}`)
      return status === 200 ? 'may' : body.code
    },
    async eraseGlyph(name) {
      const document = new Y.Doc()
      const provider = new HocuspocusProvider({ websocketProvider: socket, name, token: tokenOf('palm'), document })
      const synced = new Promise((resolve) => provider.on('synced', resolve))
      provider.attach()
      await synced
      const text = wordsOf(document)
      const shown = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
      text.delete(shown.indexOf('['), 1)
      await new Promise<void>((resolve) => {
        const look = (): void => void (provider.hasUnsyncedChanges || resolve())
        provider.on('unsyncedChanges', look)
        look()
      })
      provider.destroy()
    },
    leave: () => socket.destroy(),
  }
}
