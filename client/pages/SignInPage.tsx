import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import { readWaysIn, type SignInKey } from '../api/api.ts'
import { useQuery } from '../api/useQuery.ts'
import { useSession } from '../api/useSession.ts'
import { Button } from '../design-system/Button.tsx'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { Notice } from '../design-system/Notice.tsx'
import { ProblemNotice } from '../design-system/ProblemNotice.tsx'
import { Skeleton } from '../design-system/Skeleton.tsx'
import { AccountSeats, SignInForm, useSignIn } from '../features/sign-in/index.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { Page } from './Page.tsx'
import '../features/sign-in/signIn.css'

/**
 * `/join#token` signs in at once. The token stands behind `#`, which browsers never send to a server, and is taken out
 * of the address before anything else happens, so that it stays in no history. Anyone else types what is on their card.
 */
export function SignInPage() {
  const { t } = useTranslation(['signIn', 'shell'])
  const { language } = useLanguage()
  const { state, enter, takeOver, stay, joinTokenIn } = useSignIn()
  const participant = useSession()?.participant
  const [params] = useSearchParams()
  const [, go] = useLocation()
  const [error, setError] = useState<string | null>(null)
  const ways = useQuery(['ways-in', params.get('by')], readWaysIn).state
  const [cameByLink] = useState(() => location.hash.length > 1)

  const ask = useCallback(
    async (key: SignInKey, isShared: boolean) => {
      if (await enter(key, isShared)) go(whereTo(params.get('to')))
    },
    [enter, go, params],
  )

  useEffect(() => {
    const signInByLink = async () => {
      if (location.hash.length <= 1 || location.hash === '#main') return
      const joinToken = joinTokenIn(location.hash)
      history.replaceState(null, '', location.pathname + location.search)
      if (joinToken === null) setError(t('linkUnreadable'))
      else await ask({ joinToken }, false)
    }
    const signIn = () => void signInByLink()
    signIn()
    // A second link opened in the same window changes the hash alone.
    window.addEventListener('hashchange', signIn)
    return () => window.removeEventListener('hashchange', signIn)
  }, [ask, joinTokenIn, t])

  const isSigningIn = state.step === 'signing-in'
  const way = ways.at === 'here' && ways.value.openId ? ways.value : null
  const seats = way?.account != null && params.get('by') === 'account' ? { ...way, account: way.account } : null
  const to = new URLSearchParams({ to: params.get('to') ?? '/' }).toString()
  const refused = refusalsOfAccounts.find(({ code }) => code === params.get('refused'))
  return (
    <Page title={t('heading')} width="narrow">
      <div className="sign-in">
        <p className="sign-in-brand">
          <span className="brand-mark" aria-hidden="true" />
          <span className="sign-in-name">{t('brand', { ns: 'shell' })}</span>
          <span>{t('brandPurpose', { ns: 'shell' })}</span>
        </p>
        <section className="panel">
          {isSigningIn && cameByLink ? (
            <Skeleton lines={3} label={t('signingIn')} />
          ) : state.step === 'beside' && participant ? (
            <Notice tone="awaiting" told="alert" title={t('beside', { name: participant.name })}>
              <p>{t('besideText')}</p>
              <p className="notice-acts">
                <Button
                  tone="primary"
                  onPress={() => {
                    takeOver()
                    go(whereTo(params.get('to')))
                  }}
                >
                  {t('besideEnter', { name: state.session.participant.name })}
                </Button>
                <Button
                  onPress={() => {
                    stay()
                    go('/')
                  }}
                >
                  {t('besideStay', { name: participant.name })}
                </Button>
              </p>
            </Notice>
          ) : (
            <>
              <h2>{t('heading')}</h2>
              {params.has('ended') && state.step === 'waiting' && (
                <Notice tone="awaiting" sign="clock" title={t('sessionEnded', { ns: 'shell' })}>
                  <p>{t('sessionEndedText', { ns: 'shell' })}</p>
                </Notice>
              )}
              {state.step === 'refused' && <SignInRefusal problem={state.problem} />}
              {participant && (
                <Notice tone="agreed" title={t('already', { name: participant.name })}>
                  <p className="notice-acts">
                    <LinkButton href="/" tone="primary">
                      {t('goOn')}
                    </LinkButton>
                  </p>
                </Notice>
              )}
              {refused !== undefined && state.step === 'waiting' && (
                <Notice tone="contested" sign="people" told="alert" title={t(refused.title)}>
                  <p>{t(refused.text)}</p>
                </Notice>
              )}
              {seats !== null && (
                <AccountSeats ways={seats} isPending={isSigningIn} onKey={(key, isShared) => void ask(key, isShared)} />
              )}
              {seats !== null && seats.seats.length > 0 ? (
                <LinkButton href={`/join?${to}`} tone="quiet" isWide>
                  {t('byCard')}
                </LinkButton>
              ) : (
                <>
                  <p className="soft">{t('lead')}</p>
                  <SignInForm
                    error={error}
                    isPending={isSigningIn}
                    isPlain={participant !== undefined}
                    onKey={(key, isShared) => void ask(key, isShared)}
                  />
                  {way !== null && (
                    <p className="sign-in-other">
                      <LinkButton href={`/sign-in/openid?${to}`} leaves>
                        {t('byAccount')}
                      </LinkButton>
                    </p>
                  )}
                </>
              )}
            </>
          )}
        </section>
        <section className="sign-in-note">
          <h2>{t('noLink')}</h2>
          <p>{t('noLinkText')}</p>
        </section>
        <p className="sign-in-note small">
          <a href={`/accessibility?lang=${language}`}>{t('accessibility', { ns: 'shell' })}</a>
        </p>
      </div>
    </Page>
  )
}

/** With what a browser comes back that was not let in. */
const refusalsOfAccounts = [
  { code: 'openid-stale', title: 'openidStale', text: 'openidStaleText' },
  { code: 'openid-unreachable', title: 'openidUnreachable', text: 'openidUnreachableText' },
  { code: 'openid-refused', title: 'openidRefused', text: 'openidRefusedText' },
  { code: 'openid-unverified', title: 'openidUnverified', text: 'openidUnverifiedText' },
] as const

function SignInRefusal({ problem }: { readonly problem: Parameters<typeof ProblemNotice>[0]['problem'] }) {
  const { t } = useTranslation('signIn')
  if (problem.code === 'unknown-card' || problem.code === 'unknown-pin') {
    return (
      <Notice
        tone="contested"
        sign="link"
        told="alert"
        title={t(problem.code === 'unknown-pin' ? 'unknownPin' : 'unknownCard')}
      >
        <p>{problem.title}</p>
      </Notice>
    )
  }
  if (problem.code === 'unknown-token') {
    return (
      <Notice tone="contested" sign="link" told="alert" title={t('unknown')}>
        <p>{t('unknownText')}</p>
      </Notice>
    )
  }
  if (problem.code === 'too-many') {
    return (
      <Notice tone="awaiting" sign="clock" told="alert" title={t('tooMany')}>
        <p>{t('tooManyText')}</p>
      </Notice>
    )
  }
  return <ProblemNotice problem={problem} />
}

/** Back to the address that asked for a sign-in, if it is one of ours; `//elsewhere` would be another host. */
function whereTo(asked: string | null): string {
  return asked !== null && /^\/(?![/\\])/.test(asked) ? asked : '/'
}
