import { ledgerSentence } from '@tawafuq/domain/views/ledgerSentence'
import type { Notice } from '@tawafuq/domain/views/noticesOf'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTellingNames } from '../../statement/useTellingNames.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useClock } from '../../words/useClock.ts'

/** How many notices are shown at first, and at most; older ones are in the record. */
const shownFirst = 8
const shownMost = 100

interface NoticeListProps {
  /** The latest first. */
  readonly noticeList: readonly Notice[]
  readonly seen: number | null
  readonly onGo: () => void
}

/** What others have done that concerns the reader, and what concerns all, in sentences. */
export function NoticeList({ noticeList, seen, onGo }: NoticeListProps) {
  const clock = useClock()
  const { t } = useTranslation('notices')
  const { language, scrollTo } = useWorkspace()
  const entries = useSnapshot((snapshot) => snapshot.entries)
  const names = useTellingNames()
  const [isAll, setAll] = useState(false)
  if (names === null || noticeList.length === 0) return null
  return (
    <section className="concerns">
      <h3>{t('news')}</h3>
      <ol className="news">
        {noticeList.slice(0, isAll ? shownMost : shownFirst).map(({ version, at, paragraphId }) => {
          const entry = entries.find((one) => one.version === version)
          if (entry === undefined) return null
          const isFresh = seen !== null && version > seen
          return (
            <li key={version} data-fresh={isFresh ? '' : undefined}>
              <p className="tiny faint">
                <time dateTime={at}>{clock.moment(at)}</time>
                {isFresh && <b className="fresh">{t('fresh')}</b>}
              </p>
              {paragraphId === null ? (
                <p>{ledgerSentence(entry, names)[language]}</p>
              ) : (
                <button
                  type="button"
                  className="news-line"
                  onClick={() => {
                    onGo()
                    requestAnimationFrame(() => scrollTo(paragraphId))
                  }}
                >
                  {ledgerSentence(entry, names)[language]}
                </button>
              )}
            </li>
          )
        })}
      </ol>
      {!isAll && noticeList.length > shownFirst && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('newsMore', { count: Math.min(noticeList.length, shownMost) - shownFirst })}
        </button>
      )}
    </section>
  )
}
