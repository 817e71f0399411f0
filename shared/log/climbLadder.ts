// Above 250 lines: the rungs of one ladder, in the order in which they are climbed.
/** The ladder of a verification (rules VF1, VF2): intact, key known, logged, witnessed, not superseded; each rung with its sentence. */
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { isCorrigendum, type SealedRecord } from '@tawafuq/domain/views/corrigendumRecord'
import { type Bundle, isBundle, type ReadEntry, readBundle, readEntry } from './bundle.ts'
import { equalBytes } from './bytes.ts'
import type { Checkpoint } from './checkpoint.ts'
import { signedByLog } from './checkpoint.ts'
import { checkRecord } from './checkRecord.ts'
import { cosignedAt } from './cosign.ts'
import { hashOfLeaf } from './hashOf.ts'
import { isVouchedFor, noKeys, type ToldKeys } from './keyEntries.ts'
import type { LogCrypto } from './LogCrypto.ts'
import { ladderWords } from './ladderWords.ts'
import { hashOfRecord } from './leaf.ts'
import { rootOfInclusion } from './proofs.ts'
import { signerOf } from './publicKeys.ts'
import { quorumTime, readPolicy, type TrustPolicy } from './trustPolicy.ts'

export const rungs = ['intact', 'known', 'logged', 'witnessed', 'current'] as const
export type Rung = (typeof rungs)[number]

/** The highest rung up to which all hold; that nothing has superseded the text is told apart, for it is never known for good. */
export type LadderVerdict = 'refused' | Exclude<Rung, 'current'>

export interface Rungs {
  readonly rung: Rung
  readonly holds: boolean
  readonly sentence: Required<Bilingual>
}

export interface LadderStep {
  readonly holds: boolean
  readonly sentence: Required<Bilingual>
}

export interface Ladder {
  readonly verdict: LadderVerdict
  readonly rungs: readonly Rungs[]
  /** What was looked at on the way, in order (rule VF2). */
  readonly steps: readonly LadderStep[]
  readonly record: SealedRecord | null
}

/** Whom the one who verifies trusts, from elsewhere: a program, a print, a library. What the file says of it is a hint. */
export interface Trust {
  /** Public keys that seal records, base 64 of SPKI DER; null where none is known. */
  readonly recordKeys: readonly string[] | null
  readonly rootKeys: readonly string[]
  /** Record keys that are known to be compromised, and since when, from elsewhere than the file. */
  readonly compromised?: readonly { readonly publicKey: string; readonly since: string }[]
  readonly policy: TrustPolicy | null
  /** Seconds since 1970: a cosignature from the future is none. */
  readonly now: number
}

/** Seconds by which clocks may differ. */
const CLOCKS_APART = 3_600

/** Climbs as far as a file bears: a value that was read strictly, a record or a bundle. */
export function climbLadder(primitives: LogCrypto, value: unknown, trust: Trust): Ladder {
  const bundle = isBundle(value) ? readBundle(value) : null
  if (isBundle(value) && bundle === null) return refused([step(false, ladderWords.steps.bundle)], null)
  const { checks, record } = checkRecord(primitives, bundle === null ? value : bundle.record)
  const steps: LadderStep[] = checks.map(({ passed, sentence }) => ({ holds: passed, sentence }))
  if (record === null || steps.some(({ holds }) => !holds)) return refused(steps, record)
  const shown = bundle === null ? null : showEntry(primitives, bundle, record, trust.now)
  if (shown !== null) steps.unshift(step(true, ladderWords.steps.bundle))
  steps.push(...(shown?.steps ?? []))
  if (shown?.steps.some(({ holds }) => !holds) === true) return refused(steps, record)

  const logged = loggedRung(primitives, shown, trust)
  const witnessed = witnessedRung(primitives, shown, trust)
  const all: readonly Rungs[] = [
    { rung: 'intact', holds: true, sentence: ladderWords.intact.holds },
    knownRung(primitives, record, shown, trust),
    logged,
    witnessed,
    currentRung(record, shown, logged.holds, primitives),
  ]
  const climbed = all.slice(0, -1)
  const fallen = climbed.findIndex(({ holds }) => !holds)
  const verdict = climbed[fallen === -1 ? climbed.length - 1 : fallen - 1]?.rung ?? 'intact'
  return { verdict: verdict === 'current' ? 'witnessed' : verdict, rungs: all, steps, record }
}

/** What a bundle shows by itself, before anything is trusted. */
interface ShownEntry {
  readonly steps: readonly LadderStep[]
  readonly entry: ReadEntry | null
  readonly history: readonly ReadEntry[]
}

