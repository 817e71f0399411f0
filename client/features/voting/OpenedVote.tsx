import { ballots, countVote, type Vote } from '@tawafuq/domain/acts/vote/votes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Button } from '../../design-system/Button.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem } from '../form/index.ts'

/** The question before the room: a ballot for each part, the roll as it stands, and the chair's closing (rules VO2, VO3). */
export function OpenedVote({ vote }: { readonly vote: Vote }) {
  const { t } = useTranslation('voting')
  const { actor } = useWorkspace()
  const dryRun = useDryRun()
  const { act, isBusy, problem } = useAct()
  const [isAsking, setAsking] = useState(false)
  const mayClose = useRight('closeVote') && dryRun({ type: 'closeVote', voteId: vote.id }) === null
  const mayVote =
    useRight('castVote') && dryRun({ type: 'castVote', voteId: vote.id, ballot: 'abstain', part: 0 }) === null
  const { present, quorum } = countVote(vote)
  const castBy = (delegationId: string, part: number) =>
    vote.roll.find((one) => one.delegationId === delegationId && one.part === part)?.ballot
  return (
    <div className="vote">
      <p className="small soft">{t('number', { number: vote.number })}</p>
      <p>
        <BidiText text={vote.question} />
      </p>
      {mayVote &&
        vote.parts.map((part, nth) => (
          <fieldset key={part} className="acts">
            <legend className="small soft">{vote.parts.length > 1 ? <BidiText text={part} /> : t('ballot')}</legend>
            {ballots.map((ballot) => (
              <Button
                key={ballot}
                aria-pressed={castBy(actor.delegationId ?? '', nth) === ballot}
                isDisabled={isBusy}
                onPress={() => void act({ type: 'castVote', voteId: vote.id, ballot, part: nth })}
              >
                {t(`ballot_${ballot}`)}
              </Button>
            ))}
          </fieldset>
        ))}
      <p className="tiny faint">{t('voted', { present, all: vote.entitled.length, quorum })}</p>
      <ul className="roll" aria-label={t('roll')}>
        {vote.entitled.map((delegationId) => {
          const cast = vote.parts.map((_, nth) => castBy(delegationId, nth))
          return (
            <li key={delegationId}>
              <DelegationLabel delegationId={delegationId} />
              <span className={cast.some((ballot) => ballot !== undefined) ? undefined : 'faint'}>
                {cast.map((ballot) => (ballot === undefined ? t('notYet') : t(`ballot_${ballot}`))).join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
      {mayClose && (
        <Button
          tone={isAsking ? 'ink' : 'plain'}
          sign="gavel"
          isPending={isBusy}
          onPress={() => (isAsking ? void act({ type: 'closeVote', voteId: vote.id }) : setAsking(true))}
        >
          {t(isAsking ? 'closeSure' : 'close')}
        </Button>
      )}
      <ActProblem problem={problem} />
    </div>
  )
}
