import type { ObjectionId } from '@tawafuq/domain/acts/ids'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'
import { WordDiff } from '../word-diff/index.ts'

interface GiveTextFormProps {
  readonly paragraph: SheetParagraph
  readonly objectionId: ObjectionId
}

/** The words that would meet an objection, shown against the paragraph as it stands (rule OB3). */
export function GiveTextForm({ paragraph, objectionId }: GiveTextFormProps) {
  const { t } = useTranslation(['objection', 'proposal'])
  const { store } = useWorkspace()
  const { spoken } = useParagraphName(paragraph.id)
  const { act, isBusy, problem } = useAct()
  const [text, write, drop] = useDraftValue(`given/${objectionId}`, paragraph.text)
  const isReady = text.trim() !== '' && text.trim() !== paragraph.text
  const submit = async () => {
    if (!isReady || (await act({ type: 'giveText', objectionId, text: text.trim() })) === null) return
    drop()
    store.closeForm()
  }
  return (
    <FormCard
      title={t('giveTitle', { name: spoken })}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" type="submit" isDisabled={!isReady} isPending={isBusy}>
          {t('giveDo')}
        </Button>
      }
    >
      <Field label={t('giveText')} value={text} onChange={write} rows={4} isNeeded />
      <div>
        <p className="preview-title">{t('compare', { ns: 'proposal' })}</p>
        <p className="preview">
          {isReady ? (
            <WordDiff before={paragraph.text} after={text} />
          ) : (
            <span className="small faint">{t('same', { ns: 'proposal' })}</span>
          )}
        </p>
      </div>
      <ActProblem problem={problem} />
    </FormCard>
  )
}
