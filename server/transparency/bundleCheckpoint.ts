import type { Checkpoint } from '@tawafuq/log/checkpoint'
import { cosignedAt } from '@tawafuq/log/cosign'
import type { LogCrypto } from '@tawafuq/log/LogCrypto'
import { type PolicyWitness, quorumTime, type TrustPolicy } from '@tawafuq/log/trustPolicy'
import { isBy } from '@tawafuq/log/verifierKey'

/**
 * The checkpoint that a bundle carries for the entry in a place: the earliest that its quorum has seen, with as many
 * cosignatures as the quorum asks for, the earliest ones; else the latest that there is. Null where none has the entry yet.
 */
export function bundleCheckpoint(
  primitives: LogCrypto,
  checkpoints: readonly Checkpoint[],
  place: number,
  policy: TrustPolicy,
): Checkpoint | null {
  const having = checkpoints.filter(({ size }) => size > place)
  const witnessed = having.find((checkpoint) => isWitnessed(primitives, checkpoint, policy))
  const chosen = witnessed ?? having.at(-1)
  return chosen === undefined ? null : trimmed(primitives, chosen, policy)
}

/** The witnesses of a policy who have cosigned a checkpoint, the earliest first. */
export function cosignersOf(
  primitives: LogCrypto,
  { note }: Checkpoint,
  { witnesses }: TrustPolicy,
): readonly { readonly witness: PolicyWitness; readonly time: number }[] {
  return witnesses
    .flatMap((witness) => {
      const time = cosignedAt(primitives, note, witness.key)
      return typeof time === 'number' ? [{ witness, time }] : []
    })
    .sort((one, other) => one.time - other.time)
}

function isWitnessed(primitives: LogCrypto, checkpoint: Checkpoint, policy: TrustPolicy): boolean {
  const times = new Map(cosignersOf(primitives, checkpoint, policy).map(({ witness, time }) => [witness.alias, time]))
  return policy.quorum !== 'none' && quorumTime(policy, times) !== null
}

/** A spare cosignature would hide that a letter of another was changed: a bundle carries none (ADR-0063). */
function trimmed(primitives: LogCrypto, checkpoint: Checkpoint, policy: TrustPolicy): Checkpoint {
  const group = policy.groups.find(({ name }) => name === policy.quorum)
  const isPlain = group !== undefined && group.members.length === policy.witnesses.length
  const most = isPlain ? group.threshold : Number.POSITIVE_INFINITY
  const kept = cosignersOf(primitives, checkpoint, policy).slice(0, most)
  const own = policy.logs.map(({ key }) => key)
  const signatures = checkpoint.note.signatures.filter(
    (line) => own.some((key) => isBy(key, line)) || kept.some(({ witness }) => isBy(witness.key, line)),
  )
  return { ...checkpoint, note: { ...checkpoint.note, signatures } }
}
