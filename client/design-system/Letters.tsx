import { isHeavyText, textStretches } from '@tawafuq/arabic/heavyText'
import { type OddStretch, oddStretches, plainLetters } from '@tawafuq/arabic/oddStretches'
import { Fragment, type ReactNode } from 'react'

interface LettersProps {
  readonly text: string
  /** Whether the text of which these are a part has too many signs for any to be drawn one by one. */
  readonly isPlain?: boolean
}

/**
 * Words as they are shown wherever somebody wrote them: hidden letters as signs, marks beyond what a letter may carry
 * counted and not drawn, endless words broken, and what is too heavy for a page laid out in stretches, of which a browser
 * lays out those in view. The letters themselves stay in the page, for quoting and copying.
 */
export function Letters({ text, isPlain = false }: LettersProps): ReactNode {
  const odd = isPlain ? 'too-many' : oddStretches(text)
  const shown = odd === 'too-many' ? plainLetters(text) : text
  const signs = odd === 'too-many' ? [] : odd
  if (isHeavyText(shown)) {
    const signsOf = byStretch(signs)
    return textStretches(shown, signs).map(({ start, end }) => (
      <span key={start} className="stretch">
        <Signed text={shown} start={start} end={end} signs={signsOf(end)} />
      </span>
    ))
  }
  if (odd === 'too-many') return <Broken text={shown} />
  return signs.length === 0 ? text : <Signed text={text} start={0} end={text.length} signs={signs} />
}

/** Gives the signs that end by a place and were not given before; asked in the order of the text. */
function byStretch(signs: readonly OddStretch[]): (end: number) => readonly OddStretch[] {
  let given = 0
  return (end) => {
    const from = given
    while ((signs[given]?.end ?? Number.POSITIVE_INFINITY) <= end) given += 1
    return signs.slice(from, given)
  }
}

interface SignedProps {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Those between `start` and `end`. */
  readonly signs: readonly OddStretch[]
}

/** A part of a text with its signs. */
function Signed({ text, start, end, signs }: SignedProps): ReactNode {
  return (
    <>
      {signs.map((odd, nth) => (
        <Fragment key={`${odd.kind}${odd.start}`}>
          {text.slice(signs[nth - 1]?.end ?? start, odd.start)}
          {odd.kind === 'break' ? (
            <wbr />
          ) : (
            <span className="odd-letters" data-kind={odd.kind} data-sign={odd.sign} title={odd.sign}>
              <span>{text.slice(odd.start, odd.end)}</span>
            </span>
          )}
        </Fragment>
      ))}
      {text.slice(signs.at(-1)?.end ?? start, end)}
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
