import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'

/** Sends a paragraph out with a small group: nobody gavels it before it is back with a report (rule FL3). */
export function ParkForm({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('floor')
  const { store } = useWorkspace()
  const { spoken } = useParagraphName(id)
  const { act, isBusy, problem } = useAct()
  const [group, writeGroup, dropGroup] = useDraftValue(`park/${id}`)
  const [note, writeNote, dropNote] = useDraftValue(`park-note/${id}`)
  const isReady = group.trim() !== ''
  const submit = async () => {
    if (!isReady) return
    const asked = note.trim() === '' ? {} : { note: note.trim() }
    if ((await act({ type: 'parkParagraph', paragraphId: id, with: group.trim(), ...asked })) === null) return
    dropGroup()
    dropNote()
    store.closeForm()
  }
  return (
    <FormCard
      title={t('parkTitle', { name: spoken })}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" sign="parked" type="submit" isDisabled={!isReady} isPending={isBusy}>
          {t('parkDo')}
        </Button>
      }
    >
      <Field label={t('parkWith')} hint={t('parkWithHint')} value={group} onChange={writeGroup} isNeeded />
      <Field label={t('parkNote')} value={note} onChange={writeNote} rows={2} isOptional />
      <ActProblem problem={problem} />
    </FormCard>
  )
}
