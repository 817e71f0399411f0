import { latinStretches } from '@tawafuq/arabic/latinStretches'
import { Fragment } from 'react'
import { Letters } from './Letters.tsx'

/** Latin runs that are isolated one by one; a text with more of them is shown as it stands. */
const mostRuns = 1_000

/** Text with every Latin run isolated, so that signs beside it stay where they were written. */
export function IsolatedText({ text }: { readonly text: string }) {
  const runs = latinStretches(text)
  if (runs.length === 0 || runs.length > mostRuns) return <Letters text={text} />
  return (
    <>
      {runs.map(({ start, end }, at) => (
        <Fragment key={start}>
          <Letters text={text.slice(runs[at - 1]?.end ?? 0, start)} />
          <bdi dir="ltr">
            <Letters text={text.slice(start, end)} />
          </bdi>
        </Fragment>
      ))}
      <Letters text={text.slice(runs.at(-1)?.end ?? 0)} />
    </>
  )
}
