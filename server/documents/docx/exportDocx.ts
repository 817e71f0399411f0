// One writer over one numbering of notes, changes, comments and links: cutting it would only pass the counters around.
import type { Block, Run } from '@tawafuq/text/content'
import { appendedBlocks } from '../appendedBlocks.ts'
import { delegationName, type ExportProposal, type ExportSource, type ExportView, nameIn } from '../exportSource.ts'
import { footnoteMark } from '../footnoteMark.ts'
import { bracketsWithin, inlinePieces, lengthOf, runsOf } from '../inlinePieces.ts'
import { prepareSource } from '../preparedSource.ts'
import { blockDirection, scriptRuns } from '../scriptRuns.ts'
import { type CellParagraph, tableParagraphs } from '../tableParagraphs.ts'
import { element, nothing, words, type Xml, xmlFile } from '../xml.ts'
import { docxComments } from './docxComments.ts'
import { writeDocxPackage } from './docxPackage.ts'
import { docxParts, relationNamespace, section } from './docxParts.ts'
import {
  labelStyle,
  languageTag,
  noteBracketStyle,
  noteMarkStyle,
  noteReferenceStyle,
  styleOfKind,
  wordNamespace,
} from './docxStyles.ts'

/** Who made a tracked change, and when. */
interface Change {
  readonly kind: 'ins' | 'del'
  readonly author: string
  readonly at: string
}

/**
 * Writes DOCX by Word's own right-to-left rules: `w:bidi` on every paragraph, `w:rtl` on every Arabic run, Latin
 * stretches as runs of their own, complex-script fonts and sizes, real footnotes, labels as text (Word cannot count
 * doubled letters), a style per kind from which `importDocx` reads the blocks back (rule DO7).
 * In the attributed view brackets and proposals are tracked changes in the name of their delegation, with comments.
 */
