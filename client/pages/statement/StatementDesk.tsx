import type { BracketId, ParagraphId } from '@tawafuq/domain/acts/ids'
import { actsAs } from '@tawafuq/domain/acts/presiding/actsAs'
import { Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Ghost } from '../../design-system/Ghost.tsx'
import { LinkButton } from '../../design-system/LinkButton.tsx'
import { PartBoundary } from '../../design-system/PartBoundary.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { ToldAloud } from '../../features/ledger/index.ts'
import { useMeetingFacts } from '../../features/meeting/index.ts'
import { StateBanner } from '../../features/saved/index.ts'
import { CheckSide, TextToolsDesk } from '../../features/text-tools/index.ts'
import { makeDeskStore } from '../../statement/deskStore.ts'
import { type Desk, DeskContext, useDesk, useSnapshot } from '../../statement/useDesk.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { usePageTitle } from '../usePageTitle.ts'
import { useSignOutWhenEnded } from '../useSignOutWhenEnded.ts'
import { DocketSide, fetchDeskParts } from './deskParts.ts'
import { EmptySheet } from './EmptySheet.tsx'
import { OutlineSide } from './OutlineSide.tsx'
import { StatementBar } from './StatementBar.tsx'
import { StatementSheet } from './StatementSheet.tsx'
import { showParagraph } from './showParagraph.ts'
import { useFloorOnArrival } from './useFloorOnArrival.ts'
import { useInView } from './useInView.ts'
import { useSheetKeys } from './useSheetKeys.ts'

interface StatementDeskProps {
  readonly session: Desk['session']
  readonly me: Desk['me']
}

/** The desk of one reader: the facts that every panel stands on, and the layout around the sheet. */
export function StatementDesk({ session, me }: StatementDeskProps) {
  const { language } = useLanguage()
  const facts = useMeetingFacts(session)
  const [store] = useState(makeDeskStore)
  useSignOutWhenEnded(session)
  const scrollTo = useCallback(
    (id: ParagraphId, bracket?: BracketId) => {
      store.turnTo(id)
      if (bracket !== undefined) store.select(bracket)
      showParagraph(id, bracket)
    },
    [store],
  )
  const readActs = () => actsAs(session.snapshot().proceedings, me)
  const acts = useSyncExternalStore(session.subscribe, readActs, readActs)
  const desk = useMemo<Desk>(
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
    <DeskContext.Provider value={desk}>
      <TextToolsDesk>
        <Layout />
      </TextToolsDesk>
    </DeskContext.Provider>
  )
}

/** The reader as they act now: whoever presides as chair and for no delegation, a chair who has handed over as an onlooker. */
function actorOf(me: Desk['me'], acts: ReturnType<typeof actsAs>): Desk['actor'] {
  const role = acts === 'away' ? 'observer' : acts
  return { participantId: me.id, delegationId: role === me.role ? me.delegationId : null, role }
}

function Layout() {
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
        <StatementBar title={name} />
      </PartBoundary>
      <PartBoundary>
        <StateBanner />
        <ToldAloud />
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
              <Ghost lines={4} label={t('loadingText')} />
              <Ghost lines={6} />
              <Ghost lines={5} />
            </div>
          </main>
        </div>
      ) : (
        <Ready />
      )}
    </>
  )
}

function Ready() {
  const count = useSnapshot((snapshot) => snapshot.paragraphs.length)
  const { session } = useDesk()
  useSheetKeys()
  useFloorOnArrival(count)
  useInView(session, count)
  useEffect(fetchDeskParts, [])
  return (
    <div className="desk">
      <OutlineSide />
      <main id="sheet" className="sheet-wrap" tabIndex={-1}>
        {count === 0 ? (
          <div className="sheet">
            <EmptySheet />
          </div>
        ) : (
          <StatementSheet />
        )}
      </main>
      <Suspense fallback={<aside className="side side-docket" />}>
        <CheckSide>
          <DocketSide />
        </CheckSide>
      </Suspense>
    </div>
  )
}
