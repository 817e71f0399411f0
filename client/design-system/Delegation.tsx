import { delegationSigns } from './delegationSigns.ts'

/** A delegation by colour, badge figure and name, never by fewer than these three. */
export function Delegation({ number, name }: { readonly number: number | null; readonly name: string }) {
  return (
    <span className={`deleg ${delegationSigns(number).colour}`}>
      <Badge number={number} />
      <bdi>{name}</bdi>
    </span>
  )
}

/** The badge alone, for rows that name the delegation elsewhere. */
export function Badge({ number }: { readonly number: number | null }) {
  const { colour, figure } = delegationSigns(number)
  return figure === null ? null : <span className={`badge ${colour} ${figure}`} aria-hidden="true" />
}
