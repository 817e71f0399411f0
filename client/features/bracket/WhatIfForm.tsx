import type { BracketId } from '@tawafuq/domain/acts/ids'
import { standingBrackets } from '@tawafuq/domain/acts/standing'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { whatIf } from '@tawafuq/domain/views/whatIf'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { useDesk, useSnapshot } from '../../statement/useDesk.ts'
import { useParagraphName } from '../citation/index.ts'
import { FormCard } from '../form/index.ts'
import { WordDiff } from '../word-diff/index.ts'
import { FateRow } from './FateRow.tsx'
import { type Fate, fatesOf, liftsOf } from './fates.ts'

/** The chair's preview: what a paragraph would read if its brackets were lifted so. Nothing is done (rule VI2). */
export function WhatIfForm({ paragraph }: { readonly paragraph: SheetParagraph }) {
  const { t } = useTranslation('bracket')
  const { language } = useDesk()
  const { id, text } = paragraph
  const { spoken } = useParagraphName(id)
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const readings = useSnapshot((snapshot) => snapshot.readings)
  const [fates, setFates] = useState<ReadonlyMap<BracketId, Fate>>(new Map())
  const [words, setWords] = useState<ReadonlyMap<BracketId, string>>(new Map())
  if (statement === null) return null
  const standing = standingBrackets(statement, id)
  const fateOf = (bracketId: BracketId): Fate => fates.get(bracketId) ?? 'leave'
  const wordsOf = (bracketId: BracketId) =>
    words.get(bracketId) ?? standing.find((one) => one.id === bracketId)?.quote.exact ?? ''
  const lifts = liftsOf(statement, standing, fateOf, wordsOf)
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
            fates={['leave', ...fatesOf(statement, bracket)]}
            fate={fateOf(bracket.id)}
            onFate={(fate) => setFates(new Map(fates).set(bracket.id, fate))}
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
