import type { ProposalAct } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Choice } from '../../design-system/Choice.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'
import { WordDiff } from '../word-diff/index.ts'

/** A delegation's wording for a paragraph: tabled at once, or kept as a draft that its members word together. */
export function ProposalForm({ paragraph, dir }: { readonly paragraph: SheetParagraph; readonly dir: 'rtl' | 'ltr' }) {
  const { t } = useTranslation('proposal')
  const { store } = useWorkspace()
  const { id, text, draft } = paragraph
  const { spoken } = useParagraphName(id)
  const { act, isBusy, problem } = useAct()
  const acts: readonly ProposalAct[] = draft.open ? ['replace', 'insert-after', 'strike'] : ['insert-after']
  const [action, setAction] = useState<ProposalAct>(acts[0] ?? 'replace')
  const [wording, writeWording, dropWording] = useDraftValue(`proposal/${id}`, text)
  const [added, writeAdded, dropAdded] = useDraftValue(`proposal-after/${id}`)
  const words = action === 'replace' ? wording : action === 'insert-after' ? added : ''
  const isReady = action === 'strike' || (words.trim() !== '' && (action !== 'replace' || words.trim() !== text))

  const submit = async (tables: boolean) => {
    if (!isReady) return
    const drafted = await act({
      type: 'draftProposal',
      paragraphId: id,
      act: action,
      ...(action !== 'strike' && { text: words.trim() }),
    })
    const proposal = drafted?.find((event) => event.type === 'ProposalDrafted')
    if (proposal === undefined) return
    if (action === 'replace') dropWording()
    if (action === 'insert-after') dropAdded()
    // Drafted but not tabled, it stands under the paragraph as the delegation's own, and can be tabled there.
    if (tables) await act({ type: 'tableProposal', proposalId: proposal.proposalId })
    store.closeForm()
  }
  return (
    <FormCard
      title={t('title', { name: spoken })}
      onSubmit={() => void submit(true)}
      acts={
        <>
          <Button tone="ink" sign="proposal" type="submit" isDisabled={!isReady} isPending={isBusy}>
            {t('tableNow')}
          </Button>
          <Button sign="lock" isDisabled={!isReady || isBusy} onPress={() => void submit(false)}>
            {t('keepPrivate')}
          </Button>
        </>
      }
    >
      {acts.length > 1 && (
        <Choice
          label={t('act')}
          value={action}
          onChange={setAction}
          options={acts.map((value) => ({ value, name: t(`act_${value}`) }))}
        />
      )}
      {action === 'replace' && (
        <>
          <Field label={t('text')} value={wording} onChange={writeWording} rows={4} dir={dir} isNeeded />
          <div>
            <p className="preview-title">{t('compare')}</p>
            <p className="preview">
              {words.trim() === text ? (
                <span className="small faint">{t('same')}</span>
              ) : (
                <WordDiff before={text} after={words} />
              )}
            </p>
          </div>
        </>
      )}
      {action === 'insert-after' && (
        <Field label={t('text')} value={added} onChange={writeAdded} rows={4} dir={dir} isNeeded />
      )}
      <ActProblem problem={problem} />
    </FormCard>
  )
}
