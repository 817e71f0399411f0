import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { codeFiles, root, sourceFiles, treePaths } from './sourceFiles.ts'

/** What a developer reads to find the way. */
const guides = ['docs/ARCHITECTURE.md', 'docs/CONTRIBUTING.md'].map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8').replaceAll(/```[\s\S]*?```/g, ''),
}))

test('[HO19] every link of a guide leads to a file that is there', () => {
  const dead = guides.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)#:]+)\)/g)].flatMap(([, to = '']) =>
      existsSync(join(root, dirname(path), to)) ? [] : [`${path}: ${to}`],
    ),
  )
  expect(dead).toEqual([])
})

test('[HO19] every name that a guide writes as code is that of a file, a folder or an identifier', () => {
  const code = [...codeFiles, ...sourceFiles('.json', '.css')].map(({ text }) => text).join('\n')
  const words = new Set(code.match(/[\p{L}\p{N}_$]+/gu) ?? [])
  // The example of the guide is a file that nobody has.
  const example = new Set(
    [...readFileSync(join(root, 'docs/CONTRIBUTING.md'), 'utf8').matchAll(/```ts (\w+)/g)].map(
      ([, name]) => `${name}.ts`,
    ),
  )
  const unknown = guides.flatMap(({ path, text }) =>
    [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, name = '']) => {
      if (example.has(name.split('/').at(-1) ?? '')) return []
      if (/^[\w$]+$/.test(name)) return words.has(name) || isPlace(name) ? [] : [`${path}: ${name}`]
      return /^[\w@./*-]+[/.][\w*-]*$/.test(name) && !name.startsWith('/') && !isPlace(name) ? [`${path}: ${name}`] : []
    }),
  )
  expect(unknown).toEqual([])
})

test('[HO19] every room has its row in the table of the guide, and every row its room', () => {
  const rows = [...(guides[0]?.text ?? '').matchAll(/^\| `([\w/-]+)` \|/gm)].map(([, room = '']) => room)
  const rooms = ['shared', 'server', 'client'].flatMap((side) =>
    readdirSync(join(root, side), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
      .map(({ name }) => `${side}/${name}`)
      .filter((room) => treePaths.some((path) => path.startsWith(`${room}/`) && /\.tsx?$/.test(path))),
  )
  expect(rows.toSorted()).toEqual(rooms.toSorted())
})

/** A path from the root, or the end of one. */
function isPlace(name: string): boolean {
  const end = name.replace(/\/$/, '')
  return treePaths.some(
    (path) => path === end || path.endsWith(`/${end}`) || path.startsWith(`${end}/`) || path.includes(`/${end}/`),
  )
}
