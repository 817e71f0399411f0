import { type Imprint, imprintFields } from '@tawafuq/domain/acts/imprint/imprint'
import { useTranslation } from 'react-i18next'
import { Field } from '../../design-system/Field.tsx'

interface ImprintFieldsProps {
  readonly imprint: Imprint
  readonly onChange: (imprint: Imprint) => void
}

/** What stands at the head and foot of a document beside its words: eight lines, all of which may be left blank. */
export function ImprintFields({ imprint, onChange }: ImprintFieldsProps) {
  const { t } = useTranslation('imprint')
  return (
    <>
      <p className="soft">{t('lead')}</p>
      {imprintFields.map((field) => (
        <Field
          key={field}
          label={t(field)}
          value={imprint[field] ?? ''}
          onChange={(value) => onChange({ ...imprint, [field]: value })}
          isOptional
          {...(field === 'date' && { type: 'date' as const })}
          {...((field === 'symbol' || field === 'jobNumber') && { dir: 'ltr' as const })}
          {...(field === 'symbol' && { hint: t('symbolHint') })}
        />
      ))}
    </>
  )
}

/** What was written: lines that were left blank are absent. */
export function writtenImprint(imprint: Imprint): Imprint {
  return Object.fromEntries(
    imprintFields.flatMap((field) => {
      const written = imprint[field]?.trim() ?? ''
      return written === '' ? [] : [[field, written]]
    }),
  )
}
