import type { Vote } from '@tawafuq/domain/acts/vote/votes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { ActProblem, useDraftValue } from '../form/index.ts'

/** The results so far, the latest first; a delegation may explain its vote after it. */
export function ClosedVotes() {
  const votes = useSnapshot((snapshot) => snapshot.statement?.votes)
  const closed = (votes ?? []).filter(({ result }) => result !== null).toReversed()
  if (closed.length === 0) return null
  return (
    <ul className="closed-votes">
      {closed.map((vote) => (
        <ClosedVote key={vote.id} vote={vote} />
      ))}
    </ul>
  )
}

function ClosedVote({ vote }: { readonly vote: Vote }) {
  const { t } = useTranslation('voting')
  const dryRun = useDryRun()
  const { act, isBusy, problem } = useAct()
  const [isExplaining, setExplaining] = useState(false)
  const [text, write, drop] = useDraftValue(`explain-vote/${vote.id}`)
  const mayExplain =
    useRight('explainPosition') && dryRun({ type: 'explainPosition', voteId: vote.id, text: '…' }) === null
  const { result } = vote
  if (result === null) return null
  const explain = async () => {
    if ((await act({ type: 'explainPosition', voteId: vote.id, text: text.trim() })) === null) return
    drop()
    setExplaining(false)
  }
  return (
    <li>
      <p className="small">
        {t('number', { number: vote.number })} · <strong>{t(`outcome_${result.outcome}`)}</strong>
      </p>
      <p className="small soft">
        <BidiText text={vote.question} />
      </p>
      {result.tallies.map(({ part, yes, no, abstain, carried }) => (
        <p key={part} className="tally">
          {result.tallies.length > 1 && (
            <>
              <BidiText text={part} />
              <strong>{t(carried ? 'part_carried' : 'part_rejected')}</strong>
            </>
          )}
          <span>
            {t('ballot_yes')} <b className="num">{yes}</b>
          </span>
          <span>
            {t('ballot_no')} <b className="num">{no}</b>
          </span>
          <span>
            {t('ballot_abstain')} <b className="num">{abstain}</b>
          </span>
        </p>
      ))}
      {mayExplain && isExplaining && <Field label={t('explainText')} value={text} onChange={write} rows={2} isNeeded />}
      {mayExplain && (
        <Button
          tone={isExplaining ? 'ink' : 'quiet'}
          isPending={isBusy}
          isDisabled={isExplaining && text.trim() === ''}
          onPress={() => (isExplaining ? void explain() : setExplaining(true))}
        >
          {t(isExplaining ? 'explainDo' : 'explain')}
        </Button>
      )}
      <ActProblem problem={problem} />
    </li>
  )
}
