import { useCallback, useState } from 'react'

/** Several of a list, named one by one. */
export function useSelection<Id>(first: readonly Id[] = []) {
  const [named, setNamed] = useState<ReadonlySet<Id>>(() => new Set(first))
  const name = useCallback((id: Id, isNamed: boolean) => {
    setNamed((before) => {
      const next = new Set(before)
      if (isNamed) next.add(id)
      else next.delete(id)
      return next
    })
  }, [])
  return [named, name] as const
}
