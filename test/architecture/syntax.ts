import { parseSync } from 'vite'
import type { SourceFile } from './sourceFiles.ts'

/** A node of the syntax tree (ESTree with TypeScript's additions), as loosely as these tests need it. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

/** Parses one file; a file that does not parse throws with its path. */
export function parseFile({ path, text }: SourceFile): SyntaxNode {
  const { program, errors } = parseSync(path, text)
  const first = errors[0]
  if (first !== undefined) throw new Error(`${path} does not parse: ${first.message}`)
  return program as unknown as SyntaxNode
}

/** Every node of a tree with its ancestors, the nearest last. */
export function* walk(
  node: SyntaxNode,
  ancestors: readonly SyntaxNode[] = [],
): Generator<{ node: SyntaxNode; ancestors: readonly SyntaxNode[] }> {
  yield { node, ancestors }
  for (const child of childrenOf(node)) yield* walk(child, [...ancestors, node])
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode))
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** The name of an identifier, or undefined for any other node. */
export function nameOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' && typeof value['name'] === 'string' ? value['name'] : undefined
}

/** The value of a string literal, or the fixed parts of a template; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? value['value'] : undefined
  if (value.type !== 'TemplateLiteral' || !Array.isArray(value['quasis'])) return undefined
  return value['quasis'].map((part: { value: { cooked: string } }) => part.value.cooked).join('…')
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
