import { bytesToHex, utf8Bytes } from '@tawafuq/log/bytes'
import { hashOfEmptyTree, hashOfLeaf } from '@tawafuq/log/hashOf'
import { growTree } from '@tawafuq/log/MerkleTree'
import { isConsistencyProof, rootOfInclusion } from '@tawafuq/log/proofs'
import { nodeCrypto } from '@tawafuq/server/identity/nodeCrypto'
import { expect, test } from 'vitest'

/** The eight leaves and the roots over the first n of them, as published with the reference implementation of RFC 6962. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test('[VF19] the roots of the reference trees come out as published', () => {
  const tree = growTree(
    nodeCrypto,
    leaves.map((hex) => hashOfLeaf(nodeCrypto, Buffer.from(hex, 'hex'))),
  )
  expect(roots.map((_, size) => bytesToHex(tree.root(size)))).toEqual(roots)
  expect(bytesToHex(hashOfEmptyTree(nodeCrypto))).toBe(roots[0])
})

/** As far as every pair is tried: past the first tile of 256. */
const MOST = 300

const hashes = Array.from({ length: MOST }, (_, at) => hashOfLeaf(nodeCrypto, utf8Bytes(`entry ${at}`)))
const tree = growTree(nodeCrypto, hashes)
const rootAt = Array.from({ length: MOST + 1 }, (_, size) => tree.root(size))

test('[VF18] every entry is proved in every tree that has it', () => {
  let proved = 0
  for (let size = 1; size <= MOST; size += 1) {
    for (let index = 0; index < size; index += 1) {
      const root = rootOfInclusion(nodeCrypto, at(hashes, index), { index, size, path: tree.inclusion(index, size) })
      if (root === null || Buffer.compare(root, at(rootAt, size)) !== 0) throw new Error(`${index} of ${size}`)
      proved += 1
    }
  }
  expect(proved).toBe((MOST * (MOST + 1)) / 2)
}, 120_000)

test('[VF18] every tree is proved to go on in every later one', () => {
  let proved = 0
  for (let later = 1; later <= MOST; later += 1) {
    for (let earlier = 1; earlier <= later; earlier += 1) {
      const one = { size: earlier, root: at(rootAt, earlier) }
      const other = { size: later, root: at(rootAt, later) }
      if (!isConsistencyProof(nodeCrypto, one, other, tree.consistency(earlier, later)))
        throw new Error(`${earlier} ${later}`)
      proved += 1
    }
  }
  expect(proved).toBe((MOST * (MOST + 1)) / 2)
  expect(isConsistencyProof(nodeCrypto, { size: 0, root: at(rootAt, 0) }, { size: 7, root: at(rootAt, 7) }, [])).toBe(
    true,
  )
}, 120_000)

test('[VF18] a proof with any bit changed, a hash more or less, or another index or size, proves nothing', () => {
  let refused = 0
  for (const [index, size] of [
    [0, 1],
    [0, 2],
    [6, 7],
    [5, 8],
    [255, 257],
    [256, 257],
    [130, 300],
  ] as const) {
    const path = tree.inclusion(index, size)
    const holds = (given: {
      index?: number
      size?: number
      path?: readonly Uint8Array[]
      leaf?: Uint8Array
    }): boolean => {
      const asked = { index, size, path, ...given }
      const root = rootOfInclusion(nodeCrypto, given.leaf ?? at(hashes, index), asked)
      return root !== null && Buffer.compare(root, at(rootAt, size)) === 0
    }
    expect(holds({})).toBe(true)
    const wrong = [
      ...everyFlip(path).map((changed) => ({ path: changed })),
      ...everyFlip([at(hashes, index)]).map(([leaf]) => ({ leaf: leaf ?? new Uint8Array(0) })),
      { path: [...path, at(hashes, 3)] },
      { path: [at(hashes, 3), ...path] },
      { index: index + 1 },
      { index: size },
      { index: -1 },
      { index: 0.5 },
      { path: Array.from({ length: 70 }, () => at(hashes, 3)) },
      ...(path.length > 0 ? [{ path: path.slice(1) }, { path: path.slice(0, -1) }] : []),
      ...(path.length > 1 ? [{ path: path.toReversed() }] : []),
    ]
    for (const given of wrong) {
      expect(holds(given), `${index} of ${size}: ${JSON.stringify(Object.keys(given))}`).toBe(false)
      refused += 1
    }
  }
  expect(refused).toBeGreaterThan(5_000)
})

test('[VF18] a proof of consistency with any bit changed proves nothing', () => {
  let refused = 0
  for (const [from, to] of [
    [1, 2],
    [3, 7],
    [4, 7],
    [6, 8],
    [256, 257],
    [255, 300],
  ] as const) {
    const proof = tree.consistency(from, to)
    const one = { size: from, root: at(rootAt, from) }
    const other = { size: to, root: at(rootAt, to) }
    expect(isConsistencyProof(nodeCrypto, one, other, proof)).toBe(true)
    for (const changed of everyFlip(proof)) {
      expect(isConsistencyProof(nodeCrypto, one, other, changed)).toBe(false)
      refused += 1
    }
    for (const [root] of everyFlip([one.root])) {
      expect(isConsistencyProof(nodeCrypto, { size: from, root: root ?? one.root }, other, proof)).toBe(false)
    }
    for (const [root] of everyFlip([other.root])) {
      expect(isConsistencyProof(nodeCrypto, one, { size: to, root: root ?? other.root }, proof)).toBe(false)
    }
    expect(isConsistencyProof(nodeCrypto, other, one, proof)).toBe(false)
    expect(isConsistencyProof(nodeCrypto, one, other, [...proof, at(hashes, 0)])).toBe(false)
    expect(isConsistencyProof(nodeCrypto, one, other, proof.slice(1))).toBe(false)
  }
  expect(refused).toBeGreaterThan(2_000)
})

/** Lists of hashes, each with one bit of one hash changed. */
function everyFlip(list: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  return list.flatMap((hash, place) =>
    Array.from({ length: hash.length * 8 }, (_, bit) =>
      list.map((one, other) => {
        if (other !== place) return one
        const changed = new Uint8Array(one)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        return changed
      }),
    ),
  )
}

function at<Item>(list: readonly Item[], place: number): Item {
  const item = list[place]
  if (item === undefined) throw new Error(`Nothing at ${place}`)
  return item
}
