import { expect, test } from 'vitest'
import type { Answer } from '../../client/api/request.ts'
import type { Outcome, Timers } from '../../client/statement/session/ports.ts'
import { sendCommand } from '../../client/statement/session/sendCommand.ts'

const atOnce: Timers = {
  now: () => 0,
  after(_milliseconds, act) {
    act()
    return () => undefined
  },
}
const nobody: Answer<Outcome> = { ok: false, problem: { code: 'unreachable', title: '', status: 0 } }
const busy: Answer<Outcome> = { ok: false, problem: { code: 'too-many', title: '', status: 429 } }
const no: Answer<Outcome> = { ok: false, problem: { code: 'objection-stands', title: 'لا', status: 409 } }
const done: Answer<Outcome> = { ok: true, value: { version: 2, events: [] } }

function server(...answers: readonly Answer<Outcome>[]) {
  const keys: string[] = []
  let turn = 0
  return {
    keys,
    send: async (_command: unknown, key: string) => {
      keys.push(key)
      turn += 1
      return answers[Math.min(turn, answers.length) - 1] ?? nobody
    },
  }
}

test('[UI18] an answer that was lost is asked for again, under the same key', async () => {
  const { keys, send } = server(nobody, busy, done)
  expect(await sendCommand({ send }, { type: 'suspend' }, 'k', atOnce)).toEqual(done)
  expect(keys).toEqual(['k', 'k', 'k'])
})

test('[UI18] a refusal is an answer', async () => {
  const { keys, send } = server(no, done)
  expect(await sendCommand({ send }, { type: 'suspend' }, 'k', atOnce)).toEqual(no)
  expect(keys).toEqual(['k'])
})

test('[UI18] where nobody answers, the attempts end and say so', async () => {
  const { keys, send } = server(nobody)
  expect(await sendCommand({ send }, { type: 'suspend' }, 'k', atOnce)).toEqual(nobody)
  expect(keys.length).toBe(5)
})

test('[UI66] an act that the server has no room for is sent again, under the same key, until there is, and that is said', async () => {
  const full: Answer<Outcome> = { ok: false, problem: { code: 'storage-full', title: 'امتلأ', status: 507 } }
  const { keys, send } = server(full, full, full, full, full, full, full, full, done)
  const told: boolean[] = []
  const awaitsRoom = (does: boolean) => void told.push(does)
  expect(await sendCommand({ send }, { type: 'suspend' }, 'k', atOnce, awaitsRoom)).toEqual(done)
  expect(new Set(keys)).toEqual(new Set(['k']))
  expect([told[0], told.at(-1)]).toEqual([true, false])
})
