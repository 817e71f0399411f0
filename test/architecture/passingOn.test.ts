import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { handOver } from '../../scripts/handOver.mjs'
import { fileArguments, root } from '../../scripts/places.mjs'
import { capture } from '../../scripts/runStep.mjs'

const toolchain = { node: process.execPath, pnpm: '', wanted: '' }

test.each([0, 1, 2, 78])('[HO13] a program that ends with %d ends the command with it', async (code) => {
  expect(await handOver(toolchain, ['-e', `process.exit(${code})`], process.env)).toBe(code)
})

test('[HO13] a program that a signal ends is told from one that ended well', async () => {
  expect(await handOver(toolchain, ['-e', 'process.kill(process.pid, "SIGKILL")'], process.env)).toBe(137)
})

test('[HO13] a file is the one that was meant where the person stood; options stay as they are', () => {
  vi.stubEnv('INIT_CWD', join(root, 'docs'))
  try {
    expect(fileArguments(['record.json', '--json', join(root, 'a.json')])).toEqual([
      join(root, 'docs', 'record.json'),
      '--json',
      join(root, 'a.json'),
    ])
  } finally {
    vi.unstubAllEnvs()
  }
})

test('[HO13] a wrong command and a missing file are refused before anything is fetched', async () => {
  const run = (...args: string[]) =>
    capture(process.execPath, [join(root, 'scripts', 'run.mjs'), ...args], root, process.env)
  expect(await run('dance')).toMatchObject({ code: 64, output: expect.stringContaining('Known: start, demo') })
  expect(await run('verify', '--')).toEqual({ code: 64, output: 'Usage: npm run verify -- FILE\n' })
})

test('[HO13] help tells of every command, and every command is one that npm knows', async () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const { code, output } = await capture(
    process.execPath,
    [join(root, 'scripts', 'run.mjs'), 'help'],
    root,
    process.env,
  )
  const told = output.split('\n').flatMap((line) => /^npm (?:run )?(\w+) /.exec(line)?.[1] ?? [])
  expect(code).toBe(0)
  expect(told.toSorted()).toEqual(Object.keys(scripts).toSorted())
})
