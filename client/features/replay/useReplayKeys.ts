import { useEffect } from 'react'
import { useLanguage } from '../../words/useLanguage.ts'
import type { Replayed } from './useReplay.ts'

/** Arrows go on and back as the reader reads, Home and End to the ends, Space plays and holds, wherever the focus is but in a control of its own. */
export function useReplayKeys({ at, frames, isPlaying, goTo, play }: Replayed): void {
  const { dir } = useLanguage()
  const count = frames.length
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || hasKeysOfItsOwn(event.target, event.key)) return
      const [on, back] = dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
      const next = event.key === on ? at + 1 : event.key === back ? at - 1 : event.key === 'Home' ? 0 : count - 1
      if (event.key === ' ') play(!isPlaying)
      else if ([on, back, 'Home', 'End'].includes(event.key)) goTo(next)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [at, count, isPlaying, goTo, play, dir])
}

function hasKeysOfItsOwn(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('select, textarea, input:not([type="range"]), [role="menu"]') !== null) return true
  return key === ' ' ? target.closest('button, a') !== null : target.closest('input[type="range"]') !== null
}
