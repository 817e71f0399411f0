import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { finishClient } from '../../scripts/finishClient.mjs'

let folder = ''
const words = 'export const words = "توافق"\n'.repeat(100)
const day = 24 * 60 * 60 * 1000
const place = (name: string) => join(folder, 'assets', name)

function write(name: string, content: string, daysAgo = 0): void {
  writeFileSync(place(name), content)
  const at = new Date(Date.now() - daysAgo * day)
  utimesSync(place(name), at, at)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'finish-'))
  mkdirSync(join(folder, 'assets'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('[YJ9] words are packed both ways, small files and fonts are not', async () => {
  write('main-1.js', words)
  write('tiny-1.js', 'export {}')
  write('naskh.woff2', words)
  await finishClient(folder, Date.now() - 5_000)
  expect(brotliDecompressSync(readFileSync(place('main-1.js.br'))).toString()).toBe(words)
  expect(gunzipSync(readFileSync(place('main-1.js.gz'))).toString()).toBe(words)
  expect(['tiny-1.js.br', 'tiny-1.js.gz', 'naskh.woff2.br'].filter((name) => existsSync(place(name)))).toEqual([])
})

test('[YJ9] what was packed and has changed is packed anew', async () => {
  write('words.txt', words, 1)
  await finishClient(folder, Date.now() - 2 * day)
  const other = `${words}other`
  write('words.txt', other)
  utimesSync(place('words.txt.br'), new Date(Date.now() - day), new Date(Date.now() - day))
  await finishClient(folder, Date.now() - 5_000)
  expect(brotliDecompressSync(readFileSync(place('words.txt.br'))).toString()).toBe(other)
})

test('[YJ10] files of earlier builds are kept for a while, and then let go with their copies', async () => {
  write('main-2.js', words)
  write('main-1.js', words, 3)
  for (const ending of ['', '.br', '.gz']) write(`main-0.js${ending}`, words, 20)
  await finishClient(folder, Date.now() - 5_000)
  const there = ['main-2.js', 'main-1.js', 'main-1.js.br', 'main-0.js', 'main-0.js.br', 'main-0.js.gz']
  expect(there.filter((name) => existsSync(place(name)))).toEqual(['main-2.js', 'main-1.js', 'main-1.js.br'])
})
