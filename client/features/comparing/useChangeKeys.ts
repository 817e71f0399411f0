import { useCallback, useEffect, useState } from 'react'

/** Alt with an arrow goes from change to change, as it goes from paragraph to paragraph on the sheet. */
export function useChangeKeys(ids: readonly string[]) {
  const [here, setHere] = useState<string | null>(null)
  const at = here === null ? -1 : ids.indexOf(here)
  const place = at < 0 ? null : at
  const go = useCallback(
    (by: 1 | -1) => {
      const count = ids.length
      if (count === 0) return
      const next = place === null ? (by === 1 ? 0 : count - 1) : (place + by + count) % count
      const id = ids[next]
      if (id === undefined) return
      setHere(id)
      const row = document.getElementById(`change-${id}`)
      row?.scrollIntoView({ block: 'center' })
      row?.focus({ preventScroll: true })
    },
    [ids, place],
  )
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      go(event.key === 'ArrowDown' ? 1 : -1)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [go])
  return { place, go }
}
