import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { chairQueue } from '@tawafuq/domain/views/chairQueue'
import { useTranslation } from 'react-i18next'
import { PartBoundary } from '../../../design-system/PartBoundary.tsx'
import { AdoptStatement, SealMoment } from '../../../features/adoption/index.ts'
import { AskedOfYou } from '../../../features/docket/index.ts'
import { Readings } from '../../../features/floor/index.ts'
import { SessionDecisions } from '../../../features/ledger/index.ts'
import { ChairQueue, PaceOfText } from '../../../features/queue/index.ts'
import { RecordLink } from '../../../features/record/index.ts'
import { RollCall } from '../../../features/roll-call/index.ts'
import { MeetingRulesPanel } from '../../../features/rules/index.ts'
import { SilencePanel } from '../../../features/silence/index.ts'
import { HandOver, Presiding, SpeakersPanel } from '../../../features/speaking/index.ts'
import { StageActs } from '../../../features/stage/index.ts'
import { VotePanel } from '../../../features/voting/index.ts'
import { useSnapshot, useWorkspace, useWorkspaceState } from '../../../statement/useWorkspace.ts'
import { DeskFrame } from './DeskFrame.tsx'
import { FormHere } from './FormHere.tsx'
import { StageSheet } from './StageSheet.tsx'

/** The chair's desk: what is ripe, the text on the table with who has not spoken, and the decision (rule UI500). */
export function ChairDesk() {
  const { t } = useTranslation(['statement', 'queue'])
  const { store } = useWorkspace()
  const shown = useShown()
  const stage = useSnapshot((snapshot) => snapshot.statement?.stage)
  const isComplete = useSnapshot(({ paragraphs }) =>
    paragraphs.every(({ state }) => state === 'agreed' || state === 'struck'),
  )
  const isVoting = useSnapshot((snapshot) => snapshot.statement?.votes.some(({ result }) => result === null) === true)
  return (
    <DeskFrame
      queueLabel={t('title', { ns: 'queue' })}
      queue={
        <PartBoundary>
          <ChairQueue shown={shown} onShow={store.turnTo} />
        </PartBoundary>
      }
      stage={shown !== null && <StageSheet id={shown} />}
      sideLabel={t('docketLabel')}
      side={
        stage === 'adopted' ? (
          <>
            <SealMoment />
            <RecordLink />
          </>
        ) : (
          <>
            <PartBoundary>
              <div className="desk-act">{isComplete ? <AdoptStatement /> : <AskedOfYou onDesk={shown} />}</div>
              {shown !== null && <FormHere id={shown} />}
            </PartBoundary>
            <PartBoundary>
              <Presiding />
              {isVoting && <VotePanel />}
              {stage === 'silence' && <SilencePanel />}
            </PartBoundary>
            <PartBoundary>
              <SpeakersPanel isBrief />
            </PartBoundary>
            <PartBoundary>
              <PaceOfText />
              <SessionDecisions />
            </PartBoundary>
            <PartBoundary>
              {stage !== 'silence' && <SilencePanel />}
              {!isVoting && <VotePanel />}
              <Readings />
              <StageActs />
              <MeetingRulesPanel />
              <RollCall />
              <HandOver />
              <RecordLink />
            </PartBoundary>
          </>
        )
      }
    />
  )
}

/** What is on the desk: what was turned to, else the floor, else the first that waits, else the first of the text. */
function useShown(): ParagraphId | null {
  const current = useWorkspaceState((state) => state.current)
  return useSnapshot(({ statement, byId }) => {
    if (current !== null && byId.has(current)) return current
    if (statement === null) return null
    const { ripe, unripe } = chairQueue(statement)
    return statement.floor ?? ripe[0]?.paragraphId ?? unripe[0]?.paragraphId ?? statement.paragraphs[0]?.id ?? null
  })
}
