import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { useNavigateTo } from '../../client/pages/statement/useNavigateTo.ts'

type Handlers = ReturnType<typeof useNavigateTo>

function Place({ turn, give }: { readonly turn: () => void; readonly give: (handlers: Handlers) => void }) {
  give(useNavigateTo(turn))
  return null
}

/** The handlers of a place, and how often it was turned to. */
function place() {
  let turned = 0
  const given: Handlers[] = []
  const turn = () => {
    turned += 1
  }
  renderToString(<Place turn={turn} give={(handlers) => given.push(handlers)} />)
  const [handlers] = given
  if (handlers === undefined) throw new Error('Nothing was rendered')
  return { handlers, turned: () => turned }
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
