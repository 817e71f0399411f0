import type { BracketId } from '@tawafuq/domain/acts/ids'
import type { Quote } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Letters } from '../../design-system/Letters.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { ActProblem, FormCard } from '../form/index.ts'
import { PickedWords } from './PickedWords.tsx'

interface RepairFormProps {
  readonly paragraph: SheetParagraph
  readonly bracketId: BracketId
  readonly dir: 'rtl' | 'ltr'
  readonly quoteIn: (text: string, start: number, end: number) => Quote | null
}

/** Puts a torn bracket back round words: those it stood round if they are still there, or others selected here (rule BR6). */
export function RepairForm({ paragraph, bracketId, dir, quoteIn }: RepairFormProps) {
  const { t } = useTranslation('bracket')
  const { store, session } = useWorkspace()
  const { act, isBusy, problem } = useAct()
  const { id, text } = paragraph
  const torn = paragraph.brackets.find((bracket) => bracket.id === bracketId)
  const [quote, setQuote] = useState<Quote | null>(() => {
    const at = torn === undefined ? -1 : text.indexOf(torn.text)
    return torn === undefined || at < 0 ? null : quoteIn(text, at, at + torn.text.length)
  })
  if (torn === undefined || torn.state !== 'torn') return null
  const submit = async () => {
    if (quote === null) return
    await session.settled(id)
    if ((await act({ type: 'repairBracket', bracketId, quote })) !== null) store.closeForm()
  }
  return (
    <FormCard
      title={t('repairTitle', { number: torn.number })}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" sign="bracketed" type="submit" isDisabled={quote === null} isPending={isBusy}>
          {t('repairDo')}
        </Button>
      }
    >
      <p className="small soft">
        {t('repairWas')}{' '}
        <q className="chosen-words">
          <Letters text={torn.text} />
        </q>
      </p>
      <PickedWords
        quote={quote}
        text={text}
        dir={dir}
        onPick={(start, end) => {
          if (end > start) setQuote(quoteIn(text, start, end))
        }}
      />
      <ActProblem problem={problem} />
    </FormCard>
  )
}
