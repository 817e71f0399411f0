import type { CommandOf } from '@tawafuq/domain/acts/commands'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Quote } from '@tawafuq/domain/acts/statement'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'

interface RemarkFormProps {
  readonly id: ParagraphId
  /** The words that are meant; null for the whole paragraph. */
  readonly quote: Quote | null
}

/** A remark on a paragraph, or on words of it that were selected (rule RM2). */
export function RemarkForm({ id, quote }: RemarkFormProps) {
  const { t } = useTranslation('remark')
  const { store } = useWorkspace()
  const { act, isBusy, problem } = useAct()
  const [text, write, drop] = useDraftValue(`remark/${id}/${quote?.exact ?? ''}`)
  const isEmpty = text.trim() === ''
  const command: CommandOf<'remark'> = {
    type: 'remark',
    on: { kind: 'paragraph', id, ...(quote !== null && { quote }) },
    text: text.trim(),
  }
  const submit = async () => {
    if (isEmpty || (await act(command)) === null) return
    drop()
    store.closeForm()
  }
  return (
    <FormCard
      title={t(quote === null ? 'onParagraph' : 'onWords')}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" type="submit" isDisabled={isEmpty} isPending={isBusy}>
          {t('say')}
        </Button>
      }
    >
      {quote !== null && (
        <blockquote className="remark-quote">
          <BidiText text={quote.exact} />
        </blockquote>
      )}
      <Field label={t('text')} hint={t('hint')} value={text} onChange={write} rows={3} isNeeded />
      <ActProblem problem={problem} />
    </FormCard>
  )
}
