import { useCallback, useEffect, useRef, useState } from 'react'

/** How long what was taken back can be kept after all, in milliseconds. */
const undoable = 2_000

export interface TakingBack {
  readonly isUnderWay: boolean
  readonly begin: () => void
  readonly undo: () => void
}

/** Takes something back two seconds after it was asked for, unless that is undone; leaving the place, or the page, does it at once. */
export function useTakingBack(takeBack: () => void): TakingBack {
  const [isUnderWay, setUnderWay] = useState(false)
  const timer = useRef<number | null>(null)
  const latest = useRef(takeBack)
  useEffect(() => {
    latest.current = takeBack
  })
  const undo = useCallback(() => {
    if (timer.current !== null) window.clearTimeout(timer.current)
    timer.current = null
    setUnderWay(false)
  }, [])
  const begin = useCallback(() => {
    if (timer.current !== null) return
    setUnderWay(true)
    timer.current = window.setTimeout(() => {
      timer.current = null
      setUnderWay(false)
      latest.current()
    }, undoable)
  }, [])
  useEffect(() => {
    const atOnce = () => {
      if (timer.current === null) return
      window.clearTimeout(timer.current)
      timer.current = null
      latest.current()
    }
    // Whoever closes the window has decided: what they took back is not to stand for want of two seconds.
    window.addEventListener('pagehide', atOnce)
    return () => {
      window.removeEventListener('pagehide', atOnce)
      atOnce()
    }
  }, [])
  return { isUnderWay, begin, undo }
}
