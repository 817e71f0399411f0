import { join } from 'node:path'
import { environmentOf } from './findToolchain.mjs'
import { fingerprint } from './fingerprint.mjs'
import { finishClient } from './finishClient.mjs'
import { root } from './places.mjs'
import { runStep } from './runStep.mjs'
import { stamp } from './stamp.mjs'

/**
 * Builds client/dist, when the client or what it shares with the server has changed since the last build.
 * @param {import('./findToolchain.mjs').Toolchain} toolchain
 */
export function buildClient(toolchain) {
  const folder = join(root, 'client')
  return stamp({
    name: 'client',
    fingerprint: fingerprint([
      'client',
      'shared',
      'scripts/finishClient.mjs',
      'pnpm-lock.yaml',
      'patches',
      'tsconfig.base.json',
    ]),
    made: [join(folder, 'dist', 'index.html'), join(folder, 'dist', 'verify.html')],
    async work() {
      const since = Date.now()
      // The page that verifies is a build of its own: one file, to be kept on a disk.
      for (const config of ['vite.config.ts', 'verifier.config.ts']) {
        await runStep({
          title: 'Building the client',
          program: toolchain.node,
          args: [join(folder, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', config],
          folder,
          environment: environmentOf(toolchain),
        })
      }
      await finishClient(join(folder, 'dist'), since)
    },
  })
}
