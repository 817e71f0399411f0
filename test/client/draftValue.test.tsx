import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepText, useDraftValue } from '../../client/features/form/useDraftValue.ts'

const kept = new Map<string, string>()

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})
afterEach(() => {
  kept.clear()
  vi.unstubAllGlobals()
})

function Form({ initial = '' }: { readonly initial?: string }) {
  const [text] = useDraftValue('grounds/p1', initial)
  return <p>{text}</p>
}

test('[UI20] a form opens with the words that were left in it', () => {
  expect(renderToString(<Form initial="النص الحالي" />)).toContain('النص الحالي')
  keepText('grounds/p1', 'سبب كُتب من قبل')
  expect(renderToString(<Form initial="النص الحالي" />)).toContain('سبب كُتب من قبل')
})

test('[UI20] where the device keeps nothing, the form still opens', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('forbidden')
    },
  })
  expect(renderToString(<Form initial="النص" />)).toContain('النص')
})
