import { afterEach, expect, test, vi } from 'vitest'
import { joinTokenIn } from '../../client/api/keyIn.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

const token = 'Zk3Vw9qLr7Kd-9xQm_B2'

test('[UI9] the token is found in a link, its end, or alone', () => {
  for (const pasted of [
    `http://localhost:8787/join#${token}`,
    `#${token}`,
    token,
    `  <https://room.example/join#${token}>\n`,
    `\u200f«https://room.example/join#${token}»\u200f`,
  ]) {
    expect(joinTokenIn(pasted)).toBe(token)
  }
})

test('[UI9] nothing else is taken for a token', () => {
  for (const pasted of [
    '',
    '#',
    'مرحبا',
    'https://room.example/join',
    'https://room.example/join#',
    '#<script>',
    'a#b',
  ]) {
    expect(joinTokenIn(pasted)).toBeNull()
  }
})

function storage(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage
}

async function openWindow(device: Storage, own = storage()) {
  vi.stubGlobal('localStorage', device)
  vi.stubGlobal('sessionStorage', own)
  vi.resetModules()
  const window = await import('../../client/api/heldSession.ts')
  return { ...window, own }
}

const session = (name: string, expiresAt = '2999-01-01T00:00:00Z') =>
  ({ token: `token of ${name}`, expiresAt, participant: { name } }) as never

test('[UI10] two windows of one browser may be two people, and a new window is the last one', async () => {
  const device = storage()
  const chair = await openWindow(device)
  chair.holdSession(session('chair'))
  const delegate = await openWindow(device)
  delegate.holdSession(session('delegate'))
  const chairAgain = await openWindow(device, chair.own)
  expect(chairAgain.heldSession()?.participant.name).toBe('chair')
  const third = await openWindow(device)
  expect(third.heldSession()?.participant.name).toBe('delegate')
})

test('[UI10] leaving one window leaves the other, and an expired session is none', async () => {
  const device = storage()
  const chair = await openWindow(device)
  chair.holdSession(session('chair'))
  const delegate = await openWindow(device)
  delegate.holdSession(session('delegate'))
  vi.stubGlobal('sessionStorage', chair.own)
  chair.releaseSession()
  expect(chair.heldSession()).toBeNull()
  expect((await openWindow(device)).heldSession()?.participant.name).toBe('delegate')
  const late = await openWindow(storage())
  late.holdSession(session('late', '2001-01-01T00:00:00Z'))
  expect(late.heldSession()).toBeNull()
})

test('[UI10] where storage is forbidden the session lasts as long as the page', async () => {
  const forbidden = new Proxy({} as Storage, {
    get: () => {
      throw new Error('SecurityError')
    },
  })
  const window = await openWindow(forbidden, forbidden)
  window.holdSession(session('guest'))
  expect(window.heldSession()?.participant.name).toBe('guest')
})
