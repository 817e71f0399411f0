import type { Block, Run } from '@tawafuq/text/content'
import { appendedBlocks } from '../appendedBlocks.ts'
import { delegationName, type ExportSource, type ExportView, exportBodyName, nameIn } from '../exportSource.ts'
import { bracketsWithin, inlinePieces, lengthOf, runsOf } from '../inlinePieces.ts'
import { dateRange, longDate } from '../longDate.ts'
import { proposalWords } from '../negotiatedBlocks.ts'
import { prepareSource } from '../preparedSource.ts'
import { scriptRuns } from '../scriptRuns.ts'
import { tableParagraphs } from '../tableParagraphs.ts'

/** A run as the template reads it: words with their look, or a footnote with its printed mark. */
export interface PdfRun {
  readonly text?: string
  readonly strong?: boolean
  readonly emphasis?: boolean
  readonly link?: string
  readonly mark?: string
  readonly footnote?: readonly (readonly PdfRun[])[]
  readonly 'mark-only'?: string
}

export interface PdfBlock {
  readonly kind: string
  readonly level: number
  readonly label: string
  readonly runs: readonly PdfRun[]
  readonly columns: number
  readonly head: readonly (readonly PdfRun[])[]
  readonly cells: readonly (readonly PdfRun[])[]
  readonly alternatives: readonly { readonly lead: string; readonly text: string }[]
}

/** All that the template reads. */
export interface PdfData {
  readonly title: string
  readonly author: string
  readonly lang: string
  readonly dir: 'rtl' | 'ltr'
  readonly house: string
  readonly running: string
  readonly stage: string
  readonly masthead: readonly string[]
  readonly blocks: readonly PdfBlock[]
  readonly seal: {
    readonly lines: readonly string[]
    readonly url: string
    readonly qr: string
    readonly qrAlt: string
  } | null
}

/** Turns a source into the data of the template. `qr` is an SVG of the verification address, or empty. */
export function pdfData(source: ExportSource, view: ExportView, qr: string): PdfData {
  const prepared = prepareSource({ ...source, blocks: [...source.blocks, ...appendedBlocks(source, view)] }, view)
  const { blocks, footnotes } = prepared
  const arabic = source.lang !== 'en'
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
      footnote: footnotes.blocksOf(place).map((index) => plainRuns(runsOf(blocks[index] ?? emptyBlock), source.dir)),
    }
  }

  function blockRuns(
    block: number,
    runs: readonly Run[],
    firstReference = 0,
    brackets = prepared.bracketsOf(block),
  ): readonly PdfRun[] {
    let reference = firstReference
    return inlinePieces(runs, brackets).flatMap((piece): readonly PdfRun[] => {
      if ('run' in piece)
        return piece.run.note === undefined
          ? [pdfRun(piece.run, source.dir)]
          : [noteRun(block, reference++, piece.run.note)]
      if ('opens' in piece) return [{ text: '[', mark: 'bracket' }]
      const owner = prepared.nameOf(piece.closes.ownerId)
      return [{ text: ']', mark: 'bracket' }, ...(owner === undefined ? [] : [{ text: owner, mark: 'owner' }])]
    })
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
      runs: block.table ? [] : blockRuns(index, runsOf(block)),
      columns,
      head: cells.slice(0, heads).flat(),
      cells: cells.slice(heads).flat(),
      alternatives: [
        ...prepared.proposalsOf(index).map((proposal) => {
          const name = prepared.nameOf(proposal.ownerId)
          return {
            lead: proposalWords(proposal.act, arabic) + (name === undefined ? '' : ` · ${name}`),
            text: proposal.text ?? '',
          }
        }),
        ...prepared.objectionsOf(index).map((objection) => ({
          lead: `${arabic ? 'اعتراض' : 'Objection'} · ${delegationName(source, objection.delegationId)}`,
          text: objection.grounds,
        })),
      ],
    }
  }

  const shown = blocks.flatMap((block, index) => {
    if (block.kind !== 'footnote') return [pdfBlock(block, index)]
    const first = blocks.findLastIndex(
      (one, at) =>
        at <= index && one.kind === 'footnote' && (one.label !== null || blocks[at - 1]?.kind !== 'footnote'),
    )
    return footnotes.isAttached(first) && footnotes.blocksOf(first).includes(index) ? [] : [pdfBlock(block, index)]
  })
  const title = nameIn(source.title, source.lang)
  return {
    title: title === '' ? (arabic ? 'وثيقة' : 'Document') : title,
    author: exportBodyName(source),
    lang: source.lang,
    dir: source.dir,
    house: source.houseStyle,
    running: [source.symbol, title].filter((part) => part !== undefined && part !== '').join(' · '),
    stage: stageWords(source, view, arabic),
    masthead: masthead(source),
    blocks: shown,
    seal: seal(source, qr, arabic),
  }
}

