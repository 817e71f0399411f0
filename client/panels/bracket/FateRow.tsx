import type { Bracket } from '@tawafuq/domain/statement'
import { useTranslation } from 'react-i18next'
import { Select } from '../../look/Field.tsx'
import { BracketFace } from '../BracketFace.tsx'
import { ParagraphName } from '../ParagraphName.tsx'

export type Fate = 'leave' | 'keep' | 'drop' | 'choose'

interface FateRowProps {
  readonly bracket: Bracket
  readonly fates: readonly Fate[]
  readonly fate: Fate
  readonly onFate: (fate: Fate) => void
}

/** One bracket with what is to become of it. */
export function FateRow({ bracket, fates, fate, onFate }: FateRowProps) {
  const { t } = useTranslation('bracket')
  const name = (one: Fate) => (one === 'leave' ? t('leave') : t(`outcome_${one}`))
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
    </li>
  )
}
