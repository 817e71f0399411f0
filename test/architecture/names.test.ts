import { expect, test } from 'vitest'
import { codeFiles, type SourceFile } from './sourceFiles.ts'
import { isNode, nameOf, parseFile, type SyntaxNode } from './syntax.ts'

/** Files whose name is another than what they export, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'client/api/api.ts': 'the calls of the contract that need no live room, one function each',
  'scripts/places.mjs': 'the places that every script needs, none of them the main one',
  'server/application/ports.ts': 'the promises that application asks of the world, one interface each',
  'client/statement/session/ports.ts': 'the promises that the session asks of its surroundings, one interface each',
  'shared/domain/acts/proceedings/registry.ts':
    'all that is declared of a meeting, acts and events, in the order of the policy',
  'shared/domain/acts/registry.ts': 'all that is declared of a statement, acts and events, in the order of the policy',
  'shared/domain/acts/public-consultation/consultationRegistry.ts': 'all that is declared of a consultation',
  'shared/domain/acts/public-consultation/whoAndWhen.ts': 'the sets of roles and stages of its policy',
  'shared/text/check/checkClauses.ts': 'the checks of one subject, one function each',
  'shared/text/check/checkNumbers.ts': 'the checks of one subject, one function each',
  'shared/text/check/checkSigns.ts': 'the checks of one subject, one function each',
  'shared/text/check/checkWords.ts': 'the checks of one subject, one function each',
  'shared/text/import/signs.ts': 'the signs by which the grammar knows a line, one question each',
  'shared/text/content.ts': 'the content model: blocks, runs, tables, notes and what an import says of them',
}

const namedFiles = codeFiles.filter(
  ({ path }) => /^(shared|server|client|scripts)\//.test(path) && !/\.(config|d)\.m?ts$/.test(path),
)

test('[HO5] a file is named after what it exports', () => {
  const misnamed = namedFiles.filter((file) => !(file.path in exceptions) && !isNamedAfterAnExport(file))
  expect(misnamed.map((file) => `${file.path} exports ${exportedNames(file).join(', ')}`)).toEqual([])
})

test('[HO5] every exception is still needed', () => {
  const idle = Object.keys(exceptions).filter((path) => {
    const file = namedFiles.find((one) => one.path === path)
    return file === undefined || isNamedAfterAnExport(file)
  })
  expect(idle).toEqual([])
})

test('[HO5] names are compared as they are read', () => {
  const file = (path: string, text: string) => isNamedAfterAnExport({ path, text })
  expect(file('shared/domain/lodgeObjection.ts', 'export function lodgeObjection() {}')).toBe(true)
  expect(file('shared/domain/ids.ts', 'export type ParagraphId = string')).toBe(true)
  expect(file('shared/domain/policy.ts', 'const policy = []\nexport { policy }')).toBe(true)
  expect(file('server/boot/main.ts', 'start()')).toBe(true)
  expect(file('shared/domain/helpers.ts', 'export function lodgeObjection() {}')).toBe(false)
})

/**
 * An export is named like the file, or begins or ends with its name: `labels.ts` has `printLabels`, `ids.ts` has
 * `ParagraphId`. A program exports nothing and is named after what it does.
 */
function isNamedAfterAnExport(file: SourceFile): boolean {
  const names = exportedNames(file).map((name) => name.toLowerCase())
  const own = (file.path.split('/').at(-1) ?? '')
    .replace(/\.(tsx?|mjs)$/, '')
    .replaceAll(/[-.]/g, '')
    .toLowerCase()
  const singular = own.replace(/ies$/, 'y').replace(/s$/, '')
  // A door exports what its room lets out; the words of a room are named after the area by which they are asked for.
  if (/^client\/features\/[^/]+\/index\.ts$/.test(file.path)) return true
  if (/^client\/.*\.(ar|en)\.ts$/.test(file.path)) return true
  // The events of a noun are many, and their file is named after what they are.
  if (/^shared\/domain\/acts\/[^/]+\/events\.ts$/.test(file.path) && /declare\w*Event\(/.test(file.text)) return true
  return (
    names.length === 0 ||
    names.some((name) => name.startsWith(singular) || name.endsWith(own) || name.endsWith(singular))
  )
}

function exportedNames(file: SourceFile): readonly string[] {
  const body = parseFile(file)['body']
  return (Array.isArray(body) ? body.filter(isNode) : []).flatMap((node) => {
    if (node.type === 'ExportDefaultDeclaration') return ['default']
    if (node.type !== 'ExportNamedDeclaration') return []
    const parts = Array.isArray(node['specifiers']) ? node['specifiers'].filter(isNode) : []
    const declared = isNode(node['declaration']) ? declaredNames(node['declaration']) : []
    return [...declared, ...parts.flatMap((part) => nameOf(part['exported']) ?? [])]
  })
}

function declaredNames(declaration: SyntaxNode): readonly string[] {
  const own = nameOf(declaration['id'])
  if (own !== undefined) return [own]
  const variables = Array.isArray(declaration['declarations']) ? declaration['declarations'].filter(isNode) : []
  return variables.flatMap((variable) => nameOf(variable['id']) ?? [])
}
