import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface SourceLinesProps {
  readonly lines: readonly string[]
  readonly dir: 'rtl' | 'ltr'
  /** Lines to point at, counted from 1; the first is brought into view. */
  readonly marked: readonly number[]
}

/** The source as it came, line by line under its own numbers; empty lines are left out and still counted. */
export function SourceLines({ lines, dir, marked }: SourceLinesProps) {
  const { t } = useTranslation('importing')
  const list = useRef<HTMLOListElement>(null)
  const first = marked[0]
  useEffect(() => {
    if (first === undefined) return
    list.current?.querySelector(`[data-line="${first}"]`)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [first])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <ol className="source" ref={list} tabIndex={0} aria-label={t('sourceHeading')} dir={dir}>
      {lines.map((line, at) =>
        line.trim() === '' ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number.
          <li key={at} data-line={at + 1} className={marked.includes(at + 1) ? 'is-on' : undefined}>
            <span className="num">{at + 1}</span>
            <p>{line}</p>
          </li>
        ),
      )}
    </ol>
  )
}
