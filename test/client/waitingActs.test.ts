import type { Command } from '@tawafuq/domain/acts/commands'
import { asId } from '@tawafuq/domain/acts/ids'
import { expect, test } from 'vitest'
import type { LocalStorage } from '../../client/statement/session/ports.ts'
import {
  type ActThatWaits,
  makeWaitingActs,
  mayWait,
  paragraphOfAct,
} from '../../client/statement/session/waitingActs.ts'
import { bracketPlaced } from '../kit/events.ts'
import { bracketId, opened, paragraphId, statementAfter } from '../kit/given.ts'

const p1 = paragraphId('p1')

function device() {
  const kept = new Map<string, string>()
  const storage: Pick<LocalStorage, 'read' | 'write'> = {
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => void (value === null ? kept.delete(key) : kept.set(key, value)),
  }
  return { kept, open: () => makeWaitingActs(storage as LocalStorage, 's', () => undefined) }
}

const objection: ActThatWaits = { type: 'lodgeObjection', paragraphId: p1, grounds: 'لا ولاية' }
const act = (key: string, command: ActThatWaits = objection) => ({
  key,
  command,
  paragraphId: p1,
  textSeen: 'أ',
  at: 0,
})

test('[UI643] what hangs on when it arrives never waits', () => {
  const waits: readonly Command[] = [
    objection,
    { type: 'raiseLight', paragraphId: p1, light: 'green' },
    { type: 'lowerLight', paragraphId: p1 },
    { type: 'draftProposal', paragraphId: p1, act: 'strike' },
    { type: 'remark', on: { kind: 'paragraph', id: p1 }, text: 'لماذا؟' },
  ]
  expect(waits.every(mayWait)).toBe(true)
  expect(mayWait({ type: 'requestFloor', as: 'for' })).toBe(true)
  const never: readonly Command[] = [
    { type: 'agreeParagraph', paragraphId: p1, textSeen: 'أ' },
    { type: 'adoptStatement', textHashSeen: 'x' },
    { type: 'giveRuling', objectionId: asId('o1'), outcome: 'met', reason: 'x' },
    { type: 'castVote', voteId: asId('v'), ballot: 'yes' },
    { type: 'breakSilence', paragraphIds: [p1], reason: 'x' },
    { type: 'withdrawObjection', objectionId: asId('o1') },
    { type: 'tableProposal', proposalId: asId('q1') },
  ]
  expect(never.some(mayWait)).toBe(false)
  expect(mayWait({ type: 'giveFloor', requestId: asId('r') })).toBe(false)
})

test('[UI643] they wait over a reload, and are sent once each, in their order, under the keys they were made with', async () => {
  const { kept, open } = device()
  const before = open()
  before.add(act('k1'))
  before.add({ ...act('k2', { type: 'requestFloor', as: 'for' }), paragraphId: null, textSeen: null })
  const after = open()
  expect(after.all().map(({ key, state }) => [key, state])).toEqual([
    ['k1', 'waits'],
    ['k2', 'waits'],
  ])
  const sent: string[] = []
  const send = async (_: ActThatWaits, key: string) => {
    sent.push(key)
    return null
  }
  await Promise.all([after.flush(() => 'أ', send), after.flush(() => 'أ', send)])
  expect(sent).toEqual(['k1', 'k2'])
  expect(after.all()).toEqual([])
  expect(kept.size).toBe(0)
})

test('[UI643] where the text has moved nothing is sent before the author has said so again, on the present wording', async () => {
  const { open } = device()
  const waiting = open()
  waiting.add(act('k1', { type: 'raiseLight', paragraphId: p1, light: 'green', textSeen: 'أ' }))
  const sent: ActThatWaits[] = []
  const send = async (command: ActThatWaits) => {
    sent.push(command)
    return null
  }
  await waiting.flush(() => 'ب', send)
  expect(sent).toEqual([])
  expect(waiting.all()).toMatchObject([{ state: 'asks' }])
  waiting.confirm('k1', 'ب')
  await waiting.flush(() => 'ب', send)
  expect(sent).toEqual([{ type: 'raiseLight', paragraphId: p1, light: 'green', textSeen: 'ب' }])
  waiting.add(act('k2'))
  await waiting.flush(() => null, send)
  expect(waiting.all()).toMatchObject([{ key: 'k2', state: 'asks' }])
  waiting.drop('k2')
  expect(waiting.all()).toEqual([])
})

test('[UI643] a refusal stays in sight with its sentence, and what nobody answered waits on', async () => {
  const { open } = device()
  const waiting = open()
  waiting.add(act('k1'))
  waiting.add(act('k2'))
  await waiting.flush(
    () => 'أ',
    async () => ({ status: 0, code: 'unreachable', title: '' }),
  )
  expect(waiting.all().map(({ state }) => state)).toEqual(['waits', 'waits'])
  await waiting.flush(
    () => 'أ',
    async (_, key) => (key === 'k1' ? { status: 409, code: 'paragraph-agreed', title: 'متفق عليها' } : null),
  )
  expect(waiting.all()).toMatchObject([{ key: 'k1', state: 'refused', sentence: 'متفق عليها' }])
})

test('[UI643] an act is of the paragraph that it is about, a remark of that of its subject; and no more wait than fifty', () => {
  const statement = statementAfter(opened, bracketPlaced())
  expect(paragraphOfAct({ type: 'remark', on: { kind: 'bracket', id: bracketId('b1') }, text: 'x' }, statement)).toBe(
    'p2',
  )
  expect(paragraphOfAct({ type: 'requestFloor', as: 'for' }, statement)).toBeNull()
  expect(paragraphOfAct(objection, statement)).toBe('p1')
  const waiting = device().open()
  const added = Array.from({ length: 51 }, (_, at) => waiting.add(act(`k${at}`)))
  expect(added.filter(Boolean)).toHaveLength(50)
})
