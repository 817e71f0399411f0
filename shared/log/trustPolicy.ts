/** Policies of trust (c2sp.org/tlog-policy): which logs, which witnesses, and how many of them must have seen a checkpoint. */
import { equalBytes } from './bytes.ts'
import type { LogCrypto } from './LogCrypto.ts'
import { printVerifierKey, readVerifierKey, type VerifierKey } from './verifierKey.ts'

/** Lines of a policy that are read at most. */
const MAX_LINES = 1_000

export interface PolicyLog {
  readonly key: VerifierKey
  readonly url?: string
}

export interface PolicyWitness extends PolicyLog {
  /** What the policy calls it; it means nothing elsewhere. */
  readonly alias: string
}

interface PolicyGroup {
  readonly name: string
  readonly threshold: number
  readonly members: readonly string[]
}

export interface TrustPolicy {
  readonly logs: readonly PolicyLog[]
  readonly witnesses: readonly PolicyWitness[]
  readonly groups: readonly PolicyGroup[]
  /** The name of a witness or a group, or `none`. */
  readonly quorum: string
}

/** A policy of so many witnesses of these; none of them where there are none. */
export function thresholdPolicy(
  logs: readonly PolicyLog[],
  witnesses: readonly PolicyLog[],
  threshold: number,
): TrustPolicy {
  const named = witnesses.map((witness, at) => ({ ...witness, alias: `w${at + 1}` }))
  if (named.length === 0 || threshold === 0) return { logs, witnesses: named, groups: [], quorum: 'none' }
  const name = `${threshold}-of-${named.length}`
  return {
    logs,
    witnesses: named,
    groups: [{ name, threshold, members: named.map(({ alias }) => alias) }],
    quorum: name,
  }
}

export function printPolicy({ logs, witnesses, groups, quorum }: TrustPolicy): string {
  const url = (given: { readonly url?: string }): string => (given.url === undefined ? '' : ` ${given.url}`)
  return [
    ...logs.map((log) => `log ${printVerifierKey(log.key)}${url(log)}`),
    ...witnesses.map((witness) => `witness ${witness.alias} ${printVerifierKey(witness.key)}${url(witness)}`),
    ...groups.map(({ name, threshold, members }) => `group ${name} ${threshold} ${members.join(' ')}`),
    `quorum ${quorum}`,
    '',
  ].join('\n')
}

/** What was read of a policy so far. */
interface Reading {
  readonly logs: PolicyLog[]
  readonly witnesses: PolicyWitness[]
  readonly groups: PolicyGroup[]
  readonly taken: Set<string>
  quorum: string | null
}

/** Reads a policy; null where a line is none, a key stands twice, a name is not defined before it is used, or there is not one quorum. */
export function readPolicy(primitives: Pick<LogCrypto, 'sha256'>, text: string): TrustPolicy | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000B-\u001F\u007F]/.test(text)) return null
  const lines = text.split('\n')
  if (lines.length > MAX_LINES || lines.pop() !== '') return null
  const read: Reading = { logs: [], witnesses: [], groups: [], taken: new Set(), quorum: null }
  for (const line of lines) {
    const words = line.split(/[ \t]+/).filter((word) => word !== '')
    if (words.length === 0 || words[0]?.startsWith('#') === true) continue
    if (!readLine(primitives, words, read)) return null
  }
  const { logs, witnesses, groups, quorum } = read
  return quorum === null ? null : { logs, witnesses, groups, quorum }
}

function readLine(primitives: Pick<LogCrypto, 'sha256'>, [verb, ...words]: readonly string[], read: Reading): boolean {
  const isNewName = (name: string): boolean => name !== 'none' && !isDefined(read, name)
  switch (verb) {
    case 'log': {
      const [key, url, ...more] = words
      const log = readKey(primitives, key, url, 'note')
      if (log === null || more.length > 0 || has(read.logs, log.key)) return false
      read.logs.push(log)
      return true
    }
    case 'witness': {
      const [alias = '', key, url, ...more] = words
      const witness = readKey(primitives, key, url, 'cosignature')
      if (witness === null || more.length > 0 || !isNewName(alias) || has(read.witnesses, witness.key)) return false
      // A log that is its own witness would be one voice counted twice.
      if (has(read.logs, witness.key)) return false
      read.witnesses.push({ ...witness, alias })
      return true
    }
    case 'group': {
      const group = readGroup(words)
      if (group === null || !isNewName(group.name)) return false
      if (group.members.some((member) => !isDefined(read, member) || read.taken.has(member))) return false
      for (const member of group.members) read.taken.add(member)
      read.groups.push(group)
      return true
    }
    case 'quorum': {
      const [name = '', ...more] = words
      if (more.length > 0 || read.quorum !== null || !(name === 'none' || isDefined(read, name))) return false
      read.quorum = name
      return true
    }
    default:
      return false
  }
}

function readKey(
  primitives: Pick<LogCrypto, 'sha256'>,
  text: string | undefined,
  url: string | undefined,
  type: VerifierKey['type'],
): PolicyLog | null {
  const key = text === undefined ? null : readVerifierKey(primitives, text)
  if (key === null || key.type !== type) return null
  return url === undefined ? { key } : { key, url }
}

function readGroup([name = '', count = '', ...members]: readonly string[]): PolicyGroup | null {
  if (members.length === 0 || new Set(members).size < members.length) return null
  const threshold =
    count === 'all' ? members.length : count === 'any' ? 1 : /^[1-9]\d{0,3}$/.test(count) ? Number(count) : 0
  if (threshold < 1 || threshold > members.length) return null
  // A group that is called by its count must be what it is called: one letter changed is then found.
  const said = /^(\d+)-of-(\d+)$/.exec(name)
  if (said !== null && name !== `${threshold}-of-${members.length}`) return null
  return { name, threshold, members }
}

function isDefined({ witnesses, groups }: Reading, name: string): boolean {
  return witnesses.some(({ alias }) => alias === name) || groups.some((group) => group.name === name)
}

function has(known: readonly PolicyLog[], { key }: VerifierKey): boolean {
  return known.some((one) => equalBytes(one.key.key, key))
}

/** The earliest time at which the quorum had seen a checkpoint, by the time of each witness that has; null where it has not. 0 where none is asked. */
export function quorumTime(policy: TrustPolicy, times: ReadonlyMap<string, number>): number | null {
  if (policy.quorum === 'none') return 0
  const timeOf = (name: string): number | null => {
    const group = policy.groups.find((one) => one.name === name)
    if (group === undefined) return times.get(name) ?? null
    const seen = group.members.flatMap((member) => timeOf(member) ?? []).sort((one, other) => one - other)
    return seen[group.threshold - 1] ?? null
  }
  return timeOf(policy.quorum)
}
