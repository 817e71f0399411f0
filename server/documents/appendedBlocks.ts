import { delegationName, type ExportBlock, type ExportSource, type ExportView } from './exportSource.ts'

/**
 * What is printed after the text: the reservations, which belong to the adopted text in every view, and the record
 * of the negotiation in the attributed one.
 */
export function appendedBlocks(source: ExportSource, view: ExportView): readonly ExportBlock[] {
  const arabic = source.lang !== 'en'
  const reservations = source.reservations ?? []
  const record = view === 'attributed' ? (source.record ?? []) : []
  const blocks: ExportBlock[] = []
  if (reservations.length > 0) {
    blocks.push({ kind: 'heading', level: 1, label: null, text: arabic ? 'التحفظات' : 'Reservations' })
    for (const reservation of reservations) {
      const name = delegationName(source, reservation.delegationId)
      const place = citation(source.blocks[reservation.block], arabic)
      const lead = arabic ? `تحفّظ وفد ${name}${place}: ` : `Reservation of ${name}${place}: `
      blocks.push({ kind: 'note', level: 0, label: null, text: lead + reservation.text })
    }
  }
  if (record.length > 0) {
    blocks.push({ kind: 'heading', level: 1, label: null, text: arabic ? 'سجل التفاوض' : 'Record of the negotiation' })
    for (const line of record) {
      blocks.push({ kind: 'note', level: 0, label: `${line.version}.`, text: line.sentence })
    }
  }
  return blocks
}

/** How a paragraph is cited: by its number, else by its first words. */
function citation(block: ExportBlock | undefined, arabic: boolean): string {
  if (!block) return ''
  const label = block.label?.replace(/\s*[-–.]$/u, '')
  if (label) return arabic ? ` على الفقرة ${label}` : ` on paragraph ${label}`
  const opening = block.text.split(/\s+/u).slice(0, 6).join(' ')
  return arabic ? ` على الفقرة «${opening} …»` : ` on the paragraph “${opening} …”`
}
