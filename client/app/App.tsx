import { lazy, Suspense, useEffect, useRef } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { useSession } from '../api/useSession.ts'
import { FaultBoundary } from '../pages/FaultBoundary.tsx'
import { MeetingPage } from '../pages/MeetingPage.tsx'
import { MeetingsPage } from '../pages/MeetingsPage.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { OfflineBar } from '../pages/OfflineBar.tsx'
import { RenewedBar } from '../pages/RenewedBar.tsx'
import { SignInPage } from '../pages/SignInPage.tsx'
import { WaitingPage } from '../pages/WaitingPage.tsx'
import { useLanguage } from '../words/useLanguage.ts'

// Each of these is fetched when first opened: a reader of an adopted text needs no editor, a delegate no set-up.
const SetUpPage = lazy(async () => ({ default: (await import('../pages/SetUpPage.tsx')).SetUpPage }))
const ImportPage = lazy(async () => ({ default: (await import('../pages/ImportPage.tsx')).ImportPage }))
const AdoptedPage = lazy(async () => ({
  default: (await import('../pages/AdoptedPage.tsx')).AdoptedPage,
}))
const ComparePage = lazy(async () => ({
  default: (await import('../pages/ComparePage.tsx')).ComparePage,
}))
const RecordPage = lazy(async () => ({ default: (await import('../pages/RecordPage.tsx')).RecordPage }))
const ProceedingsPage = lazy(async () => ({
  default: (await import('../pages/ProceedingsPage.tsx')).ProceedingsPage,
}))
const ReplayPage = lazy(async () => ({ default: (await import('../pages/ReplayPage.tsx')).ReplayPage }))
const DesignSystemPage = lazy(async () => ({
  default: (await import('../pages/DesignSystemPage.tsx')).DesignSystemPage,
}))
const TermsPage = lazy(async () => ({ default: (await import('../pages/TermsPage.tsx')).TermsPage }))
const ScreenPage = lazy(async () => ({ default: (await import('../pages/screen/ScreenPage.tsx')).ScreenPage }))
const StatementPage = lazy(async () => ({ default: (await import('../pages/StatementPage.tsx')).StatementPage }))

/** Which screen stands at which address. Everything but signing in, adopted texts and the design system needs a session. */
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
        {!/^\/statements\/[^/]+(\/desk)?$/.test(address) && <OfflineBar />}
        <RenewedBar />
        <Suspense fallback={<WaitingPage />}>
          <Switch>
            <Route path="/join" component={SignInPage} />
            <Route path="/screen">
              <ScreenPage screenKey={null} />
            </Route>
            <Route path="/screen/:key">{({ key }) => <ScreenPage key={key} screenKey={key} />}</Route>
            <Route path="/statements/:statementId/adopted">
              {({ statementId }) => <AdoptedPage key={statementId} statementId={statementId} />}
            </Route>
            <Route path="/design-system">
              <DesignSystemPage />
            </Route>
            {!isSignedIn && <Redirect to={`/join?to=${encodeURIComponent(address)}${ended}`} replace />}
            <Route path="/" component={FirstPage} />
            <Route path="/meetings/new">
              <SetUpPage meetingId={null} />
            </Route>
            <Route path="/meetings/:meetingId">
              {({ meetingId }) => <MeetingPage key={meetingId} meetingId={meetingId} />}
            </Route>
            <Route path="/meetings/:meetingId/set-up">
              {({ meetingId }) => <SetUpPage key={meetingId} meetingId={meetingId} />}
            </Route>
            <Route path="/meetings/:meetingId/record">
              {({ meetingId }) => <ProceedingsPage key={meetingId} meetingId={meetingId} />}
            </Route>
            <Route path="/meetings/:meetingId/terms">
              {({ meetingId }) => <TermsPage key={meetingId} meetingId={meetingId} />}
            </Route>
            <Route path="/meetings/:meetingId/import">
              {({ meetingId }) => <ImportPage key={meetingId} meetingId={meetingId} />}
            </Route>
            <Route path="/statements/:statementId/record/:paragraphId">
              {({ statementId, paragraphId }) => (
                <RecordPage key={paragraphId} statementId={statementId} paragraphId={paragraphId} />
              )}
            </Route>
            <Route path="/statements/:statementId/record">
              {({ statementId }) => <RecordPage key={statementId} statementId={statementId} />}
            </Route>
            <Route path="/statements/:statementId/replay">
              {({ statementId }) => <ReplayPage key={statementId} statementId={statementId} />}
            </Route>
            <Route path="/statements/:statementId/compare">
              {({ statementId }) => <ComparePage key={statementId} statementId={statementId} />}
            </Route>
            <Route path="/statements/:statementId/:place?">
              {({ statementId, place }) =>
                place === undefined || place === 'desk' ? (
                  <StatementPage key={statementId} statementId={statementId} isDesk={place === 'desk'} />
                ) : (
                  <NotFoundPage />
                )
              }
            </Route>
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </FaultBoundary>
    </I18nProvider>
  )
}

/** All meetings for the deployment's secretariat, their one meeting for everyone else. */
function FirstPage() {
  const meetingId = useSession()?.participant.meetingId ?? null
  return meetingId === null ? <MeetingsPage /> : <Redirect to={`/meetings/${meetingId}`} replace />
}
