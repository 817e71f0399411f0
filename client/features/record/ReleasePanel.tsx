import { gives, type ReleaseLevel, releaseLevels } from '@tawafuq/domain/acts/release/release'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { SelectField } from '../../design-system/Field.tsx'
import { useMeetingAct } from '../../statement/useMeetingAct.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ActProblem } from '../form/index.ts'

/** How far the record of the negotiation is given to everybody: the chair's to say, each time more and never less (rule RG4). */
export function ReleasePanel() {
  const { t } = useTranslation('record')
  const { me } = useWorkspace()
  const id = useSnapshot((snapshot) => snapshot.statement?.id)
  const released = useSnapshot((snapshot) => snapshot.proceedings.released)
  const [wanted, setWanted] = useState<ReleaseLevel | null>(null)
  const { act, isBusy, problem } = useMeetingAct()
  if (id === undefined || me.role !== 'chair') return null
  const given = released[id] ?? 'none'
  const level = wanted !== null && gives(wanted, given) ? wanted : given
  const release = async () => {
    if (await act({ type: 'releaseRecord', statementId: id, level })) setWanted(null)
  }
  return (
    <section className="panel" aria-label={t('release')}>
      <SelectField
        label={t('release')}
        hint={t('releaseHint')}
        value={level}
        onChange={setWanted}
        options={releaseLevels
          .filter((one) => gives(one, given))
          .map((value) => ({ value, name: t(`release_${value}`) }))}
      />
      <Button isPending={isBusy} onPress={() => void release()}>
        {t('releaseDo')}
      </Button>
      <ActProblem problem={problem} />
    </section>
  )
}
