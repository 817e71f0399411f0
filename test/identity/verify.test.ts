import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { printPolicy } from '@tawafuq/log/trustPolicy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adoptedLeaf, makeLog, printBundle } from '../log/loggedRecords.ts'
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

test('[ID7, VF1] a bundle climbs as far as what is trusted, and no further than is required', async () => {
  const log = makeLog([adoptedLeaf(record, 'A/1'), adoptedLeaf(record, 'A/2')])
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
  write('bundle.json', printBundle(log.bundleOf(record, 0)))
  write('unseen.json', printBundle(log.bundleOf(record, 0, log.checkpointAt(2, 1))))
  write('moved.json', printBundle({ ...log.bundleOf(record, 1), entry: log.bundleOf(record, 0).entry }))
  write('policy.txt', printPolicy(log.policy))
  const trusted = [`--key=${publishedKey}`, '--policy=policy.txt']
  const top = await verify('bundle.json', ...trusted, '--require=witnessed')
  expect([top.code, top.said.includes('2 of 3 independent witnesses')]).toEqual([0, true])
  expect((await verify('bundle.json')).code).toBe(0)
  expect((await verify('bundle.json', '--require=witnessed')).code).toBe(1)
  expect((await verify('unseen.json', ...trusted, '--require=logged')).code).toBe(0)
  expect((await verify('unseen.json', ...trusted, '--require=witnessed')).code).toBe(1)
  expect((await verify('moved.json', ...trusted)).code).toBe(1)
  expect((await verify('record.json', ...trusted, '--require=logged')).code).toBe(1)
  expect((await verify('record.json', '--require=certainly')).code).toBe(2)
  expect((await verify('record.json', '--policy=words.txt')).code).toBe(2)
}, 60_000)
