import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf } from './findToolchain.mjs'
import { fingerprint } from './fingerprint.mjs'
import { root } from './places.mjs'
import { runStep } from './runStep.mjs'
import { stamp } from './stamp.mjs'

/**
 * Installs exactly what the lockfile says, when it says something else than the last time.
 * @param {import('./findToolchain.mjs').Toolchain} toolchain
 */
export function installPackages(toolchain) {
  const rooms = ['client', 'server', 'test', ...readdirSync(join(root, 'shared')).map((name) => `shared/${name}`)]
  const told = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', '.npmrc', 'patches']
  return stamp({
    name: 'install',
    fingerprint: fingerprint(
      [...told, ...rooms.map((room) => `${room}/package.json`)],
      [process.platform, process.arch],
    ),
    made: ['node_modules', 'client/node_modules', 'server/node_modules', 'test/node_modules'].map((path) =>
      join(root, path),
    ),
    work: () =>
      runStep({
        title: 'Installing packages',
        program: toolchain.node,
        args: [toolchain.pnpm, 'install', '--frozen-lockfile'],
        // CI: pnpm asks nothing, also when it has to lay node_modules anew.
        environment: { ...environmentOf(toolchain), CI: 'true' },
      }),
  })
}
