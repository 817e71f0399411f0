import { useTranslation } from 'react-i18next'
import { useDesk, useSnapshot } from '../../hooks/useDesk.ts'
import { useRight } from '../../hooks/useDryRun.ts'
import { AdoptStatement } from '../../panels/adoption/AdoptStatement.tsx'
import { SealMoment } from '../../panels/adoption/SealMoment.tsx'
import { AskedOfYou } from '../../panels/docket/AskedOfYou.tsx'
import { Docket } from '../../panels/docket/Docket.tsx'
import { Keys } from '../../panels/Keys.tsx'
import { Outline } from '../../panels/paragraph/Outline.tsx'
import { WhoIsHere } from '../../panels/presence/WhoIsHere.tsx'
import { StageActs } from '../../panels/stage/StageActs.tsx'

/** The side of orientation: every paragraph in a line, who is here, and the keys that work. */
export function OutlineSide() {
  const { t } = useTranslation(['statement', 'presence'])
  const { actor } = useDesk()
  return (
    <nav className="side side-outline" aria-label={t('outline')}>
      <h2>{t('outline')}</h2>
      <Outline />
      <h2 className="side-next">{t('here', { ns: 'presence' })}</h2>
      <WhoIsHere />
      <h2 className="side-next">{t('keys')}</h2>
      <ul className="hints">
        <li>
          <span>{t(actor.role === 'rapporteur' ? 'keyNextBracket' : 'keyNext')}</span>
          <Keys keys={['Alt', '↓', '↑']} />
        </li>
        <li>
          <span>{t('keyOpen')}</span>
          <Keys keys={['Enter']} />
        </li>
        <li>
          <span>{t('keyBack')}</span>
          <Keys keys={['Esc']} />
        </li>
        <li>
          <span>{t('keyAct')}</span>
          <Keys keys={['Alt', 'Enter']} />
        </li>
      </ul>
    </nav>
  )
}

/** The side of what is to be done: what is asked of the reader, then everything in the way, then acts for all. */
export function DocketSide() {
  const { t } = useTranslation('statement')
  const mayAdopt = useRight('adoptStatement')
  const stage = useSnapshot((snapshot) => snapshot.statement?.stage)
  const isComplete = useSnapshot(
    (snapshot) =>
      snapshot.paragraphs.length > 0 &&
      snapshot.paragraphs.every(({ state }) => state === 'agreed' || state === 'struck'),
  )
  if (stage === 'adopted') {
    return (
      <aside className="side side-docket" aria-label={t('docketLabel')}>
        <SealMoment />
      </aside>
    )
  }
  const adopts = mayAdopt && isComplete
  return (
    <aside className="side side-docket" aria-label={t('docketLabel')}>
      {adopts ? <AdoptStatement /> : <AskedOfYou />}
      <Docket />
      {mayAdopt && !adopts && <AdoptStatement />}
      <StageActs />
    </aside>
  )
}
