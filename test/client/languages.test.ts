import { afterEach, expect, test, vi } from 'vitest'
import { languageChosen, rememberLanguage, turnPageTo } from '../../client/words/languages.ts'

afterEach(() => vi.unstubAllGlobals())

function page() {
  const kept = new Map<string, string>()
  const root = { lang: '', dir: '' }
  vi.stubGlobal('document', { documentElement: root })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
  return root
}

test('[UI2] the interface is Arabic until a reader chooses', () => {
  page()
  expect(languageChosen()).toBe('ar')
})

test('[UI2] a choice turns the root and is remembered', () => {
  const root = page()
  rememberLanguage('en')
  expect(root).toEqual({ lang: 'en', dir: 'ltr' })
  expect(languageChosen()).toBe('en')
  rememberLanguage('ar')
  expect(root).toEqual({ lang: 'ar', dir: 'rtl' })
  expect(languageChosen()).toBe('ar')
})

test('[UI2] where storage is forbidden the choice lasts as long as the page', () => {
  const root = { lang: '', dir: '' }
  vi.stubGlobal('document', { documentElement: root })
  vi.stubGlobal('localStorage', undefined)
  rememberLanguage('en')
  expect(root.dir).toBe('ltr')
  expect(languageChosen()).toBe('ar')
  turnPageTo('ar')
  expect(root.dir).toBe('rtl')
})
