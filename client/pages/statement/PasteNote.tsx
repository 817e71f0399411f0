import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Notice } from '../../design-system/Notice.tsx'
import type { PasteReport } from '../../editor/extensions/pastedContent.ts'

interface PasteNoteProps {
  readonly noticeList: PasteReport
  /** The reader has seen it. */
  readonly onRead: () => void
}

/** Under the text being written, what of the latest paste did not come in; nothing where all of it did (rule UI41). */
export function PasteNote({ noticeList, onRead }: PasteNoteProps) {
  const { t } = useTranslation('statement')
  if (noticeList === null) return null
  const isRefused = typeof noticeList === 'string'
  return (
    <div className="paste-note">
      <Notice
        tone={isRefused ? 'contested' : 'open'}
        title={t(!isRefused ? 'pasted' : noticeList.startsWith('typed') ? 'typeRefused' : 'pasteRefused')}
        told={isRefused ? 'alert' : 'status'}
      >
        <p>{(isRefused ? [noticeList] : noticeList).map((one) => t(`paste_${one}`)).join(' ')}</p>
        <Button tone="quiet" onPress={onRead}>
          {t('pasteRead')}
        </Button>
      </Notice>
    </div>
  )
}
