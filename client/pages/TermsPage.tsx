import { useTranslation } from 'react-i18next'
import { useReloadWhileShown } from '../api/useReloadWhileShown.ts'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { useMeeting } from '../features/meeting/index.ts'
import { TermsBoard, useTerms } from '../features/terms/index.ts'
import { printBilingual } from '../words/printBilingual.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { Page } from './Page.tsx'
import './sheets.css'

/** The term base of a meeting on a page of its own, for everyone of the meeting. */
export function TermsPage({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation('terms')
  const { language } = useLanguage()
  const { state } = useMeeting(meetingId)
  const terms = useTerms(meetingId)
  useReloadWhileShown(terms.reload)
  return (
    <Page
      title={t('title')}
      subtitle={state.at === 'here' ? printBilingual(state.value.meeting.title, language) : undefined}
      bar={<LinkButton href={`/meetings/${meetingId}`}>{t('back')}</LinkButton>}
    >
      <section className="panel terms-page">
        <p className="soft">{t('shared')}</p>
        <TermsBoard terms={terms} fileName={t('title')} />
      </section>
    </Page>
  )
}
