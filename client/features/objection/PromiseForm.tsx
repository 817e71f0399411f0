import { asId, type Instant, type ObjectionId, type ParagraphId } from '@tawafuq/domain/acts/ids'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { MomentField } from '../../design-system/MomentField.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { useClock } from '../../words/useClock.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard } from '../form/index.ts'

/** What is offered first: the end of a working day from now, in milliseconds. */
const usual = 8 * 3_600_000

interface PromiseFormProps {
  readonly id: ParagraphId
  readonly objectionId: ObjectionId
}

/** An objector promises other words by a time: until then the paragraph awaits them (rule OB3). */
export function PromiseForm({ id, objectionId }: PromiseFormProps) {
  const clock = useClock()
  const { t } = useTranslation('objection')
  const { store } = useWorkspace()
  const { spoken } = useParagraphName(id)
  const { act, isBusy, problem } = useAct()
  const [value, setValue] = useState(() => clock.toField(Date.now() + usual))
  const until = clock.fromField(value)
  const isPast = until === null || Date.parse(until) <= Date.now()
  const submit = async () => {
    if (until === null || isPast) return
    if ((await act({ type: 'promiseText', objectionId, until: asId<Instant>(until) })) !== null) store.closeForm()
  }
  return (
    <FormCard
      title={t('promiseTitle', { name: spoken })}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" sign="awaiting" type="submit" isDisabled={isPast} isPending={isBusy}>
          {t('promiseDo')}
        </Button>
      }
    >
      <MomentField
        label={t('promiseUntil')}
        hint={t('promiseHint', { zone: clock.zoneAt(until ?? Date.now()) })}
        value={value}
        onChange={setValue}
        error={isPast ? t('promisePast') : null}
      />
      <ActProblem problem={problem} />
    </FormCard>
  )
}
