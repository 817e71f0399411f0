import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { Concerns } from './Concerns.tsx'
import { FeedAddress } from './FeedAddress.tsx'
import { NoticeList } from './NoticeList.tsx'
import { useNotices } from './useNotices.ts'

/** What concerns the reader as a place of its own, on a phone; whoever comes here has read what is new. */
export function ConcernsPanel() {
  const { t } = useTranslation('notices')
  const { actor } = useWorkspace()
  const notices = useNotices()
  const [seenBefore] = useState(notices?.seen ?? null)
  const see = notices?.see
  // What arrives while this is looked at is read as it comes.
  useEffect(() => see?.(), [see])
  if (notices === null) return null
  const stay = () => undefined
  return (
    <section className="concerns-place" aria-labelledby="concerns-place">
      <h2 id="concerns-place">{t(`title_${actor.delegationId === null ? 'office' : 'delegation'}`)}</h2>
      <Concerns concerns={notices.concerns} onGo={stay} />
      <NoticeList noticeList={notices.noticeList} seen={seenBefore} onGo={stay} />
      <FeedAddress />
    </section>
  )
}
