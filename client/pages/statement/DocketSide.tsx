import { useTranslation } from 'react-i18next'
import { PartBoundary } from '../../design-system/PartBoundary.tsx'
import { AdoptStatement } from '../../features/adoption/AdoptStatement.tsx'
import { SealMoment } from '../../features/adoption/SealMoment.tsx'
import { AskedOfYou } from '../../features/docket/AskedOfYou.tsx'
import { Docket } from '../../features/docket/Docket.tsx'
import { Readings } from '../../features/floor/Readings.tsx'
import { RecordLink } from '../../features/ledger/RecordLink.tsx'
import { ExplainWhole } from '../../features/objection/ExplainWhole.tsx'
import { LateList } from '../../features/saved/LateList.tsx'
import { SilencePanel } from '../../features/silence/SilencePanel.tsx'
import { StageActs } from '../../features/stage/StageActs.tsx'
import { VotePanel } from '../../features/voting/VotePanel.tsx'
import { useSnapshot } from '../../hooks/useDesk.ts'
import { useRight } from '../../hooks/useForecast.ts'

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
