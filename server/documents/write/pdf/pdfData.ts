import type { ExportView } from '@tawafuq/protocol/exportFormats'
import type { Block } from '@tawafuq/text/content'
import type { HouseStyle } from '@tawafuq/text/houseStyle'
import { houseStyleOf } from '@tawafuq/text/houseStyles'
import { type FacedRun, isVerbHeading, verbFacedRuns } from '@tawafuq/text/verbFacedRuns'
import { appendedBlocks } from '../../model/appendedBlocks.ts'
import { delegationName, type ExportSource, exportBodyName, nameIn } from '../../model/exportSource.ts'
import { bracketsWithin, lengthOf, runsOf } from '../../model/inlinePieces.ts'
import { objectionWords, proposalWords, tornBracketWords } from '../../model/negotiatedBlocks.ts'
import { prepareSource } from '../../model/preparedSource.ts'
import { tableParagraphs } from '../../model/tableParagraphs.ts'
import { type Handbook, handbookOf } from '../handbook.ts'
import { type Masthead, mastheadOf, stageWords } from '../masthead.ts'
import { pageLayout } from '../pageLayout.ts'
import { sealLines } from '../sealLines.ts'
import { type PdfBlock, placedBlock } from './pdfBlock.ts'
import { type PdfList, pdfLists } from './pdfLists.ts'
import { type PdfRun, pdfRuns } from './pdfRuns.ts'

/** All that the template reads. */
export interface PdfData {
  readonly title: string
  readonly author: string
  readonly lang: string
  readonly dir: 'rtl' | 'ltr'
  readonly 'verb-face': HouseStyle['verbFace']
  readonly centred: { readonly masthead: boolean; readonly heading: boolean }
  readonly running: string
  readonly stage: string
  readonly masthead: Masthead | null
  readonly blocks: readonly (PdfBlock | PdfList)[]
  readonly seal: {
    readonly lines: readonly string[]
    readonly link: string
    readonly url: string
    readonly qr: string
    readonly qrAlt: string
  } | null
  /** The number of the job, at the foot. */
  readonly job: string
  readonly handbook: Handbook | null
}

/** Turns a source into the data of the template. `qr` is an SVG of the verification address, or empty. */
export function pdfData(source: ExportSource, view: ExportView, qr: string): PdfData {
  const prepared = prepareSource({ ...source, blocks: [...source.blocks, ...appendedBlocks(source, view)] }, view)
  const { blocks, footnotes } = prepared
  const arabic = source.lang !== 'en'
  const layout = pageLayout(source.houseStyle)
  const house = houseStyleOf(source.houseStyle)
  const given = new Set<number>()
  let depth = 0
  let titled = false

  function noteRun(block: number, reference: number, mark: string): PdfRun {
    const place = footnotes.ofReference(block, reference)
    const label = place === null ? mark : (blocks[place]?.label ?? mark)
    if (place === null || !footnotes.isAttached(place) || given.has(place)) return { 'mark-only': label }
    given.add(place)
    return {
      mark: label,
      footnote: footnotes
        .blocksOf(place)
        .map((index) =>
          pdfRuns(
            runsOf(blocks[index] ?? emptyBlock),
            [],
            source.dir,
            (one) => ({ 'mark-only': one }),
            prepared.nameOf,
          ),
        ),
    }
  }

  function blockRuns(
    block: number,
    runs: readonly FacedRun[],
    firstReference = 0,
    brackets = prepared.bracketsOf(block),
  ): readonly PdfRun[] {
    let reference = firstReference
    return pdfRuns(runs, brackets, source.dir, (mark) => noteRun(block, reference++, mark), prepared.nameOf)
  }

  function headingLevel(level: number): number {
    // Tagged PDF wants levels that do not skip; the title is the first.
    depth = Math.min(level + 1, depth + 1)
    return Math.max(titled ? 2 : 1, depth)
  }

  function pdfBlock(block: Block, index: number): PdfBlock {
    const rows = block.table?.rows ?? []
    const columns = Math.max(1, ...rows.map((row) => row.length))
    const cells = tableParagraphs(block.table ?? { headerRows: 0, rows: [] }).map((row) =>
      Array.from({ length: columns }, (_, column) =>
        (row[column] ?? []).flatMap(({ runs, offset, firstReference }, order) => [
          ...(order > 0 ? [{ text: '\n' }] : []),
          ...blockRuns(index, runs, firstReference, bracketsWithin(prepared.bracketsOf(index), offset, lengthOf(runs))),
        ]),
      ),
    )
    const heads = block.table?.headerRows ?? 0
    let { kind, level }: { kind: string; level: number } = block
    if (kind === 'title' && !titled) {
      titled = true
      kind = 'heading'
      level = 1
      depth = 1
    } else if (kind === 'heading') level = headingLevel(level)
    return {
      kind,
      level,
      label: block.label ?? '',
      ...placedBlock(layout, block, isVerbHeading(blocks, index)),
      runs: block.table ? [] : blockRuns(index, verbFacedRuns(blocks, index, house)),
      columns,
      head: cells.slice(0, heads).flat(),
      cells: cells.slice(heads).flat(),
      alternatives: [
        ...prepared.tornOf(index).map(({ ownerId, quote }) => {
          const name = prepared.nameOf(ownerId)
          return { lead: tornBracketWords(arabic) + (name === undefined ? '' : ` · ${name}`), text: `«${quote}»` }
        }),
        ...prepared.proposalsOf(index).map((proposal) => {
          const name = prepared.nameOf(proposal.ownerId)
          return {
            lead: proposalWords(proposal.act, arabic) + (name === undefined ? '' : ` · ${name}`),
            text: proposal.text ?? '',
          }
        }),
        ...prepared.objectionsOf(index).map((objection) => ({
          lead: `${arabic ? 'اعتراض' : 'Objection'} · ${delegationName(source, objection.delegationId)}`,
          text: objectionWords(objection, arabic),
        })),
      ],
    }
  }

  const shown = pdfLists(
    blocks.flatMap((block, index) => (footnotes.isWithReference(index) ? [] : [pdfBlock(block, index)])),
  )
  const title = nameIn(source.title, source.lang)
  return {
    title: title === '' ? (arabic ? 'وثيقة' : 'Document') : title,
    author: exportBodyName(source),
    lang: source.lang,
    dir: source.dir,
    'verb-face': house.verbFace,
    centred: { masthead: layout.masthead === 'centred', heading: layout.heading === 'center' },
    running: [source.symbol, title].filter((part) => part !== undefined && part !== '').join(' · '),
    stage: stageWords(source, view === 'clean'),
    masthead: mastheadOf(source),
    blocks: shown,
    seal: seal(source, qr, arabic),
    job: source.imprint?.jobNumber ?? '',
    handbook: handbookOf(source),
  }
}

const emptyBlock: Block = { kind: 'body', level: 0, label: null, text: '' }

function seal(source: ExportSource, qr: string, arabic: boolean): PdfData['seal'] {
  if (!source.adoption) return null
  return {
    lines: sealLines(source),
    link: source.adoption.verificationUrl ?? '',
    // What follows the sign # never reaches a server; the page compares it. The whole hash is printed above.
    url: (source.adoption.verificationUrl ?? '').replace(/#.*$/, ''),
    qr,
    qrAlt: arabic ? 'رمز للتحقق من النص المعتمد' : 'Code to verify the adopted text',
  }
}
