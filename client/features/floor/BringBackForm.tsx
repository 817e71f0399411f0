import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'

/** A parked paragraph comes back with what the small group reports (rule FL3). */
export function BringBackForm({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('floor')
  const { store } = useWorkspace()
  const { spoken } = useParagraphName(id)
  const { act, isBusy, problem } = useAct()
  const [report, write, drop] = useDraftValue(`report/${id}`)
  const isReady = report.trim() !== ''
  const submit = async () => {
    if (!isReady || (await act({ type: 'bringBack', paragraphId: id, report: report.trim() })) === null) return
    drop()
    store.closeForm()
  }
  return (
    <FormCard
      title={t('bringBackTitle', { name: spoken })}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" type="submit" isDisabled={!isReady} isPending={isBusy}>
          {t('bringBackDo')}
        </Button>
      }
    >
      <Field label={t('report')} hint={t('reportHint')} value={report} onChange={write} rows={3} isNeeded />
      <ActProblem problem={problem} />
    </FormCard>
  )
}
