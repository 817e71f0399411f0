import { fold } from '@tawafuq/domain/acts/evolve'
import {
  bracketTallies,
  negotiationPictures,
  paragraphMap,
  secondsOnFloor,
  standingNow,
} from '@tawafuq/domain/views/negotiationPictures'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { BracketsSet } from './BracketsSet.tsx'
import { BurnDown } from './BurnDown.tsx'
import { ParagraphMap } from './ParagraphMap.tsx'
import { TimeOnFloor } from './TimeOnFloor.tsx'
import './pictures.css'

interface PicturesProps {
  /** The entry up to which the negotiation is drawn: all of it where it is left out. */
  readonly until?: number
}

/** The negotiation in four pictures, each said in words beside it, from the ledger alone (rule UI640). */
export function Pictures({ until }: PicturesProps) {
  const { t } = useTranslation('pictures')
  const all = useSnapshot((snapshot) => snapshot.entries)
  const sittings = useSnapshot((snapshot) => snapshot.proceedings.sittings)
  const { hours, stretches } = useMemo(() => negotiationPictures(all, sittings), [all, sittings])
  const statement = useMemo(
    () => fold(until === undefined ? all : all.filter(({ version }) => version <= until)),
    [all, until],
  )
  if (statement === null) return null
  return (
    <section className="pictures" aria-label={t('title')}>
      <ParagraphMap map={paragraphMap(statement)} />
      <BurnDown hours={hours} now={standingNow(statement)} {...(until !== undefined && { until })} />
      <TimeOnFloor times={secondsOnFloor(stretches, until)} />
      <BracketsSet tallies={bracketTallies(statement)} />
    </section>
  )
}
