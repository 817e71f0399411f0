import { useTranslation } from 'react-i18next'
import { PartBoundary } from '../../design-system/PartBoundary.tsx'
import { AdoptStatement, AwaitedAdoption, SealMoment } from '../../features/adoption/index.ts'
import { AskedOfYou, Docket } from '../../features/docket/index.ts'
import { Readings } from '../../features/floor/index.ts'
import { ImprintPanel } from '../../features/imprint/index.ts'
import { ExplainWhole } from '../../features/objection/index.ts'
import { RecordLink, ReleasePanel } from '../../features/record/index.ts'
import { MeetingRulesPanel } from '../../features/rules/index.ts'
import { LateList } from '../../features/saved/index.ts'
import { SilencePanel } from '../../features/silence/index.ts'
import { HandOver, Presiding, SpeakersPanel } from '../../features/speaking/index.ts'
import { StageActs } from '../../features/stage/index.ts'
import { VotePanel } from '../../features/voting/index.ts'
import { useRight } from '../../statement/useDryRun.ts'
import { useSnapshot } from '../../statement/useWorkspace.ts'

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
        <ReleasePanel />
      </aside>
    )
  }
  const adopts = mayAdopt && isComplete
  return (
    <aside className="side side-docket" aria-label={t('docketLabel')}>
      <PartBoundary>
        <AwaitedAdoption />
      </PartBoundary>
      <PartBoundary>{adopts ? <AdoptStatement /> : <AskedOfYou />}</PartBoundary>
      <PartBoundary>
        <Presiding />
        <SpeakersPanel />
      </PartBoundary>
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
        <ImprintPanel />
      </PartBoundary>
      <PartBoundary>
        <StageActs />
        <MeetingRulesPanel />
        <HandOver />
      </PartBoundary>
      <PartBoundary>
        <RecordLink />
      </PartBoundary>
    </aside>
  )
}
