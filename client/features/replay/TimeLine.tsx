import { livingParagraphs, paragraphState } from '@tawafuq/domain/acts/standing'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Select } from '../../design-system/Field.tsx'
import { Keys } from '../../design-system/Keys.tsx'
import { ProgressStrip } from '../../design-system/ProgressStrip.tsx'
import { useClock } from '../../words/useClock.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useParagraphNames } from '../citation/index.ts'
import { type Pace, paces, type Replayed } from './useReplay.ts'

interface TimeLineProps {
  readonly replayed: Replayed
  readonly showsWhole: boolean
  readonly onWhole: (showsWhole: boolean) => void
  readonly showsPictures: boolean
  readonly onPictures: (showsPictures: boolean) => void
}

/** Ticks of the strip beyond which they would be too fine to be told apart. */
const mostTicks = 80

/** Where in the negotiation the replay stands, and the ways to another moment of it. */
export function TimeLine({ replayed, showsWhole, onWhole, showsPictures, onPictures }: TimeLineProps) {
  const clock = useClock()
  const { t } = useTranslation(['replay', 'pictures'])
  const { dir } = useLanguage()
  const name = useParagraphNames()
  const { frames, at, frame, of, isPlaying, pace, goTo, choose, play, keepPace } = replayed
  if (frame === undefined) return null
  const last = frames.length - 1
  const living = livingParagraphs(frame.statement)
  const paragraphs = frames.at(-1)?.statement.paragraphs ?? []
  const [on, back] = dir === 'rtl' ? ['←', '→'] : ['→', '←']
  return (
    <nav className="time-line" aria-label={t('timeLine')}>
      {living.length <= mostTicks && (
        <ProgressStrip states={living.map((paragraph) => paragraphState(frame.statement, paragraph))} />
      )}
      <input
        type="range"
        className="time-range"
        min={0}
        max={last}
        value={at}
        aria-label={t('moment')}
        aria-valuetext={`${t('place', { at: at + 1, all: frames.length })}، ${clock.day(frame.entry.at)} ${clock.time(frame.entry.at)}`}
        onChange={(event) => {
          play(false)
          goTo(event.currentTarget.valueAsNumber)
        }}
      />
      <p className="time-ends tiny faint">
        <span>{clock.day(frames[0]?.entry.at ?? '')}</span>
        <span>{clock.day(frames[last]?.entry.at ?? '')}</span>
      </p>
      <div className="time-acts">
        <Button isDisabled={at === 0} onPress={() => goTo(at - 1)}>
          {t('back')} <Keys keys={[back]} />
        </Button>
        <Button
          tone="primary"
          isDisabled={last === 0}
          onPress={() => {
            if (at === last) goTo(0)
            play(!isPlaying)
          }}
        >
          {t(isPlaying ? 'hold' : 'play')} <Keys keys={[t('space')]} />
        </Button>
        <Button isDisabled={at === last} onPress={() => goTo(at + 1)}>
          {t('on')} <Keys keys={[on]} />
        </Button>
        <Select
          label={t('pace')}
          value={pace}
          onChange={keepPace}
          className="select select-small"
          options={(Object.keys(paces) as readonly Pace[]).map((value) => ({ value, name: t(`pace_${value}`) }))}
        />
        <Select
          label={t('of')}
          value={of ?? ''}
          onChange={(id) => choose(paragraphs.find((paragraph) => paragraph.id === id)?.id ?? null)}
          className="select select-small"
          options={[
            { value: '', name: t('ofWhole') },
            ...paragraphs.map(({ id }) => ({ value: id as string, name: name(id).spoken })),
          ]}
        />
        <Button tone="quiet" aria-pressed={showsWhole} onPress={() => onWhole(!showsWhole)}>
          {t(showsWhole ? 'showAct' : 'showWhole')}
        </Button>
        <Button tone="quiet" aria-pressed={showsPictures} onPress={() => onPictures(!showsPictures)}>
          {t('show', { ns: 'pictures' })}
        </Button>
      </div>
    </nav>
  )
}
