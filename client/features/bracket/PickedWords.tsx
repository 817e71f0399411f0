import type { Quote } from '@tawafuq/domain/acts/statement'
import { useTranslation } from 'react-i18next'

interface PickedWordsProps {
  readonly quote: Quote | null
  /** The text to select words in, with the keyboard as well as by hand; null where they were selected before. */
  readonly text: string | null
  readonly dir: 'rtl' | 'ltr'
  readonly onPick: (start: number, end: number) => void
}

/** The words that a bracket is to stand round, and the text in which they may be selected. */
export function PickedWords({ quote, text, dir, onPick }: PickedWordsProps) {
  const { t } = useTranslation('bracket')
  return (
    <div className="field">
      <span className="label">{t('words')}</span>
      {quote === null ? <p className="hint">{t('wordsNone')}</p> : <q className="chosen-words">{quote.exact}</q>}
      {text !== null && (
        <>
          <textarea
            className="area pick-words"
            aria-readonly
            // Not readOnly: there the keyboard has no caret to select with. Nothing that is typed is taken.
            onBeforeInput={(event) => event.preventDefault()}
            onChange={() => undefined}
            rows={3}
            dir={dir}
            aria-label={t('wordsPick')}
            value={text}
            data-autofocus=""
            onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => onPick(selectionStart, selectionEnd)}
          />
          <p className="hint">{t('wordsPick')}</p>
        </>
      )}
    </div>
  )
}
