import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDataFolder, removeDataFolder } from '../storage/stores.ts'
import { publishedKey, publishedPem, record } from './records.ts'

const program = fileURLToPath(new URL('../../server/programs/verify.ts', import.meta.url))
const otherKey = 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE='
let folder = ''

beforeAll(() => {
  folder = makeDataFolder()
  writeFileSync(join(folder, 'record.json'), JSON.stringify(record, null, 2))
  writeFileSync(join(folder, 'changed.json'), JSON.stringify({ ...record, adoptedAt: '2031-05-01T12:00:00.000Z' }))
  writeFileSync(join(folder, 'words.txt'), 'ليس سجلاً')
  writeFileSync(join(folder, 'huge.json'), '')
  truncateSync(join(folder, 'huge.json'), 33 * 1024 * 1024)
  writeFileSync(join(folder, 'key.pem'), publishedPem)
  writeFileSync(join(folder, 'key.json'), JSON.stringify({ publicKey: publishedKey }))
  writeFileSync(join(folder, 'other.txt'), otherKey)
})
afterAll(() => removeDataFolder(folder))

/** Runs the verifier from another folder than the one where the person stood, as npm does. */
async function verify(...args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, INIT_CWD: folder } })
  const said: string[] = []
  child.stdout.on('data', (text) => said.push(String(text)))
  const [code] = await once(child, 'close')
  return { code: code as unknown, said: said.join('') }
}

test.each<[number, string, readonly string[], readonly string[]]>([
  [0, 'a valid record', ['record.json'], ['The record is valid.', 'السجل صحيح.', 'was not compared', publishedKey]],
  [0, 'the published key in base64', ['record.json', `--key=${publishedKey}`], ['The key is the published one.']],
  [
    0,
    'the published key in PEM',
    ['record.json', '--key=key.pem'],
    ['The key is the published one.', 'المفتاح هو المفتاح المنشور.'],
  ],
  [0, 'the published key as it is served', ['--key', 'key.json', 'record.json'], ['The key is the published one.']],
  [1, 'a changed record', ['changed.json'], ['✗', 'The signature does not hold', 'السجل غير صحيح.']],
  [1, 'another published key', ['record.json', '--key=other.txt'], ['somebody else sealed', 'NOT valid']],
  [2, 'no JSON', ['words.txt'], ['not well-formed JSON', 'تعذرت قراءة السجل.']],
  [2, 'a file that is too large', ['huge.json'], ['32 MiB']],
  [2, 'no such file', ['nowhere.json'], ['cannot be read', 'nowhere.json']],
  [2, 'a folder', ['.'], ['cannot be read']],
  [2, 'no file named', [], ['Usage', 'الاستعمال']],
  [2, 'two files', ['record.json', 'changed.json'], ['Usage']],
  [2, 'an unknown option', ['record.json', '--force'], ['Usage']],
  [2, 'a key that is none', ['record.json', '--key=words.txt'], ['neither an Ed25519 public key']],
])('[ID7] ends with %d for %s', async (code, _, args, words) => {
  const result = await verify(...args)
  expect(result.code, result.said).toBe(code)
  for (const word of words) expect(result.said).toContain(word)
})
