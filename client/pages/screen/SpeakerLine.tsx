import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { timeLeft } from '@tawafuq/domain/acts/speaking/speaking'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../design-system/Delegation.tsx'
import type { ShownScreen } from '../../features/screen/index.ts'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useNow } from '../../words/useNow.ts'

/** Who has the floor with the time that is left, and who is next. */
export function SpeakerLine({ shown: { speaker, speakers, listClosed, kind } }: { readonly shown: ShownScreen }) {
  const { t } = useTranslation(['screen', 'speaking'])
  const { language } = useLanguage()
  const now = useNow(500)
  if (speaker === null && speakers.length === 0) return null
  const nameOf = ({ delegation, name }: { delegation: { ar: string; en?: string } | null; name: string }) =>
    delegation === null ? name : printBilingual(delegation, language)
  const { left, late } = timeLeft(speaker?.endsAt ?? null, asId<Instant>(new Date(now).toISOString()))
  return (
    <p className="screen-speaker" data-late={late}>
      {speaker !== null && (
        <>
          <strong>{t('speaking')}</strong>
          <Badge number={speaker.delegationNumber} />
          <bdi>{nameOf(speaker)}</bdi>
          <span className="screen-what">{t(`as_${speaker.as}`, { ns: 'speaking' })}</span>
          {left !== null && (
            <bdi className="screen-left num">
              {left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` : t('timeOver')}
            </bdi>
          )}
        </>
      )}
      {speakers.length > 0 && (
        <span className="screen-waiting">
          {t('waiting', { count: speakers.length })}
          {speakers.slice(0, kind === 'podium' ? 6 : 2).map((one) => (
            <span key={`${one.name} ${one.as}`} className="screen-asks">
              <Badge number={one.delegationNumber} />
              <bdi>{nameOf(one)}</bdi>
            </span>
          ))}
          {listClosed && <span>{t('listClosed')}</span>}
        </span>
      )}
    </p>
  )
}
