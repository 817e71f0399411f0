import { isPassing } from '../../api/isPassing.ts'
import type { Answer } from '../../api/request.ts'
import type { Timers } from './ports.ts'

/** Waits between attempts, in milliseconds: five attempts in all, within eight seconds. */
const waits = [300, 900, 2_000, 4_500] as const

/** While the disk of the server is full: the wait before each attempt, in milliseconds, and how many there are, an hour of them. */
const roomWait = 5_000
const roomAttempts = 720
/** Insufficient storage (RFC 4918). */
const NO_ROOM = 507

/**
 * Sends one command, again if no answer comes. Every attempt carries the same key, so that a command whose answer was
 * lost on the way is not carried out twice (rule UI18). A refusal is an answer and ends the attempts. One that the server
 * has no room for is sent again until there is, and `awaitsRoom` is told of the beginning and the end of that.
 */
export async function sendCommand<Asked, Value>(
  api: { readonly send: (command: Asked, key: string) => Promise<Answer<Value>> },
  command: Asked,
  key: string,
  timers: Timers,
  awaitsRoom: (does: boolean) => void = () => undefined,
): Promise<Answer<Value>> {
  let answer = await sendOnceThereIsRoom()
  for (const wait of waits) {
    if (answer.ok || !isPassing(answer.problem)) return answer
    await new Promise<void>((resolve) => timers.after(wait, resolve))
    answer = await sendOnceThereIsRoom()
  }
  return answer

  async function sendOnceThereIsRoom(): Promise<Answer<Value>> {
    let told = await api.send(command, key)
    for (let attempt = 0; attempt < roomAttempts && !told.ok && told.problem.status === NO_ROOM; attempt += 1) {
      awaitsRoom(true)
      await new Promise<void>((resolve) => timers.after(roomWait, resolve))
      told = await api.send(command, key)
      if (told.ok || told.problem.status !== NO_ROOM) awaitsRoom(false)
    }
    return told
  }
}
