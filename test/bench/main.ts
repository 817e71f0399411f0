/** `npm run bench`: every benchmark, one after another, each as a process of its own. Quiet machines give honest figures. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

for (const [name, ...rest] of [
  ['storage'],
  ['gavel'],
  ['documents'],
  ['pdfText'],
  ['publicFace'],
  ['live', '250'],
  ['live', '1000'],
] as const) {
  console.log(`\n== ${[name, ...rest].join(' ')}`)
  const program = fileURLToPath(new URL(`${name}.bench.ts`, import.meta.url))
  const { status } = spawnSync(process.execPath, [program, ...rest], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
