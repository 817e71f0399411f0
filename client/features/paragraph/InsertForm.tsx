import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { ParagraphKind } from '@tawafuq/domain/acts/statement'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphNames } from '../citation/index.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'

const kinds = ['preambular', 'operative', 'item', 'heading', 'body', 'chapeau', 'title', 'subtitle', 'note'] as const

interface InsertFormProps {
  /** The paragraph after which the new one comes; null for the first. */
  readonly after: ParagraphId | null
  readonly kind: ParagraphKind
  /** For a form that was not opened at a paragraph. */
  readonly onCancel?: () => void
}

export function InsertForm({ after, kind: kindBefore, onCancel }: InsertFormProps) {
  const { t } = useTranslation(['statement', 'names'])
  const { store, scrollTo } = useWorkspace()
  const name = useParagraphNames()
  const isFrozen = useSnapshot((snapshot) => snapshot.statement?.labelsFrozen === true)
  const { act, isBusy, problem } = useAct()
  const [kind, setKind] = useState<(typeof kinds)[number]>(kinds.find((one) => one === kindBefore) ?? 'preambular')
  const [text, write, drop] = useDraftValue(`insert/${after ?? 'first'}`)
  const submit = async () => {
    if (text.trim() === '') return
    const events = await act({ type: 'insertParagraph', after, kind, text: text.trim() })
    if (events === null) return
    drop()
    store.closeForm()
    const inserted = events.find((event) => event.type === 'ParagraphInserted')
    if (inserted !== undefined) scrollTo(inserted.paragraphId)
  }
  return (
    <FormCard
      title={after === null ? t('insertTitleFirst') : t('insertTitle', { name: name(after).spoken })}
      onSubmit={() => void submit()}
      {...(onCancel && { onCancel })}
      acts={
        <Button tone="ink" type="submit" isDisabled={text.trim() === ''} isPending={isBusy}>
          {t('insertDo')}
        </Button>
      }
    >
      <SelectField
        label={t('insertKind')}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, name: t(`kind_${value}`, { ns: 'names' }) }))}
      />
      <Field
        label={t('insertText')}
        hint={isFrozen && after !== null ? t('insertFrozen') : undefined}
        value={text}
        onChange={write}
        rows={3}
        isNeeded
      />
      <ActProblem problem={problem} />
    </FormCard>
  )
}
