import type { CommandOf } from '@tawafuq/domain/acts/commands'
import type { ProposalId } from '@tawafuq/domain/acts/ids'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { CheckList } from '../../design-system/CheckList.tsx'
import { Choice } from '../../design-system/Choice.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem, FormCard, useDraftValue, useSelection } from '../form/index.ts'
import { WordDiff } from '../word-diff/index.ts'

/** Several proposals to one paragraph made into one wording, with what was brought together and why (rule PR7). */
export function MergeForm({ paragraph }: { readonly paragraph: SheetParagraph }) {
  const { t } = useTranslation('proposal')
  const { store, language } = useWorkspace()
  const dryRun = useDryRun(paragraph.id)
  const { act, isBusy, problem } = useAct()
  const { id, proposals } = paragraph
  const { spoken } = useParagraphName(id)
  const offered = proposals.filter((one) => one.state === 'tabled' && one.act === 'replace')
  const [named, name] = useSelection<ProposalId>(offered.map((one) => one.id))
  const [outcome, setOutcome] = useState<'apply' | 'bracket'>('apply')
  const [text, writeText, dropText] = useDraftValue(`merge/${id}`, offered[0]?.text ?? paragraph.text)
  const [reason, writeReason, dropReason] = useDraftValue(`merge-reason/${id}`)
  const command: CommandOf<'mergeProposals'> = {
    type: 'mergeProposals',
    proposalIds: offered.map((one) => one.id).filter((one) => named.has(one)),
    text: text.trim(),
    reason: reason.trim(),
    outcome,
  }
  const refusal = dryRun(command, id)
  const submit = async () => {
    if (refusal !== null || (await act(command)) === null) return
    dropText()
    dropReason()
    store.closeForm()
  }
  return (
    <FormCard
      title={t('mergeTitle', { name: spoken })}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" sign="proposal" type="submit" isDisabled={refusal !== null} isPending={isBusy}>
          {t('mergeDo')}
        </Button>
      }
    >
      <CheckList
        label={t('mergeWhich')}
        named={named}
        onName={name}
        options={offered.map((proposal) => ({
          id: proposal.id,
          face: <DelegationLabel delegationId={proposal.delegationId} />,
          note: <WordDiff before={paragraph.text} after={proposal.text ?? ''} isBrief />,
        }))}
      />
      <Field label={t('mergeText')} value={text} onChange={writeText} rows={4} isNeeded />
      <div>
        <p className="preview-title">{t('compare')}</p>
        <p className="preview">
          <WordDiff before={paragraph.text} after={text} />
        </p>
      </div>
      <Choice
        label={t('mergeOutcome')}
        value={outcome}
        onChange={setOutcome}
        options={(['apply', 'bracket'] as const).map((value) => ({ value, name: t(`merge_${value}`) }))}
      />
      <Field label={t('mergeReason')} value={reason} onChange={writeReason} rows={2} isNeeded />
      {refusal !== null && refusal.code !== 'reason-missing' && (
        <p className="hint">{refusalSentence(refusal, language)}</p>
      )}
      <ActProblem problem={problem} />
    </FormCard>
  )
}
