import type { Command } from '@tawafuq/domain/commands'
import { isPassing } from './isPassing.ts'
import type { Outcome, StatementApi, Timers } from './ports.ts'
import type { Answer } from './request.ts'

/** Waits between attempts, in milliseconds: five attempts in all, within eight seconds. */
const waits = [300, 900, 2_000, 4_500] as const

/**
 * Sends one command, again if no answer comes. Every attempt carries the same key, so that a command whose answer was
 * lost on the way is not carried out twice (rule UI18). A refusal is an answer and ends the attempts.
 */
export async function sendCommand(
  api: Pick<StatementApi, 'send'>,
  command: Command,
  key: string,
  timers: Timers,
): Promise<Answer<Outcome>> {
  let answer = await api.send(command, key)
  for (const wait of waits) {
    if (answer.ok || !isPassing(answer.problem)) return answer
    await new Promise<void>((resolve) => timers.after(wait, resolve))
    answer = await api.send(command, key)
  }
  return answer
}
