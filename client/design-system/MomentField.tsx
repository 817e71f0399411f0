import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon.tsx'

interface MomentFieldProps {
  readonly label: string
  readonly hint: string
  /** As `toLocalField` gives it. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | null
  readonly isOptional?: boolean
}

/** A date and time in the device's zone, which the hint names. The device's own clock picker is used. */
export function MomentField({ label, hint, value, onChange, error = null, isOptional = false }: MomentFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
        {isOptional && <span className="label-optional"> · {t('optional')}</span>}
      </label>
      <input
        id={id}
        className="input num"
        type="datetime-local"
        dir="ltr"
        value={value}
        required={!isOptional}
        aria-invalid={error !== null || undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span id={`${id}-hint`} className="hint">
        {hint}
      </span>
      {error !== null && (
        <span className="error" role="alert">
          <Icon name="warning" />
          <span>{error}</span>
        </span>
      )}
    </div>
  )
}
