import type { ExportView } from '@tawafuq/protocol/exportFormats'
import { spokenLabel } from '@tawafuq/text/spokenLabel'
import { delegationName, type ExportBlock, type ExportExplanation, type ExportSource } from './exportSource.ts'

/**
 * What is printed after the text: reservations and explanations of position, in every view of an adopted text and the
 * attributed view of a draft, and the record of the negotiation in the attributed view.
 */
export function appendedBlocks(source: ExportSource, view: ExportView): readonly ExportBlock[] {
  const voices = isVoiced(source, view) ? [...reservationBlocks(source), ...explanationBlocks(source)] : []
  return [...voices, ...corrigendumBlocks(source), ...recordBlocks(source, view)]
}

/** Whether reservations and explanations are printed: they name delegations, and belong to the adopted text. */
export function isVoiced(source: ExportSource, view: ExportView): boolean {
  return view === 'attributed' || source.adoption !== undefined
}

function reservationBlocks(source: ExportSource): readonly ExportBlock[] {
  const reservations = source.reservations ?? []
  if (reservations.length === 0) return []
  const arabic = source.lang !== 'en'
  return [
    { kind: 'heading', level: 1, label: null, text: arabic ? 'التحفظات' : 'Reservations' },
    ...reservations.map((reservation): ExportBlock => {
      const name = delegationName(source, reservation.delegationId)
      const place = citation(source, reservation.block)
      const about = place === '' ? '' : arabic ? ` على ${place}` : ` on ${place}`
      const lead = arabic ? `تحفّظ وفد ${name}${about}: ` : `Reservation of ${name}${about}: `
      return { kind: 'note', level: 0, label: null, text: lead + reservation.text }
    }),
  ]
}

function explanationBlocks(source: ExportSource): readonly ExportBlock[] {
  const explanations = source.explanations ?? []
  if (explanations.length === 0) return []
  const isArabic = source.lang !== 'en'
  return [
    { kind: 'heading', level: 1, label: null, text: isArabic ? 'تعليلات المواقف' : 'Explanations of position' },
    ...explanations.map((one): ExportBlock => {
      const name = delegationName(source, one.delegationId)
      const about = explained(source, one)
      const lead = isArabic ? `تعليل وفد ${name} لموقفه من ${about}: ` : `Explanation of ${name} on ${about}: `
      return { kind: 'note', level: 0, label: null, text: lead + one.text }
    }),
  ]
}

/** What corrects the text, beneath it: the text itself stands as it was adopted (rule RG6). */
export function corrigendumBlocks(source: ExportSource): readonly ExportBlock[] {
  const corrigenda = source.adoption?.corrigenda ?? []
  if (corrigenda.length === 0) return []
  const isArabic = source.lang !== 'en'
  const note = (text: string): ExportBlock => ({ kind: 'note', level: 0, label: null, text })
  return [
    { kind: 'heading', level: 1, label: null, text: isArabic ? 'التصويبات' : 'Corrigenda' },
    ...corrigenda.flatMap(({ symbol, issuedOn, changes }) => [
      note(`${symbol} · ${issuedOn}`),
      ...changes.map(({ block, before, after, reason }) => {
        const place = citation(source, block)
        return note(
          isArabic
            ? `${place}: بدلاً من «${before}» يُقرأ «${after}» (${reason})`
            : `${place}: for “${before}” read “${after}” (${reason})`,
        )
      }),
    ]),
  ]
}

/** What an explanation is about: a question that was voted on, a paragraph, or the document. */
export function explained(source: ExportSource, { block, vote }: ExportExplanation): string {
  const isArabic = source.lang !== 'en'
  if (vote !== undefined) return isArabic ? `التصويت على «${vote}»` : `the vote on “${vote}”`
  const place = block === null ? '' : citation(source, block)
  if (place !== '') return place
  return isArabic ? 'الوثيقة' : 'the document'
}

/** The headings of the record of the negotiation, in Arabic and English. */
export const recordHeadings: readonly [string, string] = ['سجل التفاوض', 'Record of the negotiation']

/** The record of the negotiation, in the attributed view alone. */
export function recordBlocks(source: ExportSource, view: ExportView): readonly ExportBlock[] {
  const record = view === 'attributed' ? (source.record ?? []) : []
  if (record.length === 0) return []
  return [
    {
      kind: 'heading',
      level: 1,
      label: null,
      text: source.lang === 'en' ? recordHeadings[1] : recordHeadings[0],
    },
    ...record.map((line): ExportBlock => ({ kind: 'note', level: 0, label: `${line.version}.`, text: line.sentence })),
  ]
}

/** The place of a paragraph that is not in the text any more. */
export const noLongerThere = -1

/** How a paragraph is cited: a numbered one by its part and number, a point under its lead, any other by its first words. */
export function citation({ blocks, lang }: ExportSource, index: number): string {
  const language = lang === 'en' ? 'en' : 'ar'
  if (index === noLongerThere) return language === 'ar' ? 'فقرة حُذفت' : 'a paragraph that was struck'
  const block = blocks[index]
  if (!block) return ''
  if (block.label !== null) return spokenLabel(blocks, index, language)
  const opening = block.text.split(/\s+/u).slice(0, 6).join(' ')
  return language === 'ar' ? `الفقرة «${opening} …»` : `the paragraph “${opening} …”`
}
