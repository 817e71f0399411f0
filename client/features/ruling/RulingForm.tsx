import type { ObjectionId } from '@tawafuq/domain/acts/ids'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Button } from '../../design-system/Button.tsx'
import { Choice } from '../../design-system/Choice.tsx'
import { Field } from '../../design-system/Field.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { Keys } from '../../design-system/Keys.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'

interface RulingFormProps {
  readonly paragraph: SheetParagraph
  readonly objectionId: ObjectionId
}

/** The chair's reasoned answer to an objection (rules RU1, RU2). */
export function RulingForm({ paragraph, objectionId }: RulingFormProps) {
  const { t } = useTranslation('ruling')
  const { store } = useWorkspace()
  const { act, isBusy, problem } = useAct()
  const [outcome, setOutcome] = useState<'met' | 'reservation'>('met')
  const [reason, write, drop] = useDraftValue(`ruling/${objectionId}`)
  const [wasTried, setTried] = useState(false)
  const objection = paragraph.objections.find(({ id }) => id === objectionId)
  if (objection === undefined || objection.state !== 'standing') return null
  const isMissing = reason.trim() === ''
  const submit = async () => {
    setTried(true)
    if (isMissing || (await act({ type: 'giveRuling', objectionId, outcome, reason: reason.trim() })) === null) return
    drop()
    store.closeForm()
  }
  return (
    <FormCard
      title={t('title')}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" size="large" type="submit" isPending={isBusy}>
          {t('giveDo')} <Keys keys={['Alt', 'Enter']} />
        </Button>
      }
    >
      <p className="small soft">
        <DelegationLabel delegationId={objection.delegationId} />
      </p>
      <p className="preview">
        <BidiText text={objection.grounds} />
      </p>
      {objection.confirmation === 'awaited' && (
        <p className="small soft">
          <Icon name="clock" /> {t('awaitsHead')}
        </p>
      )}
      <Choice
        label={t('outcome')}
        value={outcome}
        onChange={setOutcome}
        options={(['met', 'reservation'] as const).map((value) => ({
          value,
          name: t(`outcome_${value}`),
          note: t(`outcomeNote_${value}`),
        }))}
      />
      <Field
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={write}
        error={wasTried && isMissing ? t('reasonMissing') : null}
        rows={3}
        isNeeded
      />
      <ActProblem problem={problem} />
    </FormCard>
  )
}
