import type { CommandOf } from '@tawafuq/domain/acts/commands'
import type { ProposalId } from '@tawafuq/domain/acts/ids'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { furthestFirst, votingOrder } from '@tawafuq/domain/views/votingOrder'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem, FormCard } from '../form/index.ts'
import { ProposedWords } from './ProposedWords.tsx'

/** The chair records in which order the proposals to a paragraph are voted on, the furthest from the text first (rule VO4). */
export function OrderForm({ paragraph }: { readonly paragraph: SheetParagraph }) {
  const { t } = useTranslation('proposal')
  const { store, language } = useWorkspace()
  const dryRun = useDryRun(paragraph.id)
  const { act, isBusy, problem } = useAct()
  const { id, text, proposals } = paragraph
  const { spoken } = useParagraphName(id)
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const [moved, move] = useState<readonly ProposalId[] | null>(null)
  if (statement === null) return null
  const suggested = furthestFirst(statement, id, text)
  const recorded = votingOrder(statement, id)
  // What was tabled, withdrawn or decided while the form is open comes in at the end, or goes out.
  const wanted = moved ?? recorded
  const order = [
    ...wanted.filter((one) => suggested.includes(one)),
    ...suggested.filter((one) => !wanted.includes(one)),
  ]
  const command: CommandOf<'orderProposals'> = { type: 'orderProposals', paragraphId: id, proposalIds: order }
  const refusal = dryRun(command, id)
  const shift = (one: ProposalId, by: 1 | -1) => {
    const from = order.indexOf(one)
    move(order.toSpliced(from, 1).toSpliced(from + by, 0, one))
  }
  const submit = async () => {
    if (refusal === null && (await act(command)) !== null) store.closeForm()
  }
  return (
    <FormCard
      title={t('orderTitle', { name: spoken })}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" sign="list" type="submit" isDisabled={refusal !== null} isPending={isBusy}>
          {t('orderDo')}
        </Button>
      }
    >
      <p className="hint">{t(recorded.length === 0 ? 'orderSuggested' : 'orderRecorded')}</p>
      <ol className="vote-order" aria-label={t('order')}>
        {order.map((one, nth) => {
          const proposal = proposals.find((known) => known.id === one)
          if (proposal === undefined) return null
          return (
            <li key={one}>
              <p className="row small">
                <b className="num">{nth + 1}</b>
                <span>{t('number', { number: proposal.number })}</span>
                <DelegationLabel delegationId={proposal.delegationId} />
                <span className="push acts">
                  <Button
                    aria-label={t('earlier', { number: proposal.number })}
                    isDisabled={nth === 0}
                    onPress={() => shift(one, -1)}
                  >
                    {t('earlierShort')}
                  </Button>
                  <Button
                    aria-label={t('later', { number: proposal.number })}
                    isDisabled={nth === order.length - 1}
                    onPress={() => shift(one, 1)}
                  >
                    {t('laterShort')}
                  </Button>
                </span>
              </p>
              <ProposedWords proposal={proposal} text={proposal.text ?? ''} paragraph={paragraph} />
            </li>
          )
        })}
      </ol>
      {refusal !== null && <p className="hint">{refusalSentence(refusal, language)}</p>}
      <ActProblem problem={problem} />
    </FormCard>
  )
}
