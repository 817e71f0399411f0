import type { Consent } from '@tawafuq/domain/acts/statement'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../design-system/Choice.tsx'
import { Field } from '../../design-system/Field.tsx'

interface ConsentFieldsProps {
  readonly basis: Consent['basis']
  readonly onBasis: (basis: Consent['basis']) => void
  readonly note: string
  readonly onNote: (note: string) => void
}

/** On what ground one who is not the owner lifts: consent that was told, or a reservation that stays (rule BR2). */
export function ConsentFields({ basis, onBasis, note, onNote }: ConsentFieldsProps) {
  const { t } = useTranslation('bracket')
  return (
    <>
      <Choice
        label={t('consent')}
        value={basis}
        onChange={onBasis}
        options={(['consent', 'reservation'] as const).map((value) => ({
          value,
          name: t(`basis_${value}`),
          note: t(`basisNote_${value}`),
        }))}
      />
      <Field
        label={t(basis === 'consent' ? 'consentNote' : 'reservationNote')}
        hint={t('consentHint')}
        value={note}
        onChange={onNote}
        rows={2}
        isNeeded
      />
    </>
  )
}
