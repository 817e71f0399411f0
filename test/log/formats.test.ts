// Above 250 lines: every format of the log, its example as published and its other spellings, side by side.
import { printAddCheckpoint, readAddCheckpoint, validateAddCheckpoint } from '@tawafuq/log/addCheckpoint'
import { fromBase64, toBase64 } from '@tawafuq/log/base64'
import { joinBytes, utf8Bytes } from '@tawafuq/log/bytes'
import { addSignatures, printCheckpoint, readCheckpoint, signCheckpoint, signedByLog } from '@tawafuq/log/checkpoint'
import { cosign, cosignedAt } from '@tawafuq/log/cosign'
import { hashOfLeaf } from '@tawafuq/log/hashOf'
import { printLeaf, readLeaf } from '@tawafuq/log/leaf'
import { growTree } from '@tawafuq/log/MerkleTree'
import { readNote, readSignatureLines } from '@tawafuq/log/note'
import { hasTile, printEntryBundle, printTilePath, readEntryBundle, readTilePath, tileHashes } from '@tawafuq/log/tiles'
import { printProof, readProof } from '@tawafuq/log/tlogProof'
import { printPolicy, quorumTime, readPolicy, thresholdPolicy } from '@tawafuq/log/trustPolicy'
import { nameKey, printVerifierKey, readVerifierKey } from '@tawafuq/log/verifierKey'
import { nodeCrypto } from '@tawafuq/server/identity/nodeCrypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freshSigner } from './freshSigner.ts'

const origin = 'room.example/log/1'
const logSigner = freshSigner()
const logKey = nameKey(nodeCrypto, origin, 'note', logSigner.publicKey)
const tree = growTree(
  nodeCrypto,
  Array.from({ length: 600 }, (_, at) => hashOfLeaf(nodeCrypto, utf8Bytes(`entry ${at}`))),
)
const headAt = (size: number) => ({ origin, size, root: tree.root(size) })
const checkpointAt = (size: number) => signCheckpoint(headAt(size), logKey, logSigner)

describe('[VF19] examples as published', () => {
  test('the note of signed-note is verified by its vkey', () => {
    const key = readVerifierKey(nodeCrypto, 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')
    const note = readNote(
      'This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
    )
    if (key === null || note === null) throw new Error('not read')
    expect(printVerifierKey(key)).toBe('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')
    expect(signedByLog(nodeCrypto, note, key)).toBe('signed')
    expect(signedByLog(nodeCrypto, { ...note, text: 'This is another message.\n' }, key)).toBe('forged')
  })

  test('the checkpoint with a cosignature of tlog-cosignature is read', () => {
    const text =
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n'
    const checkpoint = readCheckpoint(text)
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 })
    expect(checkpoint?.note.signatures.map(({ signature }) => signature.length)).toEqual([64, 72])
    expect(checkpoint && printCheckpoint(checkpoint)).toBe(text)
  })

  test('the add-checkpoint of tlog-witness is read', () => {
    const body =
      'old 20852014\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\njrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=\n5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=\n/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=\n\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n'
    const read = readAddCheckpoint(body)
    expect(read).toMatchObject({ oldSize: 20_852_014, checkpoint: { size: 20_852_163 } })
    expect(read?.proof.length).toBe(4)
    expect(read && printAddCheckpoint(read)).toBe(body)
  })

  test('tiles are where tlog-tiles puts them', () => {
    expect(printTilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('0/x001/x234/067')
    expect(printTilePath({ level: 'entries', index: 3, width: 7 })).toBe('entries/003.p/7')
    // A tree of 70,000: 273 whole tiles and one of 112; one whole and one of 17 above; one of 1 at the top.
    const has = (path: string): boolean => {
      const tile = readTilePath(path)
      return tile !== null && hasTile(tile, 70_000)
    }
    expect(['0/272', '0/273.p/112', '1/000', '1/001.p/17', '2/000.p/1'].every(has)).toBe(true)
    expect(['0/273', '0/273.p/113', '0/274.p/1', '1/001.p/18', '2/000.p/2', '3/000.p/1'].some(has)).toBe(false)
  })

  test('the policy of two levels of tlog-policy is read and asks for its quorum', () => {
    const keys = Array.from({ length: 6 }, (_, at) =>
      nameKey(nodeCrypto, `w${at}`, 'cosignature', freshSigner().publicKey),
    )
    const lines = keys.map((key, at) => `witness ${at < 3 ? 'X' : 'Y'}${(at % 3) + 1} ${printVerifierKey(key)}`)
    const text = `log ${printVerifierKey(logKey)}\n\n# by one\n${lines.slice(0, 3).join('\n')}\ngroup X-witnesses 2 X1 X2 X3\n${lines.slice(3).join('\n')}\ngroup Y-witnesses any Y1 Y2 Y3\n\ngroup X-and-Y all X-witnesses Y-witnesses\nquorum X-and-Y\n`
    const policy = readPolicy(nodeCrypto, text)
    if (policy === null) throw new Error('not read')
    const seen = (...names: readonly string[]) => quorumTime(policy, new Map(names.map((name, at) => [name, 100 + at])))
    expect(seen('X1', 'X3', 'Y2')).toBe(102)
    expect(seen('X1', 'Y1', 'Y2', 'Y3')).toBeNull()
    expect(seen('X1', 'X2', 'X3')).toBeNull()
    expect(readPolicy(nodeCrypto, printPolicy(policy))).toEqual(policy)
  })
})

