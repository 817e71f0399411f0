import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../design-system/Empty.tsx'
import { Pictures } from '../pictures/index.ts'
import { ReplayedAct } from './ReplayedAct.tsx'
import { ReplayedText } from './ReplayedText.tsx'
import { ReplayList } from './ReplayList.tsx'
import { TimeLine } from './TimeLine.tsx'
import { useReplay } from './useReplay.ts'
import { useReplayKeys } from './useReplayKeys.ts'
import './replay.css'

/** The negotiation stepped through act by act, large enough for a hall: the act, the text at that moment, the time line. */
export function Replay() {
  const { t } = useTranslation('replay')
  const replayed = useReplay()
  const [showsWhole, setShowsWhole] = useState(false)
  const [showsPictures, setShowsPictures] = useState(false)
  useReplayKeys(replayed)
  const { frame } = replayed
  if (frame === undefined) {
    return (
      <Empty sign="list" title={t('empty')}>
        {t('emptyText')}
      </Empty>
    )
  }
  return (
    <div className="replay">
      <section className="replay-stage" aria-label={t('stage')}>
        <ReplayedAct frame={frame} at={replayed.at} all={replayed.frames.length} isPlaying={replayed.isPlaying} />
        {showsPictures ? (
          <Pictures until={frame.entry.version} />
        ) : (
          <ReplayedText frame={frame} of={replayed.of} isWhole={showsWhole} />
        )}
      </section>
      <TimeLine
        replayed={replayed}
        showsWhole={showsWhole}
        onWhole={setShowsWhole}
        showsPictures={showsPictures}
        onPictures={setShowsPictures}
      />
      <ReplayList replayed={replayed} />
    </div>
  )
}
