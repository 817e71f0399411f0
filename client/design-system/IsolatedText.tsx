import { isHeavyText } from '@tawafuq/arabic/heavyText'
import { latinStretches } from '@tawafuq/arabic/latinStretches'
import { Fragment } from 'react'
import { Letters } from './Letters.tsx'

/** Text with every Latin run isolated, so that signs beside it stay where they were written. */
export function IsolatedText({ text }: { readonly text: string }) {
  const runs = isHeavyText(text) ? [] : latinStretches(text)
  if (runs.length === 0) return <Letters text={text} />
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
