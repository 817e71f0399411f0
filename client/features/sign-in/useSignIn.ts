import { useCallback, useState } from 'react'
import { openSession, type SignInKey } from '../../api/api.ts'
import { type HeldSession, heldSession, holdSession } from '../../api/heldSession.ts'
import { joinTokenIn } from '../../api/keyIn.ts'
import type { Problem } from '../../api/request.ts'
import { giveUp, signOut } from '../../api/signOut.ts'

export type SignInState =
  | { readonly step: 'waiting' }
  | { readonly step: 'signing-in' }
  | { readonly step: 'refused'; readonly problem: Problem }
  /** Another is signed in here: their place is taken only when that is said. */
  | { readonly step: 'beside'; readonly session: HeldSession; readonly isShared: boolean }

/** Signing in. `enter` and `takeOver` answer whether the session stands; `joinTokenIn` reads what a link holds. */
export function useSignIn() {
  const [state, setState] = useState<SignInState>({ step: 'waiting' })

  const take = useCallback((session: HeldSession, isShared: boolean) => {
    holdSession(session, isShared)
    setState({ step: 'waiting' })
  }, [])

  const enter = useCallback(
    async (key: SignInKey, isShared = false): Promise<boolean> => {
      setState({ step: 'signing-in' })
      const answer = await openSession(key, isShared)
      if (!answer.ok) {
        setState({ step: 'refused', problem: answer.problem })
        return false
      }
      const present = heldSession()?.participant.id
      if (present !== undefined && present !== answer.value.participant.id) {
        setState({ step: 'beside', session: answer.value, isShared })
        return false
      }
      take(answer.value, isShared)
      return true
    },
    [take],
  )

  const takeOver = useCallback(() => {
    if (state.step === 'beside') take(state.session, state.isShared)
  }, [state, take])

  const stay = useCallback(() => {
    if (state.step === 'beside') giveUp(state.session)
    setState({ step: 'waiting' })
  }, [state])

  return { state, enter, takeOver, stay, joinTokenIn }
}

export { signOut }
