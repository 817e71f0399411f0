import { withoutHiddenAnywhere } from '@tawafuq/arabic/hiddenLetters'
import { type ClipboardEvent, type ReactNode, type Ref, useState } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon.tsx'

export interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string | undefined
  /** What is wrong with the value, in a sentence; null while nothing is. */
  readonly error?: string | null
  readonly placeholder?: string
  readonly isNeeded?: boolean
  readonly isOptional?: boolean
  readonly type?: 'text' | 'date'
  /** The direction of what is written, where it is not that of the interface. */
  readonly dir?: 'ltr' | 'rtl'
  readonly lang?: string
  readonly rows?: number
  readonly isAutoFocused?: boolean
  readonly className?: string
  /** For an act that asks where the cursor stands. */
  readonly areaRef?: Ref<HTMLTextAreaElement>
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void
}

/**
 * A line of writing with its label, hint and error tied to it; with `rows`, a piece of text. Letters that nobody sees are
 * taken out as they come, and the writer is told.
 */
export function Field({
  label,
  value,
  onChange,
  hint,
  error = null,
  placeholder,
  isNeeded = false,
  isOptional = false,
  type = 'text',
  dir,
  lang,
  rows,
  isAutoFocused = false,
  className = '',
  areaRef,
  onPaste,
}: FieldProps) {
  const { t } = useTranslation()
  const [hasTakenOut, setTakenOut] = useState(false)
  // What is shown is what is sent: letters that nobody sees come in with what is pasted, and no door takes them.
  const takeIn = (written: string): void => {
    const seen = withoutHiddenAnywhere(written)
    setTakenOut(seen !== written)
    onChange(seen)
  }
  const look = { ...(placeholder && { placeholder }), ...(dir && { dir }), ...(lang && { lang }) }
  return (
    <TextField
      className={`field ${className}`}
      value={value}
      onChange={takeIn}
      isRequired={isNeeded}
      isInvalid={error !== null}
      validationBehavior="aria"
      autoFocus={isAutoFocused}
      type={type}
    >
      <Label>
        {label}
        {isOptional && <span className="label-optional"> · {t('optional')}</span>}
      </Label>
      {rows === undefined ? (
        <Input className="input" {...look} />
      ) : (
        <TextArea
          className="area"
          rows={rows}
          {...look}
          {...(areaRef && { ref: areaRef })}
          {...(onPaste && { onPaste })}
        />
      )}
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <span className="hint" role="status">
        {hasTakenOut && t('hiddenTakenOut')}
      </span>
      <FieldError className="error">
        <Icon name="warning" />
        <span>{error}</span>
      </FieldError>
    </TextField>
  )
}

interface SelectFieldProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** Options with a `group` stand together under its name, after those without, in the order given. */
  readonly options: readonly { readonly value: Value; readonly name: string; readonly group?: string }[]
  readonly hint?: string
  readonly error?: string | null
  readonly className?: string
}

/** One of a short list. The device's own list is used: it is the one that every reader and screen reader knows. */
export function SelectField<Value extends string>({
  label,
  value,
  onChange,
  options,
  hint,
  error = null,
  className = '',
}: SelectFieldProps<Value>) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside Select.
    <label className={`field ${className}`}>
      <span className="label">{label}</span>
      <Select label={null} value={value} onChange={onChange} options={options} isInvalid={error !== null} />
      {hint !== undefined && <span className="hint">{hint}</span>}
      {error !== null && (
        <span className="error" role="alert">
          <Icon name="warning" />
          <span>{error}</span>
        </span>
      )}
    </label>
  )
}

interface SelectProps<Value extends string> extends Pick<SelectFieldProps<Value>, 'value' | 'onChange' | 'options'> {
  /** Its name for screen readers; null where a label stands around it. */
  readonly label: string | null
  readonly isInvalid?: boolean
  readonly className?: string
}

export function Select<Value extends string>({
  label,
  value,
  onChange,
  options,
  isInvalid = false,
  className = 'select',
}: SelectProps<Value>): ReactNode {
  const choose = (chosen: string) => {
    const option = options.find((one) => one.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <span className="select-box">
      <select
        className={className}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
        aria-label={label ?? undefined}
        aria-invalid={isInvalid || undefined}
      >
        {options.filter(({ group }) => group === undefined).map(drawOption)}
        {[...Map.groupBy(options, ({ group }) => group)].map(
          ([group, grouped]) =>
            group !== undefined && (
              <optgroup key={group} label={group}>
                {grouped.map(drawOption)}
              </optgroup>
            ),
        )}
      </select>
      <Icon name="down" />
    </span>
  )
}

function drawOption({ value, name }: { readonly value: string; readonly name: string }): ReactNode {
  return (
    <option key={value} value={value}>
      {name}
    </option>
  )
}
