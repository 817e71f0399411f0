import { oddStretches, plainLetters } from '@tawafuq/arabic/oddStretches'
import { Fragment, type ReactNode } from 'react'

/**
 * Words as they are shown wherever somebody wrote them: hidden letters as signs, marks beyond what a letter may carry
 * counted and not drawn, endless words broken. The letters themselves stay in the page, for quoting and copying.
 */
export function Letters({ text }: { readonly text: string }): ReactNode {
  const odd = oddStretches(text)
  if (odd === 'too-many') return <Broken text={plainLetters(text)} />
  if (odd.length === 0) return text
  return (
    <>
      {odd.map(({ start, end, kind, sign }, nth) => (
        <Fragment key={`${kind}${start}`}>
          {text.slice(odd[nth - 1]?.end ?? 0, start)}
          {kind === 'break' ? (
            <wbr />
          ) : (
            <span className="odd-letters" data-kind={kind} data-sign={sign} title={sign}>
              <span>{text.slice(start, end)}</span>
            </span>
          )}
        </Fragment>
      ))}
      {text.slice(odd.at(-1)?.end ?? 0)}
    </>
  )
}

/** Units of one stretch between two places where a line may break. */
const stretch = 200

function Broken({ text }: { readonly text: string }): ReactNode {
  const parts = text.match(new RegExp(String.raw`[\s\S]{1,${stretch}}`, 'gu')) ?? []
  return parts.map((part, nth) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place in the text.
    <Fragment key={nth}>
      {nth > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
