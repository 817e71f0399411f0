// One walk over one page with one state: paragraphs end wherever a block begins or ends.
import {
  type Block,
  type BlockKind,
  blockKinds,
  type ImportedDocument,
  type Relation,
  type Run,
  type RunMark,
  type Table,
} from '@tawafuq/text/content'
import { readAknTable } from '../akn/aknTable.ts'
import { cleanLabel, makeBlock, tableText } from '../canonicalBlock.ts'
import { cutLabel } from '../cutLabel.ts'
import { guessDocumentLanguage, languageDirection, shortLanguage } from '../documentLanguage.ts'
import { tooLarge } from '../documentRefusal.ts'
import { collectFindings } from '../findings.ts'
import { footnoteMark } from '../footnoteMark.ts'
import { documentLimits } from '../limits.ts'
import { collectPlainLines } from '../plainLines.ts'
import { recogniseKinds } from '../recogniseKinds.ts'
import { type CleanText, collectRuns } from '../runCollector.ts'
import { withTitle } from '../withTitle.ts'
import { childElements, isElement, textContent, type XmlElement } from '../xmlTree.ts'
import { htmlFaces } from './htmlFaces.ts'
import { htmlListLabels } from './htmlListLabel.ts'
import { findHtmlNotes } from './htmlNotes.ts'
import { readHtml } from './readHtml.ts'

interface Found {
  readonly line: number
  readonly known: { readonly kind: BlockKind; readonly level: number } | null
  readonly heading: number
  readonly label: string | null
  readonly clean: CleanText
  readonly table?: Table
  readonly relation?: Relation | undefined
  readonly notes: readonly Block[]
  /** Its kind is said by our own page. */
  readonly own: boolean
}

/** Where the words being read stand. */
interface Place {
  readonly marks: readonly RunMark[]
  readonly link: string | undefined
  readonly heading: number
  readonly own: Own | null
  /** Inside a paragraph a line end is a blank; elsewhere it ends the line that was being read. */
  readonly inParagraph: boolean
  readonly preformatted: boolean
}

interface Own {
  readonly kind: BlockKind
  readonly level: number
  readonly label: string | null
  readonly relation: Relation | undefined
}

const blockNames = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'table',
  'section',
  'article',
  'main',
  'aside',
  'header',
  'footer',
  'nav',
  'address',
  'figure',
  'figcaption',
  'form',
  'fieldset',
  'hr',
  'center',
  'details',
  'summary',
  'body',
  'html',
  'caption',
])

/**
 * Reads HTML into blocks: pages, and what Word and Google Docs put on the clipboard. Lists get the labels that a
 * browser prints, links that lead to notes become footnote references; blocks that carry `data-kind` (our own pages)
 * are taken at their word, and the grammar of plain text sorts the rest (rule DO9). Throws `RefusedDocument`.
 */
