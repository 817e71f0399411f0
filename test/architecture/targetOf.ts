import { posix } from 'node:path'

/** Where an import leads: a file of the house, or something from outside (`node:fs`, `yjs`, `@tiptap/core`). */
export type Target = { readonly inside: string } | { readonly outside: string }

const packages: Readonly<Record<string, string>> = { client: 'client', server: 'server', test: 'test' }

/**
 * Follows a specifier as Node and the bundler do.
 * @param from path of the importing file, from the root
 */
export function targetOf(from: string, specifier: string): Target {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return { inside: posix.normalize(posix.join(posix.dirname(from), bare)) }
  const own = /^@tawafuq\/([^/]+)\/(.+)$/.exec(bare)
  if (own?.[1] !== undefined && own[2] !== undefined) {
    return { inside: `${packages[own[1]] ?? `shared/${own[1]}`}/${withEnding(own[2])}` }
  }
  if (bare.startsWith('#')) return { inside: `server/${withEnding(bare.slice(1))}` }
  if (bare.startsWith('node:')) return { outside: bare }
  return { outside: bare.split('/', bare.startsWith('@') ? 2 : 1).join('/') }
}

function withEnding(path: string): string {
  return /\.[a-z]+$/.test(path) ? path : `${path}.ts`
}
