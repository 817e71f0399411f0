import type { Lift } from '@tawafuq/domain/commands'
import type { BracketId } from '@tawafuq/domain/ids'
import { linkOf } from '@tawafuq/domain/link'
import type { SheetParagraph } from '@tawafuq/domain/projections/sheet'
import { whatIf } from '@tawafuq/domain/projections/whatIf'
import { standingBrackets } from '@tawafuq/domain/standing'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../hooks/refusalSentence.ts'
import { useDesk, useSnapshot } from '../../hooks/useDesk.ts'
import { FormCard } from '../FormCard.tsx'
import { useParagraphName } from '../useParagraphName.ts'
import { WordDiff } from '../WordDiff.tsx'
import { type Fate, FateRow } from './FateRow.tsx'

/** The chair's preview: what a paragraph would read if its brackets were lifted so. Nothing is done (rule VI2). */
export function WhatIfForm({ paragraph }: { readonly paragraph: SheetParagraph }) {
  const { t } = useTranslation('bracket')
  const { language } = useDesk()
  const { id, text } = paragraph
  const { spoken } = useParagraphName(id)
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const readings = useSnapshot((snapshot) => snapshot.readings)
  const [fates, setFates] = useState<ReadonlyMap<BracketId, Fate>>(new Map())
  if (statement === null) return null
  const standing = standingBrackets(statement, id)
  const fateOf = (bracketId: BracketId): Fate => fates.get(bracketId) ?? 'leave'
  const lifts = standing.flatMap(({ id: bracketId }): readonly Lift[] => {
    const fate = fateOf(bracketId)
    return fate === 'leave' ? [] : [{ bracketId, outcome: fate }]
  })
  const preview = whatIf(statement, readings, lifts)
  const after = 'code' in preview ? null : (preview.readings.get(id)?.text ?? text)
  return (
    <FormCard title={t('whatIfTitle', { name: spoken })}>
      <p className="tiny faint">{t('whatIfNote')}</p>
      <ul className="fate-rows">
        {standing.map((bracket) => (
          <FateRow
            key={bracket.id}
            bracket={bracket}
            fates={
              linkOf(statement, bracket.id, 'alternatives') === undefined
                ? ['leave', 'keep', 'drop']
                : ['leave', 'drop', 'choose']
            }
            fate={fateOf(bracket.id)}
            onFate={(fate) => setFates(new Map(fates).set(bracket.id, fate))}
          />
        ))}
      </ul>
      <p className="preview-title">{t('result')}</p>
      {'code' in preview ? (
        <p className="hint">{refusalSentence(preview, language)}</p>
      ) : (
        <p className="preview" aria-live="polite">
          <WordDiff before={text} after={after ?? text} />
        </p>
      )}
    </FormCard>
  )
}
