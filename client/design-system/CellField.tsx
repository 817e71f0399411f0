import { withoutHiddenAnywhere } from '@tawafuq/arabic/hiddenLetters'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Icon } from './Icon.tsx'
import './cellField.css'

interface CellFieldProps {
  /** What the cell is of, for those who do not see its row and column. */
  readonly label: string
  readonly value: string
  /** Takes what was written; what is wrong with it comes back as a sentence, and the cell stays open. */
  readonly onSave: (value: string) => Promise<string | null>
  /** What is chosen from; without it the cell is written. */
  readonly options?: readonly { readonly value: string; readonly name: string }[]
  readonly dir?: 'ltr' | 'rtl'
  readonly type?: 'text' | 'email'
  /** What is shown at rest. */
  readonly children: ReactNode
}

/**
 * A cell of a table that is edited in its place: at rest it is read, pressed it is written or chosen in. Enter and leaving it save,
 * Esc leaves it as it was. Hundreds of them cost no more than their words.
 */
export function CellField({ label, value, onSave, options, dir, type = 'text', children }: CellFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const id = useId()
  const rest = useRef<HTMLButtonElement>(null)
  const back = useRef(false)
  useEffect(() => {
    if (draft === null && back.current) rest.current?.focus()
    back.current = false
  }, [draft])

  const close = (takesFocus: boolean) => {
    back.current = takesFocus
    setError(null)
    setDraft(null)
  }
  const save = async (written: string, takesFocus: boolean) => {
    if (isSaving) return
    if (written.trim() === value) return close(takesFocus)
    setSaving(true)
    const wrong = await onSave(written.trim())
    setSaving(false)
    setError(wrong)
    if (wrong === null) close(takesFocus)
  }

  if (draft === null) {
    return (
      <>
        <span id={`${id}-label`} hidden>
          {label}
        </span>
        {/* Named by what it is and by what it holds: whoever speaks the words that are seen finds it. */}
        <button
          ref={rest}
          id={id}
          type="button"
          className="cell"
          aria-labelledby={`${id}-label ${id}`}
          onClick={() => setDraft(value)}
        >
          {children}
        </button>
      </>
    )
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close(true)
    if (event.key === 'Enter' && options === undefined) void save(draft, true)
  }
  return (
    <span className="cell-open">
      {options === undefined ? (
        <input
          className="input"
          // biome-ignore lint/a11y/noAutofocus: the cell was pressed to write in it
          autoFocus
          aria-label={label}
          aria-invalid={error !== null}
          type={type}
          dir={dir}
          value={draft}
          onChange={(event) => setDraft(withoutHiddenAnywhere(event.currentTarget.value))}
          onKeyDown={keys}
          onBlur={() => void save(draft, false)}
        />
      ) : (
        <select
          className="select"
          // biome-ignore lint/a11y/noAutofocus: the cell was pressed to choose in it
          autoFocus
          aria-label={label}
          aria-invalid={error !== null}
          value={draft}
          onChange={(event) => {
            setDraft(event.currentTarget.value)
            void save(event.currentTarget.value, true)
          }}
          onKeyDown={keys}
          onBlur={() => close(false)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      )}
      {error !== null && (
        <span className="error" role="alert">
          <Icon name="warning" />
          <span>{error}</span>
        </span>
      )}
    </span>
  )
}
