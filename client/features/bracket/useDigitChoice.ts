import type { KeyboardEvent } from 'react'

/** In a group of radios, the digit n chooses the n-th; the focus goes along, so that Tab leads on and not back into it. */
export function useDigitChoice<Value>(values: readonly Value[], onChoose: (value: Value) => void) {
  return (event: KeyboardEvent<HTMLInputElement>) => {
    const nth = Number(event.key) - 1
    const value = values[nth]
    if (value === undefined) return
    onChoose(value)
    event.currentTarget.closest('fieldset')?.querySelectorAll('input')[nth]?.focus()
  }
}
