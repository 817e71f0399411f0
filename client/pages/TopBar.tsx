import { directionOf } from '@tawafuq/arabic/direction'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useSession } from '../api/useSession.ts'
import { Button } from '../design-system/Button.tsx'
import { Icon } from '../design-system/Icon.tsx'
import { Menu } from '../design-system/Menu.tsx'
import { signOut } from '../features/sign-in/index.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { themes, useTheme } from './useTheme.ts'

interface TopBarProps {
  readonly title?: ReactNode
  readonly subtitle?: ReactNode
  /** What this screen keeps in view: stages, progress, presence, its own acts. */
  readonly children?: ReactNode
  /** The delegation that the reader speaks for, in place of their role. */
  readonly delegation?: ReactNode
}

/** The bar over every screen: where one is, who one is, the other language in one click, appearance and leaving. */
export function TopBar({ title, subtitle, children, delegation }: TopBarProps) {
  const { t } = useTranslation(['shell', 'names'])
  const { language, other, turnToOther } = useLanguage()
  const [theme, chooseTheme] = useTheme()
  const [, go] = useLocation()
  const participant = useSession()?.participant
  const leave = async () => {
    await signOut()
    go('/join')
  }
  return (
    <header className="bar">
      <Link className="brand" href="/" aria-label={t('home')}>
        <span className="brand-mark" aria-hidden="true" />
        <span className="brand-word">{t('brand')}</span>
      </Link>
      {title !== undefined && (
        <div className="bar-title">
          <h1 dir={typeof title === 'string' ? directionOf(title) : undefined}>{title}</h1>
          {subtitle && <p>{subtitle}</p>}
        </div>
      )}
      {children}
      <div className="bar-end">
        <button type="button" className="btn btn-quiet bar-language" lang={other} onClick={() => void turnToOther()}>
          <span className="bar-language-full">{t('otherLanguage')}</span>
          <span className="bar-language-short">{t('otherLanguageShort')}</span>
          <span className="hidden">{t('otherLanguageLabel')}</span>
        </button>
        <Menu
          label={t('account')}
          choice={{
            title: t('theme'),
            chosen: theme,
            options: themes.map((id) => ({ id, name: t(`theme_${id}`) })),
            onChoose: (id) => {
              const chosen = themes.find((one) => one === id)
              if (chosen) chooseTheme(chosen)
            },
          }}
          acts={[
            {
              id: 'accessibility',
              name: t('accessibility'),
              onAct: () => location.assign(`/accessibility?lang=${language}`),
            },
            ...(participant ? [{ id: 'sign-out', name: t('signOut'), onAct: () => void leave() }] : []),
          ]}
        >
          <Button tone="quiet">
            <span className="hidden">{participant ? `${t('account')}: ${participant.name} ` : t('account')}</span>
            {participant && (
              <span className="bar-face">
                <Icon name="people" />
              </span>
            )}
            {participant ? (
              <span className="me">
                <strong>{delegation ?? t(`role_${participant.role}`, { ns: 'names' })}</strong>
                {participant.name !== t(`role_${participant.role}`, { ns: 'names' }) && (
                  <span className="faint">
                    <bdi>{participant.name}</bdi>
                  </span>
                )}
              </span>
            ) : (
              <>
                <Icon name="theme" />
                <span className="bar-word">{t('theme')}</span>
              </>
            )}
            <Icon name="down" />
          </Button>
        </Menu>
      </div>
    </header>
  )
}
