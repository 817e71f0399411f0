import { lazy, Suspense, useEffect, useRef } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { useSession } from './hooks/useSession.ts'
import { FaultBoundary } from './screens/FaultBoundary.tsx'
import { MeetingScreen } from './screens/MeetingScreen.tsx'
import { MeetingsScreen } from './screens/MeetingsScreen.tsx'
import { NotFoundScreen } from './screens/NotFoundScreen.tsx'
import { OfflineBar } from './screens/OfflineBar.tsx'
import { SignInScreen } from './screens/SignInScreen.tsx'
import { WaitingScreen } from './screens/WaitingScreen.tsx'
import { useLanguage } from './words/useLanguage.ts'

// Each of these is fetched when first opened: a reader of an adopted text needs no editor, a delegate no set-up.
const SetUpScreen = lazy(async () => ({ default: (await import('./screens/setUp/SetUpScreen.tsx')).SetUpScreen }))
const ImportScreen = lazy(async () => ({ default: (await import('./screens/import/ImportScreen.tsx')).ImportScreen }))
const AdoptedScreen = lazy(async () => ({
  default: (await import('./screens/adopted/AdoptedScreen.tsx')).AdoptedScreen,
}))
const CompareScreen = lazy(async () => ({
  default: (await import('./screens/compare/CompareScreen.tsx')).CompareScreen,
}))
const RecordScreen = lazy(async () => ({ default: (await import('./screens/record/RecordScreen.tsx')).RecordScreen }))
const ReplayScreen = lazy(async () => ({ default: (await import('./screens/replay/ReplayScreen.tsx')).ReplayScreen }))
const TermsScreen = lazy(async () => ({ default: (await import('./screens/TermsScreen.tsx')).TermsScreen }))
const StatementScreen = lazy(async () => ({ default: (await import('./screens/StatementScreen.tsx')).StatementScreen }))

/** Which screen stands at which address. Everything but signing in and adopted texts needs a session. */
export function App() {
  const { locale } = useLanguage()
  const [address] = useLocation()
  const isSignedIn = useSession() !== null
  const wasSignedIn = useRef(isSignedIn)
  useEffect(() => {
    wasSignedIn.current = isSignedIn
  }, [isSignedIn])
  const ended = wasSignedIn.current && !isSignedIn ? '&ended' : ''
  return (
    <I18nProvider locale={locale}>
      <FaultBoundary at={address}>
        {!/^\/statements\/[^/]+$/.test(address) && <OfflineBar />}
        <Suspense fallback={<WaitingScreen />}>
          <Switch>
            <Route path="/join" component={SignInScreen} />
            <Route path="/statements/:statementId/adopted">
              {({ statementId }) => <AdoptedScreen key={statementId} statementId={statementId} />}
            </Route>
            {!isSignedIn && <Redirect to={`/join?to=${encodeURIComponent(address)}${ended}`} replace />}
            <Route path="/" component={FirstScreen} />
            <Route path="/meetings/new">
              <SetUpScreen meetingId={null} />
            </Route>
            <Route path="/meetings/:meetingId">
              {({ meetingId }) => <MeetingScreen key={meetingId} meetingId={meetingId} />}
            </Route>
            <Route path="/meetings/:meetingId/set-up">
              {({ meetingId }) => <SetUpScreen key={meetingId} meetingId={meetingId} />}
            </Route>
            <Route path="/meetings/:meetingId/terms">
              {({ meetingId }) => <TermsScreen key={meetingId} meetingId={meetingId} />}
            </Route>
            <Route path="/meetings/:meetingId/import">
              {({ meetingId }) => <ImportScreen key={meetingId} meetingId={meetingId} />}
            </Route>
            <Route path="/statements/:statementId/record/:paragraphId">
              {({ statementId, paragraphId }) => (
                <RecordScreen key={paragraphId} statementId={statementId} paragraphId={paragraphId} />
              )}
            </Route>
            <Route path="/statements/:statementId/record">
              {({ statementId }) => <RecordScreen key={statementId} statementId={statementId} />}
            </Route>
            <Route path="/statements/:statementId/replay">
              {({ statementId }) => <ReplayScreen key={statementId} statementId={statementId} />}
            </Route>
            <Route path="/statements/:statementId/compare">
              {({ statementId }) => <CompareScreen key={statementId} statementId={statementId} />}
            </Route>
            <Route path="/statements/:statementId">
              {({ statementId }) => <StatementScreen key={statementId} statementId={statementId} />}
            </Route>
            <Route component={NotFoundScreen} />
          </Switch>
        </Suspense>
      </FaultBoundary>
    </I18nProvider>
  )
}

/** All meetings for the deployment's secretariat, their one meeting for everyone else. */
function FirstScreen() {
  const meetingId = useSession()?.participant.meetingId ?? null
  return meetingId === null ? <MeetingsScreen /> : <Redirect to={`/meetings/${meetingId}`} replace />
}
