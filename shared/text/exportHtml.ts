import { latinStretches } from '@tawafuq/arabic/latinStretches'
import type { Block, Run } from './content.ts'
import { exportHtmlStyle } from './exportHtmlStyle.ts'
import { exportWords, printedVoices, type TextDocument } from './textDocument.ts'

/**
 * Prints a document as one HTML file that needs nothing else: semantic elements, its own style, no script. Direction
 * and language are on the root; every Latin run inside Arabic is isolated; footnotes are linked both ways.
 */
export function exportHtml(document: TextDocument): string {
  const { dir, lang } = document
  const words = exportWords(lang)
  const title =
    document.title === '' ? (document.blocks.find((block) => block.kind === 'title')?.text ?? '') : document.title
  const footnotes = document.blocks.filter((block) => block.kind === 'footnote')
  const known = new Set(footnotes.map((block) => bare(block.label ?? '')))
  const main = listed(
    document.blocks.filter((block) => block.kind !== 'footnote'),
    dir,
    known,
  )
  const parts = [
    '<!DOCTYPE html>',
    `<html lang="${attribute(lang)}" dir="${dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${content(title)}</title>`,
    `<style>${exportHtmlStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...(document.blocks.some((block) => block.kind === 'title') || title === ''
      ? []
      : [`<h1>${inline(title, dir)}</h1>`]),
    ...main,
    '</main>',
  ]
  if (footnotes.length > 0) {
    parts.push(`<section class="notes" aria-label="${words.notes}">`)
    for (const note of footnotes) {
      const id = bare(note.label ?? '')
      parts.push(
        `<p id="note-${attribute(id)}"><a href="#ref-${attribute(id)}"><bdi dir="${dir}">${content(note.label ?? '')}</bdi></a> ${runs(note, dir, known)}</p>`,
      )
    }
    parts.push('</section>')
  }
  for (const { heading, voices } of printedVoices(document)) {
    parts.push('<section class="reservations">', `<h2>${heading}</h2>`, '<dl>')
    for (const one of voices)
      parts.push(
        `<dt>${inline(one.delegation, dir)} <span>(${inline(one.about, dir)})</span></dt>`,
        `<dd>${inline(one.text, dir)}</dd>`,
      )
    parts.push('</dl>', '</section>')
  }
  if (document.seal !== undefined) {
    const { adoptedAt, adoptedBy, textHash, verifyUrl } = document.seal
    parts.push(
      '<footer class="seal">',
      `<p>${words.adopted} <time datetime="${attribute(adoptedAt)}"><bdi dir="ltr">${content(adoptedAt)}</bdi></time>، ${inline(adoptedBy, dir)}</p>`,
    )
    parts.push(`<p>${words.hash} <bdi dir="ltr"><code>${content(textHash)}</code></bdi></p>`)
    if (verifyUrl !== undefined && isSafe(verifyUrl))
      parts.push(`<p><a href="${attribute(verifyUrl)}"><bdi dir="ltr">${content(verifyUrl)}</bdi></a></p>`)
    parts.push('</footer>')
  }
  parts.push('</body>', '</html>', '')
  return parts.join('\n')
}

/** Blocks in order, points gathered into nested lists that keep their printed labels. */
function listed(blocks: readonly Block[], dir: string, known: ReadonlySet<string>): readonly string[] {
  const parts: string[] = []
  let depth = 0
  const to = (level: number): void => {
    for (; depth > level; depth -= 1) parts.push('</li>', '</ul>')
    for (; depth < level; depth += 1) parts.push('<ul>', ...(depth + 1 < level ? ['<li>'] : []))
  }
  for (const block of blocks) {
    if (block.kind !== 'item') {
      to(0)
      parts.push(element(block, dir, known))
      continue
    }
    const level = Math.max(1, block.level)
    if (level <= depth) {
      to(level)
      parts.push('</li>')
    } else to(level)
    parts.push(`<li data-level="${level}"${relationOf(block)}>${labelOf(block, dir)}${runs(block, dir, known)}`)
  }
  to(0)
  return parts
}

function element(block: Block, dir: string, known: ReadonlySet<string>): string {
  const inner = `${labelOf(block, dir)}${runs(block, dir, known)}`
  switch (block.kind) {
    case 'title':
      return `<h1>${inner}</h1>`
    case 'heading': {
      const rank = Math.min(6, block.level + 1)
      return `<h${rank}>${inner}</h${rank}>`
    }
    case 'table':
      return tableOf(block, dir, known)
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
  return block.label === null ? '' : `<bdi class="label" dir="${dir}">${content(block.label)}</bdi> `
}

function runs(block: Block, dir: string, known: ReadonlySet<string>): string {
  const list: readonly Run[] = block.runs ?? [
    { text: block.text },
    ...(block.kind === 'footnote' ? [] : (block.notes ?? [])).map((note) => ({ text: '', note })),
  ]
  // A line of Latin words alone is one run with its signs.
  if (dir === 'rtl' && /[A-Za-z]/u.test(block.text) && !/(?=\p{L})\p{Script=Arabic}/u.test(block.text)) {
    return `<bdi dir="ltr">${list.map((run) => runOf(run, 'ltr', known)).join('')}</bdi>`
  }
  return list.map((run) => runOf(run, dir, known)).join('')
}

function runOf(run: Run, dir: string, known: ReadonlySet<string>): string {
  if (run.note !== undefined) {
    const id = attribute(run.note)
    const mark = `<bdi dir="${dir}">(${content(run.note)})</bdi>`
    return known.has(run.note) ? `<sup><a id="ref-${id}" href="#note-${id}">${mark}</a></sup>` : `<sup>${mark}</sup>`
  }
  let html = inline(run.text, dir)
  if (run.marks?.includes('emphasis') === true) html = `<em>${html}</em>`
  if (run.marks?.includes('strong') === true) html = `<strong>${html}</strong>`
  return run.link !== undefined && isSafe(run.link) ? `<a href="${attribute(run.link)}">${html}</a>` : html
}

function tableOf(block: Block, dir: string, known: ReadonlySet<string>): string {
  const rows: readonly (readonly (readonly Run[])[])[] =
    block.table?.rows ?? block.text.split('\n').map((row) => row.split('\t').map((text) => [{ text }]))
  const heads = block.table?.headerRows ?? 1
  const cellOf = (cell: readonly Run[]): string =>
    cell.map((run) => runOf(run, dir, known).replaceAll('\n', '<br>')).join('')
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

// Session and number, as in 70/1: told apart so that no neighbour turns them. A range is left to run as Arabic reads it.
const numbers = /(?<![0-9./])[0-9]+(?:[./:][0-9]+)+(?![0-9./-])/gu

function inline(text: string, dir: string): string {
  if (dir === 'ltr') return content(text)
  const latin = latinStretches(text)
  const isolated = [
    ...latin,
    ...Array.from(text.matchAll(numbers), ({ 0: { length }, index }) => ({ start: index, end: index + length })).filter(
      ({ start, end }) => latin.every((one) => one.end <= start || one.start >= end),
    ),
  ].sort((a, b) => a.start - b.start)
  let html = ''
  let place = 0
  for (const { start, end } of isolated) {
    html += `${content(text.slice(place, start))}<bdi dir="ltr">${content(text.slice(start, end))}</bdi>`
    place = end
  }
  return html + content(text.slice(place))
}

function bare(label: string): string {
  return label.replace(/[()[\]]/gu, '')
}

/** Only addresses that a reader may follow without harm are kept as links. */
function isSafe(address: string): boolean {
  return /^(?:https?:|mailto:|#)/iu.test(address)
}

function content(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
}

function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;')
}