/** A bundle agrees with itself: entry with record, proof with checkpoint, checkpoint with the keys that it hints at. */
function showEntry(primitives: LogCrypto, bundle: Bundle, record: SealedRecord, now: number): ShownEntry {
  const { steps: words } = ladderWords
  const entry = readEntry(bundle)
  if (typeof entry === 'string') {
    return { steps: [step(entry !== 'entry', words.entry), step(false, words.path)], entry: null, history: [] }
  }
  const hint = readPolicy(primitives, bundle.policy)
  const later = bundle.history.map(readEntry)
  const history = later.filter((one) => typeof one !== 'string')
  const isShown = (one: ReadEntry): boolean =>
    leadsToRoot(primitives, one) && hint !== null && agrees(primitives, one.proof.checkpoint, hint, now)
  // What came later may stand in the log that carried this one over: the policy names both.
  const isHistoryShown =
    history.length === later.length && history.every((one) => isShown(one) && !equalBytes(one.bytes, entry.bytes))
  return {
    steps: [
      step(namesRecord(primitives, entry, record), words.entry),
      step(leadsToRoot(primitives, entry), words.path),
      step(hint !== null && agrees(primitives, entry.proof.checkpoint, hint, now), words.checkpoint),
      step(isHistoryShown, words.history),
    ],
    entry,
    history,
  }
}

function namesRecord(primitives: LogCrypto, { leaf }: ReadEntry, record: SealedRecord): boolean {
  if (leaf.kind !== 'adopted' && leaf.kind !== 'corrigendum') return false
  const isOfKind = isCorrigendum(record)
    ? leaf.kind === 'corrigendum' && leaf.corrects === record.corrects && leaf.symbol === record.symbol
    : leaf.kind === 'adopted'
  return (
    isOfKind &&
    leaf.record === hashOfRecord(primitives, record) &&
    leaf.textHash === record.textHash &&
    leaf.signer === signerOf(primitives, record.publicKey)
  )
}

function leadsToRoot(primitives: LogCrypto, { bytes, proof }: ReadEntry): boolean {
  const { index, path, checkpoint } = proof
  const root = rootOfInclusion(primitives, hashOfLeaf(primitives, bytes), { index, size: checkpoint.size, path })
  return root !== null && equalBytes(root, checkpoint.root)
}

/** Whether a log of the policy has signed a checkpoint of its own, and no line that claims to be by one of its keys is forged. */
function agrees(primitives: LogCrypto, checkpoint: Checkpoint, policy: TrustPolicy, now: number): boolean {
  return isOfTrustedLog(primitives, checkpoint, policy) && witnessTimes(primitives, checkpoint, policy, now) !== null
}

function isOfTrustedLog(primitives: LogCrypto, { origin, note }: Checkpoint, { logs }: TrustPolicy): boolean {
  return logs.some(({ key }) => key.name === origin && signedByLog(primitives, note, key) === 'signed')
}

/** When each witness of a policy cosigned; null where a cosignature does not hold, or comes from the future. */
function witnessTimes(
  primitives: LogCrypto,
  { note }: Checkpoint,
  { witnesses }: TrustPolicy,
  now: number,
): ReadonlyMap<string, number> | null {
  const times = new Map<string, number>()
  for (const { alias, key } of witnesses) {
    const time = cosignedAt(primitives, note, key)
    if (time === 'forged' || (time !== 'absent' && time > now + CLOCKS_APART)) return null
    if (time !== 'absent') times.set(alias, time)
  }
  return times
}

function knownRung(primitives: LogCrypto, record: SealedRecord, shown: ShownEntry | null, trust: Trust): Rungs {
  const { known: words } = ladderWords
  const said = (holds: boolean, sentence: Required<Bilingual>): Rungs => ({ rung: 'known', holds, sentence })
  if (trust.recordKeys === null) return said(false, words.notCompared)
  if (!trust.recordKeys.includes(record.publicKey)) return said(false, words.fails)
  const roots = trustedRoots(primitives, shown, trust)
  const declared = (shown?.history ?? []).filter(({ leaf }) =>
    isCompromiseOf(primitives, leaf, record.publicKey, roots),
  )
  const since = [
    ...declared.flatMap(({ leaf }) => (leaf.kind === 'key-compromised' ? [leaf.since] : [])),
    ...(trust.compromised ?? []).flatMap((one) => (one.publicKey === record.publicKey ? [one.since] : [])),
  ].toSorted()[0]
  if (since === undefined) return said(true, words.holds)
  const seen = earliestQuorum(primitives, shown, trust)
  const isBefore = shown?.entry != null && declared.every((one) => precedes(shown.entry, one, trust.policy))
  const isWitnessedBefore = seen !== null && seen > 0 && seen * 1000 < new Date(since).getTime()
  return isBefore && isWitnessedBefore ? said(true, words.holds) : said(false, words.compromised(since))
}

/** Whether an entry lies before another: in its log, or in one that stands before the other's in the policy. */
function precedes(entry: ReadEntry | null, other: ReadEntry, policy: TrustPolicy | null): boolean {
  if (entry === null) return false
  const place = ({ proof }: ReadEntry): number =>
    (policy?.logs ?? []).findIndex(({ key }) => key.name === proof.checkpoint.origin)
  const [own, its] = [place(entry), place(other)]
  if (own === -1 || its === -1) return false
  return own < its || (own === its && entry.proof.index < other.proof.index)
}

