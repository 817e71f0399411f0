import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../../scripts/fingerprint.mjs'
import { root } from '../../scripts/places.mjs'
import { stamp } from '../../scripts/stamp.mjs'

let folder = ''
const place = () => relative(root, folder)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'one.ts'), 'one')
})

afterEach(() => rmSync(folder, { recursive: true }))

test('[HO10] contents and names count; times and what was built do not', () => {
  const before = fingerprint([place()])
  writeFileSync(join(folder, 'one.ts'), 'one')
  writeFileSync(join(folder, 'dist', 'built.js'), 'built')
  expect(fingerprint([place()])).toBe(before)
  writeFileSync(join(folder, 'one.ts'), 'two')
  expect(fingerprint([place()])).not.toBe(before)
  writeFileSync(join(folder, 'one.ts'), 'one')
  writeFileSync(join(folder, 'two.ts'), '')
  expect(fingerprint([place()])).not.toBe(before)
})

test('[HO10] work is done once per fingerprint, and again when it failed or what it made is gone', async () => {
  const done: string[] = []
  const made = join(folder, 'made')
  const name = `test-${process.pid}`
  const once = (print: string, isToFail = false) =>
    stamp({
      name,
      fingerprint: print,
      made: [made],
      work: async () => {
        if (isToFail) throw new Error('broken off')
        done.push(print)
        writeFileSync(made, print)
      },
    })
  try {
    await once('a')
    await once('a')
    expect(done).toEqual(['a'])
    await expect(once('b', true)).rejects.toThrow('broken off')
    await once('a')
    expect(done).toEqual(['a', 'a'])
    rmSync(made)
    await once('a')
    expect(done).toEqual(['a', 'a', 'a'])
  } finally {
    rmSync(join(root, '.tawafuq', `${name}.stamp`), { force: true })
  }
})
