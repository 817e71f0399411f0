// Above 250 lines: the one writer of the log, whose steps and their order are its safety.
import { isBundle } from '@tawafuq/log/bundle'
import { equalBytes } from '@tawafuq/log/bytes'
import { addSignatures, printCheckpoint, printTreeHead, readCheckpoint, signCheckpoint } from '@tawafuq/log/checkpoint'
import { climbLadder, type Trust } from '@tawafuq/log/climbLadder'
import { hashOfEmptyTree, hashOfLeaf } from '@tawafuq/log/hashOf'
import { foldKeys, isVouchedFor, type KeyEntry } from '@tawafuq/log/keyEntries'
import type { LogCrypto, LogSigner } from '@tawafuq/log/LogCrypto'
import { type Leaf, leafFormat, printLeaf } from '@tawafuq/log/leaf'
import { growTree } from '@tawafuq/log/MerkleTree'
import { hasTile, printEntryBundle, readTilePath, tileHashes, tileWidth } from '@tawafuq/log/tiles'
import { printPolicy, type TrustPolicy } from '@tawafuq/log/trustPolicy'
import { nameKey, printVerifierKey } from '@tawafuq/log/verifierKey'
import type { MakePublication, PublicLog, PublicLogStore, PublishedKeys } from '../application/publicLog.ts'
import type { PostToWitness } from './askWitness.ts'
import { askWitnesses } from './askWitnesses.ts'
import { cosignersOf } from './bundleCheckpoint.ts'
import { makeBundles } from './makeBundles.ts'
import { makeNotedLeaves } from './notedLeaves.ts'
import { ENTRIES_AT_ONCE, type OpenLog, openLog, readHead, refuseOther } from './openLog.ts'
import { notVouchedFor, otherKey, otherTree } from './otherTree.ts'
import type { SignedHeads } from './signedHeads.ts'

export interface PublicLogNeeds {
  readonly store: PublicLogStore
  readonly primitives: LogCrypto
  /** The key of a log by its number, made where it is missing. Each log has one of its own: a policy takes no key twice. */
  readonly signerOf: (log: number) => LogSigner
  /** The host in the origin of a log that begins. */
  readonly host: string
  /** Whether the host was configured: a log of another host then carries over to one of this. */
  readonly isHostFixed: boolean
  /** Whether a new log is asked for, that carries the old one over: after a restoring, or after its key was stolen. */
  readonly carryOver: boolean
  /** Witnesses and their quorum; its logs are those of this house, and are not read from it. */
  readonly witnesses: Omit<TrustPolicy, 'logs'>
  /** Public keys that seal records: the one in use first, then those set aside. */
  readonly recordKeys: readonly string[]
  /** The entry that says of the record key in use that it is, vouched for by the one before it where that is here too. */
  readonly keyEntry: (at: string, before: string | null) => KeyEntry
  /** Entries of keys that somebody has signed and laid before the log; told once they are in it. */
  readonly offeredKeys?: readonly OfferedKey[]
  readonly heads: SignedHeads
  readonly post: PostToWitness
  readonly makePublication: MakePublication
  readonly now: () => string
  /** Does something while no other node writes in the log. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** Keeps the key of a log that has begun for every node, and gets those that others have made. */
  readonly shareKeys?: () => Promise<void>
  /** Told when something has been signed, or cosigned: other nodes hand it out too. */
  readonly written?: () => void
  /** Calls once after so many milliseconds; for witnesses that are asked again. */
  readonly later: (milliseconds: number, act: () => void) => void
  readonly failed: (what: string, fault: unknown) => void
}

export interface RunningPublicLog extends PublicLog {
  /** Takes in what waits, signs, and then asks the witnesses. Resolves when it is signed; never rejects. */
  readonly wake: () => Promise<void>
  /** Takes in what another node has written. Never rejects. `tends`: also what waits, for whoever wrote it may be gone. */
  readonly follow: (tends?: boolean) => Promise<void>
  /** Resolves when nothing is being written or asked. */
  readonly idle: () => Promise<void>
}

/** An entry of a key, as it lies in a file. */
export interface OfferedKey {
  readonly name: string
  readonly entry: KeyEntry
  readonly taken: () => void
}

