import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { Concerns } from './Concerns.tsx'
import { FeedAddress } from './FeedAddress.tsx'
import { NoticeList } from './NoticeList.tsx'
import { useNotices } from './useNotices.ts'

/** In the bar: how much waits for the reader, as a quiet count, and behind it all that concerns them. */
export function NoticesButton() {
  const { t } = useTranslation('notices')
  const notices = useNotices()
  const [seenBefore, setSeenBefore] = useState<number | null>(null)
  const [isOpen, setOpen] = useState(false)
  const { actor } = useWorkspace()
  if (notices === null) return null
  const { concerns, noticeList, fresh, seen, see } = notices
  const waiting = concerns.filter(({ asks }) => asks).length
  const open = () => {
    setSeenBefore(seen)
    setOpen(true)
    see()
  }
  const close = () => setOpen(false)
  const whose = actor.delegationId === null ? 'office' : 'delegation'
  return (
    <>
      <Button tone="quiet" sign="list" aria-label={t(`open_${whose}`, { concerns: waiting, fresh })} onPress={open}>
        <span className="bar-word">{t(`short_${whose}`)}</span>
        {waiting + fresh > 0 && (
          <b className="notices-count num" data-fresh={fresh > 0 ? '' : undefined}>
            {waiting + fresh}
          </b>
        )}
      </Button>
      <Dialog title={t(`title_${whose}`)} isOpen={isOpen} onClose={close} width="wide">
        <div className="notices-board">
          <div>
            <Concerns concerns={concerns} onGo={close} />
          </div>
          <div>
            <NoticeList noticeList={noticeList} seen={seenBefore} onGo={close} />
            <FeedAddress />
          </div>
        </div>
      </Dialog>
    </>
  )
}
