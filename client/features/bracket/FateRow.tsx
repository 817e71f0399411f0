import type { Bracket } from '@tawafuq/domain/acts/statement'
import { useTranslation } from 'react-i18next'
import { Field, Select } from '../../design-system/Field.tsx'
import { ParagraphName } from '../citation/index.ts'
import { BracketFace } from './BracketFace.tsx'
import type { Fate } from './fates.ts'

interface FateRowProps {
  readonly bracket: Bracket
  readonly fates: readonly Fate[]
  readonly fate: Fate
  readonly onFate: (fate: Fate) => void
  /** The words that take the place of the bracket's, where it is replaced. */
  readonly words: string
  readonly onWords: (words: string) => void
}

/** One bracket with what is to become of it. */
export function FateRow({ bracket, fates, fate, onFate, words, onWords }: FateRowProps) {
  const { t } = useTranslation('bracket')
  const name = (one: Fate) => t(one === 'leave' ? 'leave' : one === 'no-text' ? 'noText' : `outcome_${one}`)
  return (
    <li className="fate-row">
      <span className="small">
        <BracketFace bracket={bracket} />
      </span>
      <span className="small soft">
        <ParagraphName id={bracket.paragraphId} /> · {bracket.quote.exact}
      </span>
      <Select
        label={`[${bracket.number}]`}
        value={fate}
        onChange={onFate}
        options={fates.map((value) => ({ value, name: name(value) }))}
      />
      {fate === 'replace' && <Field label={t('replacement')} value={words} onChange={onWords} isNeeded />}
    </li>
  )
}
