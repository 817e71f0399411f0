import { useTranslation } from 'react-i18next'
import { useRight } from '../../statement/useDryRun.ts'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { BrokenSilences } from './BrokenSilences.tsx'
import { OpenSilence } from './OpenSilence.tsx'
import { RunningSilence } from './RunningSilence.tsx'

/** The silence procedure: offered to the chair on a text that is agreed throughout; running; or broken, with its list. */
export function SilencePanel() {
  const { t } = useTranslation('silence')
  const silence = useSnapshot((snapshot) => snapshot.statement?.silence ?? null)
  const hasBroken = useSnapshot((snapshot) => (snapshot.statement?.brokenSilences.length ?? 0) > 0)
  const mayOpen = useRight('openSilence')
  if (silence === null && !mayOpen && !hasBroken) return null
  return (
    <section className="silence" aria-label={t('title')}>
      <h2 className="panel-title">{t('title')}</h2>
      {silence === null ? mayOpen && <OpenSilence /> : <RunningSilence silence={silence} />}
      {silence === null && <BrokenSilences />}
    </section>
  )
}
