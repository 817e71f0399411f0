import type { Run } from '@tawafuq/text/content'
import { recordBlocks } from './appendedBlocks.ts'
import { makeBlock } from './canonicalBlock.ts'
import type { ExportBlock, ExportProposal, ExportSource, ExportView } from './exportSource.ts'
import { inlinePieces, runsOf } from './inlinePieces.ts'
import { prepareSource } from './preparedSource.ts'
import { collectRuns } from './runCollector.ts'

/**
 * The blocks with brackets and proposals written into them, for formats that have no marks of their own for these:
 * `[words]`, and with the owner's name at the end of the bracket in the attributed view; a proposal is a note after
 * the block that it concerns. In the clean view the blocks are as they are.
 */
export function negotiatedBlocks(source: ExportSource, view: ExportView): readonly ExportBlock[] {
  const prepared = prepareSource(source, view)
  const arabic = source.lang !== 'en'
  const shown = prepared.blocks.flatMap((block, index): readonly ExportBlock[] => {
    const brackets = prepared.bracketsOf(index)
    const notes = prepared
      .proposalsOf(index)
      .map((proposal) => proposalNote(proposal, prepared.nameOf(proposal.ownerId), arabic))
    if (brackets.length === 0) return [block, ...notes]
    const collector = collectRuns()
    for (const piece of inlinePieces(runsOf(block), brackets)) {
      if ('run' in piece) {
        if (piece.run.note !== undefined) collector.addNote(piece.run.note)
        collector.add(piece.run.text, piece.run.marks, piece.run.link)
      } else if ('opens' in piece) collector.add('[')
      else {
        const owner = prepared.nameOf(piece.closes.ownerId)
        collector.add(owner === undefined ? ']' : ` – ${owner}]`)
      }
    }
    const written = makeBlock({ ...block, clean: collector.finish(), table: block.table, relation: block.relation })
    return [block.id === undefined ? written : { ...written, id: block.id }, ...notes]
  })
  return [...shown, ...recordBlocks(source, view)]
}

function proposalNote(proposal: ExportProposal, owner: string | undefined, arabic: boolean): ExportBlock {
  const lead =
    proposalWords(proposal.act, arabic) + (owner === undefined ? '' : arabic ? ` من ${owner}` : ` by ${owner}`)
  const runs: Run[] = [
    { text: lead, marks: ['emphasis'] },
    ...(proposal.text === undefined ? [] : [{ text: `: ${proposal.text}` }]),
  ]
  return { kind: 'note', level: 0, label: null, text: runs.map((run) => run.text).join(''), runs }
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
