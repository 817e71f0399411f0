import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findScreen } from '../../api/api.ts'
import type { Problem } from '../../api/request.ts'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { useScreen } from '../../features/screen/index.ts'
import { usePageTitle } from '../usePageTitle.ts'
import { HallScreen } from './HallScreen.tsx'
import './screen.css'

/** A screen of the hall, without sign-in: by its key in the address, or by the six digits that are typed here. */
export function ScreenPage({ screenKey }: { readonly screenKey: string | null }) {
  const { t } = useTranslation('screen')
  usePageTitle(t('pageTitle'))
  return screenKey === null ? <CodePage /> : <ShownPage screenKey={screenKey} />
}

function ShownPage({ screenKey }: { readonly screenKey: string }) {
  const { t } = useTranslation('screen')
  const state = useScreen(screenKey)
  if (state.isGone) {
    return (
      <main id="main" className="screen screen-face">
        <p className="screen-word">{t('gone')}</p>
        <p>{t('goneText')}</p>
      </main>
    )
  }
  if (state.shown === null) return <main id="main" className="screen screen-face" aria-busy="true" />
  return <HallScreen shown={state.shown} at={state.at} isOffline={state.isOffline} />
}

function CodePage() {
  const { t } = useTranslation('screen')
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const digits = code
      .normalize('NFKC')
      .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (one) => String(one.charCodeAt(0) & 0xf))
    const answer = await findScreen(digits.replaceAll(/\D/g, ''))
    setBusy(false)
    if (answer.ok) window.location.assign(`/screen/${encodeURIComponent(answer.value.key)}`)
    else setProblem(answer.problem)
  }
  return (
    <main id="main" className="page page-narrow screen-code">
      <h1>{t('pageTitle')}</h1>
      <form onSubmit={(event) => void open(event)}>
        <Field
          label={t('code')}
          hint={t('codeHint')}
          value={code}
          onChange={setCode}
          dir="ltr"
          isNeeded
          isAutoFocused
        />
        {problem !== null && <ProblemNotice problem={problem} />}
        <Button type="submit" tone="primary" size="large" isPending={isBusy}>
          {t('open')}
        </Button>
      </form>
    </main>
  )
}