describe('[VF17] one spelling', () => {
  test('base64 is read back, and every other spelling of it is refused', () => {
    let others = 0
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 70 }),
        fc.nat(),
        fc.constantFrom('=', 'A', '-', ' ', '\n'),
        (bytes, place, sign) => {
          const text = toBase64(bytes)
          expect(text).toBe(Buffer.from(bytes).toString('base64'))
          expect(fromBase64(text)).toEqual(bytes)
          const at = place % (text.length + 1)
          const changed = text.slice(0, at) + sign + text.slice(at)
          expect(fromBase64(changed)).toBeNull()
          others += 1
        },
      ),
    )
    expect(others).toBeGreaterThan(50)
    expect([fromBase64('AB=='), fromBase64('AAB='), fromBase64('A==='), fromBase64('====')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a leading zero', (text: string) => text.replace('\n300\n', '\n0300\n')],
    ['a plus before the size', (text: string) => text.replace('\n300\n', '\n+300\n')],
    ['an empty origin', (text: string) => text.slice(origin.length)],
    ['a root that is too short', (text: string) => text.replace(/\n[^\n]{44}\n/, '\nAAAA\n')],
    ['no newline at the end', (text: string) => text.slice(0, -1)],
    ['no signature', (text: string) => `${text.split('\n\n')[0]}\n\n`],
    ['a hyphen for the dash', (text: string) => text.replace('\u2014', '-')],
    ['a tab', (text: string) => text.replace('\u2014 ', '\u2014\t')],
    ['a thousand signatures', (text: string) => text + `${text.split('\n\n')[1]}`.repeat(999)],
    ['an empty extension', (text: string) => text.replace('\n\n', '\n\n\n')],
  ])('a checkpoint with %s is refused', (_, change) => {
    const text = printCheckpoint(checkpointAt(300))
    expect(readCheckpoint(text)).not.toBeNull()
    expect(readCheckpoint(change(text))).toBeNull()
  })

  test.each([
    ['a leading zero', (text: string) => text.replace('index 5', 'index 05')],
    ['another header', (text: string) => text.replace('@v1', '@v2')],
    ['no index', (text: string) => text.replace('index 5\n', '')],
    ['a hash of 31 bytes', (text: string) => text.replace(/\n[^\n]{44}\n/, `\n${toBase64(new Uint8Array(31))}\n`)],
    [
      '64 hashes',
      (text: string) => text.replace('index 5\n', `index 5\n${`${toBase64(new Uint8Array(32))}\n`.repeat(64)}`),
    ],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('a proof with %s is refused', (_, change) => {
    const text = printProof({ index: 5, path: tree.inclusion(5, 300), checkpoint: checkpointAt(300) })
    const read = readProof(text)
    expect(read && printProof(read)).toBe(text)
    expect(readProof(text.replace('index', 'extra AAAA\nindex'))).toMatchObject({ index: 5 })
    expect(readProof(change(text))).toBeNull()
  })

  test.each([
    '0/1',
    '0/0001',
    '0/x001',
    '00/001',
    '64/001',
    '0/x000/001',
    '0/001.p/0',
    '0/001.p/256',
    '0/001.p/01',
    'entries',
    '-1/001',
    '0/001/',
    'entry/001',
  ])('the tile %s is none', (path) => {
    expect(readTilePath(path)).toBeNull()
  })

  test('a policy with a key twice, a log for a witness, a name before it is defined, or without a quorum is refused', () => {
    const [one, two] = [freshSigner(), freshSigner()].map(({ publicKey }, at) =>
      nameKey(nodeCrypto, `w${at}`, 'cosignature', publicKey),
    )
    if (one === undefined || two === undefined) throw new Error('no keys')
    const line = (alias: string, key: typeof one): string => `witness ${alias} ${printVerifierKey(key)}`
    const [log, a, b] = [`log ${printVerifierKey(logKey)}`, line('a', one), line('b', two)]
    const read = (...lines: readonly string[]) => readPolicy(nodeCrypto, `${lines.join('\n')}\n`)
    expect(read(log, a, b, 'group g 2 a b', 'quorum g')).not.toBeNull()
    expect(read(log, 'quorum none')).not.toBeNull()
    const logAsWitness = nameKey(nodeCrypto, 'w', 'cosignature', logSigner.publicKey)
    for (const lines of [
      [log, log, 'quorum none'],
      [log, a, line('c', one), 'quorum a'],
      [log, a, line('a', two), 'quorum a'],
      [log, 'group g 1 a', a, 'quorum g'],
      [log, a, 'group g 2 a', 'quorum g'],
      [log, a, 'group g 0 a', 'quorum g'],
      [log, a, b, 'group g 2 a a', 'quorum g'],
      [log, a],
      [log, a, 'quorum a', 'quorum a'],
      [log, a, 'quorum b'],
      [log, line('w', logAsWitness), 'quorum w'],
      [log, `witness a ${printVerifierKey(logKey)}`, 'quorum none'],
      [log, a, b, 'group 1-of-2 2 a b', 'quorum 1-of-2'],
      [`${log}\r`, 'quorum none'],
      [log, line('none', one), 'quorum none'],
      [log, a, b, 'group g 1 a', 'group h 1 a b', 'quorum h'],
      ['key x', 'quorum none'],
    ]) {
      expect(read(...lines), lines.join(' | ')).toBeNull()
    }
  })

  test('an entry is read in its one spelling', () => {
    const hash = `sha256:${'0'.repeat(64)}`
    const bytes = printLeaf({
      at: '2026-01-02T03:04:05Z',
      format: 'tawafuq.leaf/1',
      kind: 'adopted',
      record: hash,
      signer: '0123abcd',
      symbol: 'A/1',
      textHash: hash,
    })
    expect(readLeaf(bytes)).toMatchObject({ kind: 'adopted', symbol: 'A/1' })
    const text = Buffer.from(bytes).toString('utf8')
    for (const changed of [
      `${text} `,
      text.replace('"at"', ' "at"'),
      text.replace('{', '{"aa":1,'),
      text.replace('"symbol":"A/1",', ''),
      text.replace('"symbol":"A/1"', '"symbol":"A/1","symbol":"A/1"'),
      text.replace('A/1', '\\u0041/1'),
      text.replace('adopted', 'adapted'),
      text.replace('0123abcd', '0123ABCD'),
      text.replace('"A/1"', '""'),
      `\uFEFF${text}`,
    ]) {
      expect(readLeaf(utf8Bytes(changed)), changed).toBeNull()
    }
  })
})

