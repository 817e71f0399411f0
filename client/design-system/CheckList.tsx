import type { ReactNode } from 'react'

interface CheckListProps<Id extends string> {
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly face: ReactNode; readonly note?: ReactNode }[]
  readonly named: ReadonlySet<Id>
  readonly onName: (id: Id, isNamed: boolean) => void
}

/** Several of a list, all in view; the keyboard goes from one to the next and Space names it. */
export function CheckList<Id extends string>({ label, options, named, onName }: CheckListProps<Id>) {
  return (
    <fieldset className="check-list">
      <legend className="label">{label}</legend>
      {options.map(({ id, face, note }) => (
        <label key={id}>
          <input type="checkbox" checked={named.has(id)} onChange={(event) => onName(id, event.target.checked)} />
          <span className="small">{face}</span>
          {note !== undefined && <span className="small soft">{note}</span>}
        </label>
      ))}
    </fieldset>
  )
}
