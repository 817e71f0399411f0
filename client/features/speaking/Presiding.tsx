import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { useMeetingAct } from '../../statement/useMeetingAct.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ActProblem } from '../form/index.ts'

/** Who presides while the chair has been handed over: said to both of them, with the way back. */
export function Presiding() {
  const { t } = useTranslation('speaking')
  const { me } = useWorkspace()
  const acting = useSnapshot((snapshot) => snapshot.proceedings.actingChair)
  const { act, isBusy, problem } = useMeetingAct()
  const isActing = acting?.participantId === me.id
  if (acting === null || (!isActing && me.role !== 'chair')) return null
  return (
    <section className="panel speakers">
      <p>{t(isActing ? 'acting' : 'away')}</p>
      <Button isPending={isBusy} onPress={() => void act({ type: 'takeBack' })}>
        {t(isActing ? 'giveBack' : 'takeBack')}
      </Button>
      <ActProblem problem={problem} />
    </section>
  )
}
