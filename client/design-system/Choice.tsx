import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly name: string; readonly note?: string }[]
}

/** One of a few, all in view. */
export function Choice<Value extends string>({ label, value, onChange, options }: ChoiceProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find((one) => one.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <RadioGroup className="field" value={value} onChange={choose}>
      <Label>{label}</Label>
      <div className="choices">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice">
            <span className="choice-mark" aria-hidden="true" />
            <span>
              {option.name}
              {option.note !== undefined && <small>{option.note}</small>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
