import type { Block, Run } from './content.ts'
import { exportWords, printedVoices, type TextDocument } from './textDocument.ts'

/**
 * Prints a document as CommonMark with footnotes and tables as GitHub has them. Labels are written as text, for
 * Markdown cannot count letters; signs that Markdown would take for its own are escaped.
 */
export function exportMarkdown(document: TextDocument): string {
  const parts: string[] = []
  if (!document.blocks.some((block) => block.kind === 'title') && document.title !== '')
    parts.push(`# ${escaped(document.title)}`)
  for (const block of document.blocks) parts.push(blockOf(block))
  const words = exportWords(document.lang)
  for (const { heading, voices } of printedVoices(document)) {
    parts.push(
      `## ${heading}`,
      ...voices.map((one) => `**${escaped(one.delegation)}** (${escaped(one.about)}): ${escaped(one.text)}`),
    )
  }
  if (document.seal !== undefined)
    parts.push(
      '---',
      `${words.adopted}: ${escaped(document.seal.adoptedAt)}، ${escaped(document.seal.adoptedBy)}  \n${words.hash}: \`${document.seal.textHash}\``,
    )
  return `${parts.join('\n\n')}\n`
}

function blockOf(block: Block): string {
  const label = block.label === null ? '' : `${escaped(block.label)} `
  const text = runsOf(block)
  switch (block.kind) {
    case 'title':
      return `# ${label}${text}`
    case 'subtitle':
      return `## ${label}${text}`
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.level + 1))} ${label}${text}`
    case 'item':
      return `${'> '.repeat(Math.max(1, block.level))}${label}${text}`
    case 'footnote':
      return `[^${(block.label ?? '*').replace(/[()[\]]/gu, '')}]: ${text}`
    case 'table':
      return tableOf(block)
    case 'meta':
    case 'chapeau':
    case 'preambular':
    case 'operative':
    case 'body':
    case 'note':
      return `${label}${text}`
    default: {
      const never: never = block.kind
      throw new Error(`Unknown kind ${String(never)}`)
    }
  }
}

function runsOf(block: Block): string {
  const runs: readonly Run[] = block.runs ?? [
    { text: block.text },
    ...(block.notes ?? []).map((note) => ({ text: '', note })),
  ]
  return runs
    .map((run) => {
      if (run.note !== undefined) return `[^${run.note}]`
      let text = escaped(run.text)
      // Markdown wants its marks tight round the words.
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? []
      if (words === '') return text
      text = words
      if (run.marks?.includes('emphasis') === true) text = `*${text}*`
      if (run.marks?.includes('strong') === true) text = `**${text}**`
      if (run.link !== undefined) text = `[${text}](${run.link.replace(/[()\s]/gu, encodeURIComponent)})`
      return before + text + after
    })
    .join('')
}

function tableOf(block: Block): string {
  const rows =
    block.table?.rows.map((row) => row.map((cell) => cell.map((run) => run.text).join(''))) ??
    block.text.split('\n').map((row) => row.split('\t'))
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1)
  const print = (row: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, column) => escaped(row[column] ?? '').replaceAll('|', '\\|')).join(' | ')} |`
  const [head = [], ...rest] = rows
  return [print(head), `|${' --- |'.repeat(columns)}`, ...rest.map(print)].join('\n')
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_<>[\]]/gu, '\\$&')
    .replace(/^(\s*)([#+-])(?=\s)/u, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/u, '$1\\$2')
}
