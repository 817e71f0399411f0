import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { printBilingual } from '../../words/printBilingual.ts'
import { useClock } from '../../words/useClock.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { SealedParagraph } from './SealedParagraph.tsx'
import { SealedWords } from './SealedWords.tsx'

/** The text as it was adopted, its reservations under their numbers, and the closing line. */
export function SealedText({ record }: { readonly record: AdoptedRecord }) {
  const clock = useClock()
  const { t } = useTranslation('adopted')
  const { language } = useLanguage()
  const { statement, paragraphs, reservations, adoptedAt } = record
  const utc = clock.utc(adoptedAt)
  const numbersOf = (paragraphId: string) =>
    reservations.flatMap((reservation, at) => (reservation.paragraphId === paragraphId ? [at + 1] : []))
  const hasOwnTitle = paragraphs.some(({ kind }) => kind === 'title')
  const isDocumentArabic = statement.lang.startsWith('ar')
  return (
    <article className="sealed" aria-label={printBilingual(statement.title, language)}>
      <p className="sealed-meta">{printBilingual(statement.meeting, language)}</p>
      <div lang={statement.lang} dir={statement.dir}>
        {!hasOwnTitle && (
          <h2 className="sealed-title">{printBilingual(statement.title, isDocumentArabic ? 'ar' : 'en')}</h2>
        )}
        {paragraphs.map((paragraph) => (
          <SealedParagraph
            key={paragraph.id}
            paragraph={paragraph}
            dir={statement.dir}
            reservations={numbersOf(paragraph.id)}
          />
        ))}
      </div>
      <section className="reservations" aria-labelledby="reservations">
        <h2 id="reservations">{t('reservations')}</h2>
        {reservations.length === 0 && <p className="reservations-none">{t('noReservations')}</p>}
        <ol>
          {reservations.map(({ paragraphId, delegation, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a reservation in a sealed text is known by its number.
            <li key={at}>
              <b>({at + 1})</b>
              <Position record={record} delegation={delegation} text={text}>
                <Where record={record} paragraphId={paragraphId} />
              </Position>
            </li>
          ))}
        </ol>
      </section>
      <Explanations record={record} />
      <p className="closing">
        {t('closing', {
          date: clock.day(adoptedAt),
          time: `${clock.time(adoptedAt)} (\u2066${clock.zoneAt(Date.parse(adoptedAt))}\u2069)${utc === null ? '' : ` · \u2066${utc} UTC\u2069`}`,
        })}
      </p>
    </article>
  )
}

/** What delegations said of their own position: on a paragraph, on a vote, on the whole. */
function Explanations({ record }: { readonly record: AdoptedRecord }) {
  const { t } = useTranslation('adopted')
  const { explanations = [] } = record
  if (explanations.length === 0) return null
  return (
    <section className="reservations" aria-labelledby="explanations">
      <h2 id="explanations">{t('explanations')}</h2>
      <ul>
        {explanations.map(({ paragraphId, vote, delegation, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an explanation in a sealed text is known by its place.
          <li key={at}>
            <Position record={record} delegation={delegation} text={text}>
              {vote !== undefined ? (
                <span>{t('explanationOfVote', { question: vote })}</span>
              ) : paragraphId === undefined ? (
                <span>{t('reservationOnText')}</span>
              ) : (
                <Where record={record} paragraphId={paragraphId} />
              )}
            </Position>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface PositionProps {
  readonly record: AdoptedRecord
  readonly delegation: Bilingual
  readonly text: string
  /** What it is said of. */
  readonly children: ReactNode
}

/** What one delegation said of its own position, and of what. */
function Position({ record: { statement }, delegation, text, children }: PositionProps) {
  const { language } = useLanguage()
  return (
    <div>
      <p className="reservation-by">
        <strong>{printBilingual(delegation, language)}</strong>
        {children}
      </p>
      <p lang={statement.lang} dir={statement.dir}>
        <SealedWords text={text} dir={statement.dir} />
      </p>
    </div>
  )
}

function Where({ record, paragraphId }: { readonly record: AdoptedRecord; readonly paragraphId: string }) {
  const { t } = useTranslation(['adopted', 'names'])
  const paragraph = record.paragraphs.find(({ id }) => id === paragraphId)
  if (paragraph === undefined) return <span>{t('reservationOnText')}</span>
  const kind = t(`kind_${paragraph.kind}`, { ns: 'names' })
  const where = paragraph.label === null ? kind : t('where_labelled', { kind, label: paragraph.label })
  const opening = paragraph.text.split(/\s+/).slice(0, 5).join(' ')
  return (
    <span>
      {t('reservationOn', { where })}:{' '}
      <q lang={record.statement.lang} dir={record.statement.dir}>
        {opening} …
      </q>
    </span>
  )
}
