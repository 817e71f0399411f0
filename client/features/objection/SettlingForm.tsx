import type { Command } from '@tawafuq/domain/acts/commands'
import type { ObjectionId, ParagraphId } from '@tawafuq/domain/acts/ids'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'

type Action = 'disown' | 'begin-consultation' | 'end-consultation'

interface SettlingFormProps {
  readonly id: ParagraphId
  readonly action: Action
  readonly objectionId: ObjectionId
}

/** What is done about an objection with a few words that may be left out: its head disowns it, consultations begin and end. */
export function SettlingForm({ id, action, objectionId }: SettlingFormProps) {
  const { t } = useTranslation('objection')
  const { store } = useWorkspace()
  const { spoken } = useParagraphName(id)
  const { act, isBusy, problem } = useAct()
  const [words, write, drop] = useDraftValue(`${action}/${objectionId}`)
  const submit = async () => {
    if ((await act(commandOf(action, objectionId, words.trim()))) === null) return
    drop()
    store.closeForm()
  }
  return (
    <FormCard
      title={t(`${action}Title`, { name: spoken })}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" type="submit" isPending={isBusy}>
          {t(`${action}Do`)}
        </Button>
      }
    >
      <Field label={t(`${action}Words`)} hint={t(`${action}Hint`)} value={words} onChange={write} rows={2} isOptional />
      <ActProblem problem={problem} />
    </FormCard>
  )
}

function commandOf(action: Action, objectionId: ObjectionId, words: string): Command {
  switch (action) {
    case 'disown':
      return { type: 'disownObjection', objectionId, ...(words !== '' && { reason: words }) }
    case 'begin-consultation':
      return { type: 'beginConsultation', objectionId, ...(words !== '' && { note: words }) }
    case 'end-consultation':
      return { type: 'endConsultation', objectionId, ...(words !== '' && { note: words }) }
    default:
      return action satisfies never
  }
}
