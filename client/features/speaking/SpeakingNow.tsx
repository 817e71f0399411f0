import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { type Speech, timeLeft } from '@tawafuq/domain/acts/speaking/speaking'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../design-system/Delegation.tsx'
import { useNow } from '../../words/useNow.ts'
import { useSpeakerFace } from './useSpeakerFace.ts'

/** Who has the floor and what is left of it; thirty seconds before the end it says so (rule SP6). */
export function SpeakingNow({ speech, isOwn }: { readonly speech: Speech; readonly isOwn: boolean }) {
  const { t } = useTranslation('speaking')
  const face = useSpeakerFace()(speech)
  const now = useNow(500)
  const { left, late } = timeLeft(speech.endsAt, asId<Instant>(new Date(now).toISOString()))
  return (
    <div className="speaking-now" data-late={late}>
      <p className="small soft">{t(isOwn ? 'yourTurn' : 'now')}</p>
      <p className="speakers-who">
        <Badge number={face.number} />
        <strong>
          <bdi>{face.name}</bdi>
        </strong>
        <span className="small soft">{t(`as_${speech.as}`)}</span>
      </p>
      <p className="num speaking-left">
        {left === null
          ? t('noLimit')
          : left > 0
            ? t('left', { time: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` })
            : t('over')}
      </p>
      <p className="small" role="status">
        {late === 'soon' ? t('soon') : late === 'over' ? t('over') : ''}
      </p>
    </div>
  )
}
