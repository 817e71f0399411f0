import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/useSession.ts'
import { Skeleton } from '../design-system/Skeleton.tsx'
import { CreateDialog, ImportReview, ImportStart, type PastedFormat, useImport } from '../features/import/index.ts'
import { useMeeting } from '../features/meeting/index.ts'
import { printBilingual } from '../words/printBilingual.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { NotYours } from './NotYours.tsx'
import { Page } from './Page.tsx'
import '../features/import/import.css'
import '../features/import/importStart.css'
import '../features/import/amendments.css'

/** A text becomes paragraphs before the eyes of the secretariat; nothing is created before they say so. */
export function ImportPage({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation('importing')
  const { language } = useLanguage()
  const importing = useImport()
  const { state } = importing
  const meeting = useMeeting(meetingId).state
  const [pasted, setPasted] = useState('')
  const [format, setFormat] = useState<PastedFormat | null>(null)
  const [isBlank, setBlank] = useState(false)
  const isSecretariat = useSession()?.participant.role === 'secretariat'
  const meetingTitle = meeting.at === 'here' ? printBilingual(meeting.value.meeting.title, language) : null

  if (!isSecretariat) {
    return (
      <Page title={t('title')} width="narrow">
        <NotYours />
      </Page>
    )
  }
  if (state.step === 'read') {
    return (
      <Page title={t('title')} subtitle={meetingTitle} width="full">
        <ImportReview
          meetingId={meetingId}
          source={state.source}
          document={state.document}
          delegations={meeting.at === 'here' ? meeting.value.delegations : []}
          onStartAgain={importing.startAgain}
        />
      </Page>
    )
  }
  return (
    <Page title={t('title')} subtitle={meetingTitle}>
      {state.step === 'reading' ? (
        <section className="panel">
          <h2>{t('reading')}</h2>
          <Skeleton lines={8} label={t('reading')} />
        </section>
      ) : (
        <ImportStart
          problem={state.step === 'refused' ? state.problem : null}
          text={pasted}
          onText={setPasted}
          format={format}
          onFormat={setFormat}
          onRead={importing.readText}
          onReadFormatted={(html) => importing.readFormatted(html, t('pastedSource'))}
          onFile={importing.readFile}
          onBlank={() => setBlank(true)}
        />
      )}
      {isBlank && (
        <CreateDialog
          meetingId={meetingId}
          blocks={[]}
          dir="rtl"
          lang="ar"
          unreviewed={0}
          onClose={() => setBlank(false)}
        />
      )}
    </Page>
  )
}
