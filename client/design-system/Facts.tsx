import { Fragment } from 'react'

/** Short facts in a row, each in a direction of its own: a place in Arabic beside a date in English stays whole. */
export function Facts({ facts }: { readonly facts: readonly (string | null | undefined)[] }) {
  return facts
    .filter((fact) => fact !== null && fact !== undefined && fact !== '')
    .map((fact, at) => (
      <Fragment key={fact}>
        {at > 0 && ' · '}
        <bdi>{fact}</bdi>
      </Fragment>
    ))
}
