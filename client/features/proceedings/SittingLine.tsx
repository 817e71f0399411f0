import { openSittingOf } from '@tawafuq/domain/acts/proceedings/proceedings'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import { printBilingual } from '../../words/printBilingual.ts'

/** Which sitting is open, or when the next begins; and the way to the record of the meeting. */
export function SittingLine() {
  const { t } = useTranslation('proceedings')
  const { meeting, language } = useWorkspace()
  const open = useSnapshot((snapshot) => openSittingOf(snapshot.proceedings))
  const last = useSnapshot((snapshot) => snapshot.proceedings.sittings.at(-1))
  if (meeting === null) return null
  return (
    <p className="sitting-line small soft">
      {open !== undefined ? (
        t('now', { title: printBilingual(open.title, language) })
      ) : last?.nextAt !== undefined ? (
        <>
          {t('next')}: <Hour at={last.nextAt} hasDay />
        </>
      ) : (
        t('betweenSittings')
      )}{' '}
      <Link href={`/meetings/${meeting.id}/record`}>{t('link')}</Link>
    </p>
  )
}
