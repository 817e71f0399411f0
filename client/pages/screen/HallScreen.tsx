import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { beginningOf } from '../../design-system/beginningOf.ts'
import { Badge } from '../../design-system/Delegation.tsx'
import { delegationSigns } from '../../design-system/delegationSigns.ts'
import { Icon } from '../../design-system/Icon.tsx'
import { Letters } from '../../design-system/Letters.tsx'
import { State } from '../../design-system/State.tsx'
import type { ShownScreen } from '../../features/screen/index.ts'
import { Hour } from '../../words/Hour.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { makeClock, useClock, ZoneContext } from '../../words/useClock.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useNow } from '../../words/useNow.ts'
import { FloorText } from './FloorText.tsx'
import { SpeakerLine } from './SpeakerLine.tsx'

interface HallScreenProps {
  readonly shown: ShownScreen
  readonly at: number | null
  readonly isOffline: boolean
}

/** What the hall sees: where the meeting is, the text of it, whose brackets, who objects, who speaks, how far it has come. */
export function HallScreen({ shown, at, isOffline }: HallScreenProps) {
  const { t } = useTranslation('screen')
  const { language } = useLanguage()
  const { floor, face, statement, meeting, progress, kind } = shown
  const all = progress.agreed + progress.open
  return (
    <ZoneContext value={meeting.zone}>
      <div className="screen" data-kind={kind}>
        <header className="screen-top">
          {floor !== null && face === 'text' ? (
            <>
              <p className="screen-where">
                <Icon name="floor" />
                <bdi>{floor.citation[language]}</bdi>
              </p>
              <State state={floor.state} />
              {floor.held && (
                <span className="screen-held">
                  <Icon name="lock" />
                  {t('held')}
                </span>
              )}
            </>
          ) : (
            <p className="screen-title">{printBilingual(statement?.title ?? meeting.title, language)}</p>
          )}
          <Clock zone={meeting.zone} />
        </header>
        {kind === 'captions' ? (
          <Captions shown={shown} />
        ) : face === 'text' && floor !== null ? (
          <FloorText floor={floor} dir={statement?.dir ?? 'rtl'} language={language} />
        ) : (
          <Face shown={shown} />
        )}
        <div className="screen-below">
          {kind !== 'captions' && floor !== null && face === 'text' && (
            <>
              {floor.brackets.length > 0 && (
                <ul className="screen-legend">
                  {floor.brackets.slice(0, 9).map(({ id, number, delegation, delegationNumber, kind: bracketKind }) => (
                    <li key={id} className={delegationSigns(delegationNumber).colour}>
                      <b>[{number}]</b>
                      <Badge number={delegationNumber} />
                      <bdi>{delegation === null ? '' : printBilingual(delegation, language)}</bdi>
                      <BracketKind kind={bracketKind} />
                    </li>
                  ))}
                </ul>
              )}
              {floor.objections.map(({ delegationId, delegation, delegationNumber, grounds }) => (
                <p key={delegationId} className="screen-no">
                  <Icon name="contested" />
                  <strong>{t('objection')}</strong>
                  <Badge number={delegationNumber} />
                  <bdi>
                    {delegation === null ? '' : printBilingual(delegation, language)}:{' '}
                    <Letters text={beginningOf(grounds)} />
                  </bdi>
                </p>
              ))}
              {kind === 'podium' && shown.next !== null && (
                <p className="screen-next">
                  <strong>{t('next')}</strong> <bdi>{shown.next.citation[language]}</bdi>{' '}
                  <bdi>
                    <Letters text={beginningOf(shown.next.text)} />
                  </bdi>
                </p>
              )}
            </>
          )}
          <SpeakerLine shown={shown} />
          {kind !== 'captions' && shown.captions.length > 0 && <Strip shown={shown} />}
        </div>
        <footer className="screen-foot">
          <span>
            {t('agreed')} <strong className="num">{t('ofAll', { agreed: progress.agreed, all })}</strong>
          </span>
          {floor !== null && <LightsLine lights={floor.lights} />}
          {shown.silenceUntil !== undefined && <Countdown until={shown.silenceUntil} />}
          {isOffline && at !== null ? (
            <span className="screen-offline" role="status">
              <Icon name="offline" />
              {t('lastText', { time: makeClock(meeting.zone, language).time(new Date(at).toISOString()) })}
            </span>
          ) : (
            <span className="screen-push">
              {t('present', { onsite: shown.attendance.onsite, remote: shown.attendance.remote })}
            </span>
          )}
        </footer>
      </div>
    </ZoneContext>
  )
}

