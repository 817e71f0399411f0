import { type SpeakingAs, speakingAs, takenWhileClosed } from '@tawafuq/domain/acts/speaking/speaking'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import type { MeetingAct } from '../../statement/useMeetingAct.ts'
import { useSnapshot } from '../../statement/useWorkspace.ts'

/** One tap asks: on the paragraph on the floor, or in general where none is there and for order and replies. */
export function AskForFloor({ act, isBusy }: Pick<MeetingAct, 'act' | 'isBusy'>) {
  const { t } = useTranslation('speaking')
  const statementId = useSnapshot((snapshot) => snapshot.statement?.id)
  const floor = useSnapshot((snapshot) => snapshot.statement?.floor ?? null)
  const listClosed = useSnapshot((snapshot) => snapshot.proceedings.listClosed)
  const offered = listClosed ? takenWhileClosed : speakingAs
  const ask = (as: SpeakingAs) => {
    const isOnText = as === 'for' || as === 'against' || as === 'comment'
    void act({
      type: 'requestFloor',
      as,
      ...(isOnText && floor !== null && statementId !== undefined && { statementId, paragraphId: floor }),
    })
  }
  return (
    <div className="ask-floor">
      <p className="small soft" id="ask-floor">
        {t('ask')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons that do one thing each, and no fields. */}
      <div className="ask-floor-acts" role="group" aria-labelledby="ask-floor">
        {offered.map((as) => (
          <Button key={as} isPending={isBusy} onPress={() => ask(as)}>
            {t(`as_${as}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
