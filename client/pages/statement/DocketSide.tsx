import { useTranslation } from 'react-i18next'
import { useNarrow } from '../../design-system/useNarrow.ts'
import { AdoptStatement, AwaitedAdoption, SealMoment } from '../../features/adoption/index.ts'
import { CorrigendumPanel } from '../../features/corrigendum/index.ts'
import { AskedOfYou, Docket } from '../../features/docket/index.ts'
import { Readings } from '../../features/floor/index.ts'
import { ImprintPanel } from '../../features/imprint/index.ts'
import { ConcernsPanel } from '../../features/notices/index.ts'
import { ExplainWhole } from '../../features/objection/index.ts'
import { SittingLine } from '../../features/proceedings/index.ts'
import { RecordLink, ReleasePanel } from '../../features/record/index.ts'
import { RollCall } from '../../features/roll-call/index.ts'
import { MeetingRulesPanel } from '../../features/rules/index.ts'
import { LateList } from '../../features/saved/index.ts'
import { SilencePanel } from '../../features/silence/index.ts'
import { HandOver, Presiding, SpeakersPanel } from '../../features/speaking/index.ts'
import { StageActs } from '../../features/stage/index.ts'
import { VotePanel } from '../../features/voting/index.ts'
import { useRight } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspaceState } from '../../statement/useWorkspace.ts'
import { PlacePart } from './places/PlacePart.tsx'

/** The side of what is to be done: what is asked of the reader, then everything in the way, then acts for all; on a phone, in its places. */
export function DocketSide() {
  const { t } = useTranslation('statement')
  const mayAdopt = useRight('adoptStatement')
  const isNarrow = useNarrow()
  const place = useWorkspaceState((state) => state.place)
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
        <CorrigendumPanel />
      </aside>
    )
  }
  const adopts = mayAdopt && isComplete
  return (
    <aside className="side side-docket" aria-label={t('docketLabel')}>
      <PlacePart place="floor">
        <AwaitedAdoption />
      </PlacePart>
      <PlacePart place="floor">{adopts ? <AdoptStatement /> : <AskedOfYou />}</PlacePart>
      <PlacePart place="word">
        <Presiding />
        <SpeakersPanel />
        <SittingLine />
      </PlacePart>
      <PlacePart place="floor">{isVoting && <VotePanel />}</PlacePart>
      <PlacePart place="floor">{isSilent && <SilencePanel />}</PlacePart>
      <PlacePart place="mine">{isNarrow && place === 'mine' && <ConcernsPanel />}</PlacePart>
      <PlacePart place="mine">
        <Docket />
      </PlacePart>
      <PlacePart place="mine">
        <LateList />
      </PlacePart>
      <PlacePart place="mine">{mayAdopt && !adopts && <AdoptStatement />}</PlacePart>
      <PlacePart place="mine">{!isVoting && <VotePanel />}</PlacePart>
      <PlacePart place="mine">{!isSilent && <SilencePanel />}</PlacePart>
      <PlacePart place="mine">
        <ExplainWhole />
      </PlacePart>
      <PlacePart place="mine">
        <Readings />
      </PlacePart>
      <PlacePart place="mine">
        <ImprintPanel />
      </PlacePart>
      <PlacePart place="mine">
        <StageActs />
      </PlacePart>
      <PlacePart place="word">
        <MeetingRulesPanel />
        <RollCall />
        <HandOver />
      </PlacePart>
      <PlacePart place="mine">
        <RecordLink />
      </PlacePart>
    </aside>
  )
}
