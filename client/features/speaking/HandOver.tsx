import type { ParticipantId } from '@tawafuq/domain/acts/ids'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { useMeetingAct } from '../../statement/useMeetingAct.ts'
import { faceOf, useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ActProblem } from '../form/index.ts'

/** The chair hands over to one of those who are here, and takes back from them at any time (rule MT5). */
export function HandOver() {
  const { t } = useTranslation(['speaking', 'names'])
  const workspace = useWorkspace()
  const { me, actor } = workspace
  const here = useSnapshot((snapshot) => snapshot.here)
  const isHandedOver = useSnapshot((snapshot) => snapshot.proceedings.actingChair !== null)
  const { act, isBusy, problem } = useMeetingAct()
  const [isOpen, setOpen] = useState(false)
  const [chosen, choose] = useState<ParticipantId | null>(null)
  if (isHandedOver || (actor.role !== 'chair' && actor.role !== 'secretariat')) return null
  const offered = here.filter(
    ({ participantId, role }) =>
      participantId !== me.id && (role === 'delegate' || role === 'rapporteur' || role === 'secretariat'),
  )
  const hand = async () => {
    if (chosen !== null && (await act({ type: 'handOver', participantId: chosen }))) setOpen(false)
  }
  return (
    <section>
      <Button sign="people" onPress={() => setOpen(true)}>
        {t('handOver')}
      </Button>
      <Dialog
        title={t('handOverTitle')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        acts={
          <Button tone="ink" size="large" isDisabled={chosen === null} isPending={isBusy} onPress={() => void hand()}>
            {t('handOverDo')}
          </Button>
        }
      >
        <p>{t('handOverText')}</p>
        {offered.length === 0 ? (
          <p className="small soft">{t('handOverNobody')}</p>
        ) : (
          <fieldset className="choices hand-over">
            <legend className="label">{t('handOverWho')}</legend>
            {offered.map(({ participantId, name, role, delegationId }) => (
              <label key={participantId} className={participantId === chosen ? 'choice is-on' : 'choice'}>
                <input
                  type="radio"
                  name="hand-over"
                  checked={participantId === chosen}
                  onChange={() => choose(participantId)}
                />
                <span>
                  <bdi>{name}</bdi>
                  <small>{faceOf(workspace, delegationId)?.name ?? t(`role_${role}`, { ns: 'names' })}</small>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <ActProblem problem={problem} />
      </Dialog>
    </section>
  )
}
