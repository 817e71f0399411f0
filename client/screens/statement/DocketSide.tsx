import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../hooks/useDesk.ts'
import { useRight } from '../../hooks/useForecast.ts'
import { PartBoundary } from '../../look/PartBoundary.tsx'
import { AdoptStatement } from '../../panels/adoption/AdoptStatement.tsx'
import { SealMoment } from '../../panels/adoption/SealMoment.tsx'
import { AskedOfYou } from '../../panels/docket/AskedOfYou.tsx'
import { Docket } from '../../panels/docket/Docket.tsx'
import { Readings } from '../../panels/floor/Readings.tsx'
import { RecordLink } from '../../panels/ledger/RecordLink.tsx'
import { ExplainWhole } from '../../panels/objection/ExplainWhole.tsx'
import { LateList } from '../../panels/saved/LateList.tsx'
import { SilencePanel } from '../../panels/silence/SilencePanel.tsx'
import { StageActs } from '../../panels/stage/StageActs.tsx'
import { VotePanel } from '../../panels/voting/VotePanel.tsx'

/** The side of what is to be done: what is asked of the reader, then everything in the way, then acts for all. */
export function DocketSide() {
  const { t } = useTranslation('statement')
  const mayAdopt = useRight('adoptStatement')
  const stage = useSnapshot((snapshot) => snapshot.statement?.stage)
  const isSilent = stage === 'silence'
  const isVoting = useSnapshot((snapshot) => snapshot.statement?.votes.some(({ result }) => result === null) === true)
  const isComplete = useSnapshot(
    (snapshot) =>
      snapshot.paragraphs.length > 0 &&
      snapshot.paragraphs.every(({ state }) => state === 'agreed' || state === 'struck'),
  )
  if (stage === 'adopted') {
    return (
      <aside className="side side-docket" aria-label={t('docketLabel')}>
        <SealMoment />
        <RecordLink />
      </aside>
    )
  }
  const adopts = mayAdopt && isComplete
  return (
    <aside className="side side-docket" aria-label={t('docketLabel')}>
      <PartBoundary>{adopts ? <AdoptStatement /> : <AskedOfYou />}</PartBoundary>
      <PartBoundary>{isVoting && <VotePanel />}</PartBoundary>
      <PartBoundary>{isSilent && <SilencePanel />}</PartBoundary>
      <PartBoundary>
        <Docket />
      </PartBoundary>
      <PartBoundary>
        <LateList />
      </PartBoundary>
      <PartBoundary>{mayAdopt && !adopts && <AdoptStatement />}</PartBoundary>
      <PartBoundary>{!isVoting && <VotePanel />}</PartBoundary>
      <PartBoundary>{!isSilent && <SilencePanel />}</PartBoundary>
      <PartBoundary>
        <ExplainWhole />
      </PartBoundary>
      <PartBoundary>
        <Readings />
      </PartBoundary>
      <PartBoundary>
        <StageActs />
      </PartBoundary>
      <PartBoundary>
        <RecordLink />
      </PartBoundary>
    </aside>
  )
}
