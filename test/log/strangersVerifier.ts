/**
 * A verifier as a stranger would write it, from the published formats alone: it shares no code with the house. It answers
 * how far a bundle comes, for one who trusts these keys.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'

export interface StrangersTrust {
  readonly recordKey: string
  readonly logKey: string
  readonly witnessKeys: readonly string[]
  readonly threshold: number
}

const sha256 = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()

function ed25519(raw: Buffer, message: Buffer, signature: Buffer): boolean {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw])
  return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature)
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${sorted(member)}`).join(',')}}`
}

interface Signed {
  readonly name: string
  readonly bytes: Buffer
}

/** `refused`, `intact`, `known`, `logged` or `witnessed`. */
export function strangersVerdict(file: string, trust: StrangersTrust): string {
  const bundle = JSON.parse(file) as { record: Record<string, unknown>; entry: string; proof: string }
  const { signature, ...unsigned } = bundle.record
  const raw = Buffer.from(String(bundle.record['publicKey']), 'base64').subarray(12)
  if (!ed25519(raw, Buffer.from(sorted(unsigned)), Buffer.from(String(signature), 'base64'))) return 'refused'
  const paragraphs = bundle.record['paragraphs'] as readonly Record<string, unknown>[]
  const named = paragraphs.map(({ id, kind, level, label, text }) => ({ id, kind, level, label, text }))
  if (`sha256:${sha256(Buffer.from(sorted(named))).toString('hex')}` !== bundle.record['textHash']) return 'refused'

  const entry = Buffer.from(bundle.entry, 'base64')
  const said = JSON.parse(entry.toString('utf8')) as Record<string, unknown>
  if (said['record'] !== `sha256:${sha256(Buffer.from(sorted(bundle.record))).toString('hex')}`) return 'refused'

  const cut = bundle.proof.indexOf('\n\n')
  const [, indexLine = '', ...hashes] = bundle.proof.slice(0, cut).split('\n')
  const note = bundle.proof.slice(cut + 2)
  const body = `${note.slice(0, note.lastIndexOf('\n\n'))}\n`
  const [origin = '', size = '', root = ''] = body.split('\n')
  const climbed = climb(sha256(Buffer.of(0), entry), Number(indexLine.split(' ')[1]), Number(size), hashes)
  if (climbed === null || climbed.toString('base64') !== root) return 'refused'

  const signatures = note
    .slice(note.lastIndexOf('\n\n') + 2, -1)
    .split('\n')
    .map((line): Signed => ({ name: line.split(' ')[1] ?? '', bytes: Buffer.from(line.split(' ')[2] ?? '', 'base64') }))
  const isBy = (vkey: string): Signed[] => {
    const [name = '', id = ''] = vkey.split('+')
    return signatures.filter((one) => one.name === name && one.bytes.subarray(0, 4).toString('hex') === id)
  }
  const rawOf = (vkey: string): Buffer => Buffer.from(vkey.split('+').slice(2).join('+'), 'base64').subarray(1)
  if (bundle.record['publicKey'] !== trust.recordKey) return 'intact'
  const [own] = isBy(trust.logKey)
  if (own === undefined || origin !== own.name) return 'known'
  if (!ed25519(rawOf(trust.logKey), Buffer.from(body), own.bytes.subarray(4))) return 'known'
  const seen = trust.witnessKeys.filter((vkey) => {
    const [line] = isBy(vkey)
    if (line === undefined) return false
    const message = `cosignature/v1\ntime ${line.bytes.readBigUInt64BE(4)}\n${body}`
    return ed25519(rawOf(vkey), Buffer.from(message), line.bytes.subarray(12))
  })
  return seen.length >= trust.threshold ? 'witnessed' : 'logged'
}

/** The root over a leaf, from the sizes of the subtrees that RFC 6962 makes: the split is the largest power of two below. */
function climb(leaf: Buffer, index: number, size: number, path: readonly string[]): Buffer | null {
  const rest = path.map((hash) => Buffer.from(hash, 'base64'))
  const node = (at: number, leaves: number): Buffer | null => {
    if (leaves === 1) return leaf
    let split = 1
    while (split * 2 < leaves) split *= 2
    const sibling = rest.pop()
    const inner = at < split ? node(at, split) : node(at - split, leaves - split)
    if (sibling === undefined || inner === null) return null
    return at < split ? sha256(Buffer.of(1), inner, sibling) : sha256(Buffer.of(1), sibling, inner)
  }
  const root = index < size ? node(index, size) : null
  return rest.length === 0 ? root : null
}