test('[VF17] bundles of entries are read back, and one that breaks off is not', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (entries) => {
      const bundle = printEntryBundle(entries)
      expect(readEntryBundle(bundle)).toEqual(entries)
      if (bundle.length > 0) expect(readEntryBundle(bundle.slice(0, -1))).not.toEqual(entries)
    }),
  )
})

test('[VF18] the tiles of a tree are enough to make its root anew', () => {
  const bytes = [
    tileHashes(tree, { level: 0, index: 0, width: 256 }),
    tileHashes(tree, { level: 0, index: 1, width: 256 }),
    tileHashes(tree, { level: 0, index: 2, width: 88 }),
  ]
  const leaves = bytes.flatMap((tile) =>
    Array.from({ length: tile.length / 32 }, (_, at) => tile.slice(at * 32, at * 32 + 32)),
  )
  const anew = growTree(nodeCrypto, leaves)
  expect(anew.root(600)).toEqual(tree.root(600))
  const halves = [leaves.slice(0, 256), leaves.slice(256, 512)].map((half) => growTree(nodeCrypto, half).root(256))
  expect(tileHashes(tree, { level: 1, index: 0, width: 2 })).toEqual(joinBytes(...halves))
})

test('[VF7] lines by unknown keys are passed over, and a forged line of a known one is a forgery', () => {
  const witness = freshSigner()
  const key = nameKey(nodeCrypto, 'witness.example/w1', 'cosignature', witness.publicKey)
  const checkpoint = checkpointAt(300)
  const cosigned = addSignatures(checkpoint, [cosign(checkpoint.note.text, 1_800_000_000, key, witness)])
  expect(cosignedAt(nodeCrypto, cosigned.note, key)).toBe(1_800_000_000)
  expect(cosignedAt(nodeCrypto, checkpoint.note, key)).toBe('absent')
  // A second line of another algorithm, a stranger's line, and a line by the log's name with another key.
  const strange = [
    { name: origin, keyId: Uint8Array.of(1, 2, 3, 4), signature: new Uint8Array(2_428) },
    { name: 'x', keyId: logKey.id, signature: new Uint8Array(64) },
  ]
  const more = readCheckpoint(printCheckpoint(addSignatures(cosigned, strange)))
  if (more === null) throw new Error('not read')
  expect(signedByLog(nodeCrypto, more.note, logKey)).toBe('signed')
  expect(cosignedAt(nodeCrypto, more.note, key)).toBe(1_800_000_000)
  const other = { ...cosigned.note, text: printCheckpoint(checkpointAt(299)).split('\n\n')[0] ?? '' }
  expect(cosignedAt(nodeCrypto, other, key)).toBe('forged')
  expect(readSignatureLines(printCheckpoint(cosigned).split('\n\n')[1] ?? '')?.length).toBe(2)
})

