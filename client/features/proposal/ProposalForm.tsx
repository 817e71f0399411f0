import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard } from '../form/index.ts'
import { ProposedFields } from './ProposedFields.tsx'
import { useProposedWording } from './useProposedWording.ts'

/** A delegation's wording for a paragraph: tabled at once, or kept as a draft that its members word together. */
export function ProposalForm({ paragraph, dir }: { readonly paragraph: SheetParagraph; readonly dir: 'rtl' | 'ltr' }) {
  const { t } = useTranslation('proposal')
  const { store } = useWorkspace()
  const { id, text } = paragraph
  const { spoken } = useParagraphName(id)
  const { act, isBusy, problem } = useAct()
  const proposed = useProposedWording(paragraph, 'proposal')
  const isReady = !proposed.isEmpty && !proposed.isSame

  const submit = async (tables: boolean) => {
    if (!isReady) return
    const drafted = await act({
      type: 'draftProposal',
      paragraphId: id,
      ...proposed.carried,
    })
    const proposal = drafted?.find((event) => event.type === 'ProposalDrafted')
    if (proposal === undefined) return
    proposed.drop()
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
      <ProposedFields proposed={proposed} text={text} dir={dir} />
      <ActProblem problem={problem} />
    </FormCard>
  )
}
