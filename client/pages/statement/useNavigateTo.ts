import { useRef } from 'react'

/**
 * Turning to a place by hand or by key. A press turns only when it is released: what opens and closes with the turn would
 * otherwise move the page under the finger between the two, and the release would miss (rule UI49).
 */
export function useNavigateTo(turn: () => void) {
  const isPressed = useRef(false)
  return {
    onPointerDown: () => {
      isPressed.current = true
    },
    onPointerCancel: () => {
      isPressed.current = false
    },
    onClick: () => {
      isPressed.current = false
      turn()
    },
    onFocus: () => {
      if (!isPressed.current) turn()
    },
  }
}
