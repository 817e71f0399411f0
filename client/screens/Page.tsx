import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../hooks/usePageTitle.ts'
import { TopBar } from './TopBar.tsx'

interface PageProps {
  readonly title: string
  readonly subtitle?: ReactNode
  /** What stands in the bar beside the title. */
  readonly bar?: ReactNode
  readonly children: ReactNode
  readonly width?: 'narrow' | 'usual' | 'full'
}

/** A screen: skip link, bar, and its content, named in the window's title. */
export function Page({ title, subtitle, bar, children, width = 'usual' }: PageProps) {
  const { t } = useTranslation()
  usePageTitle(t('pageTitle', { title }))
  return (
    <>
      <a className="skip" href="#main">
        {t('skipToMain')}
      </a>
      <TopBar title={title} subtitle={subtitle}>
        {bar}
      </TopBar>
      <main id="main" className={`page page-${width}`} tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
