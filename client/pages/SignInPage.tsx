import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import { useSession } from '../api/useSession.ts'
import { Button } from '../design-system/Button.tsx'
import { Field } from '../design-system/Field.tsx'
import { Ghost } from '../design-system/Ghost.tsx'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { Notice } from '../design-system/Notice.tsx'
import { ProblemNotice } from '../design-system/ProblemNotice.tsx'
import { useSignIn } from '../features/sign-in/index.ts'
import { Page } from './Page.tsx'
import '../features/sign-in/signIn.css'

/**
 * `/join#token` signs in at once. The token stands behind `#`, which browsers never send to a server, and is taken out
 * of the address before anything else happens, so that it stays in no history. Anyone else pastes their link.
 */
export function SignInPage() {
  const { t } = useTranslation(['signIn', 'shell'])
  const { state, enter, joinTokenIn } = useSignIn()
  const participant = useSession()?.participant
  const [params] = useSearchParams()
  const [, go] = useLocation()
  const [pasted, setPasted] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [cameByLink] = useState(() => location.hash.length > 1)

  useEffect(() => {
    const signInByLink = async () => {
      if (location.hash.length <= 1 || location.hash === '#main') return
      const token = joinTokenIn(location.hash)
      history.replaceState(null, '', location.pathname + location.search)
      if (token === null) setError(t('linkUnreadable'))
      else if (await enter(token)) go(whereTo(params.get('to')))
    }
    const signIn = () => void signInByLink()
    signIn()
    // A second link opened in the same window changes the hash alone.
    window.addEventListener('hashchange', signIn)
    return () => window.removeEventListener('hashchange', signIn)
  }, [enter, go, joinTokenIn, params, t])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const token = joinTokenIn(pasted)
    setError(pasted.trim() === '' ? t('linkMissing') : token === null ? t('linkUnreadable') : null)
    if (token !== null && (await enter(token))) go(whereTo(params.get('to')))
  }

  const isSigningIn = state.step === 'signing-in'
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
            <Ghost lines={3} label={t('signingIn')} />
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
              <p className="soft">{t('lead')}</p>
              <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
                <Field
                  label={t('linkLabel')}
                  hint={t('linkHint')}
                  value={pasted}
                  onChange={setPasted}
                  error={error}
                  dir="ltr"
                />
                <Button
                  type="submit"
                  size="large"
                  tone={participant ? 'plain' : 'primary'}
                  isWide
                  isPending={isSigningIn}
                >
                  {isSigningIn ? t('signingIn') : t('submit')}
                </Button>
              </form>
            </>
          )}
        </section>
        <section className="sign-in-note">
          <h2>{t('noLink')}</h2>
          <p>{t('noLinkText')}</p>
        </section>
      </div>
    </Page>
  )
}

function SignInRefusal({ problem }: { readonly problem: Parameters<typeof ProblemNotice>[0]['problem'] }) {
  const { t } = useTranslation('signIn')
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