/**
 * Opens the public log and keeps it: one writer, which puts the head that it is going to sign on the disk outside the
 * database, and only then signs it (rule VF8). Throws StartRefusal where what is stored is smaller or other than what was
 * signed, and where the key is not the log's.
 */
export async function createPublicLog(needs: PublicLogNeeds): Promise<RunningPublicLog> {
  const { store, primitives, heads, witnesses } = needs
  const logs: OpenLog[] = []
  const noted = makeNotedLeaves(primitives)
  let line: Promise<unknown> = Promise.resolve()

  const current = (): OpenLog => {
    const log = logs.at(-1)
    if (log === undefined) throw new Error('There is no log.')
    return log
  }
  const policy = (): TrustPolicy => ({ ...witnesses, logs: logs.map(({ key }) => ({ key })) })
  /** One after the other, whatever becomes of each. */
  const inLine = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = line.then(work)
    line = next.catch(() => undefined)
    return next
  }

  /** A first log for which nothing was signed yet is none. */
  const isBegun = (number: number): boolean => number > 1 || (readHead(heads.last(number) ?? '')?.size ?? 1) > 0

  async function begin(): Promise<void> {
    const latest = Math.max(0, logs.at(-1)?.facts.number ?? 0, ...heads.logs().filter(isBegun))
    // One backup can be restored twice, each time to another future: a number that only counts on would be two logs' number.
    const second = Math.floor(Date.parse(needs.now()) / 1000)
    const number = latest === 0 ? 1 : Math.max(latest + 1, second)
    const origin = `${needs.host}/log/${number}`
    const signer = needs.signerOf(number)
    const key = nameKey(primitives, origin, 'note', signer.publicKey)
    const facts = { number, origin, verifierKey: printVerifierKey(key) }
    // Outside the database first: put back alone, it would go on with the log that was frozen.
    heads.keep(number, printTreeHead({ origin, size: 0, root: hashOfEmptyTree(primitives) }))
    await needs.shareKeys?.()
    await store.beginLog(facts)
    logs.push({ facts, key, tree: growTree(primitives), checkpoints: [] })
  }

  /** The first entry of a log that goes on where another was frozen, before any that waits (rule VF5). */
  async function carryOver(): Promise<void> {
    const log = current()
    const frozen = logs.findLast(({ checkpoints }) => checkpoints.length > 0)?.checkpoints.at(-1)
    if (log.tree.size() > 0 || frozen === undefined) return
    const leaf: Leaf = {
      at: needs.now(),
      format: leafFormat,
      kind: 'carried-over',
      checkpoint: printCheckpoint(frozen),
    }
    const entry = printLeaf(leaf)
    await store.addEntry(entry)
    const waiting = await store.waitingEntries(ENTRIES_AT_ONCE)
    const own = waiting.find((one) => equalBytes(one.entry, entry))
    if (own !== undefined) await takeIn(log, [own])
  }

  async function takeIn(
    log: OpenLog,
    waiting: readonly { readonly position: number; readonly entry: Uint8Array }[],
  ): Promise<void> {
    const from = log.tree.size()
    await store.placeEntries(
      log.facts.number,
      from,
      waiting.map(({ position }) => position),
    )
    for (const { entry } of waiting) log.tree.append(hashOfLeaf(primitives, entry))
    noted.note(
      log.facts.number,
      from,
      waiting.map(({ entry }) => entry),
    )
  }

  /** Signs the tree as it is, if it is not signed yet. The head is on the disk before the key is touched. */
  async function sign(): Promise<void> {
    const { facts, key, tree, checkpoints } = current()
    const size = tree.size()
    if (checkpoints.at(-1)?.size === size) return
    const head = { origin: facts.origin, size, root: tree.root(size) }
    heads.keep(facts.number, printTreeHead(head))
    const checkpoint = signCheckpoint(head, key, needs.signerOf(facts.number))
    await store.keepCheckpoint(facts.number, size, printCheckpoint(checkpoint))
    checkpoints.push(checkpoint)
    needs.written?.()
  }

  /** Takes in logs, entries and checkpoints that another node has written since. */
  async function catchUp(): Promise<void> {
    const others = (await store.logs()).slice(logs.length)
    if (others.length > 0) await needs.shareKeys?.()
    for (const facts of others) {
      const log = await openLog(needs, facts)
      logs.push(log)
      for (let from = 0; from < log.tree.size(); from += ENTRIES_AT_ONCE)
        noted.note(facts.number, from, await store.entriesOf(facts.number, from, ENTRIES_AT_ONCE))
    }
    const { facts, tree, checkpoints } = current()
    for (;;) {
      const from = tree.size()
      const entries = await store.entriesOf(facts.number, from, ENTRIES_AT_ONCE)
      for (const entry of entries) tree.append(hashOfLeaf(primitives, entry))
      noted.note(facts.number, from, entries)
      if (entries.length < ENTRIES_AT_ONCE) break
    }
    const from = checkpoints.at(-1)?.size ?? 0
    for (const text of await store.checkpointsOf(facts.number, from)) {
      const told = readCheckpoint(text)
      if (told === null) continue
      const known = checkpoints.findIndex(({ size }) => size === told.size)
      if (known >= 0) checkpoints[known] = told
      else if (told.size <= tree.size() && equalBytes(told.root, tree.root(told.size))) {
        // What another node has signed this one answers for as well: it does not start on a database that has gone back.
        heads.keep(facts.number, printTreeHead({ origin: facts.origin, size: told.size, root: told.root }))
        checkpoints.push(told)
      } else needs.failed(`The checkpoint of ${told.size} entries in ${facts.origin} is of another tree.`, null)
    }
  }

  async function integrate(): Promise<void> {
    await catchUp()
    const log = current()
    for (;;) {
      const waiting = await store.waitingEntries(ENTRIES_AT_ONCE)
      if (waiting.length === 0) break
      await takeIn(log, waiting)
    }
    await sign()
  }

  const asking = askWitnesses({
    ...needs,
    current,
    cosign: ({ facts, checkpoints }, checkpoint, lines) =>
      inLine(() =>
        needs.alone(async () => {
          await catchUp()
          const at = checkpoints.findIndex(({ size }) => size === checkpoint.size)
          const cosigned = addSignatures(checkpoints[at] ?? checkpoint, lines)
          checkpoints[at] = cosigned
          await store.keepCheckpoint(facts.number, cosigned.size, printCheckpoint(cosigned))
          needs.written?.()
        }),
      ),
  })

  async function wake(): Promise<void> {
    try {
      await inLine(() => needs.alone(integrate))
      asking.ask()
    } catch (fault) {
      needs.failed('The public log could not take in what waits for it.', fault)
    }
  }

  async function openAlone(): Promise<void> {
    const last = logs.at(-1)
    const isOtherHost = needs.isHostFixed && last !== undefined && !last.facts.origin.startsWith(`${needs.host}/log/`)
    const isNew = last === undefined || needs.carryOver || isOtherHost
    // A log that is frozen is never signed again, whatever is left of it here.
    // A log that was signed for and is not here at all: the database is an older one, or a new one.
    const missing = heads.logs().find((number) => number > (last?.facts.number ?? 0) && isBegun(number))
    if (missing !== undefined && !needs.carryOver)
      throw otherTree(`${needs.host}/log/${missing}`, 0, readHead(heads.last(missing) ?? '')?.size ?? 0)
    if (last !== undefined && !needs.carryOver) refuseOther(last, heads)
    // A node that is new here remembers from now on what others have signed.
    const signed = last?.checkpoints.at(-1)
    if (last !== undefined && signed !== undefined && heads.last(last.facts.number) === null)
      heads.keep(last.facts.number, printTreeHead({ origin: last.facts.origin, size: signed.size, root: signed.root }))
    if (!isNew && !equalBytes(needs.signerOf(last.facts.number).publicKey, last.key.key))
      throw otherKey(last.facts.number)
    if (isNew) await begin()
    await carryOver()
    for (const { tree, facts } of logs) {
      for (let from = 0; from < tree.size(); from += ENTRIES_AT_ONCE) {
        noted.note(facts.number, from, await store.entriesOf(facts.number, from, ENTRIES_AT_ONCE))
      }
    }
    const [recordKey] = needs.recordKeys
    const isKeyKnown = noted.all().some(({ leaf }) => leaf.kind === 'key-added' && leaf.publicKey === recordKey)
    const before = noted.keys().record.findLast(({ until }) => until === undefined)?.publicKey ?? null
    const entries = isKeyKnown ? [] : [needs.keyEntry(needs.now(), before)]
    // All are looked at before any is taken in.
    let keys = foldKeys(primitives, entries, noted.keys())
    for (const { name, entry } of needs.offeredKeys ?? []) {
      if (noted.isTaken(entry)) continue
      if (!isVouchedFor(primitives, keys, entry)) throw notVouchedFor(name)
      keys = foldKeys(primitives, [entry], keys)
    }
    if (
      recordKey !== undefined &&
      keys.root.length > 0 &&
      !keys.record.some(({ publicKey }) => publicKey === recordKey)
    )
      needs.failed('The record key is vouched for by no other: npm run keys -- added, with the root key.', null)
    for (const entry of entries) await store.addEntry(printLeaf(entry))
    for (const { entry, taken } of needs.offeredKeys ?? []) {
      if (!noted.isTaken(entry)) await store.addEntry(printLeaf(entry))
      taken()
    }
    for (const { statementId, record } of await store.unpublished()) {
      // A record that does not read as one is no reason for a server not to start: it is told, and waits.
      try {
        await store.publish(await needs.makePublication(statementId, record))
      } catch (fault) {
        if (!(fault instanceof TypeError)) throw fault
        needs.failed(`the adopted record of ${statementId} could not be entered into the public log`, fault)
      }
    }
  }

  // Nodes that start at once open the log one after another, each on what the one before it has written.
  await needs.alone(async () => {
    await needs.shareKeys?.()
    for (const facts of await store.logs()) logs.push(await openLog(needs, facts))
    await openAlone()
  })
  await wake()

  const logOf = (number: number | null): OpenLog | undefined =>
    number === null ? logs.at(-1) : logs.find(({ facts }) => facts.number === number)
  const publishedKeys = (): PublishedKeys => ({
    log: logs.map(({ facts }) => facts.verifierKey),
    ...noted.published(needs.recordKeys, needs.now()),
  })
  const bundleOf = makeBundles({ store, primitives, logOf, noted: noted.all, policy })
  const trust = (): Trust => ({
    recordKeys: needs.recordKeys,
    rootKeys: publishedKeys().root.flatMap(({ publicKey, until }) => (until === undefined ? [publicKey] : [])),
    compromised: publishedKeys().record.flatMap(({ publicKey, compromisedSince: since }) =>
      since === undefined ? [] : [{ publicKey, since }],
    ),
    policy: policy(),
    now: Math.floor(Date.parse(needs.now()) / 1000),
  })

  return {
    wake,
    async follow(tends = false) {
      try {
        await inLine(catchUp)
        if (tends && (await store.waitingEntries(1)).length > 0) await wake()
      } catch (fault) {
        needs.failed('What another node has written in the public log could not be read.', fault)
      }
    },
    async idle() {
      await line
      await asking.idle()
    },
    checkpoint(number) {
      const checkpoint = logOf(number)?.checkpoints.at(-1)
      return checkpoint === undefined ? null : printCheckpoint(checkpoint)
    },
    async tile(number, path) {
      const log = logOf(number)
      const tile = readTilePath(path)
      // What is not signed yet is not shown: it would be a tree that nobody answers for.
      if (log === undefined || tile === null || !hasTile(tile, log.checkpoints.at(-1)?.size ?? 0)) return null
      if (tile.level !== 'entries') return tileHashes(log.tree, { ...tile, level: tile.level })
      return printEntryBundle(await store.entriesOf(log.facts.number, tile.index * tileWidth, tile.width))
    },
    bundleOf,
    policy: () => printPolicy(policy()),
    keys: publishedKeys,
    async verify(value) {
      const alone = climbLadder(primitives, value, trust())
      if (isBundle(value) || alone.verdict === 'refused' || alone.record === null) return alone
      const bundle = await bundleOf(alone.record)
      return bundle === null ? alone : climbLadder(primitives, JSON.parse(bundle), trust())
    },
    witnessed() {
      const checkpoint = logs.at(-1)?.checkpoints.at(-1)
      const all = witnesses.witnesses.length
      const asked =
        witnesses.groups.find(({ name }) => name === witnesses.quorum)?.threshold ??
        (witnesses.quorum === 'none' ? 0 : 1)
      return { seen: checkpoint === undefined ? 0 : cosignersOf(primitives, checkpoint, policy()).length, all, asked }
    },
  }
}
