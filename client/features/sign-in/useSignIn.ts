import { useCallback, useState } from 'react'
import type { Problem } from '../../api/request.ts'
import { joinTokenIn, signIn, signOut } from '../../api/signIn.ts'

export type SignInState =
  | { readonly step: 'waiting' }
  | { readonly step: 'signing-in' }
  | { readonly step: 'refused'; readonly problem: Problem }

/** Signing in by a join token. `enter` answers whether the session stands; `joinTokenIn` reads what a person pasted. */
export function useSignIn() {
  const [state, setState] = useState<SignInState>({ step: 'waiting' })
  const enter = useCallback(async (joinToken: string): Promise<boolean> => {
    setState({ step: 'signing-in' })
    const answer = await signIn(joinToken)
    setState(answer.ok ? { step: 'waiting' } : { step: 'refused', problem: answer.problem })
    return answer.ok
  }, [])
  return { state, enter, joinTokenIn }
}

export { signOut }