export function importHtml(text: string): ImportedDocument {
  const page = readHtml(text)
  const notes = findHtmlNotes(page)
  const faceOf = htmlFaces(page.styleText)
  const findings = collectFindings()
  const plainLines = collectPlainLines()
  const found: Found[] = []
  const taken = new Set<XmlElement>()
  const ownPage = isOwnPage(page.root)
  let runs: Run[] = []
  let line = 1
  let waitingLabel: string | null = null
  let waitingNotes: Block[] = []

  function flush(place: Place): void {
    const label = waitingLabel
    const words = runs
    runs = []
    if (words.length === 0 || cleanRuns(words).text === '') {
      if (words.some((run) => run.note !== undefined)) keep(place, label, words)
      else plainLines.add([])
      return
    }
    waitingLabel = null
    keep(place, label, words)
  }

  function keep(place: Place, label: string | null, words: readonly Run[]): void {
    if (found.length >= documentLimits.blocks)
      throw tooLarge(`أكثر من ${documentLimits.blocks} فقرة`, `more than ${documentLimits.blocks} paragraphs`)
    const typed = label === null && !place.own ? cutLabel(words) : { label: null, runs: words }
    if (place.own || place.heading > 0 || label !== null) plainLines.spoil()
    plainLines.add(words)
    const known = place.own
      ? { kind: place.own.kind, level: place.own.level }
      : place.heading > 0
        ? { kind: 'heading' as const, level: Math.min(place.heading, 9) }
        : null
    found.push({
      line,
      known,
      heading: place.heading,
      label: cleanLabel(place.own ? (place.own.label ?? label) : (label ?? typed.label)),
      clean: cleanRuns(typed.runs),
      relation: place.own?.relation,
      notes: waitingNotes,
      own: place.own !== null,
    })
    waitingNotes = []
  }

  function visit(element: XmlElement, place: Place): void {
    const face = faceOf(element)
    if (face.hidden) {
      if (textContent(element).trim() !== '')
        findings.add(
          element.line,
          'hidden-text',
          `نص مخفي لم يؤخذ: «${textContent(element).trim().slice(0, 100)}»`,
          0.9,
        )
      return
    }
    // Bodies of notes are given out at their references.
    if (notes.bodies.has(element)) return
    if (element.name === 'table') {
      readTable(element, place)
      return
    }
    if (blockNames.has(element.name)) {
      flush(place)
      line = element.line
      readBlock(element, place)
      return
    }
    readInline(element, place, face)
  }

  function readBlock(element: XmlElement, place: Place): void {
    const rank = /^h([1-6])$/.exec(element.name)
    const own = ownOf(element, ownPage) ?? place.own
    const inner: Place = {
      ...place,
      heading: rank ? Number(rank[1]) : place.heading,
      own,
      inParagraph: place.inParagraph || paragraphNames.has(element.name),
      preformatted: place.preformatted || element.name === 'pre',
    }
    switch (element.name) {
      case 'hr':
        return
      case 'ul':
      case 'ol': {
        const labels = htmlListLabels(element)
        for (const child of element.children) {
          if (!isElement(child)) readWords(child, inner)
          else if (child.name === 'li' && labels.has(child)) {
            flush(inner)
            line = child.line
            if (notes.bodies.has(child)) continue
            const listed: Place = { ...inner, own: ownOf(child, ownPage) ?? inner.own, inParagraph: true }
            waitingLabel = listed.own ? null : (labels.get(child) ?? null)
            readChildren(child, listed)
            flush(listed)
            waitingLabel = null
          } else visit(child, inner)
        }
        return
      }
      default:
        readChildren(element, inner)
        flush(inner)
    }
  }

  function readChildren(element: XmlElement, place: Place): void {
    for (const child of element.children) {
      if (isElement(child)) visit(child, place)
      else readWords(child, place)
    }
  }

  function readWords(text: string, place: Place): void {
    if (text === '') return
    if (place.preformatted) {
      const [first = '', ...rest] = text.split(/\r?\n/)
      readWords(first, { ...place, preformatted: false })
      for (const one of rest) {
        flush(place)
        readWords(one, { ...place, preformatted: false })
      }
      return
    }
    runs.push({
      text: text.replace(/[\r\n]+/g, ' '),
      ...(place.marks.length > 0 ? { marks: place.marks } : {}),
      ...(place.link === undefined ? {} : { link: place.link }),
    })
  }

  function readInline(element: XmlElement, place: Place, face: ReturnType<typeof faceOf>): void {
    if (notes.isBackLink(element)) return
    const reference = notes.referenceOf(element)
    if (reference) {
      dropOpenBracket()
      takeNote(reference.body, reference.printed)
      runs.push({ text: '', note: footnoteMark(reference.printed) })
      return
    }
    if (element.name === 'br') {
      flushLine(place)
      return
    }
    if (element.name === 'img') {
      findings.add(element.line, 'image-not-kept', 'صورة لم تُستورد', 1)
      if ((element.attributes['alt'] ?? '').trim() !== '') readWords(element.attributes['alt'] ?? '', place)
      return
    }
    if (ownPage && element.name === 'bdi' && element.attributes['class'] === 'label') {
      waitingLabel = textContent(element)
      return
    }
    const style = element.attributes['style'] ?? ''
    if (/mso-list\s*:\s*ignore/i.test(style)) {
      waitingLabel =
        textContent(element)
          .replace(/[\s\u00A0]+/g, ' ')
          .trim()
          .replace(/^[·\uF0B7§]$/u, '•') || waitingLabel
      return
    }
    if (/mso-element\s*:\s*comment/i.test(style) || /^msocom/i.test(element.attributes['class'] ?? '')) {
      if (textContent(element).trim() !== '')
        findings.add(element.line, 'comment', textContent(element).trim().slice(0, 500), 1)
      return
    }
    if (element.name === 'del' || element.name === 's' || element.name === 'strike')
      findings.add(element.line, 'deletion', `نص مشطوب: «${textContent(element).trim().slice(0, 200)}»`, 0.8)
    if (element.name === 'del') return
    const href = element.name === 'a' ? element.attributes['href'] : undefined
    readChildren(element, {
      ...place,
      marks: marksWith(place.marks, face),
      link: href === undefined || href === '' || href.startsWith('#_') ? place.link : href,
    })
  }

  /** One line end inside a paragraph folds into a blank; two, or one outside any paragraph, part paragraphs. */
  function flushLine(place: Place): void {
    const last = runs.at(-1)
    if (last?.text === '\u2028' || !place.inParagraph) flush(place)
    else runs.push({ text: '\u2028' })
  }

  function takeNote(body: XmlElement, printed: string): void {
    if (taken.has(body)) return
    taken.add(body)
    const own = ownPage ? notes.backWords(body) : null
    const label = cleanLabel(own ?? printed.replace(/^\[(.*)\]$/u, '$1'))
    waitingNotes.push(...noteBlocks(body, label, printed))
  }

  function noteBlocks(body: XmlElement, label: string | null, printed: string): readonly Block[] {
    return noteParagraphs(body).map((paragraph, index) => {
      const words = cellWords(paragraph)
      const read = words.runs ?? [{ text: words.text }]
      return makeBlock({
        kind: 'footnote',
        level: 0,
        label: index === 0 ? label : null,
        clean: cleanRuns(index === 0 ? withoutMark(read, printed) : read),
      })
    })
  }

  /** `(<a>1</a>)`: the brackets around a mark belong to it. */
  function dropOpenBracket(): void {
    const last = runs.at(-1)
    if (last && /^\s*[[(]\s*$/.test(last.text)) runs.pop()
  }

  function readTable(element: XmlElement, place: Place): void {
    flush(place)
    line = element.line
    const cells = tableCells(element)
    // A table of one cell around whole paragraphs is a frame of layout.
    const only = cells.length === 1 ? cells[0] : undefined
    if (
      only &&
      (element.attributes['role'] === 'presentation' ||
        childElements(only).filter((child) => blockNames.has(child.name)).length > 3)
    ) {
      readChildren(element, place)
      flush(place)
      return
    }
    const { table, caption } = readAknTable(element, (cell) => cellWords(cell))
    plainLines.spoil()
    const own = ownOf(element, ownPage)
    if (caption)
      found.push({
        line,
        known: { kind: 'heading', level: 3 },
        heading: 3,
        label: null,
        clean: caption,
        notes: [],
        own: false,
      })
    if (table.rows.length === 0) return
    found.push({
      line,
      known: { kind: 'table', level: 0 },
      heading: 0,
      label: own?.label ?? null,
      clean: tableText(table),
      table,
      relation: own?.relation,
      notes: waitingNotes,
      own: ownPage,
    })
    waitingNotes = []
  }

  function cellWords(cell: XmlElement): CleanText {
    const collector = collectRuns()
    const saved = runs
    const readIn = (parent: XmlElement, place: Place): void => {
      for (const child of parent.children) {
        if (
          isElement(child) &&
          (blockNames.has(child.name) || child.name === 'tr' || child.name === 'td' || child.name === 'tbody')
        ) {
          collector.addLineEnd()
          readIn(child, place)
          collector.addLineEnd()
        } else if (isElement(child) && child.name === 'br') collector.addLineEnd()
        else {
          runs = []
          if (isElement(child)) visit(child, place)
          else readWords(child, place)
          addRuns(collector, runs)
        }
      }
    }
    readIn(cell, { ...plainPlace, inParagraph: true })
    runs = saved
    return collector.finish()
  }

  for (const child of childElements(page.root)) visit(child, plainPlace)
  flush(plainPlace)
  for (const body of notes.bodies) {
    // Nothing that is shown refers to it: it is kept at the end.
    if (!taken.has(body))
      found.push(
        ...noteBlocks(body, null, '').map(
          (block): Found => ({
            line: body.line,
            known: { kind: 'footnote', level: 0 },
            heading: 0,
            label: null,
            clean: block,
            notes: [],
            own: false,
          }),
        ),
      )
  }
  const plain = plainLines.read()
  const html = childElements(page.root, 'html')[0]
  const bodyElement = html ? childElements(html, 'body')[0] : undefined
  const declared = html?.attributes['lang'] ?? bodyElement?.attributes['lang']
  if (plain) return { ...plain, report: [...plain.report, ...findings.list()] }
  const exact = found.some((one) => one.own)
  const kinds = found.some((one) => one.known === null)
    ? recogniseKinds(
        found.map((one) => ({
          line: one.line,
          text: one.clean.text,
          label: one.label,
          heading: one.heading,
          isTable: one.table !== undefined,
        })),
        findings,
      )
    : []
  const blocks = found.flatMap((one, index) => {
    const placed = one.known ?? kinds[index] ?? { kind: 'body' as const, level: 0 }
    return [
      makeBlock({ ...placed, label: one.label, clean: one.clean, table: one.table, relation: one.relation }),
      ...one.notes,
    ]
  })
  const guessed = guessDocumentLanguage(blocks.map((block) => block.text).join('\n'))
  const dir = html?.attributes['dir'] ?? bodyElement?.attributes['dir']
  const lang = declared ? shortLanguage(declared) : guessed.lang
  return {
    dir: dir === 'rtl' || dir === 'ltr' ? dir : declared ? languageDirection(lang) : guessed.dir,
    lang,
    blocks: exact ? blocks : withTitle(blocks),
    report: findings.list(),
  }
}

const plainPlace: Place = { marks: [], link: undefined, heading: 0, own: null, inParagraph: false, preformatted: false }
const paragraphNames = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'dt',
  'dd',
  'blockquote',
  'figcaption',
  'caption',
  'address',
])

