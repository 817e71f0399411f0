import type { Block, Run } from './content.ts'
import { type BlockNote, footnoteLabel, markdownForm, type ParagraphKind } from './markdownForm.ts'
import { markdownCell, markdownRuns, markdownWords } from './markdownRuns.ts'
import { exportWords, printedVoices, type TextDocument } from './textDocument.ts'

/**
 * Prints a document as CommonMark with footnotes and tables as GitHub has them, in a form that `importMarkdown` reads
 * back to equal blocks (`markdownForm.ts`). Labels are written as text, for Markdown cannot count letters; signs that
 * Markdown would take for its own are escaped.
 */
export function exportMarkdown(document: TextDocument): string {
  const parts: string[] = [markdownForm.sign]
  if (!document.blocks.some((block) => block.kind === 'title') && document.title !== '')
    parts.push(`${comment({ aside: true })}# ${markdownWords(document.title)}`)
  const words = exportWords(document.lang)
  const voices = printedVoices(document).flatMap(({ heading, voices: said }): readonly Block[] => [
    { kind: 'heading', level: 1, label: null, text: heading },
    ...said.map(({ delegation, about, text }): Block => {
      const runs: readonly Run[] = [{ text: delegation, marks: ['strong'] }, { text: ` (${about}): ${text}` }]
      return { kind: 'note', level: 0, label: null, text: runs.map((run) => run.text).join(''), runs }
    }),
  ])
  let kind: ParagraphKind = 'body'
  for (const block of [...document.blocks, ...voices]) {
    if (isParagraph(block) && block.kind !== kind) {
      kind = block.kind
      parts.push(`<!-- ${kind} -->`)
    }
    parts.push(printed(block))
  }
  if (document.seal !== undefined)
    parts.push(
      markdownForm.end,
      `${words.adopted}: ${markdownWords(document.seal.adoptedAt)}، ${markdownWords(document.seal.adoptedBy)}  \n${words.hash}: \`${document.seal.textHash}\``,
    )
  return `${parts.join('\n\n')}\n`
}

function isParagraph(block: Block): block is Block & { readonly kind: ParagraphKind } {
  return !['title', 'subtitle', 'heading', 'item', 'footnote', 'table'].includes(block.kind)
}

/** A block with the comment that it needs above it. */
function printed(block: Block): string {
  const { relation, label } = block
  const related: BlockNote = relation === undefined ? {} : { relation }
  switch (block.kind) {
    case 'title':
      return commented(block, related, '# ')
    case 'subtitle':
      return commented(block, { ...related, kind: 'subtitle' }, '## ')
    case 'heading': {
      const depth = Math.max(1, block.level) + 1
      return commented(
        block,
        { ...related, ...(depth > 6 ? { level: depth - 1 } : {}) },
        `${'#'.repeat(Math.min(6, depth))} `,
      )
    }
    case 'item':
      return commented(block, related, '> '.repeat(Math.max(1, block.level)))
    case 'footnote': {
      const mark = (label ?? '').replace(/[()[\]\s\\^]/gu, '') || '1'
      const own: BlockNote = footnoteLabel(mark) === label ? related : { ...related, label }
      return `${comment(own)}[^${mark}]: ${markdownRuns(runsOf(block)) || '<br>'}`
    }
    case 'table':
      return tableOf(block)
    case 'meta':
    case 'chapeau':
    case 'preambular':
    case 'operative':
    case 'body':
    case 'note':
      return commented(block, related, '')
    default:
      return block.kind satisfies never
  }
}

function commented(block: Block, note: BlockNote, before: string): string {
  const label = block.label === null ? '' : markdownWords(block.label)
  const words = markdownRuns(runsOf(block))
  // Blanks at the end of a line are a line end in Markdown: a label without words stands in the comment.
  if (words === '') return `${comment(label === '' ? note : { ...note, label: block.label })}${before}<br>`
  return comment(note) + before + startEscaped(label === '' ? words : `${label}  ${words}`)
}

/** What would open a list, a heading, a fence or a table at the start of a line does not. */
function startEscaped(line: string): string {
  return line.replace(/^([#+\-=|~:])/u, '\\$1').replace(/^(\d{1,9})([.)])/u, '$1\\$2')
}

function comment(note: BlockNote): string {
  if (Object.keys(note).length === 0) return ''
  // Nothing inside may end the comment.
  const inside = JSON.stringify(note).replace(
    /[<>-]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `<!-- ${inside} -->\n\n`
}

/** Footnote marks stand where the runs have them, or at the end where only their labels are known. */
function runsOf(block: Block): readonly Run[] {
  const runs = block.runs ?? [{ text: block.text }]
  if (block.kind === 'footnote' || runs.some((run) => run.note !== undefined)) return runs
  return [...runs, ...(block.notes ?? []).map((note) => ({ text: '', note }))]
}

function tableOf(block: Block): string {
  const rows: readonly (readonly (readonly Run[])[])[] =
    block.table?.rows ?? block.text.split('\n').map((row) => row.split('\t').map((text) => [{ text }]))
  const heads = block.table?.headerRows ?? 1
  const cells = rows.map((row) => row.length)
  const columns = Math.max(1, ...cells)
  const print = (row: readonly (readonly Run[])[]): string =>
    `| ${Array.from({ length: columns }, (_, column) => markdownCell(row[column] ?? [])).join(' | ')} |`
  const [head = [], ...rest] = rows
  const note: BlockNote = {
    ...(block.relation === undefined ? {} : { relation: block.relation }),
    ...(block.label === null ? {} : { label: block.label }),
    ...(heads === 1 ? {} : { headerRows: heads }),
    ...(cells.every((count) => count === columns) ? {} : { cells }),
  }
  return comment(note) + [print(head), `|${' --- |'.repeat(columns)}`, ...rest.map(print)].join('\n')
}
