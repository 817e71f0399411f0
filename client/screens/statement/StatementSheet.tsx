import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../hooks/useDesk.ts'
import { FollowBar } from '../../panels/floor/FollowBar.tsx'
import { StatementParagraph } from './StatementParagraph.tsx'

/** Paragraphs beyond which those out of view are not laid out until they come near. */
const longSheet = 80

/** The sheet of paper on the desk: the whole text, paragraph under paragraph. */
export function StatementSheet() {
  const { t } = useTranslation('statement')
  const paragraphs = useSnapshot((snapshot) => snapshot.paragraphs)
  const stage = useSnapshot((snapshot) => snapshot.statement?.stage ?? 'drafting')
  const isFrozen = useSnapshot((snapshot) => snapshot.statement?.labelsFrozen === true)
  const floor = useSnapshot((snapshot) => snapshot.statement?.floor ?? null)
  const dir = useSnapshot((snapshot) => snapshot.statement?.dir ?? 'rtl')
  const lang = useSnapshot((snapshot) => snapshot.statement?.lang ?? 'ar')
  const isAway = useAwayFrom(floor)
  return (
    <>
      <FollowBar isAway={isAway} />
      <article className={paragraphs.length > longSheet ? 'sheet sheet-long' : 'sheet'}>
        <p className="sheet-head">
          <span>{t(`pen_${stage}`)}</span>
          {stage !== 'adopted' && <span>{t(isFrozen ? 'labelsFrozen' : 'labelsFree')}</span>}
        </p>
        {paragraphs.map((paragraph) => (
          <StatementParagraph
            key={paragraph.id}
            paragraph={paragraph}
            isOnFloor={paragraph.id === floor}
            dir={dir}
            lang={lang}
          />
        ))}
      </article>
    </>
  )
}

/** Whether an element is out of the reader's view. */
function useAwayFrom(id: string | null): boolean {
  const [isAway, setAway] = useState(false)
  useEffect(() => {
    const element = id === null ? null : document.getElementById(id)
    if (element === null) return setAway(false)
    const observer = new IntersectionObserver(([entry]) => setAway(entry?.isIntersecting === false))
    observer.observe(element)
    return () => observer.disconnect()
  }, [id])
  return isAway
}
