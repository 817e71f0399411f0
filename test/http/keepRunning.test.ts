import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const keeper = fileURLToPath(new URL('../kit/keptProgram.mjs', import.meta.url))
const TIMEOUT = 60_000

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tawafuq-kept-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Keeps a server that does, start by start, what the plan says. */
function keep(...plan: readonly string[]) {
  writeFileSync(join(folder, 'plan'), plan.join('\n'))
  writeFileSync(join(folder, 'starts'), '')
  const child = spawn(process.execPath, [keeper, folder], { stdio: ['ignore', 'inherit', 'pipe'] })
  let said = ''
  child.stderr.on('data', (piece) => {
    said += String(piece)
  })
  const starts = () => readFileSync(join(folder, 'starts'), 'utf8').split('\n').length - 1
  return {
    child,
    starts,
    ended: once(child, 'close').then(([code]) => ({ code: code as unknown, said, starts: starts() })),
    began: (count: number) => vi.waitFor(() => expect(starts()).toBe(count), { timeout: 30_000, interval: 50 }),
  }
}

test('[HT21] a server that dies comes back by itself, killed, aborted in native code or failed, until it is asked to end', {
  timeout: TIMEOUT,
}, async () => {
  const kept = keep('kill', 'abort', 'exit 74', 'stay')
  await kept.began(4)
  // Once the last has said that it listens, it takes the signal in order.
  await vi.waitFor(() => expect(kept.starts()).toBe(4))
  kept.child.kill('SIGTERM')
  const { code, said, starts } = await kept.ended
  expect(starts).toBe(4)
  expect([0, 143]).toContain(code)
  expect(said).toContain('exit code 137')
  expect(said).toContain('exit code 134')
  expect(said).toContain('exit code 74')
  expect(said).toMatch(/[\u0600-\u06FF].*رمز الخروج 137/)
})

test.each([0, 64, 78])('[HT21] one that ends with %i is not started again', { timeout: TIMEOUT }, async (exitCode) => {
  expect(await keep(`exit ${exitCode}`).ended).toMatchObject({ code: exitCode, starts: 1 })
})

test('[HT21] one that never comes to listen is given up, with a sentence and its own exit code', {
  timeout: TIMEOUT,
}, async () => {
  const { code, said, starts } = await keep('exit 1').ended
  expect([code, starts]).toEqual([1, 5])
  expect(said).toContain('5 times in a row before it listened')
  expect(said).toContain('فلن يُعاد تشغيله')
})
