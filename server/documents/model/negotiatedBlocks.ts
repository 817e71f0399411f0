import type { ExportView } from '@tawafuq/protocol/exportFormats'
import type { Run, Table } from '@tawafuq/text/content'
import { corrigendumBlocks, recordBlocks } from './appendedBlocks.ts'
import { makeBlock, tableText } from './canonicalBlock.ts'
import {
  delegationName,
  type ExportBlock,
  type ExportBracket,
  type ExportObjection,
  type ExportProposal,
  type ExportSource,
} from './exportSource.ts'
import { bracketsWithin, inlinePieces, lengthOf, runsOf } from './inlinePieces.ts'
import { prepareSource } from './preparedSource.ts'
import { type CleanText, collectRuns } from './runCollector.ts'
import { tableParagraphs } from './tableParagraphs.ts'

/**
 * The blocks with brackets and proposals written into them, for formats that have no marks of their own for these:
 * `[words]`, and with the owner's name at the end of the bracket in the attributed view; a proposal is a note after
 * the block that it concerns. In the clean view the blocks are as they are.
 */
export function negotiatedBlocks(source: ExportSource, view: ExportView): readonly ExportBlock[] {
  const prepared = prepareSource(source, view)
  const arabic = source.lang !== 'en'
  const written = (runs: readonly Run[], brackets: readonly ExportBracket[]): CleanText => {
    const collector = collectRuns()
    for (const piece of inlinePieces(runs, brackets)) {
      if ('run' in piece) {
        if (piece.run.note !== undefined) collector.addNote(piece.run.note)
        collector.add(piece.run.text, piece.run.marks, piece.run.link)
      } else if ('opens' in piece) collector.add('[')
      else {
        const owner = prepared.nameOf(piece.closes.ownerId)
        collector.add(owner === undefined ? ']' : ` – ${owner}]`)
      }
    }
    return collector.finish()
  }
  const bracketed = (block: ExportBlock, brackets: readonly ExportBracket[]): ExportBlock => {
    if (brackets.length === 0) return block
    if (!block.table) return withId(makeBlock({ ...block, clean: written(runsOf(block), brackets) }), block.id)
    const table: Table = {
      headerRows: block.table.headerRows,
      rows: tableParagraphs(block.table).map((row) =>
        row.map((cell) =>
          cell.flatMap(({ runs, offset }, order) => {
            const clean = written(runs, bracketsWithin(brackets, offset, lengthOf(runs)))
            return [...(order > 0 ? [{ text: '\n' }] : []), ...(clean.runs ?? [{ text: clean.text }])]
          }),
        ),
      ),
    }
    return withId(makeBlock({ ...block, clean: tableText(table), table }), block.id)
  }
  const shown = prepared.blocks.flatMap((block, index): readonly ExportBlock[] => [
    bracketed(block, prepared.bracketsOf(index)),
    ...prepared
      .tornOf(index)
      .map(({ ownerId, quote }) =>
        noteBlock(ownedBy(tornBracketWords(arabic), prepared.nameOf(ownerId), arabic), `«${quote}»`),
      ),
    ...prepared.proposalsOf(index).map((proposal) => proposalNote(proposal, prepared.nameOf(proposal.ownerId), arabic)),
    ...prepared.objectionsOf(index).map((objection) => {
      const name = delegationName(source, objection.delegationId)
      return noteBlock(arabic ? `اعتراض من ${name}` : `Objection of ${name}`, objectionWords(objection, arabic))
    }),
  ])
  return [...shown, ...corrigendumBlocks(source), ...recordBlocks(source, view)]
}

function withId(block: ExportBlock, id: string | undefined): ExportBlock {
  return id === undefined ? block : { ...block, id }
}

function proposalNote(proposal: ExportProposal, owner: string | undefined, arabic: boolean): ExportBlock {
  return noteBlock(ownedBy(proposalWords(proposal.act, arabic), owner, arabic), proposal.text)
}

function ownedBy(lead: string, owner: string | undefined, arabic: boolean): string {
  return owner === undefined ? lead : `${lead}${arabic ? ' من' : ' by'} ${owner}`
}

function noteBlock(lead: string, words: string | undefined): ExportBlock {
  const runs: Run[] = [{ text: lead, marks: ['emphasis'] }, ...(words === undefined ? [] : [{ text: `: ${words}` }])]
  return { kind: 'note', level: 0, label: null, text: runs.map((run) => run.text).join(''), runs }
}

/** What a bracket is that stands without its signs. */
export function tornBracketWords(arabic: boolean): string {
  return arabic ? 'قوسان معقوفان قائمان سقطت علامتاهما' : 'Standing bracket whose signs are gone'
}

/** The grounds of an objection and, where it offers other words, these. */
export function objectionWords({ grounds, counterText }: ExportObjection, arabic: boolean): string {
  if (counterText === undefined) return grounds
  return `${grounds} ${arabic ? 'الصيغة المقابلة' : 'Counter-text'}: «${counterText}»`
}

/** What a proposal asks for, in words. */
export function proposalWords(act: ExportProposal['act'], arabic: boolean): string {
  switch (act) {
    case 'replace':
      return arabic ? 'صيغة بديلة مقترحة' : 'Proposed wording'
    case 'insert-after':
      return arabic ? 'فقرة جديدة مقترحة' : 'Proposed new paragraph'
    case 'strike':
      return arabic ? 'مقترح بحذف الفقرة' : 'Proposal to delete the paragraph'
    default:
      return act satisfies never
  }
}
