import type { Command } from '@tawafuq/domain/acts/commands'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'

interface ReasonFormProps {
  readonly id: ParagraphId
  readonly action: 'strike' | 'reopen'
}

/** Striking and reopening: acts on a paragraph that need nothing but a reason. */
export function ReasonForm({ id, action }: ReasonFormProps) {
  const { t } = useTranslation('statement')
  const { store } = useWorkspace()
  const { spoken } = useParagraphName(id)
  const { act, isBusy, problem } = useAct()
  const [reason, write, drop] = useDraftValue(`${action}/${id}`)
  const command: Command =
    action === 'strike'
      ? { type: 'strikeParagraph', paragraphId: id, reason }
      : { type: 'reopenParagraph', paragraphId: id, reason }
  const submit = async () => {
    if (reason.trim() === '' || (await act(command)) === null) return
    drop()
    store.closeForm()
  }
  return (
    <FormCard
      title={t(`${action}Title`, { name: spoken })}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" type="submit" isDisabled={reason.trim() === ''} isPending={isBusy}>
          {t(`${action}Do`)}
        </Button>
      }
    >
      <Field label={t(`${action}Reason`)} hint={t(`${action}Hint`)} value={reason} onChange={write} rows={2} isNeeded />
      <ActProblem problem={problem} />
    </FormCard>
  )
}