/** The root keys that are trusted, and those that one of them has let in, together with the new one (rule VF3). */
function trustedRoots(primitives: LogCrypto, shown: ShownEntry | null, { rootKeys }: Trust): readonly string[] {
  return (shown?.history ?? []).reduce<readonly string[]>((roots, { leaf }) => {
    if (leaf.kind !== 'key-added' || leaf.role !== 'root') return roots
    const keys: ToldKeys = { ...noKeys, root: roots.map((publicKey) => ({ publicKey, since: leaf.at })) }
    const isLetIn = roots.length > 0 && isVouchedFor(primitives, keys, leaf)
    return isLetIn ? [...roots, leaf.publicKey] : roots
  }, rootKeys)
}

/** A key is declared compromised by a root key alone (rule VF3). */
function isCompromiseOf(
  primitives: LogCrypto,
  leaf: ReadEntry['leaf'],
  publicKey: string,
  roots: readonly string[],
): boolean {
  if (leaf.kind !== 'key-compromised' || leaf.publicKey !== publicKey) return false
  const keys: ToldKeys = { ...noKeys, root: roots.map((root) => ({ publicKey: root, since: leaf.at })) }
  return isVouchedFor(primitives, keys, leaf)
}

function earliestQuorum(primitives: LogCrypto, shown: ShownEntry | null, { policy, now }: Trust): number | null {
  if (policy === null || shown?.entry == null) return null
  const times = witnessTimes(primitives, shown.entry.proof.checkpoint, policy, now)
  return times === null ? null : quorumTime(policy, times)
}

function loggedRung(primitives: LogCrypto, shown: ShownEntry | null, { policy }: Trust): Rungs {
  const { logged: words } = ladderWords
  const said = (holds: boolean, sentence: Required<Bilingual>): Rungs => ({ rung: 'logged', holds, sentence })
  if (shown?.entry == null) return said(false, words.notLogged)
  const { index, checkpoint } = shown.entry.proof
  if (policy === null) return said(false, words.notTrusted(checkpoint.origin))
  return isOfTrustedLog(primitives, checkpoint, policy)
    ? said(true, words.holds(checkpoint.origin, index, checkpoint.size))
    : said(false, words.fails(checkpoint.origin))
}

function witnessedRung(primitives: LogCrypto, shown: ShownEntry | null, trust: Trust): Rungs {
  const { witnessed: words } = ladderWords
  const said = (holds: boolean, sentence: Required<Bilingual>): Rungs => ({ rung: 'witnessed', holds, sentence })
  const { policy, now } = trust
  if (policy === null || shown?.entry == null) return said(false, words.fails(0, policy?.witnesses.length ?? 0))
  if (policy.quorum === 'none') return said(false, words.none)
  const times = witnessTimes(primitives, shown.entry.proof.checkpoint, policy, now)
  const time = times === null ? null : quorumTime(policy, times)
  const seen = times?.size ?? 0
  return time === null
    ? said(false, words.fails(seen, policy.witnesses.length))
    : said(true, words.holds(seen, policy.witnesses.length, time))
}

function currentRung(record: SealedRecord, shown: ShownEntry | null, isLogged: boolean, primitives: LogCrypto): Rungs {
  const { current: words } = ladderWords
  const said = (holds: boolean, sentence: Required<Bilingual>): Rungs => ({ rung: 'current', holds, sentence })
  const original = isCorrigendum(record) ? record.corrects : hashOfRecord(primitives, record)
  const corrections = (shown?.history ?? []).flatMap(({ leaf }) =>
    leaf.kind === 'corrigendum' && leaf.corrects === original ? [leaf.symbol] : [],
  )
  if (corrections.length > 0) return said(false, words.corrected(corrections))
  if (shown?.entry == null || !isLogged) return said(false, words.unknown)
  return said(true, words.holds(shown.entry.proof.checkpoint.size))
}

function refused(steps: readonly LadderStep[], record: SealedRecord | null): Ladder {
  const why = steps.find(({ holds }) => !holds)?.sentence ?? ladderWords.intact.fails
  const sentence = { ar: `${ladderWords.intact.fails.ar} ${why.ar}`, en: `${ladderWords.intact.fails.en} ${why.en}` }
  const rest = rungs.slice(1).map((rung) => ({ rung, holds: false, sentence: ladderWords.intact.fails }))
  return { verdict: 'refused', rungs: [{ rung: 'intact', holds: false, sentence }, ...rest], steps, record }
}

function step(
  holds: boolean,
  words: { readonly passed: Required<Bilingual>; readonly failed: Required<Bilingual> },
): LadderStep {
  return { holds, sentence: holds ? words.passed : words.failed }
}