/** Whether a page is one of ours: paragraphs that are named after kinds, labels set apart from their words. */
function isOwnPage(root: XmlElement): boolean {
  return (
    ownKind(root) !== null ||
    (root.name === 'bdi' && root.attributes['class'] === 'label') ||
    childElements(root).some((child) => isOwnPage(child))
  )
}

function ownKind(element: XmlElement): BlockKind | null {
  if (element.name !== 'p') return null
  const name = element.attributes['class'] ?? ''
  return name === 'title' || name === 'subtitle' ? null : (blockKinds.find((kind) => kind === name) ?? null)
}

/** Our own pages say what each block is, by attribute, or by element and class. */
function ownOf(element: XmlElement, ownPage: boolean): Own | null {
  const { attributes } = element
  const rank = /^h([1-6])$/.exec(element.name)
  const byElement = ((): BlockKind | null => {
    if (!ownPage) return null
    if (rank) return rank[1] === '1' ? 'title' : 'heading'
    if (element.name === 'li') return 'item'
    if (element.name === 'aside') return 'note'
    return element.name === 'p' ? (blockKinds.find((kind) => kind === attributes['class']) ?? null) : null
  })()
  const kind = blockKinds.find((name) => name === attributes['data-kind']) ?? byElement
  if (!kind) return null
  const level = Number(attributes['data-level'] ?? (kind === 'heading' && rank ? Number(rank[1]) - 1 : 0))
  const relation = /^(bis|alt)-(\d+)$/.exec(attributes['data-relation'] ?? '')
  return {
    kind,
    level: Number.isInteger(level) ? level : 0,
    label: cleanLabel(attributes['data-label'] ?? null),
    relation: relation ? { kind: relation[1] === 'bis' ? 'bis' : 'alt', index: Number(relation[2]) } : undefined,
  }
}

