/** `npm run bench`: every benchmark, one after another, each as a process of its own. Quiet machines give honest figures. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

for (const name of ['storage', 'gavel', 'documents', 'live']) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(`${name}.bench.ts`, import.meta.url))], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
