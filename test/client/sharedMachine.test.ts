import { afterEach, expect, test, vi } from 'vitest'
import { keyIn } from '../../client/api/keyIn.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

function storage(): Storage & { readonly kept: ReadonlyMap<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage & { readonly kept: ReadonlyMap<string, string> }
}

async function openWindow(device: Storage) {
  const own = storage()
  vi.stubGlobal('localStorage', device)
  vi.stubGlobal('sessionStorage', own)
  vi.resetModules()
  const session = await import('../../client/api/heldSession.ts')
  const { browserStorage } = await import('../../client/statement/session/browserStorage.ts')
  const { deviceStorage } = await import('../../client/api/deviceStorage.ts')
  return { ...session, browserStorage, deviceStorage, own }
}

const session = { token: 't', expiresAt: '2999-01-01T00:00:00Z', participant: { id: 'p', name: 'هند' } } as never

test('[UI450] on a shared machine nothing outlives the window, and in it everything is kept', async () => {
  const device = storage()
  const window = await openWindow(device)
  window.holdSession(session, true)
  window.browserStorage('p').write('note', 'نص')
  window.deviceStorage().setItem('form', 'كلام')
  expect(window.heldSession()?.participant.name).toBe('هند')
  expect(window.browserStorage('p').read('note')).toBe('نص')
  expect(device.kept.size).toBe(0)
  expect((await openWindow(device)).heldSession()).toBeNull()
})

test('[UI450] on one’s own machine what was written is there in the next window', async () => {
  const device = storage()
  const window = await openWindow(device)
  window.holdSession(session)
  window.browserStorage('p').write('note', 'نص')
  const next = await openWindow(device)
  expect([next.heldSession()?.participant.name, next.browserStorage('p').read('note')]).toEqual(['هند', 'نص'])
})

test('[UI452] a card’s code is known however it is typed, and a link is a link', () => {
  for (const typed of ['k7m4p-x2rth', ' K7M4P X2RTH ', '\u200fk٧m٤p – x٢rth'])
    expect(keyIn(typed)).toEqual({ cardCode: 'k7m4px2rth' })
  const joinToken = 'Zk3Vw9qLr7Kd-9xQm_B2'
  expect(keyIn(`http://hall.example/join#${joinToken}`)).toEqual({ joinToken })
  expect(keyIn('k7m4p-x2rt')).toEqual({ joinToken: 'k7m4p-x2rt' })
  for (const typed of ['', 'مرحبا', 'k7m4p']) expect(keyIn(typed)).toBeNull()
})
