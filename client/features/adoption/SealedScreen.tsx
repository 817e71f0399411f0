import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { FullScreen } from '../../design-system/FullScreen.tsx'
import { LinkButton } from '../../design-system/LinkButton.tsx'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'

/** The adoption takes every screen, once: for whoever is there when it happens, and until they put it away (rule UI512). */
export function SealedScreen() {
  const { t } = useTranslation('adoption')
  const { language } = useWorkspace()
  const isReady = useSnapshot((snapshot) => snapshot.phase === 'ready' && snapshot.statement !== null)
  const adoption = useSnapshot((snapshot) => snapshot.statement?.adoption ?? null)
  const id = useSnapshot((snapshot) => snapshot.statement?.id)
  const title = useSnapshot((snapshot) => snapshot.statement?.title)
  const wasOpen = useRef(false)
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (!isReady) return
    if (adoption === null) wasOpen.current = true
    else if (wasOpen.current) {
      wasOpen.current = false
      setShown(true)
    }
  }, [isReady, adoption])
  if (adoption === null || id === undefined || title === undefined) return null
  const shutIt = () => setShown(false)
  return (
    <FullScreen
      sign="adopted"
      word={t('sealedTitle')}
      title={(language === 'en' ? title.en : undefined) ?? title.ar}
      isOpen={isShown}
      onClose={shutIt}
    >
      <p className="sealed-hour">
        <Hour at={adoption.at} hasDay />
      </p>
      <p className="sealed-acts">
        <LinkButton href={`/statements/${id}/adopted`} tone="primary" size="large">
          {t('toRecord')}
        </LinkButton>
        <Button tone="quiet" onPress={shutIt}>
          {t('sealedStay')}
        </Button>
      </p>
    </FullScreen>
  )
}
