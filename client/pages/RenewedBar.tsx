import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../design-system/Banner.tsx'
import { renewedAt } from './renewal.ts'

/** How long it is said, and how soon after the loading it must come to be about it, in milliseconds. */
const said = 12_000
const soon = 15_000

/** Says why the page was loaded anew by itself. */
export function RenewedBar() {
  const { t } = useTranslation()
  const [isSaid, setIsSaid] = useState(() => Date.now() - renewedAt() < soon)
  useEffect(() => {
    if (!isSaid) return
    const timer = setTimeout(() => setIsSaid(false), said)
    return () => clearTimeout(timer)
  }, [isSaid])
  if (!isSaid) return null
  return (
    <Banner tone="parked" sign="check">
      {t('renewed')}
    </Banner>
  )
}
