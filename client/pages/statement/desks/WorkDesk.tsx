import { useTranslation } from 'react-i18next'
import { Empty } from '../../../design-system/Empty.tsx'
import { useSnapshot, useWorkspace } from '../../../statement/useWorkspace.ts'
import { EmptySheet } from '../EmptySheet.tsx'
import { ChairDesk } from './ChairDesk.tsx'
import { RapporteurDesk } from './RapporteurDesk.tsx'
import './desks.css'

/** The desk of whoever goes through the text by a queue: queue, text, decision. */
export function WorkDesk() {
  const { t } = useTranslation('statement')
  const { actor } = useWorkspace()
  const count = useSnapshot((snapshot) => snapshot.paragraphs.length)
  if (count === 0)
    return (
      <main id="sheet" className="sheet-wrap" tabIndex={-1}>
        <div className="sheet">
          <EmptySheet />
        </div>
      </main>
    )
  if (actor.role === 'chair') return <ChairDesk />
  if (actor.role === 'rapporteur') return <RapporteurDesk />
  return (
    <main id="sheet" className="page page-narrow" tabIndex={-1}>
      <Empty sign="people" title={t('deskNotYours')}>
        {t('deskNotYoursText')}
      </Empty>
    </main>
  )
}
