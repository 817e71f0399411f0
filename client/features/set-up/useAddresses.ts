import { useEffect } from 'react'
import { type Addresses, setUpCalls } from '../../api/setUpCalls.ts'
import { useQuery } from '../../api/useQuery.ts'

/** How often it is asked whether a phone has come in, in milliseconds. */
const ASKED_EVERY = 3_000

/** Under which address people come in, asked again while a phone is awaited; null until it is known. */
export function useAddresses(isAwaited = false): Addresses | null {
  const { state, reload } = useQuery(['addresses'], setUpCalls.readAddresses)
  const addresses = state.at === 'here' ? state.value : null
  const asks = isAwaited && addresses?.reachedAt === null
  useEffect(() => {
    if (!asks) return
    const timer = setInterval(() => void reload(), ASKED_EVERY)
    return () => clearInterval(timer)
  }, [asks, reload])
  return addresses
}
