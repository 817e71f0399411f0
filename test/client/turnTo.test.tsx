import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { useTurnTo } from '../../client/hooks/useTurnTo.ts'

/** The handlers of a place, and how often it was turned to. */
function place() {
  let turned = 0
  let handlers: ReturnType<typeof useTurnTo> | null = null
  function Place() {
    handlers = useTurnTo(() => {
      turned += 1
    })
    return null
  }
  renderToString(<Place />)
  if (handlers === null) throw new Error('Nothing was rendered')
  return { handlers: handlers as ReturnType<typeof useTurnTo>, turned: () => turned }
}

test('[UI49] a press turns when it is released, not when it takes the focus', () => {
  const { handlers, turned } = place()
  handlers.onPointerDown()
  handlers.onFocus()
  expect(turned()).toBe(0)
  handlers.onClick()
  expect(turned()).toBe(1)
})

test('[UI49] the keyboard turns with the focus, also after a press that was given up', () => {
  const { handlers, turned } = place()
  handlers.onFocus()
  expect(turned()).toBe(1)
  handlers.onPointerDown()
  handlers.onPointerCancel()
  handlers.onFocus()
  expect(turned()).toBe(2)
})
