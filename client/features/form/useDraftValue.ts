import { useCallback, useState } from 'react'
import { deviceStorage } from '../../api/deviceStorage.ts'

const prefix = 'tawafuq.text/'

/**
 * Words in a form that must not be lost: they outlive its closing, a refusal, a reload and a new sign-in, on this
 * device, until `drop` is called because the act succeeded or the writer gave it up (rule UI20).
 */
export function useDraftValue(key: string, initial = ''): readonly [string, (text: string) => void, () => void] {
  const [text, setText] = useState(() => read(prefix + key) ?? initial)
  const write = useCallback(
    (next: string) => {
      setText(next)
      store(prefix + key, next)
    },
    [key],
  )
  const drop = useCallback(() => {
    setText(initial)
    store(prefix + key, null)
  }, [key, initial])
  return [text, write, drop]
}

/** Puts words into a form before it is opened; none take away those that were left in it. */
export function keepText(key: string, text: string): void {
  store(prefix + key, text)
}

/** The words that were left in a form; null where there are none. */
export function keptText(key: string): string | null {
  return read(prefix + key)
}

function read(key: string): string | null {
  try {
    return deviceStorage().getItem(key)
  } catch {
    return null
  }
}

function store(key: string, text: string | null): void {
  try {
    if (text === null || text === '') deviceStorage().removeItem(key)
    else deviceStorage().setItem(key, text)
  } catch {
    // Where storage is forbidden the words last as long as the form.
  }
}
