/** Asks the witnesses for their signatures under the newest checkpoint, and again those that did not answer. */
import type { Checkpoint } from '@tawafuq/log/checkpoint'
import type { LogCrypto } from '@tawafuq/log/LogCrypto'
import type { NoteSignature } from '@tawafuq/log/note'
import type { TrustPolicy } from '@tawafuq/log/trustPolicy'
import { askWitness, type PostToWitness } from './askWitness.ts'
import type { OpenLog } from './openLog.ts'

/** Milliseconds until a witness that did not answer is asked again, doubled each time up to the most. */
const ASK_AGAIN = { first: 30_000, most: 3_600_000 } as const

interface WitnessNeeds {
  readonly primitives: LogCrypto
  readonly witnesses: Pick<TrustPolicy, 'witnesses'>
  readonly post: PostToWitness
  readonly current: () => OpenLog
  /** Keeps the lines that witnesses gave under a checkpoint of a log. */
  readonly cosign: (log: OpenLog, checkpoint: Checkpoint, lines: readonly NoteSignature[]) => Promise<void>
  /** Calls once after so many milliseconds. */
  readonly later: (milliseconds: number, act: () => void) => void
  readonly failed: (what: string, fault: unknown) => void
}

export function askWitnesses(needs: WitnessNeeds) {
  const { primitives, witnesses } = needs
  const seen = new Map<string, number>()
  let asking: Promise<unknown> = Promise.resolve()
  let wait: number = ASK_AGAIN.first

  async function askAll(): Promise<void> {
    const log = needs.current()
    const checkpoint = log.checkpoints.at(-1)
    if (checkpoint === undefined) return
    const silent = witnesses.witnesses.filter(
      ({ key }) => !checkpoint.note.signatures.some(({ name }) => name === key.name),
    )
    const lines = await Promise.all(
      silent.map(async (witness) => {
        try {
          const told = await askWitness(
            primitives,
            needs.post,
            witness,
            log.tree,
            checkpoint,
            seen.get(witness.alias) ?? 0,
          )
          if (told.seen !== null) seen.set(witness.alias, told.seen)
          if (told.seen !== null && told.seen > checkpoint.size)
            needs.failed(
              `The witness ${witness.alias} has seen ${told.seen} entries of a log that has ${checkpoint.size} here.`,
              null,
            )
          return told.line
        } catch (fault) {
          needs.failed(`The witness ${witness.alias} did not answer.`, fault)
          return null
        }
      }),
    )
    const given = lines.filter((one) => one !== null)
    if (given.length > 0) await needs.cosign(log, checkpoint, given)
    if (given.length === silent.filter(({ url }) => url !== undefined).length) wait = ASK_AGAIN.first
    else {
      needs.later(wait, ask)
      wait = Math.min(wait * 2, ASK_AGAIN.most)
    }
  }

  function ask(): void {
    if (witnesses.witnesses.length === 0) return
    asking = asking.then(askAll).catch((fault: unknown) => needs.failed('Witnesses could not be asked.', fault))
  }

  return {
    ask,
    /** Resolves when nobody is being asked. */
    idle: async (): Promise<void> => void (await asking),
  } as const
}
