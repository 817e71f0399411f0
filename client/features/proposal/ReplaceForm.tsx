import type { CommandOf } from '@tawafuq/domain/acts/commands'
import type { ProposalId } from '@tawafuq/domain/acts/ids'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'
import { WordDiff } from '../word-diff/index.ts'

interface ReplaceFormProps {
  readonly paragraph: SheetParagraph
  readonly proposalId: ProposalId
  readonly dir: 'rtl' | 'ltr'
}

/** The proposing delegation puts other words in the place of those it tabled, and sees both differences (rule PR6). */
export function ReplaceForm({ paragraph, proposalId, dir }: ReplaceFormProps) {
  const { t } = useTranslation('proposal')
  const { store, language } = useWorkspace()
  const dryRun = useDryRun(paragraph.id)
  const { act, isBusy, problem } = useAct()
  const proposal = paragraph.proposals.find(({ id }) => id === proposalId)
  const former = proposal?.text ?? ''
  const [words, write, drop] = useDraftValue(`replace/${proposalId}`, former)
  if (proposal === undefined || proposal.state !== 'tabled') return null
  const command: CommandOf<'replaceProposal'> = { type: 'replaceProposal', proposalId, text: words.trim() }
  const refusal = dryRun(command, paragraph.id)
  const isSame = words.trim() === former
  const submit = async () => {
    if (isSame || refusal !== null || (await act(command)) === null) return
    drop()
    store.closeForm()
  }
  return (
    <FormCard
      title={t('replaceTitle', { number: proposal.number })}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" sign="proposal" type="submit" isDisabled={isSame || refusal !== null} isPending={isBusy}>
          {t('replaceDo')}
        </Button>
      }
    >
      <Field label={t('text')} value={words} onChange={write} rows={4} dir={dir} isNeeded />
      <div>
        <p className="preview-title">{t('replaceChange')}</p>
        <p className="preview">
          {isSame ? (
            <span className="small faint">{t('replaceSame')}</span>
          ) : (
            <WordDiff before={former} after={words} />
          )}
        </p>
      </div>
      {proposal.act === 'replace' && (
        <div>
          <p className="preview-title">{t('compare')}</p>
          <p className="preview">
            <WordDiff before={paragraph.text} after={words} />
          </p>
        </div>
      )}
      {proposal.supporters.length > 0 && (
        <p className="row small">
          <Icon name="info" />
          <span>{t('replaceFrees')}</span>
          {proposal.supporters.map((id) => (
            <DelegationLabel key={id} delegationId={id} />
          ))}
        </p>
      )}
      {refusal !== null && !isSame && <p className="hint">{refusalSentence(refusal, language)}</p>}
      <ActProblem problem={problem} />
    </FormCard>
  )
}
