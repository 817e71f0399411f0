import type { ScreenKind } from '@tawafuq/domain/acts/screen/screen'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openScreen } from '../../api/api.ts'
import type { Problem } from '../../api/request.ts'
import { Button } from '../../design-system/Button.tsx'
import type { MeetingAct } from '../../statement/useMeetingAct.ts'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { ActProblem } from '../form/index.ts'

/** Limits that are offered, in minutes; 0 for none. */
const limits = [0, 2, 3, 5] as const
const kinds: readonly ScreenKind[] = ['hall', 'podium', 'captions']

/** What chair and secretariat do beside giving the floor: the list, the time, the screens of the hall. */
export function ChairOfList({ act, isBusy }: Pick<MeetingAct, 'act' | 'isBusy'>) {
  const { t } = useTranslation('speaking')
  const { listClosed, timeLimit, held, statementId } = useSnapshot((snapshot) => snapshot.proceedings)
  const shown = useSnapshot((snapshot) => snapshot.statement?.id)
  const floor = useSnapshot((snapshot) => snapshot.statement?.floor ?? null)
  return (
    <>
      <div className="ask-floor-acts">
        <Button
          isPending={isBusy}
          onPress={() => void act({ type: listClosed ? 'openSpeakersList' : 'closeSpeakersList' })}
        >
          {t(listClosed ? 'open' : 'close')}
        </Button>
        {limits.map((minutes) => (
          <Button
            key={minutes}
            tone={(timeLimit ?? 0) === minutes * 60 ? 'ink' : 'plain'}
            aria-label={`${t('limit')}: ${minutes === 0 ? t('limit_none') : t('limitMinutes', { count: minutes })}`}
            isPending={isBusy}
            onPress={() => void act({ type: 'setTimeLimit', seconds: minutes * 60 })}
          >
            {minutes === 0 ? t('limit_none') : t('limitMinutes', { count: minutes })}
          </Button>
        ))}
      </div>
      <h3 className="small">{t('screens')}</h3>
      <div className="ask-floor-acts">
        {shown !== undefined && statementId !== shown && (
          <Button isPending={isBusy} onPress={() => void act({ type: 'takeUp', statementId: shown })}>
            {t('showInHall')}
          </Button>
        )}
        {(floor !== null || held !== null) && (
          <Button
            sign="lock"
            tone={held === null ? 'plain' : 'ink'}
            isPending={isBusy}
            onPress={() => void act({ type: 'holdScreen', held: held === null })}
          >
            {t(held === null ? 'hold' : 'release')}
          </Button>
        )}
      </div>
      {statementId === shown && <p className="small soft">{t('takenUp')}</p>}
      {held !== null && <p className="small soft">{t('held')}</p>}
      <NewScreens />
    </>
  )
}

function NewScreens() {
  const { t } = useTranslation('speaking')
  const meetingId = useSnapshot((snapshot) => snapshot.statement?.meetingId)
  const [made, setMade] = useState<
    readonly { readonly kind: ScreenKind; readonly code: string; readonly url: string }[]
  >([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const open = async (kind: ScreenKind) => {
    if (meetingId === undefined) return
    const answer = await openScreen(meetingId, { kind })
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setMade((before) => [...before, { kind, ...answer.value }])
  }
  return (
    <>
      <div className="ask-floor-acts">
        {kinds.map((kind) => (
          <Button key={kind} sign="plus" onPress={() => void open(kind)}>
            {t(`newScreen_${kind}`)}
          </Button>
        ))}
      </div>
      <ul className="made-screens">
        {made.map(({ code, url, kind }) => (
          <li key={code}>
            <a href={url} target="_blank" rel="noreferrer">
              {t(`newScreen_${kind}`)}
            </a>{' '}
            <bdi className="num">{t('screenCode', { code, address: '/screen' })}</bdi>
          </li>
        ))}
      </ul>
      <ActProblem problem={problem} />
    </>
  )
}
