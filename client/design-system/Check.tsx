import { useId } from 'react'

interface CheckProps {
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly hint?: string
  readonly isDisabled?: boolean
}

/** Yes or no to one sentence. */
export function Check({ label, isChecked, onChange, hint, isDisabled = false }: CheckProps) {
  const id = useId()
  return (
    <span className="check">
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
    </span>
  )
}