export function exportDocx(source: ExportSource, view: ExportView): Uint8Array {
  const prepared = prepareSource({ ...source, blocks: [...source.blocks, ...appendedBlocks(source, view)] }, view)
  const { blocks, footnotes } = prepared
  const usedStyles = new Set<string>()
  const links = new Map<string, string>()
  const footnoteXml: Xml[] = []
  const footnoteIds = new Map<number, number>()
  const comments = docxComments(source)
  let automaticNotes = 0
  let serial = 0
  const nextId = (): number => (serial += 1)
  const when = (at: string | undefined): string =>
    (at ?? source.madeAt ?? '1970-01-01T00:00:00Z').replace(/\.\d+Z$/, 'Z')

  /** One run of text as Word runs, one for each direction, inside a tracked change or not. */
  function textRuns(text: string, dir: 'rtl' | 'ltr', run: Run, change: Change | null, style?: string): readonly Xml[] {
    return scriptRuns(text, dir).flatMap((part) => {
      const properties = runProperties(run, part.rightToLeft, style)
      const tag = change?.kind === 'del' ? 'w:delText' : 'w:t'
      const content: Xml[] = []
      part.text.split('\n').forEach((line, index) => {
        if (index > 0) content.push(element('w:br'))
        content.push(element(tag, { 'xml:space': 'preserve' }, words(line)))
      })
      return [changed(element('w:r', {}, properties, content), change)]
    })
  }

  function changed(run: Xml, change: Change | null): Xml {
    if (!change) return run
    return element(`w:${change.kind}`, { 'w:id': nextId(), 'w:author': change.author, 'w:date': change.at }, run)
  }

  function runProperties(run: Run, rightToLeft: boolean, style?: string): Xml {
    const emphasis = run.marks?.includes('emphasis') ?? false
    const strong = run.marks?.includes('strong') ?? false
    return element(
      'w:rPr',
      {},
      style
        ? element('w:rStyle', { 'w:val': style })
        : run.link === undefined
          ? nothing
          : element('w:rStyle', { 'w:val': 'Hyperlink' }),
      strong ? [element('w:b'), element('w:bCs')] : [],
      emphasis ? [element('w:i'), element('w:iCs')] : [],
      rightToLeft ? element('w:rtl') : nothing,
      rightToLeft
        ? element('w:lang', { 'w:bidi': languageTag(source.dir === 'rtl' ? source.lang : 'ar') })
        : element('w:lang', { 'w:val': languageTag(source.dir === 'ltr' ? source.lang : 'en') }),
    )
  }

  function linkOf(href: string): string {
    const known = links.get(href)
    if (known !== undefined) return known
    const id = `rIdLink${links.size + 1}`
    links.set(href, id)
    return id
  }

  /** The words of a block with its notes and brackets. */
  function content(
    block: number,
    runs: readonly Run[],
    dir: 'rtl' | 'ltr',
    whole: Change | null,
    firstReference = 0,
    brackets = prepared.bracketsOf(block),
  ): readonly Xml[] {
    const out: Xml[] = []
    let reference = firstReference
    const commentIds = new Map<string, number>()
    for (const piece of inlinePieces(runs, brackets)) {
      if ('run' in piece) {
        const { run } = piece
        const written =
          run.note === undefined
            ? textRuns(run.text, dir, run, whole)
            : noteReference(block, reference++, run.note, dir)
        if (run.link === undefined) out.push(...written)
        else if (run.link.startsWith('#')) out.push(element('w:hyperlink', { 'w:anchor': run.link.slice(1) }, written))
        else out.push(element('w:hyperlink', { 'r:id': linkOf(run.link) }, written))
        continue
      }
      const bracket = 'opens' in piece ? piece.opens : piece.closes
      const author = prepared.nameOf(bracket.ownerId)
      const change: Change | null = author === undefined ? null : { kind: 'ins', author, at: when(bracket.at) }
      if ('opens' in piece) {
        if (author !== undefined) {
          const id = comments.ofBracket(bracket, author, when(bracket.at))
          commentIds.set(bracket.id, id)
          out.push(element('w:commentRangeStart', { 'w:id': id }))
        }
        out.push(...textRuns('[', dir, noMarks, change))
      } else {
        out.push(...textRuns(']', dir, noMarks, change))
        const id = commentIds.get(bracket.id)
        if (id !== undefined) out.push(...commentEnd(id))
      }
    }
    return out
  }

  function noteReference(block: number, reference: number, mark: string, dir: 'rtl' | 'ltr'): readonly Xml[] {
    const place = footnotes.ofReference(block, reference)
    const label = place === null ? mark : (blocks[place]?.label ?? mark)
    const bracketed = label !== footnoteMark(label)
    if (place === null || !footnotes.isAttached(place) || footnoteIds.has(place))
      return textRuns(label, dir, noMarks, null, noteMarkStyle)
    const id = footnoteIds.size + 1
    footnoteIds.set(place, id)
    const automatic = mark === String(automaticNotes + 1)
    if (automatic) automaticNotes += 1
    const properties = (style: string): Xml =>
      element('w:rPr', {}, element('w:rStyle', { 'w:val': style }), dir === 'rtl' ? element('w:rtl') : nothing)
    const bracket = (sign: string): Xml =>
      bracketed ? element('w:r', {}, properties(noteBracketStyle), element('w:t', {}, words(sign))) : nothing
    footnoteXml.push(footnote(place, id, automatic ? null : mark))
    return [
      bracket('('),
      element(
        'w:r',
        {},
        properties(noteReferenceStyle),
        element('w:footnoteReference', { 'w:customMarkFollows': automatic ? undefined : 1, 'w:id': id }),
        automatic ? nothing : element('w:t', {}, words(mark)),
      ),
      bracket(')'),
    ]
  }

  function footnote(place: number, id: number, ownMark: string | null): Xml {
    // No brackets here: some readers move the number before them. The brackets round the reference say it.
    return element(
      'w:footnote',
      { 'w:id': id },
      footnotes.blocksOf(place).map((index, order) => {
        const block = blocks[index] ?? emptyBlock
        const dir = blockDirection(block.text, source.dir)
        const properties = element(
          'w:rPr',
          {},
          element('w:rStyle', { 'w:val': noteReferenceStyle }),
          dir === 'rtl' ? element('w:rtl') : nothing,
        )
        const head =
          order > 0
            ? []
            : [
                element(
                  'w:r',
                  {},
                  properties,
                  ownMark === null ? element('w:footnoteRef') : element('w:t', {}, words(ownMark)),
                ),
                element(
                  'w:r',
                  {},
                  element(
                    'w:rPr',
                    {},
                    element('w:rStyle', { 'w:val': noteBracketStyle }),
                    dir === 'rtl' ? element('w:rtl') : nothing,
                  ),
                  element('w:tab'),
                ),
              ]
        return element(
          'w:p',
          {},
          paragraphProperties('FootnoteText', dir),
          head,
          content(index, runsOf(block), dir, null),
        )
      }),
    )
  }

  function paragraphProperties(style: string, dir: 'rtl' | 'ltr', mark: Change | null = null, keepNext = false): Xml {
    usedStyles.add(style)
    return element(
      'w:pPr',
      {},
      element('w:pStyle', { 'w:val': style }),
      keepNext ? element('w:keepNext') : nothing,
      element('w:bidi', dir === 'rtl' ? {} : { 'w:val': 0 }),
      mark
        ? element(
            'w:rPr',
            {},
            element(`w:${mark.kind}`, { 'w:id': nextId(), 'w:author': mark.author, 'w:date': mark.at }),
          )
        : nothing,
    )
  }

  function paragraph(index: number, keepNext: boolean): readonly Xml[] {
    const block = blocks[index] ?? emptyBlock
    const dir = blockDirection(block.text, source.dir)
    const style = styleOfKind(block.kind, block.level)
    const proposals = prepared.proposalsOf(index)
    const objections = prepared.objectionsOf(index)
    const strikes = prepared.view === 'attributed' ? proposals.find((one) => one.act !== 'insert-after') : undefined
    const deletion: Change | null = strikes
      ? { kind: 'del', author: delegationName(source, strikes.ownerId), at: when(strikes.at) }
      : null
    const label = block.label === null ? [] : [...textRuns(block.label, dir, noMarks, null, labelStyle), labelTab(dir)]
    const commentIds = objections.map((one) => comments.ofObjection(one, when(one.at)))
    const insertions = prepared.view === 'attributed' ? proposals.flatMap((one) => insertedText(one, dir)) : []
    return [
      element(
        'w:p',
        {},
        paragraphProperties(style, dir, null, keepNext),
        block.relation ? relationBookmark(block) : nothing,
        commentIds.map((id) => element('w:commentRangeStart', { 'w:id': id })),
        label,
        content(index, runsOf(block), dir, deletion),
        insertions,
        commentIds.flatMap((id) => commentEnd(id)),
      ),
      ...proposals.flatMap((one) => proposedParagraph(one, style, dir)),
    ]
  }

  /** A wording offered instead of the paragraph stands in it as an insertion, explained by a comment. */
  function insertedText(proposal: ExportProposal, dir: 'rtl' | 'ltr'): readonly Xml[] {
    if (proposal.act === 'insert-after') return []
    const author = delegationName(source, proposal.ownerId)
    const id = comments.ofProposal(proposal, author, when(proposal.at))
    const text =
      proposal.act === 'replace' && proposal.text !== undefined
        ? textRuns(proposal.text, dir, noMarks, { kind: 'ins', author, at: when(proposal.at) })
        : []
    return [element('w:commentRangeStart', { 'w:id': id }), ...text, ...commentEnd(id)]
  }

  /** New paragraphs, and every proposal where no names are given, are paragraphs after the one they concern. */
  function proposedParagraph(proposal: ExportProposal, style: string, dir: 'rtl' | 'ltr'): readonly Xml[] {
    const named = prepared.view === 'attributed'
    if (named && proposal.act !== 'insert-after') return []
    const author = delegationName(source, proposal.ownerId)
    const change: Change | null = named ? { kind: 'ins', author, at: when(proposal.at) } : null
    const strike = source.lang === 'en' ? '[Delete the paragraph]' : '[تُحذف الفقرة]'
    const text = proposal.text === undefined ? strike : named ? proposal.text : `[${proposal.text}]`
    if (!change) return [element('w:p', {}, paragraphProperties(style, dir), textRuns(text, dir, noMarks, null))]
    const id = comments.ofProposal(proposal, author, when(proposal.at))
    return [
      element(
        'w:p',
        {},
        paragraphProperties(style, dir, change),
        element('w:commentRangeStart', { 'w:id': id }),
        textRuns(text, dir, noMarks, change),
        ...commentEnd(id),
      ),
    ]
  }

  function relationBookmark(block: Block): readonly Xml[] {
    const id = nextId()
    const name = `tawafuq_${block.relation?.kind ?? ''}_${block.relation?.index ?? 0}_${id}`
    return [element('w:bookmarkStart', { 'w:id': id, 'w:name': name }), element('w:bookmarkEnd', { 'w:id': id })]
  }

  function table(index: number): Xml {
    const block = blocks[index] ?? emptyBlock
    const rows = block.table?.rows ?? []
    const columns = Math.max(1, ...rows.map((row) => row.length))
    const width = Math.floor(9000 / columns)
    return element(
      'w:tbl',
      {},
      element(
        'w:tblPr',
        {},
        element('w:tblStyle', { 'w:val': 'TawafuqGrid' }),
        source.dir === 'rtl' ? element('w:bidiVisual') : nothing,
        element('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }),
        element('w:tblLook', { 'w:val': '0020', 'w:firstRow': (block.table?.headerRows ?? 0) > 0 ? 1 : 0 }),
        block.label === null ? nothing : element('w:tblCaption', { 'w:val': block.label }),
      ),
      element(
        'w:tblGrid',
        {},
        Array.from({ length: columns }, () => element('w:gridCol', { 'w:w': width })),
      ),
      tableParagraphs(block.table ?? { headerRows: 0, rows }).map((cells, rowIndex) =>
        element(
          'w:tr',
          {},
          element(
            'w:trPr',
            {},
            element('w:cantSplit'),
            rowIndex < (block.table?.headerRows ?? 0) ? element('w:tblHeader') : nothing,
          ),
          cells.map((cell) => {
            const properties = element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }))
            return element('w:tc', {}, properties, cellContent(index, cell))
          }),
        ),
      ),
    )
  }

  function cellContent(index: number, cell: readonly CellParagraph[]): readonly Xml[] {
    const dir = blockDirection(cell.flatMap(({ runs }) => runs.map((run) => run.text)).join(''), source.dir)
    return cell.map(({ runs, offset, firstReference }) => {
      const brackets = bracketsWithin(prepared.bracketsOf(index), offset, lengthOf(runs))
      return element(
        'w:p',
        {},
        paragraphProperties('TawafuqCell', dir),
        content(index, runs, dir, null, firstReference, brackets),
      )
    })
  }

  const body: Xml[] = []
  let afterTable = false
  blocks.forEach((block, index) => {
    if (block.kind === 'footnote') {
      const first = blocks.findLastIndex(
        (one, at) =>
          at <= index && one.kind === 'footnote' && (one.label !== null || blocks[at - 1]?.kind !== 'footnote'),
      )
      if (footnotes.isAttached(first) && footnotes.blocksOf(first).includes(index)) return
    }
    if (block.table) {
      if (afterTable) body.push(element('w:p', {}, paragraphProperties('TawafuqGap', source.dir)))
      body.push(table(index))
      afterTable = true
      return
    }
    afterTable = false
    const leads = blocks[index + 1]?.kind === 'item' && block.kind !== 'item'
    body.push(...paragraph(index, leads))
  })
  if (afterTable || body.length === 0) body.push(element('w:p', {}, paragraphProperties('TawafuqGap', source.dir)))
  const documentXml = xmlFile(
    element(
      'w:document',
      { 'xmlns:w': wordNamespace, 'xmlns:r': relationNamespace },
      element('w:body', {}, body, section(source.dir)),
    ),
  )
  const title = nameIn(source.title, source.lang)
  return writeDocxPackage(
    documentXml,
    docxParts(source, usedStyles, footnoteXml, comments.xml(), comments.count()),
    [...links].map(([href, id]) => ({ href, id })),
    {
      title,
      lang: languageTag(source.lang),
      madeAt: source.madeAt,
    },
  )
}

const noMarks: Run = { text: '' }
const emptyBlock: Block = { kind: 'body', level: 0, label: null, text: '' }

function labelTab(dir: 'rtl' | 'ltr'): Xml {
  return element(
    'w:r',
    {},
    element('w:rPr', {}, element('w:rStyle', { 'w:val': labelStyle }), dir === 'rtl' ? element('w:rtl') : nothing),
    element('w:tab'),
  )
}

function commentEnd(id: number): readonly Xml[] {
  return [
    element('w:commentRangeEnd', { 'w:id': id }),
    element(
      'w:r',
      {},
      element('w:rPr', {}, element('w:rStyle', { 'w:val': 'CommentReference' })),
      element('w:commentReference', { 'w:id': id }),
    ),
  ]
}
