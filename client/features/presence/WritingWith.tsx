import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { useWriters, type WritersRoom } from './useWriters.ts'

interface WritingWithProps {
  readonly room: WritersRoom
  readonly id: ParagraphId
  readonly onLeave: () => void
}

/** Under the text being written: with whom, whether it is safe, and the way back to reading. */
export function WritingWith({ room, id, onLeave }: WritingWithProps) {
  const { t } = useTranslation('statement')
  const { me } = useWorkspace()
  const writers = useWriters(room).filter(({ participantId }) => participantId !== me.id)
  const state = useSnapshot((snapshot) => snapshot.rooms.get(id)?.phase)
  const unsent = useSnapshot((snapshot) => snapshot.rooms.get(id)?.unsent ?? 0)
  return (
    <p className="under">
      <span>{t(writers.length === 0 ? 'writingAlone' : 'writingWith')}</span>
      {writers.map((writer) => (
        <DelegationLabel key={writer.participantId} delegationId={writer.delegationId} role={writer.role} />
      ))}
      <span className="saved push" role="status">
        {state === 'offline' ? (
          <>
            <Icon name="offline" />
            {t('unsent', { count: unsent })}
          </>
        ) : state === 'saved' ? (
          <>
            <Icon name="check" />
            {t('savedYours')}
          </>
        ) : (
          t('saving')
        )}
      </span>
      <Button tone="quiet" onPress={onLeave}>
        {t('leaveEditor')} <kbd>Esc</kbd>
      </Button>
    </p>
  )
}
