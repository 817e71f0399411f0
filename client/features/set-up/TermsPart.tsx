import { useTranslation } from 'react-i18next'
import { useReloadWhileShown } from '../../api/useReloadWhileShown.ts'
import { TermsBoard, useTerms } from '../terms/index.ts'

/** The term base of a meeting, as a part of its set-up: it may be filled before anybody writes, or never. */
export function TermsPart({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation('terms')
  const terms = useTerms(meetingId)
  useReloadWhileShown(terms.reload)
  return (
    <section id="terms" className="setup-part" aria-labelledby="terms-heading">
      <div>
        <h2 id="terms-heading">{t('title')}</h2>
        <p className="soft">{t('lead')}</p>
      </div>
      <TermsBoard terms={terms} fileName={t('title')} />
    </section>
  )
}
