import type { Block, Direction, Run } from './content.ts'
import { exportHtmlStyle } from './exportHtmlStyle.ts'
import type { HouseStyle } from './houseStyle.ts'
import { htmlAttribute, htmlContent, htmlInline, htmlRuns, isSafeLink } from './htmlRuns.ts'
import { exportWords, printedVoices, type TextDocument } from './textDocument.ts'
import { type FacedRun, verbFacedRuns } from './verbFacedRuns.ts'

/** What every part of one page needs to know. */
interface Page {
  readonly dir: Direction
  /** The marks of the footnotes that the page holds. */
  readonly known: ReadonlySet<string>
  readonly house: HouseStyle | undefined
}

/**
 * Prints a document as one HTML file that needs nothing else: semantic elements, its own style, no script. Direction
 * and language are on the root; every Latin run inside Arabic is isolated; footnotes are linked both ways; clause
 * verbs have the face of the house, where one is given.
 */
export function exportHtml(document: TextDocument): string {
  const { dir, lang } = document
  const words = exportWords(lang)
  const title =
    document.title === '' ? (document.blocks.find((block) => block.kind === 'title')?.text ?? '') : document.title
  const footnotes = document.blocks.filter((block) => block.kind === 'footnote')
  const page: Page = { dir, known: new Set(footnotes.map((block) => bare(block.label ?? ''))), house: document.house }
  const main = listed(
    document.blocks.filter((block) => block.kind !== 'footnote'),
    page,
  )
  const parts = [
    '<!DOCTYPE html>',
    `<html lang="${htmlAttribute(lang)}" dir="${dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${htmlContent(title)}</title>`,
    `<style>${exportHtmlStyle(document.house?.verbFace)}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...(document.blocks.some((block) => block.kind === 'title') || title === ''
      ? []
      : [`<h1>${htmlInline(title, dir)}</h1>`]),
    ...main,
    '</main>',
  ]
  if (footnotes.length > 0) {
    parts.push(`<section class="notes" aria-label="${words.notes}">`)
    for (const note of footnotes) {
      const id = bare(note.label ?? '')
      parts.push(
        `<p id="note-${htmlAttribute(id)}"><a href="#ref-${htmlAttribute(id)}"><bdi dir="${dir}">${htmlContent(note.label ?? '')}</bdi></a> ${htmlRuns(note.runs ?? [{ text: note.text }], dir, page.known)}</p>`,
      )
    }
    parts.push('</section>')
  }
  for (const { heading, voices } of printedVoices(document)) {
    parts.push('<section class="reservations">', `<h2>${heading}</h2>`, '<dl>')
    for (const one of voices)
      parts.push(
        `<dt>${htmlInline(one.delegation, dir)} <span>(${htmlInline(one.about, dir)})</span></dt>`,
        `<dd>${htmlInline(one.text, dir)}</dd>`,
      )
    parts.push('</dl>', '</section>')
  }
  if (document.seal !== undefined) {
    const { adoptedAt, adoptedBy, textHash, verifyUrl } = document.seal
    parts.push(
      '<footer class="seal">',
      `<p>${words.adopted} <time datetime="${htmlAttribute(adoptedAt)}"><bdi dir="ltr">${htmlContent(adoptedAt)}</bdi></time>، ${htmlInline(adoptedBy, dir)}</p>`,
    )
    parts.push(`<p>${words.hash} <bdi dir="ltr"><code>${htmlContent(textHash)}</code></bdi></p>`)
    if (verifyUrl !== undefined && isSafeLink(verifyUrl))
      parts.push(`<p><a href="${htmlAttribute(verifyUrl)}"><bdi dir="ltr">${htmlContent(verifyUrl)}</bdi></a></p>`)
    parts.push('</footer>')
  }
  parts.push('</body>', '</html>', '')
  return parts.join('\n')
}

/** Blocks in order, points gathered into nested lists that keep their printed labels. */
function listed(blocks: readonly Block[], page: Page): readonly string[] {
  const parts: string[] = []
  let depth = 0
  const to = (level: number): void => {
    for (; depth > level; depth -= 1) parts.push('</li>', '</ul>')
    for (; depth < level; depth += 1) parts.push('<ul>', ...(depth + 1 < level ? ['<li>'] : []))
  }
  blocks.forEach((block, index) => {
    const words = `${labelOf(block, page.dir)}${runs(blocks, index, page)}`
    if (block.kind !== 'item') {
      to(0)
      parts.push(element(block, words, page))
      return
    }
    const level = Math.max(1, block.level)
    if (level <= depth) {
      to(level)
      parts.push('</li>')
    } else to(level)
    parts.push(`<li data-level="${level}"${relationOf(block)}>${words}`)
  })
  to(0)
  return parts
}

function element(block: Block, inner: string, page: Page): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${inner}</h1>`
    case 'heading': {
      const rank = Math.min(6, block.level + 1)
      return `<h${rank}>${inner}</h${rank}>`
    }
    case 'table':
      return tableOf(block, page)
    case 'note':
      return `<aside><p>${inner}</p></aside>`
    case 'subtitle':
    case 'meta':
    case 'chapeau':
    case 'preambular':
    case 'operative':
    case 'body':
    case 'item':
    case 'footnote':
      return `<p class="${block.kind}"${relationOf(block)}>${inner}</p>`
    default: {
      const never: never = block.kind
      throw new Error(`Unknown kind ${String(never)}`)
    }
  }
}

/** How an insertion or alternative stands to another, for readers by machine. */
function relationOf({ relation }: Block): string {
  return relation === undefined ? '' : ` data-relation="${relation.kind}-${relation.index}"`
}

/** A label goes with the page: left to itself `1 -` would turn over for want of letters. */
function labelOf(block: Block, dir: string): string {
  return block.label === null ? '' : `<bdi class="label" dir="${dir}">${htmlContent(block.label)}</bdi> `
}

/** The words of a block that is no table. Where only the marks of its notes are known, they stand at its end. */
function runs(blocks: readonly Block[], index: number, { dir, known, house }: Page): string {
  const block = blocks[index]
  if (block === undefined || block.kind === 'table') return ''
  const faced: readonly FacedRun[] = house
    ? verbFacedRuns(blocks, index, house)
    : (block.runs ?? [{ text: block.text }])
  const loose = block.runs === undefined ? (block.notes ?? []).map((note) => ({ text: '', note })) : []
  const list = [...faced, ...loose]
  // A line of Latin words alone is one run with its signs.
  if (dir === 'rtl' && /[A-Za-z]/u.test(block.text) && !/(?=\p{L})\p{Script=Arabic}/u.test(block.text))
    return `<bdi dir="ltr">${htmlRuns(list, 'ltr', known)}</bdi>`
  return htmlRuns(list, dir, known)
}

function tableOf(block: Block, { dir, known }: Page): string {
  const rows: readonly (readonly (readonly Run[])[])[] =
    block.table?.rows ?? block.text.split('\n').map((row) => row.split('\t').map((text) => [{ text }]))
  const heads = block.table?.headerRows ?? 1
  const cellOf = (cell: readonly Run[]): string => htmlRuns(cell, dir, known).replaceAll('\n', '<br>')
  const row = (cells: readonly (readonly Run[])[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${cellOf(cell)}</${tag}>`).join('')}</tr>`
  const head = rows
    .slice(0, heads)
    .map((cells) => row(cells, 'th'))
    .join('')
  const rest = rows
    .slice(heads)
    .map((cells) => row(cells, 'td'))
    .join('')
  return `<table>${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${rest}</tbody></table>`
}

function bare(label: string): string {
  return label.replace(/[()[\]]/gu, '')
}
