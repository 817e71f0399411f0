import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface SourceFile {
  /** From the root of the clone, with forward slashes. */
  readonly path: string
  readonly text: string
}

export const root = resolve(import.meta.dirname, '..', '..')

/** Everything that git holds or would take in: a trespass is found before it is committed. */
export const treePaths: readonly string[] = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)))
  .sort()

/** The files whose paths end in one of the endings, read. Fixtures are material, not source. */
export function sourceFiles(...endings: readonly string[]): readonly SourceFile[] {
  return treePaths
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && !path.startsWith('test/fixtures/'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const codeFiles: readonly SourceFile[] = sourceFiles('.ts', '.tsx', '.mjs')
