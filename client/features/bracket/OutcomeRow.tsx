import type { Bracket } from '@tawafuq/domain/acts/statement'
import { useTranslation } from 'react-i18next'
import { Field, Select } from '../../design-system/Field.tsx'
import { ParagraphName } from '../citation/index.ts'
import { BracketFace } from './BracketFace.tsx'
import type { Outcome } from './outcomes.ts'

interface OutcomeRowProps {
  readonly bracket: Bracket
  readonly outcomes: readonly Outcome[]
  readonly outcome: Outcome
  readonly onOutcome: (outcome: Outcome) => void
  /** The words that take the place of the bracket's, where it is replaced. */
  readonly words: string
  readonly onWords: (words: string) => void
}

/** One bracket with what is to become of it. */
export function OutcomeRow({ bracket, outcomes, outcome, onOutcome, words, onWords }: OutcomeRowProps) {
  const { t } = useTranslation('bracket')
  const name = (one: Outcome) => t(one === 'leave' ? 'leave' : one === 'no-text' ? 'noText' : `outcome_${one}`)
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
        value={outcome}
        onChange={onOutcome}
        options={outcomes.map((value) => ({ value, name: name(value) }))}
      />
      {outcome === 'replace' && <Field label={t('replacement')} value={words} onChange={onWords} isNeeded />}
    </li>
  )
}
