import type { ObjectionId } from '@tawafuq/domain/acts/ids'
import { limits } from '@tawafuq/domain/schemas/limits'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { Keys } from '../../design-system/Keys.tsx'
import { DelegationLabel } from '../delegation/index.ts'
import { ActForm } from '../form/index.ts'

interface RulingFormProps {
  readonly paragraph: SheetParagraph
  readonly objectionId: ObjectionId
}

/** The chair's reasoned answer to an objection (rules RU1, RU2). */
export function RulingForm({ paragraph, objectionId }: RulingFormProps) {
  const { t } = useTranslation('ruling')
  const objection = paragraph.objections.find(({ id }) => id === objectionId)
  if (objection === undefined || objection.state !== 'standing') return null
  return (
    <ActForm
      title={t('title')}
      command={{ type: 'giveRuling', objectionId }}
      lead={
        <>
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
        </>
      }
      fields={{
        outcome: {
          kind: 'choice',
          begins: 'met',
          label: t('outcome'),
          options: (['met', 'reservation'] as const).map((value) => ({
            value,
            name: t(`outcome_${value}`),
            note: t(`outcomeNote_${value}`),
          })),
        },
        reason: {
          kind: 'text',
          draft: `ruling/${objectionId}`,
          most: limits.reasonCharacters,
          label: t('reason'),
          hint: t('reasonHint'),
          missing: t('reasonMissing'),
          rows: 3,
        },
      }}
      size="large"
      does={
        <>
          {t('giveDo')} <Keys keys={['Alt', 'Enter']} />
        </>
      }
    />
  )
}
