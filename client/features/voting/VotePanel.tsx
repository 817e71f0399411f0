import { openVoteOf } from '@tawafuq/domain/acts/vote/votes'
import { useTranslation } from 'react-i18next'
import { useRight } from '../../statement/useDryRun.ts'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { ClosedVotes } from './ClosedVotes.tsx'
import { OpenedVote } from './OpenedVote.tsx'
import { OpenVote } from './OpenVote.tsx'

/** Voting, for when consensus has failed: the question that is open, the roll, and the results so far. */
export function VotePanel() {
  const { t } = useTranslation('voting')
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const mayOpen = useRight('openVote')
  if (statement === null) return null
  const vote = openVoteOf(statement)
  const hasClosed = statement.votes.some(({ result }) => result !== null)
  if (vote === undefined && !mayOpen && !hasClosed) return null
  return (
    <section className="voting" aria-label={t('title')}>
      <h2 className="panel-title">{t('title')}</h2>
      {vote === undefined ? mayOpen && <OpenVote /> : <OpenedVote vote={vote} />}
      <ClosedVotes />
    </section>
  )
}
