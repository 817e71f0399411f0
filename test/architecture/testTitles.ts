import type { SourceFile } from './sourceFiles.ts'
import { isNode, lineOf, parseFile, type SyntaxNode, textOf, walk } from './syntax.ts'

export interface TestTitle {
  readonly place: string
  /** Its own title with those of the groups around it, the outermost first. */
  readonly titles: readonly string[]
}

/** The titles of all tests of a file, as they stand in its text. */
export function testTitles(file: SourceFile): readonly TestTitle[] {
  return [...walk(parseFile(file))].flatMap(({ node, ancestors }) => {
    const word = calledWord(node)
    const own = titleOf(node)
    if (own === undefined || (word !== 'test' && word !== 'it')) return []
    const around = ancestors.flatMap((one) => (calledWord(one) === 'describe' ? (titleOf(one) ?? []) : []))
    return [{ place: `${file.path}:${lineOf(file.text, node.start)}`, titles: [...around, own] }]
  })
}

/** The rule numbers that open a title: `[AR3]`, `[AR3, AR4]`. */
export function numbersOf(title: string): readonly string[] {
  const opening = /^\[([^\]]+)\]/.exec(title)?.[1] ?? ''
  return opening.split(/[\s,]+/).filter((word) => /^[A-Z]{2}\d+$/.test(word))
}

function titleOf(node: SyntaxNode): string | undefined {
  return Array.isArray(node['arguments']) ? textOf(node['arguments'][0]) : undefined
}

/** The word that a call begins with: `test` in `test(…)`, `test.skipIf(…)(…)` and `test.each(…)(…)`. */
function calledWord(node: SyntaxNode): string | undefined {
  if (node.type !== 'CallExpression') return undefined
  let callee: unknown = node['callee']
  while (isNode(callee) && callee.type !== 'Identifier') {
    callee = callee['object'] ?? callee['callee'] ?? callee['tag']
  }
  return isNode(callee) && typeof callee['name'] === 'string' ? callee['name'] : undefined
}