describe('[VF8] what a witness answers', () => {
  const ask = (
    oldSize: number,
    size: number,
    known: number | null,
    change: (body: string) => string = (body) => body,
  ) => {
    const proof = oldSize > 0 && oldSize <= size ? tree.consistency(oldSize, size) : []
    const body = change(printAddCheckpoint({ oldSize, proof, checkpoint: checkpointAt(size) }))
    return validateAddCheckpoint(
      nodeCrypto,
      body,
      (name) => (name === origin ? logKey : null),
      () => (known === null ? null : headAt(known)),
    ).status
  }
  test('a first checkpoint, one that goes on, and the same again are cosigned', () => {
    expect([ask(0, 300, null), ask(255, 300, 255), ask(300, 300, 300)]).toEqual([200, 200, 200])
  })
  test('every no has the status of the protocol', () => {
    expect(ask(0, 300, 255)).toBe(409)
    expect(ask(254, 300, 255)).toBe(409)
    expect(ask(300, 255, 300)).toBe(400)
    expect(ask(255, 300, 255, (body) => body.replace('old 255', 'old 0255'))).toBe(400)
    expect(ask(255, 300, 255, (body) => body.replaceAll(origin, 'other.example/log'))).toBe(404)
    expect(ask(255, 300, 255, (body) => body.replace('\n300\n', '\n301\n'))).toBe(403)
    const hash = toBase64(tree.root(7))
    expect(ask(255, 300, 255, (body) => body.replace(/\n[^\n]{44}\n/, `\n${hash}\n`))).toBe(422)
    expect(ask(0, 300, null, (body) => body.replace('old 0\n', `old 0\n${hash}\n`))).toBe(422)
  })
  test('another tree of the same size is refused', () => {
    const other = signCheckpoint({ origin, size: 300, root: tree.root(299) }, logKey, logSigner)
    const body = printAddCheckpoint({ oldSize: 300, proof: [], checkpoint: other })
    expect(
      validateAddCheckpoint(
        nodeCrypto,
        body,
        () => logKey,
        () => headAt(300),
      ).status,
    ).toBe(422)
  })
})

test('[VF17] a policy of a threshold is printed as it is read', () => {
  const witnesses = Array.from({ length: 3 }, (_, at) => ({
    key: nameKey(nodeCrypto, `w${at}`, 'cosignature', freshSigner().publicKey),
  }))
  const policy = thresholdPolicy([{ key: logKey }], witnesses, 2)
  expect(readPolicy(nodeCrypto, printPolicy(policy))).toEqual(policy)
  expect(readPolicy(nodeCrypto, printPolicy(thresholdPolicy([{ key: logKey }], [], 0)))?.quorum).toBe('none')
})
