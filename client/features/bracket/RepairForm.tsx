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
      <div className="field">
        <span className="label">{t('words')}</span>
        {quote === null ? <p className="hint">{t('wordsNone')}</p> : <q className="chosen-words">{quote.exact}</q>}
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
          onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
            if (selectionEnd > selectionStart) setQuote(quoteIn(text, selectionStart, selectionEnd))
          }}
        />
        <p className="hint">{t('wordsPick')}</p>
      </div>
      <ActProblem problem={problem} />
    </FormCard>
  )
}
