import type { BracketId, ParagraphId } from '@tawafuq/domain/acts/ids'
import { actsAs } from '@tawafuq/domain/acts/presiding/actsAs'
import { Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../design-system/LinkButton.tsx'
import { PartBoundary } from '../../design-system/PartBoundary.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { Skeleton } from '../../design-system/Skeleton.tsx'
import { useNarrow } from '../../design-system/useNarrow.ts'
import { SealedScreen } from '../../features/adoption/index.ts'
import { LiveAnnouncer } from '../../features/ledger/index.ts'
import { useMeetingFacts } from '../../features/meeting/index.ts'
import { StateBanner } from '../../features/saved/index.ts'
import { CheckSide, TextToolsWorkspace } from '../../features/text-tools/index.ts'
import { WaitingActs } from '../../features/waiting/index.ts'
import { useTextToolsState } from '../../statement/useTextTools.ts'
import {
  useSnapshot,
  useWorkspace,
  useWorkspaceState,
  type Workspace,
  WorkspaceContext,
} from '../../statement/useWorkspace.ts'
import { makeWorkspaceStore } from '../../statement/workspaceStore.ts'
import { ZoneContext } from '../../words/useClock.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { usePageTitle } from '../usePageTitle.ts'
import { useSignOutWhenEnded } from '../useSignOutWhenEnded.ts'
import { EmptySheet } from './EmptySheet.tsx'
import { OutlineSide } from './OutlineSide.tsx'
import { PlacesBar } from './places/PlacesBar.tsx'
import { placeOf } from './places/placeOf.ts'
import { StatementBar } from './StatementBar.tsx'
import { StatementSheet } from './StatementSheet.tsx'
import { showParagraph } from './showParagraph.ts'
import { useFloorOnArrival } from './useFloorOnArrival.ts'
import { useInView } from './useInView.ts'
import { useSheetKeys } from './useSheetKeys.ts'
import { DocketSide, fetchWorkspaceParts, WorkDesk } from './workspaceParts.ts'

interface StatementWorkspaceProps {
  readonly session: Workspace['session']
  readonly me: Workspace['me']
  /** Whether chair or rapporteur work at their desk; else the whole text is read. */
  readonly isDesk?: boolean
}

/** The desk of one reader: the facts that every panel stands on, and the layout around the sheet. */
export function StatementWorkspace({ session, me, isDesk = false }: StatementWorkspaceProps) {
  const { language } = useLanguage()
  const facts = useMeetingFacts(session)
  const [store] = useState(makeWorkspaceStore)
  useSignOutWhenEnded(session)
  const scrollTo = useCallback(
    (id: ParagraphId, bracket?: BracketId) => {
      const { place } = store.state()
      const next = placeOf(id, session.snapshot().statement?.floor ?? null, place)
      store.standAt(next)
      store.turnTo(id)
      if (bracket !== undefined) store.select(bracket)
      // On a phone the place that is gone to is drawn before it is scrolled to.
      if (next === place) showParagraph(id, bracket)
      else requestAnimationFrame(() => showParagraph(id, bracket))
    },
    [session, store],
  )
  const readActs = () => actsAs(session.snapshot().proceedings, me)
  const acts = useSyncExternalStore(session.subscribe, readActs, readActs)
  const workspace = useMemo<Workspace>(
    () => ({
      session,
      store,
      me,
      actor: actorOf(me, acts),
      ...facts,
      language,
      scrollTo,
    }),
    [session, store, me, acts, facts, language, scrollTo],
  )
  return (
    <ZoneContext value={facts.meeting?.zone}>
      <WorkspaceContext.Provider value={workspace}>
        <TextToolsWorkspace>
          <Layout isDesk={isDesk} />
        </TextToolsWorkspace>
      </WorkspaceContext.Provider>
    </ZoneContext>
  )
}

/** The reader as they act now: whoever presides as chair and for no delegation, a chair who has handed over as an onlooker. */
function actorOf(me: Workspace['me'], acts: ReturnType<typeof actsAs>): Workspace['actor'] {
  const role = acts === 'away' ? 'observer' : acts
  return { participantId: me.id, delegationId: role === me.role ? me.delegationId : null, role }
}

function Layout({ isDesk }: { readonly isDesk: boolean }) {
  const { t } = useTranslation(['statement', 'shell'])
  const { language } = useLanguage()
  const phase = useSnapshot((snapshot) => snapshot.phase)
  const problem = useSnapshot((snapshot) => snapshot.problem)
  const title = useSnapshot((snapshot) => snapshot.statement?.title)
  const floor = useSnapshot((snapshot) => snapshot.statement?.floor ?? null)
  const name = title === undefined ? t('sheet') : ((language === 'en' ? title.en : undefined) ?? title.ar)
  usePageTitle(t('pageTitle', { ns: 'shell', title: name }))
  return (
    <>
      <a className="skip" href={floor === null ? '#sheet' : `#${floor}`}>
        {t('toFloor')}
      </a>
      <PartBoundary>
        <StatementBar title={name} isDesk={isDesk} />
      </PartBoundary>
      <PartBoundary>
        <StateBanner />
        <WaitingActs />
        <LiveAnnouncer />
        <SealedScreen />
      </PartBoundary>
      {phase === 'failed' && problem !== null ? (
        <main id="main" className="page page-narrow">
          <ProblemNotice problem={problem} />
          <p className="notice-acts">
            <LinkButton href="/">{t('toFirstPage', { ns: 'shell' })}</LinkButton>
          </p>
        </main>
      ) : phase === 'loading' ? (
        <div className="desk">
          <div className="side side-outline" />
          <main id="main" className="sheet-wrap">
            <div className="sheet sheet-loading">
              <Skeleton lines={4} label={t('loadingText')} />
              <Skeleton lines={6} />
              <Skeleton lines={5} />
            </div>
          </main>
        </div>
      ) : (
        <Ready isDesk={isDesk} />
      )}
    </>
  )
}

function Ready({ isDesk }: { readonly isDesk: boolean }) {
  const count = useSnapshot((snapshot) => snapshot.paragraphs.length)
  const { session, store } = useWorkspace()
  const isNarrow = useNarrow()
  const isAdopted = useSnapshot((snapshot) => snapshot.statement?.stage === 'adopted')
  const place = useWorkspaceState((state) => state.place)
  const isChecking = useTextToolsState((state) => state.isChecking)
  useSheetKeys()
  useFloorOnArrival(isDesk ? 0 : count)
  useInView(session, isDesk ? 0 : count)
  useEffect(fetchWorkspaceParts, [])
  // The drafting check marks the whole text, so that is where it is looked at.
  useEffect(() => {
    if (isChecking) store.standAt('text')
  }, [isChecking, store])
  // The way from the text to the desk is a new beginning: at the desk, the floor.
  useEffect(() => {
    if (isDesk) store.turnTo(null)
  }, [isDesk, store])
  if (isDesk)
    return (
      <Suspense fallback={<main id="sheet" className="sheet-wrap" />}>
        <WorkDesk />
      </Suspense>
    )
  const side = (
    <Suspense fallback={<aside className="side side-docket" />}>
      <CheckSide>
        <DocketSide />
      </CheckSide>
    </Suspense>
  )
  // On a phone what is asked of the reader comes first, for the eyes and for the keyboard.
  return (
    <div className="desk" data-place={isAdopted || count === 0 ? undefined : place}>
      <OutlineSide />
      {isNarrow && side}
      <main id="sheet" className="sheet-wrap" tabIndex={-1}>
        {count === 0 ? (
          <div className="sheet">
            <EmptySheet />
          </div>
        ) : (
          <StatementSheet />
        )}
      </main>
      {!isNarrow && side}
      {isNarrow && !isAdopted && count > 0 && (
        <PartBoundary>
          <PlacesBar />
        </PartBoundary>
      )}
    </div>
  )
}
