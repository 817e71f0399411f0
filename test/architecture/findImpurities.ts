import type { SourceFile } from './sourceFiles.ts'
import { lineOf, nameOf, parseFile, type SyntaxNode, textOf, walk } from './syntax.ts'

/** Names through which the clock, chance, time to wait or the world come in. */
const world = new Set(
  `Date Promise performance crypto setTimeout setInterval setImmediate queueMicrotask fetch process console globalThis
  window document navigator localStorage require Buffer WebSocket Worker`.split(/\s+/),
)

/** What makes a file impure, each as a sentence with its place. */
export function findImpurities(file: SourceFile): readonly string[] {
  return [...walk(parseFile(file))].flatMap(({ node, ancestors }) => {
    const impurity = impurityOf(node, ancestors)
    return impurity === undefined ? [] : [`${file.path}:${lineOf(file.text, node.start)} ${impurity}`]
  })
}

function impurityOf(node: SyntaxNode, ancestors: readonly SyntaxNode[]): string | undefined {
  const name = nameOf(node)
  if (
    name !== undefined &&
    world.has(name) &&
    !isOnlyALabel(node, ancestors.at(-1)) &&
    !isGivenInstant(node, ancestors.at(-1))
  ) {
    return `uses ${name}`
  }
  if (node['async'] === true) return 'is async'
  if (node.type === 'AwaitExpression') return 'awaits'
  if (node.type === 'MemberExpression' && nameOf(node['object']) === 'Math') {
    const property = node['computed'] === true ? textOf(node['property']) : nameOf(node['property'])
    return property === 'random' ? 'uses Math.random' : undefined
  }
  if (node.type !== 'VariableDeclaration' || node['kind'] === 'const') return undefined
  const isAtModuleLevel = ancestors.every(({ type }) => type === 'Program' || type === 'ExportNamedDeclaration')
  return isAtModuleLevel ? `declares ${String(node['kind'])} at module level` : undefined
}

/** An instant that is given, and only read: `new Date(at)` asks no clock. */
function isGivenInstant(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (parent?.type !== 'NewExpression' || parent['callee'] !== node) return false
  return Array.isArray(parent['arguments']) && parent['arguments'].length > 0
}

/** The name of a field is no use of the thing: `entry.Date`, `{ Date: … }`, `{ readonly Date: string }`. */
function isOnlyALabel(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (parent === undefined || parent['computed'] === true) return false
  if (parent.type === 'MemberExpression') return parent['property'] === node
  const isField = ['Property', 'TSPropertySignature', 'TSMethodSignature', 'PropertyDefinition'].includes(parent.type)
  return isField && parent['key'] === node && parent['shorthand'] !== true
}
