import { Fragment } from 'react'
import { latinStretches } from '../hooks/latinStretches.ts'

/** Text with every Latin run isolated, so that signs beside it stay where they were written. */
export function IsolatedText({ text }: { readonly text: string }) {
  const runs = latinStretches(text)
  return (
    <>
      {runs.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(runs[at - 1]?.end ?? 0, start)}
          <bdi dir="ltr">{text.slice(start, end)}</bdi>
        </Fragment>
      ))}
      {text.slice(runs.at(-1)?.end ?? 0)}
    </>
  )
}
