import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TopBar } from './TopBar.tsx'
import { usePageTitle } from './usePageTitle.ts'

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
  const main = useArrival()
  return (
    <>
      <a className="skip" href="#main">
        {t('skipToMain')}
      </a>
      <TopBar title={title} subtitle={subtitle}>
        {bar}
      </TopBar>
      <main id="main" ref={main} className={`page page-${width}`} tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

let isFirstPage = true

/** On arriving from another page, begins at its top, and gives it the focus where nothing else has taken it. */
function useArrival() {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    // The first page is the browser's own to place: the skip link is then the first stop.
    if (!isFirstPage && location.hash === '') {
      window.scrollTo(0, 0)
      if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
    }
    isFirstPage = false
  }, [])
  return main
}
