/** The tables of a consultation as CSV (RFC 4180): in UTF-8 with its mark, as spreadsheets want it. */
import { sayOutcome } from '@tawafuq/domain/acts/public-consultation/sayConsultation'
import type { Language } from '@tawafuq/protocol/formatIssue'
import Papa from 'papaparse'
import type { ConsultationFigures } from '../application/consultations/publicConsultations.ts'
import { tableRows } from './consultationReport.ts'

export type ConsultationTable = 'table' | 'disposition' | 'contributions' | 'moderation'

export function consultationTable(figures: ConsultationFigures, which: ConsultationTable, language: Language): string {
  return `\uFEFF${Papa.unparse(
    rowsOf(figures, which, language).map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: true },
  )}\r\n`
}

function rowsOf(
  figures: ConsultationFigures,
  which: ConsultationTable,
  language: Language,
): readonly (readonly (string | number)[])[] {
  switch (which) {
    case 'table':
      return tableRows(figures.table, language)
    case 'contributions':
      return [
        [
          'number',
          'group',
          'channel',
          'language',
          'identity',
          'organisation',
          'country',
          'received',
          'late',
          'state',
          'endorsements',
          'campaign',
        ],
        ...figures.contributions.map((one) => [
          one.number,
          one.group,
          one.channel,
          one.lang,
          one.identity,
          one.organisation ?? '',
          one.country ?? '',
          one.at,
          one.late ? 1 : 0,
          one.state,
          one.endorsements,
          one.campaign ?? '',
        ]),
      ]
    case 'disposition':
      return [
        [
          'comment',
          'contribution',
          'document',
          'paragraph',
          'after',
          'type',
          'organisation',
          'words',
          'proposed',
          'answer',
          'answer words',
          'answered',
          'not satisfied',
        ],
        ...figures.comments.map(
          ({ number, contribution, target, type, organisation, words, proposed, answer, unsatisfied }) => [
            number,
            contribution,
            target.document,
            target.paragraphId ?? '',
            target.after ?? '',
            type,
            organisation ?? '',
            words,
            proposed ?? '',
            answer === null ? '' : sayOutcome(answer.outcome)[language],
            answer?.words ?? '',
            answer?.at ?? '',
            unsatisfied ? 1 : 0,
          ],
        ),
      ]
    case 'moderation':
      return [
        ['comment', 'at', 'outcome', 'reason', 'appeal'],
        ...figures.moderation.map(({ comment, at, outcome, reason, appeal }) => [
          comment,
          at,
          outcome,
          reason ?? '',
          appeal ?? '',
        ]),
      ]
  }
}
