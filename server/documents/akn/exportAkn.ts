// One writer over one numbering of eIds: cutting it would only pass the counters around.
import type { Block, BlockKind, Run } from '@tawafuq/text/content'
import { isAnnexHeading } from '../annexHeading.ts'
import { appendedBlocks } from '../appendedBlocks.ts'
import type { ExportBlock, ExportBracket, ExportSource, ExportView } from '../exportSource.ts'
import { footnoteMark } from '../footnoteMark.ts'
import { bracketsWithin, inlinePieces, lengthOf, runsOf } from '../inlinePieces.ts'
import { prepareSource } from '../preparedSource.ts'
import { tableParagraphs } from '../tableParagraphs.ts'
import { element, nothing, words, type Xml } from '../xml.ts'
import { aknMeta, delegationEid, identification } from './aknMeta.ts'
import { idPart } from './aknNames.ts'

/**
 * Writes Akoma Ntoso 3.0, valid against the OASIS schema and named after AKN4UN. Classes carry kind and level, so
 * that `importAkn` gives the same blocks back (rule DO6). Brackets become `inline name="bracket"`, proposals
 * alternative paragraphs, steps the workflow, reservations and the record attachments.
 */
export function exportAkn(source: ExportSource, view: ExportView): string {
  const prepared = prepareSource({ ...source, blocks: [...source.blocks, ...appendedBlocks(source, view)] }, view)
  const { blocks, footnotes } = prepared
  const usedDelegations = new Set<string>()
  const usedConcepts = new Set<string>()
  const eIds = new Set<string>()
  const noteEids = new Map<number, string>()

  function eId(wanted: string): string {
    let name = wanted
    for (let copy = 2; eIds.has(name); copy += 1) name = `${wanted}-${copy}`
    eIds.add(name)
    return name
  }

  function inline(
    block: number,
    runs: readonly Run[],
    firstReference = 0,
    brackets = prepared.bracketsOf(block),
  ): readonly Xml[] {
    const out: Xml[] = []
    const open: { bracket: ExportBracket; content: Xml[] }[] = []
    let reference = firstReference
    const into = (): Xml[] => open.at(-1)?.content ?? out
    const wrap = (bracket: ExportBracket, content: readonly Xml[]): Xml => {
      const name = prepared.nameOf(bracket.ownerId)
      usedConcepts.add('bracketed')
      if (name !== undefined) usedDelegations.add(bracket.ownerId)
      const refersTo = name === undefined ? '#bracketed' : `#${delegationEid(bracket.ownerId)}`
      return element(
        'inline',
        { name: 'bracket', class: bracket.kind, refersTo, title: name, eId: eId(`bracket_${idPart(bracket.id)}`) },
        content,
      )
    }
    for (const piece of inlinePieces(runs, brackets)) {
      if ('opens' in piece) open.push({ bracket: piece.opens, content: [words('[')] })
      else if ('closes' in piece) {
        const at = open.findIndex((one) => one.bracket === piece.closes)
        const inner = open.splice(at)
        inner[0] !== undefined && inner.at(-1)?.content.push(words(']'))
        // Crossing brackets: what was opened later is closed here and opened again after.
        let content: Xml | null = null
        for (const one of inner.toReversed())
          content = wrap(one.bracket, content ? [...one.content, content] : one.content)
        if (content) into().push(content)
        for (const one of inner.slice(1)) open.push({ bracket: one.bracket, content: [] })
      } else if (piece.run.note !== undefined) into().push(...note(block, reference++, piece.run.note))
      else into().push(styled(piece.run))
    }
    return out
  }

  function note(block: number, reference: number, mark: string): readonly Xml[] {
    const place = footnotes.ofReference(block, reference)
    const label = place === null ? mark : (blocks[place]?.label ?? mark)
    const attached = place !== null && footnotes.isAttached(place) && !noteEids.has(place)
    const body = attached
      ? authorialNote(place)
      : element('noteRef', { href: `#${place === null ? 'none' : noteEid(place)}`, marker: mark, placement: 'bottom' })
    const bracketed = label !== footnoteMark(label)
    return bracketed ? [element('sup', {}, words('(')), body, element('sup', {}, words(')'))] : [body]
  }

  function noteEid(place: number): string {
    const known = noteEids.get(place)
    if (known !== undefined) return known
    const name = eId(`ftn_${idPart(blocks[place]?.label ?? '') || place}`)
    noteEids.set(place, name)
    return name
  }

  function authorialNote(place: number): Xml {
    const label = blocks[place]?.label ?? null
    const mark = label === null ? '' : footnoteMark(label)
    return element(
      'authorialNote',
      {
        eId: noteEid(place),
        marker: mark === '' ? '-' : mark,
        placement: 'bottom',
        class: label !== null && label !== mark ? 'in-brackets' : undefined,
      },
      footnotes.blocksOf(place).map((index) => element('p', {}, inline(index, runsOf(blocks[index] ?? emptyBlock)))),
    )
  }

  /** A block as one `p`, its label inside: where the schema knows no number (masthead, preamble, conclusions). */
  function lineOf(index: number, wrapIn?: string): Xml {
    const block = blocks[index] ?? emptyBlock
    if (block.kind === 'footnote') return element('p', { class: 'footnote' }, authorialNote(index))
    const label = block.label === null ? nothing : element('inline', { name: 'num' }, words(block.label))
    const content = inline(index, runsOf(block))
    return element('p', { class: classOf(block) }, label, wrapIn === undefined ? content : element(wrapIn, {}, content))
  }

  function preface(from: number, to: number): readonly Xml[] {
    return shownRange(from, to).map((index) => {
      const kind = blocks[index]?.kind
      const symbol =
        kind === 'meta' && /^[A-Z][A-Z0-9]*(?:\/[A-Z0-9().-]+)+(?: \(\d{4}\))?$/.test(blocks[index]?.text ?? '')
      return lineOf(index, kind === 'title' || kind === 'subtitle' ? 'docTitle' : symbol ? 'docNumber' : undefined)
    })
  }

  function preamble(from: number, to: number): readonly Xml[] {
    const out: Xml[] = []
    const range = shownRange(from, to)
    for (let at = 0; at < range.length; at += 1) {
      const index = range[at] ?? 0
      const block = blocks[index] ?? emptyBlock
      const items = itemsAfter(range, at)
      const number = out.length + 1
      if (block.kind === 'chapeau' && items.length === 0) {
        out.push(element('formula', { name: 'enactingFormula', eId: eId(`formula_${number}`) }, lineOf(index)))
        continue
      }
      const head = block.kind === 'item' ? [] : [lineOf(index)]
      const listed = block.kind === 'item' ? [index, ...items] : items
      const name = eId(`preamble__cont_${number}`)
      out.push(
        element(
          'container',
          { name: block.kind === 'preambular' ? clauseName(block) : block.kind, eId: name, GUID: guid(block) },
          head,
          listed.length > 0 ? blockList(listed, name) : [],
        ),
      )
      at += items.length
    }
    return out
  }

  function blockList(items: readonly number[], parent: string): Xml {
    const name = eId(`${parent}__list_1`)
    return element(
      'blockList',
      { eId: name },
      siblings(items).map(({ index, inner }) => {
        const block = blocks[index] ?? emptyBlock
        const itemName = eId(`${name}__item_${idPart(block.label ?? '') || 'x'}`)
        return element(
          'item',
          { eId: itemName, class: classOf(block) },
          block.label === null ? [] : element('num', {}, words(block.label)),
          element('p', {}, inline(index, runsOf(block))),
          inner.length > 0 ? blockList(inner, itemName) : [],
        )
      }),
    )
  }

  function hierarchy(from: number, to: number, prefix: string): readonly Xml[] {
    const out: Xml[] = []
    const range = shownRange(from, to)
    for (let at = 0; at < range.length; at += 1) {
      const index = range[at] ?? 0
      const block = blocks[index] ?? emptyBlock
      if (block.kind === 'heading') {
        const after =
          range
            .slice(at + 1)
            .find((next) => blocks[next]?.kind === 'heading' && (blocks[next]?.level ?? 1) <= block.level) ?? to
        const name = eId(`${prefix}sec_${idPart(block.label ?? '') || out.length + 1}`)
        out.push(
          element(
            'section',
            { eId: name, class: classOf(block), GUID: guid(block) },
            block.label === null ? [] : element('num', {}, words(block.label)),
            element('heading', {}, inline(index, runsOf(block))),
            hierarchy(index + 1, after, `${name}__`),
          ),
        )
        while ((range[at + 1] ?? after) < after) at += 1
        continue
      }
      const items = block.table || block.kind === 'footnote' ? [] : itemsAfter(range, at)
      if (block.kind === 'item') out.push(pointList([index, ...items], prefix, null))
      else out.push(paragraph(index, items, prefix, out.length + 1), ...alternatives(index, prefix))
      at += items.length
    }
    return out
  }

  function paragraph(index: number, items: readonly number[], prefix: string, number: number): Xml {
    const block = blocks[index] ?? emptyBlock
    const name = eId(`${prefix}para_${idPart(block.label ?? '') || `u${number}`}`)
    const attributes = { eId: name, class: block.table ? undefined : classOf(block), GUID: guid(block) }
    if (block.table)
      return element('paragraph', attributes, element('content', { eId: `${name}__content` }, table(index)))
    const num = block.label === null ? [] : [element('num', {}, words(block.label))]
    if (block.kind === 'footnote')
      return element('paragraph', attributes, element('content', { eId: `${name}__content` }, lineOf(index)))
    const text = element('p', {}, inline(index, runsOf(block)))
    if (items.length === 0)
      return element('paragraph', attributes, num, element('content', { eId: `${name}__content` }, text))
    return element('paragraph', attributes, num, pointList(items, `${name}__`, text))
  }

  function pointList(items: readonly number[], prefix: string, intro: Xml | null): Xml {
    const name = eId(`${prefix}list_1`)
    return element(
      'list',
      { eId: name },
      intro ? element('intro', {}, intro) : [],
      siblings(items).map(({ index, inner }) => {
        const block = blocks[index] ?? emptyBlock
        const pointName = eId(`${name}__point_${idPart(block.label ?? '') || 'x'}`)
        const text = element('p', {}, inline(index, runsOf(block)))
        return element(
          'point',
          { eId: pointName, class: classOf(block), GUID: guid(block) },
          block.label === null ? [] : element('num', {}, words(block.label)),
          inner.length > 0 ? pointList(inner, `${pointName}__`, text) : element('content', {}, text),
        )
      }),
    )
  }

  /** Tabled wordings of a paragraph stand after it, marked as alternatives to it. */
  function alternatives(index: number, prefix: string): readonly Xml[] {
    return prepared.proposalsOf(index).flatMap((proposal, order) => {
      if (proposal.text === undefined) return []
      usedConcepts.add('proposal')
      const name = prepared.nameOf(proposal.ownerId)
      if (name !== undefined) usedDelegations.add(proposal.ownerId)
      const block = blocks[index] ?? emptyBlock
      const relation = proposal.act === 'insert-after' ? `bis-${order + 2}` : `alt-${order + 1}`
      return [
        element(
          'paragraph',
          {
            eId: eId(`${prefix}para_${idPart(block.label ?? '') || 'u'}${relation.replace('-', '')}`),
            class: `${block.kind} ${relation} proposal`,
            title: name,
          },
          element(
            'content',
            {},
            element(
              'p',
              {},
              element(
                'inline',
                {
                  name: 'proposal',
                  refersTo: name === undefined ? '#proposal' : `#${delegationEid(proposal.ownerId)}`,
                },
                words(`[${proposal.text}]`),
              ),
            ),
          ),
        ),
      ]
    })
  }

  function table(index: number): Xml {
    const block = blocks[index] ?? emptyBlock
    const { rows, headerRows } = block.table ?? { rows: [[]], headerRows: 0 }
    const paragraphs = tableParagraphs({ headerRows, rows: rows.length > 0 ? rows : [[]] })
    return element(
      'table',
      { class: classOf(block), title: block.label ?? undefined, eId: eId('table_1') },
      paragraphs.map((row, rowIndex) =>
        element(
          'tr',
          {},
          row.map((cell) =>
            element(
              rowIndex < headerRows ? 'th' : 'td',
              {},
              cell.map(({ runs, offset, firstReference }) =>
                element(
                  'p',
                  {},
                  inline(
                    index,
                    runs,
                    firstReference,
                    bracketsWithin(prepared.bracketsOf(index), offset, lengthOf(runs)),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    )
  }

  /** Items that follow a block on their own, with nothing between but the footnotes they refer to. */
  function itemsAfter(range: readonly number[], at: number): readonly number[] {
    const items: number[] = []
    for (let next = at + 1; blocks[range[next] ?? -1]?.kind === 'item'; next += 1) items.push(range[next] ?? 0)
    return items
  }

  /** Nests a flat list by level: each item with the deeper ones that follow it. */
  function siblings(
    items: readonly number[],
  ): readonly { readonly index: number; readonly inner: readonly number[] }[] {
    const out: { index: number; inner: number[] }[] = []
    for (const index of items) {
      const last = out.at(-1)
      if (last && (blocks[index]?.level ?? 1) > (blocks[last.index]?.level ?? 1)) last.inner.push(index)
      else out.push({ index, inner: [] })
    }
    return out
  }

  /** The blocks of a stretch that are written at their own place: not footnotes that stand with their reference. */
  function shownRange(from: number, to: number): readonly number[] {
    const out: number[] = []
    for (let index = from; index < to; index += 1) {
      if (blocks[index]?.kind !== 'footnote') out.push(index)
      else if (blocks[index]?.label !== null || blocks[index - 1]?.kind !== 'footnote') {
        if (!footnotes.isAttached(index)) out.push(index)
      }
    }
    return out
  }

  const parts = partition(blocks)
  const attachments = parts.annexes.map((from, index) => {
    const to = parts.annexes[index + 1] ?? blocks.length
    const name = `annex_${index + 1}`
    return element(
      'attachment',
      { eId: eId(name) },
      element(
        'doc',
        { name: 'annex' },
        element('meta', {}, identification(source, name)),
        element('mainBody', {}, hierarchy(from, to, `${name}__`)),
      ),
    )
  })
  const head = preface(0, parts.prefaceEnd)
  const opening = preamble(parts.prefaceEnd, parts.preambleEnd)
  const body = hierarchy(parts.preambleEnd, parts.bodyEnd, '')
  const closing = shownRange(parts.bodyEnd, parts.annexes[0] ?? blocks.length).map((index) => lineOf(index))
  const root = element(
    'akomaNtoso',
    { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' },
    element(
      'statement',
      { name: source.adoption ? 'resolution' : 'resolutionDraft', contains: 'originalVersion' },
      aknMeta(source, view, { delegations: usedDelegations, concepts: usedConcepts }),
      head.length > 0 ? element('preface', {}, head) : [],
      opening.length > 0 ? element('preamble', {}, opening) : [],
      element('mainBody', {}, body.length > 0 ? body : element('p', {})),
      closing.length > 0 ? element('conclusions', {}, closing) : [],
      attachments.length > 0 ? element('attachments', {}, attachments) : [],
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
}

const emptyBlock: Block = { kind: 'body', level: 0, label: null, text: '' }
const mastheadKinds: readonly BlockKind[] = ['title', 'subtitle', 'meta']

/** Where preface, preamble, body and annexes part; footnotes belong to what stands before them. */
function partition(blocks: readonly Block[]): {
  readonly prefaceEnd: number
  readonly preambleEnd: number
  readonly bodyEnd: number
  readonly annexes: readonly number[]
} {
  let prefaceEnd = 0
  while (
    prefaceEnd < blocks.length &&
    isOneOf(blocks[prefaceEnd], [...mastheadKinds, ...(prefaceEnd > 0 ? (['footnote'] as const) : [])])
  )
    prefaceEnd += 1
  const annexes: number[] = []
  blocks.forEach((block, index) => {
    const opens =
      block.kind === 'heading' && block.level === 1 && (isAnnexHeading(block.text) || isAppended(block.text))
    // Two headings in a row, `المرفق` and its title, are one annex.
    if (opens && index > prefaceEnd && !annexes.includes(index - 1)) annexes.push(index)
  })
  const textEnd = annexes[0] ?? blocks.length
  let preambleEnd = prefaceEnd
  for (
    let index = prefaceEnd;
    index < textEnd && isOneOf(blocks[index], ['chapeau', 'preambular', 'item', 'heading', 'footnote']);
    index += 1
  ) {
    if (isOneOf(blocks[index], ['chapeau', 'preambular'])) preambleEnd = index + 1
    else if (index === preambleEnd && preambleEnd > prefaceEnd && !isOneOf(blocks[index], ['heading']))
      preambleEnd = index + 1
  }
  let bodyEnd = textEnd
  while (bodyEnd > preambleEnd && isOneOf(blocks[bodyEnd - 1], ['meta', 'footnote'])) bodyEnd -= 1
  // Footnotes before the first line of the conclusions belong to the body.
  while (bodyEnd < textEnd && blocks[bodyEnd]?.kind === 'footnote') bodyEnd += 1
  return { prefaceEnd, preambleEnd, bodyEnd, annexes }
}

function isAppended(text: string): boolean {
  return /^(?:التحفظات|تعليلات المواقف|سجل التفاوض|Reservations|Explanations of position|Record of the negotiation)$/u.test(
    text,
  )
}

function isOneOf(block: Block | undefined, kinds: readonly BlockKind[]): boolean {
  return block !== undefined && kinds.includes(block.kind)
}

function classOf(block: Block): string {
  const level = block.level > 0 ? ` level-${block.level}` : ''
  const relation = block.relation ? ` ${block.relation.kind}-${block.relation.index}` : ''
  return `${block.kind}${level}${relation}`
}

function guid(block: ExportBlock): string | undefined {
  return block.id !== undefined && /^\S+$/.test(block.id) ? block.id : undefined
}

/** The container of a preambular paragraph is named by its clause verb, as official files do. */
function clauseName(block: Block): string {
  const lead = block.runs?.[0]
  const name = lead?.marks ? lead.text : block.text.split(/\s+/u).slice(0, 2).join(' ')
  return name.trim().replace(/[،,]$/u, '') || 'preambular'
}

function styled(run: Run): Xml {
  let xml = words(run.text)
  if (run.marks?.includes('emphasis')) xml = element('i', {}, xml)
  if (run.marks?.includes('strong')) xml = element('b', {}, xml)
  return run.link === undefined ? xml : element('a', { href: run.link }, xml)
}
