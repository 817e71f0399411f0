import { heldSession } from './heldSession.ts'
import { keptOnDevice } from './keptOnDevice.ts'
import type { Answer } from './request.ts'

/**
 * What a call answers, or, where nobody can be reached, what it answered this participant on this device the last time. A
 * refusal is never replaced: who may no longer read something does not read it here either.
 * @param name of what is asked for; the same call is always given the same
 */
export async function askOrRecall<Value>(name: string, ask: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
  const id = heldSession()?.participant.id
  const answer = await ask()
  if (id === undefined) return answer
  const key = `answer/${name}`
  if (answer.ok) await keptOnDevice.keep(id, key, answer.value)
  else if (answer.problem.code === 'unreachable') {
    const kept = await keptOnDevice.recall<Value>(id, key)
    if (kept !== null) return { ok: true, value: kept }
  } else await keptOnDevice.keep(id, key, null)
  return answer
}
