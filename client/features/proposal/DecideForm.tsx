import type { CommandOf } from '@tawafuq/domain/acts/commands'
import type { ProposalId } from '@tawafuq/domain/acts/ids'
import type { Proposal } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Choice } from '../../design-system/Choice.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem, FormCard, Obstacle, useDraftValue } from '../form/index.ts'
import { ProposedWords } from './ProposedWords.tsx'
import { useRebased } from './useRebased.ts'

const outcomes = ['apply', 'bracket', 'decline'] as const

interface DecideFormProps {
  readonly paragraph: SheetParagraph
  readonly proposalId: ProposalId
  readonly dir: 'rtl' | 'ltr'
}

/** What becomes of a tabled proposal: applied or bracketed, whole or in part, or declined with a reason (rules PR3, PR11). */
export function DecideForm({ paragraph, proposalId, dir }: DecideFormProps) {
  const { t } = useTranslation('proposal')
  const { store } = useWorkspace()
  const dryRun = useDryRun(paragraph.id)
  const { act, isBusy, problem } = useAct()
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('apply')
  const [reason, write, drop] = useDraftValue(`decision/${proposalId}`)
  const proposal = paragraph.proposals.find(({ id }) => id === proposalId)
  const usual = useUsualWords(proposal, paragraph.text)
  const [written, writeWords, dropWords] = useDraftValue(`taken/${proposalId}`, usual)
  if (proposal === undefined || proposal.state !== 'tabled') return null
  const takesWords = outcome !== 'decline' && proposal.act !== 'strike'
  const words = takesWords ? written.trim() : (proposal.text ?? '')
  const command: CommandOf<'decideProposal'> = {
    type: 'decideProposal',
    proposalId,
    outcome,
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    ...(takesWords && words !== proposal.text && { text: words }),
  }
  const refusal = dryRun(command, paragraph.id)
  const submit = async () => {
    if (refusal !== null || (await act(command)) === null) return
    drop()
    dropWords()
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
        <ProposedWords proposal={proposal} text={words} paragraph={paragraph} />
      </div>
      <Choice
        label={t('outcome')}
        value={outcome}
        onChange={setOutcome}
        options={outcomes.map((value) => ({ value, name: t(`outcome_${value}`), note: t(`outcomeNote_${value}`) }))}
      />
      {takesWords && (
        <Field
          label={t('taken')}
          hint={t(words === proposal.text ? 'takenWhole' : words === usual ? 'takenCarried' : 'takenInPart')}
          value={written}
          onChange={writeWords}
          rows={3}
          dir={dir}
          isNeeded
        />
      )}
      <Field
        label={t('reason')}
        value={reason}
        onChange={write}
        rows={2}
        isNeeded={outcome === 'decline'}
        isOptional={outcome !== 'decline'}
      />
      <Obstacle refusal={refusal} besides="reason-missing" />
      <ActProblem problem={problem} />
    </FormCard>
  )
}

/** The words that are taken unless others are written: those tabled, carried to the text as it stands where that has moved. */
function useUsualWords(proposal: Proposal | undefined, now: string): string {
  const rebased = useRebased(proposal ?? nothing, now)
  return rebased.standing === 'carried' ? rebased.text : (proposal?.text ?? '')
}

const nothing = { act: 'strike', base: null, text: null } as const
