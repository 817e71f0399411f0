import type { CommandOf } from '@tawafuq/domain/acts/commands'
import type { ProposalId } from '@tawafuq/domain/acts/ids'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { Choice } from '../../design-system/Choice.tsx'
import { Field } from '../../design-system/Field.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'
import { ProposedWords } from './ProposedWords.tsx'

const outcomes = ['apply', 'bracket', 'decline'] as const

interface DecideFormProps {
  readonly paragraph: SheetParagraph
  readonly proposalId: ProposalId
}

/** What becomes of a tabled proposal: applied, bracketed beside the text, or declined with a reason (rule PR3). */
export function DecideForm({ paragraph, proposalId }: DecideFormProps) {
  const { t } = useTranslation('proposal')
  const { store, language } = useWorkspace()
  const dryRun = useDryRun(paragraph.id)
  const { act, isBusy, problem } = useAct()
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('apply')
  const [reason, write, drop] = useDraftValue(`decision/${proposalId}`)
  const proposal = paragraph.proposals.find(({ id }) => id === proposalId)
  if (proposal === undefined || proposal.state !== 'tabled') return null
  const command: CommandOf<'decideProposal'> = {
    type: 'decideProposal',
    proposalId,
    outcome,
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  }
  const refusal = dryRun(command, paragraph.id)
  const submit = async () => {
    if (refusal !== null || (await act(command)) === null) return
    drop()
    store.closeForm()
  }
  return (
    <FormCard
      title={t('decideTitle', { number: proposal.number })}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" type="submit" isDisabled={refusal !== null} isPending={isBusy}>
          {t('decideDo')}
        </Button>
      }
    >
      <p className="small soft">
        <DelegationLabel delegationId={proposal.delegationId} />
      </p>
      <div className="preview">
        <ProposedWords proposal={proposal} text={proposal.text ?? ''} paragraph={paragraph} />
      </div>
      <Choice
        label={t('outcome')}
        value={outcome}
        onChange={setOutcome}
        options={outcomes.map((value) => ({ value, name: t(`outcome_${value}`), note: t(`outcomeNote_${value}`) }))}
      />
      <Field
        label={t('reason')}
        value={reason}
        onChange={write}
        rows={2}
        isNeeded={outcome === 'decline'}
        isOptional={outcome !== 'decline'}
      />
      {refusal !== null && refusal.code !== 'reason-missing' && (
        <p className="error">
          <Icon name="warning" />
          <span>{refusalSentence(refusal, language)}</span>
        </p>
      )}
      <ActProblem problem={problem} />
    </FormCard>
  )
}