const emptyBlock: Block = { kind: 'body', level: 0, label: null, text: '' }

function pdfRun(run: Run, dir: 'rtl' | 'ltr'): PdfRun {
  return {
    text: isolated(run.text, dir),
    ...(run.marks?.includes('strong') ? { strong: true } : {}),
    ...(run.marks?.includes('emphasis') ? { emphasis: true } : {}),
    ...(run.link === undefined || run.link.startsWith('#') ? {} : { link: run.link }),
  }
}

/** A Latin stretch that begins with digits would be turned round after Arabic: it is set apart. */
function isolated(text: string, dir: 'rtl' | 'ltr'): string {
  if (dir !== 'rtl' || !/[0-9] ?[A-Za-z]/.test(text)) return text
  return scriptRuns(text, dir)
    .map((part) => (!part.rightToLeft && /^[0-9]/.test(part.text) ? `\u2066${part.text}\u2069` : part.text))
    .join('')
}

function plainRuns(runs: readonly Run[], dir: 'rtl' | 'ltr'): readonly PdfRun[] {
  return runs.map((run) => (run.note === undefined ? pdfRun(run, dir) : { 'mark-only': run.note }))
}

function stageWords(source: ExportSource, view: ExportView, arabic: boolean): string {
  if (source.adoption) return arabic ? 'نص معتمد' : 'Adopted text'
  if (view === 'clean') return arabic ? 'مسودة' : 'Draft'
  return arabic ? 'مسودة تفاوضية' : 'Negotiating draft'
}

/** Body, meeting, place and days, symbol: as the house prints them, each only where it is known. */
function masthead(source: ExportSource): readonly string[] {
  const meeting = source.meeting
  const days = dateRange(meeting?.startsOn, meeting?.endsOn, source.lang)
  return [
    source.body ? nameIn(source.body.name, source.lang) : undefined,
    meeting ? nameIn(meeting.title, source.lang) : undefined,
    [meeting?.place, days].filter((part) => part !== undefined && part !== '').join(source.lang === 'en' ? ', ' : '، '),
    source.symbol,
  ].filter((line): line is string => line !== undefined && line !== '')
}

function seal(source: ExportSource, qr: string, arabic: boolean): PdfData['seal'] {
  const { adoption } = source
  if (!adoption) return null
  return {
    lines: [
      arabic
        ? `اعتُمد في ${longDate(adoption.adoptedAt, source.lang)} · ${adoption.adoptedBy}`
        : `Adopted on ${longDate(adoption.adoptedAt, source.lang)} · ${adoption.adoptedBy}`,
      arabic ? 'بصمة النص:' : 'Hash of the text:',
      adoption.textHash,
      ...(adoption.verificationUrl === undefined ? [] : [arabic ? 'عنوان التحقق:' : 'Verify at:']),
    ],
    url: adoption.verificationUrl ?? '',
    qr,
    qrAlt: arabic ? 'رمز للتحقق من النص المعتمد' : 'Code to verify the adopted text',
  }
}