function BracketKind({ kind }: { readonly kind: string }) {
  const { t } = useTranslation('bracket')
  return <span className="screen-what">{t(`kind_${kind}` as 'kind_disputed')}</span>
}

function LightsLine({ lights }: { readonly lights: NonNullable<ShownScreen['floor']>['lights'] }) {
  const { t } = useTranslation('screen')
  const count = (light: 'green' | 'yellow' | 'red') => lights.declared.filter((one) => one.light === light).length
  if (lights.declared.length === 0) return null
  return (
    <span className="screen-lights">
      {(['green', 'yellow', 'red'] as const).map((light) => (
        <span key={light}>{t(`light_${light}`, { count: count(light) })}</span>
      ))}
      <span>{t('silent', { count: lights.silent })}</span>
    </span>
  )
}

function Face({ shown }: { readonly shown: ShownScreen }) {
  const { t } = useTranslation('screen')
  const { language } = useLanguage()
  const { face, statement, meeting, vote } = shown
  const word = face === 'text' || (face === 'before' && statement !== null) ? t('noFloor') : t(face)
  return (
    <main id="main" className="screen-face" data-face={face}>
      <p className="screen-meeting">{printBilingual(meeting.title, language)}</p>
      <p className="screen-word">{word}</p>
      {meeting.sitting !== null && face !== 'sealed' && <p>{printBilingual(meeting.sitting, language)}</p>}
      {vote !== null && (
        <>
          <p>{vote.question}</p>
          <p className="num">{t('voteCast', { cast: vote.cast, entitled: vote.entitled })}</p>
        </>
      )}
      {face === 'sealed' && statement !== null && <p>{printBilingual(statement.title, language)}</p>}
      {face === 'sealed' && statement?.adoptedAt != null && (
        <p>
          <Hour at={statement.adoptedAt} hasDay />
        </p>
      )}
    </main>
  )
}

function Captions({ shown }: { readonly shown: ShownScreen }) {
  return (
    <main id="main" className="screen-captions" aria-live="polite">
      {shown.captions.map(({ number, speaker, text }) => (
        <p key={number} dir="auto">
          {speaker !== undefined && <strong>{speaker}: </strong>}
          <Letters text={text} />
        </p>
      ))}
    </main>
  )
}

function Strip({ shown }: { readonly shown: ShownScreen }) {
  const last = shown.captions.at(-1)
  return (
    <p className="screen-strip" dir="auto">
      {last !== undefined && <Letters text={last.text} />}
    </p>
  )
}

function Clock({ zone }: { readonly zone: string | undefined }) {
  const now = useNow(1_000)
  const clock = useClock()
  return (
    <time className="screen-clock num">
      {clock.time(new Date(now).toISOString())}
      {zone !== undefined && <small>{zone.split('/').at(-1)?.replaceAll('_', ' ')}</small>}
    </time>
  )
}

function Countdown({ until }: { readonly until: string }) {
  const { t } = useTranslation('screen')
  const [left, setLeft] = useState('')
  useEffect(() => {
    const tell = () => setLeft(spanOf(Math.max(0, Date.parse(until) - Date.now())))
    tell()
    const timer = setInterval(tell, 1_000)
    return () => clearInterval(timer)
  }, [until])
  return (
    <span className="screen-silence">
      <Icon name="clock" />
      {t('silence')} · <bdi className="num">{t('silenceLeft', { left })}</bdi>
    </span>
  )
}

function spanOf(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
}