function marksWith(
  marks: readonly RunMark[],
  face: { readonly strong?: boolean; readonly emphasis?: boolean },
): readonly RunMark[] {
  let out = marks
  for (const [mark, on] of [
    ['strong', face.strong],
    ['emphasis', face.emphasis],
  ] as const) {
    if (on === true && !out.includes(mark)) out = [...out, mark]
    if (on === false) out = out.filter((one) => one !== mark)
  }
  return out
}

function tableCells(table: XmlElement): readonly XmlElement[] {
  return childElements(table).flatMap((child) =>
    child.name === 'tr'
      ? childElements(child)
      : child.name === 'tbody' || child.name === 'thead' || child.name === 'tfoot'
        ? tableCells(child)
        : [],
  )
}

function noteParagraphs(body: XmlElement): readonly XmlElement[] {
  const paragraphs = childElements(body, 'p')
  return paragraphs.length > 0 && body.name !== 'p' ? paragraphs : [body]
}

/** The mark that a note prints before its words, where it is no link back. */
function withoutMark(runs: readonly Run[], printed: string): readonly Run[] {
  const at = runs.findIndex((run) => run.text.trim() !== '')
  const first = runs[at]
  if (!first) return runs
  const text = first.text.trimStart()
  return runs.with(at, { ...first, text: (text.startsWith(printed) ? text.slice(printed.length) : text).trimStart() })
}

function cleanRuns(runs: readonly Run[]): CleanText {
  const collector = collectRuns()
  addRuns(collector, runs)
  return collector.finish()
}

function addRuns(collector: ReturnType<typeof collectRuns>, runs: readonly Run[]): void {
  for (const run of runs) {
    if (run.note !== undefined) collector.addNote(run.note)
    collector.add(run.text, run.marks, run.link)
  }
}
