import type { SourceFile } from './sourceFiles.ts'
import { isNode, lineOf, parseFile, type SyntaxNode, textOf, walk } from './syntax.ts'

export interface Import {
  readonly from: string
  readonly line: number
  readonly specifier: string
  /** Erased before the program runs. */
  readonly isTypeOnly: boolean
}

/** Every import of a file: `import`, `export … from`, `import()`, `import('…')` in a type, and `require`. */
export function importsOf(file: SourceFile): readonly Import[] {
  return [...walk(parseFile(file))].flatMap(({ node }) => {
    const specifier = specifierOf(node)
    if (specifier === undefined) return []
    return [{ from: file.path, line: lineOf(file.text, node.start), specifier, isTypeOnly: isTypeOnly(node) }]
  })
}

function specifierOf(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return textOf(node['source'])
    case 'TSExternalModuleReference':
      return textOf(node['expression'])
    case 'CallExpression': {
      const [first] = Array.isArray(node['arguments']) ? node['arguments'] : []
      const callee = node['callee']
      return isNode(callee) && callee['name'] === 'require' ? textOf(first) : undefined
    }
    default:
      return undefined
  }
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType') return true
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true
  const parts = node['specifiers']
  return (
    Array.isArray(parts) &&
    parts.length > 0 &&
    parts.every((part) => part.importKind === 'type' || part.exportKind === 'type')
  )
}
