import type { BracketId } from '@tawafuq/domain/acts/ids'
import { standingBrackets } from '@tawafuq/domain/acts/standing'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { whatIf } from '@tawafuq/domain/views/whatIf'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { FormCard } from '../form/index.ts'
import { WordDiff } from '../word-diff/index.ts'
import { OutcomeRow } from './OutcomeRow.tsx'
import { liftsOf, type Outcome, outcomesOf } from './outcomes.ts'

/** The chair's preview: what a paragraph would read if its brackets were lifted so. Nothing is done (rule VI2). */
export function WhatIfForm({ paragraph }: { readonly paragraph: SheetParagraph }) {
  const { t } = useTranslation('bracket')
  const { language } = useWorkspace()
  const { id, text } = paragraph
  const { spoken } = useParagraphName(id)
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const readings = useSnapshot((snapshot) => snapshot.readings)
  const [outcomes, setOutcomes] = useState<ReadonlyMap<BracketId, Outcome>>(new Map())
  const [words, setWords] = useState<ReadonlyMap<BracketId, string>>(new Map())
  if (statement === null) return null
  const standing = standingBrackets(statement, id)
  const outcomeOf = (bracketId: BracketId): Outcome => outcomes.get(bracketId) ?? 'leave'
  const wordsOf = (bracketId: BracketId) =>
    words.get(bracketId) ?? standing.find((one) => one.id === bracketId)?.quote.exact ?? ''
  const lifts = liftsOf(statement, standing, outcomeOf, wordsOf)
  const preview = whatIf(statement, readings, lifts)
  const after = 'code' in preview ? null : (preview.readings.get(id)?.text ?? text)
  return (
    <FormCard title={t('whatIfTitle', { name: spoken })}>
      <p className="tiny faint">{t('whatIfNote')}</p>
      <ul className="fate-rows">
        {standing.map((bracket) => (
          <OutcomeRow
            key={bracket.id}
            bracket={bracket}
            outcomes={['leave', ...outcomesOf(statement, bracket)]}
            outcome={outcomeOf(bracket.id)}
            onOutcome={(outcome) => setOutcomes(new Map(outcomes).set(bracket.id, outcome))}
            words={wordsOf(bracket.id)}
            onWords={(text) => setWords(new Map(words).set(bracket.id, text))}
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
