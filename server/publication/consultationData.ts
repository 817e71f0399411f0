/** Everything that is published of a consultation as one document, and its schema. */
import type { ConsultationFigures } from '../application/consultations/publicConsultations.ts'

export const dataFormat = 'tawafuq.public-consultation/1'

export function consultationData(figures: ConsultationFigures, publicUrl: string): object {
  const { view, table, late, distinctTexts, contributions, comments, campaigns, changes } = figures
  const counted = ({ channels, groups, rows, rowTotals, columnTotals, total }: typeof table) => ({
    channels,
    groups,
    rows,
    rowTotals,
    columnTotals,
    total,
  })
  return {
    format: dataFormat,
    url: `${publicUrl}/c/${view.number}`,
    consultation: view,
    table: counted(table),
    late: counted(late),
    distinctTexts,
    contributions: contributions.map(
      ({
        number,
        group,
        channel,
        lang,
        identity,
        organisation,
        country,
        at,
        late: isLate,
        state,
        endorsements,
        campaign,
      }) => ({
        number,
        group,
        channel,
        lang,
        identity,
        organisation,
        country,
        at,
        late: isLate,
        state,
        endorsements,
        campaign,
      }),
    ),
    comments,
    campaigns,
    changes,
    /** Comments as W3C Web Annotations. */
    annotations: comments.map(({ number, target, words, proposed, lang, at }) => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `${publicUrl}/c/${view.number}#comment-${number}`,
      type: 'Annotation',
      created: at,
      motivation: proposed === null ? 'commenting' : 'editing',
      body: [
        { type: 'TextualBody', value: words, language: lang, purpose: 'commenting' },
        ...(proposed === null ? [] : [{ type: 'TextualBody', value: proposed, language: lang, purpose: 'editing' }]),
      ],
      target: {
        source: `${publicUrl}/c/${view.number}#${target.document}${target.paragraphId === undefined ? '' : `-${target.paragraphId}`}`,
        ...(target.quote !== undefined && { selector: { type: 'TextQuoteSelector', ...target.quote } }),
      },
    })),
  }
}
