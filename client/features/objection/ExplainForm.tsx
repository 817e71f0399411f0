import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'

/** A delegation explains its position on a paragraph; it is printed with the adopted text (rule OB4). */
export function ExplainForm({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('objection')
  const { store } = useWorkspace()
  const { spoken } = useParagraphName(id)
  const { act, isBusy, problem } = useAct()
  const [text, write, drop] = useDraftValue(`explanation/${id}`)
  const isReady = text.trim() !== ''
  const submit = async () => {
    if (!isReady || (await act({ type: 'explainPosition', paragraphId: id, text: text.trim() })) === null) return
    drop()
    store.closeForm()
  }
  return (
    <FormCard
      title={t('explainTitle', { name: spoken })}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" type="submit" isDisabled={!isReady} isPending={isBusy}>
          {t('explainDo')}
        </Button>
      }
    >
      <Field label={t('explainText')} hint={t('explainHint')} value={text} onChange={write} rows={4} isNeeded />
      <ActProblem problem={problem} />
    </FormCard>
  )
}
