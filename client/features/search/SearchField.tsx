import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useTextTools } from '../../statement/useTextTools.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { findByLabel, useCited, useParagraphNames } from '../citation/index.ts'
import { type FoundPlace, mostFound, useTextSearch } from './useTextSearch.ts'
import './search.css'

/** Finds words in the statement and goes from place to place. The text is marked, never moved but by the reader. */
export function SearchField() {
  const { t } = useTranslation(['textTools', 'shell'])
  const { store, scrollTo } = useWorkspace()
  const cited = useCited()
  const name = useParagraphNames()
  const tools = useTextTools()
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState<number | null>(null)
  const places = useTextSearch(query)
  const labels = useMemo(() => findByLabel(query, cited), [query, cited])
  const shown = at === null ? null : Math.min(at, places.length - 1)

  useEffect(() => {
    tools.mark(
      places.map((place, index) => ({ ...place, look: index === shown ? ('here' as const) : ('found' as const) })),
    )
  }, [tools, places, shown])
  useEffect(() => () => tools.mark([]), [tools])
  useEffect(() => field.current?.focus(), [])

  const go = (by: 1 | -1) => {
    if (places.length === 0) return
    const next =
      shown === null ? first(places, by, store.state().current) : (shown + by + places.length) % places.length
    setAt(next)
    const place = places[next]
    if (place !== undefined) store.turnTo(place.id)
  }
  const close = () => {
    const current = store.state().current
    tools.show({ isSearching: false })
    if (current !== null) document.getElementById(current)?.focus({ preventScroll: true })
  }
  const jump = (id: ParagraphId) => {
    tools.show({ isSearching: false })
    scrollTo(id)
  }
  const most = places.length >= mostFound ? t('searchMany', { of: mostFound }) : String(places.length)
  return (
    <search className="search-field">
      <Icon name="search" />
      <input
        ref={field}
        className="input"
        type="search"
        dir="auto"
        aria-label={t('searchLabel')}
        aria-describedby="search-note"
        placeholder={t('searchPlaceholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setAt(null)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            const [named] = labels
            // A label that is no word of the text can only be meant as one.
            if (named !== undefined && (places.length === 0 || !/^\P{L}*$/u.test(query))) jump(named.id)
            else go(event.shiftKey ? -1 : 1)
          } else if (event.key === 'Escape') {
            event.preventDefault()
            close()
          }
        }}
      />
      <span className="search-count num" role="status">
        {query.trim() === ''
          ? ''
          : places.length === 0
            ? t('searchNone')
            : t('searchPlace', { at: shown === null ? '–' : shown + 1, of: most })}
      </span>
      <Button tone="quiet" aria-label={t('previous')} isDisabled={places.length === 0} onPress={() => go(-1)}>
        <span className="turned-up">
          <Icon name="down" />
        </span>
      </Button>
      <Button tone="quiet" sign="down" aria-label={t('next')} isDisabled={places.length === 0} onPress={() => go(1)} />
      <Button tone="quiet" sign="cross" aria-label={t('close', { ns: 'shell' })} onPress={close} />
      {labels.length > 0 && (
        <ul className="search-jumps" aria-label={t('jumps')}>
          {labels.map(({ id }) => (
            <li key={id}>
              <Button tone="quiet" sign="next" onPress={() => jump(id)}>
                {t('jumpTo', { name: name(id).spoken })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <span id="search-note" className="search-note">
        {t('searchNote')}
      </span>
    </search>
  )
}

/** From where the reader is: the first place in or after the current paragraph, or the last before it. */
function first(places: readonly FoundPlace[], by: 1 | -1, current: string | null): number {
  const order = [...document.querySelectorAll('[data-paragraph]')].map(({ id }) => id)
  const here = current === null ? 0 : order.indexOf(current)
  const rank = ({ id }: FoundPlace) => order.indexOf(id)
  if (by === 1)
    return Math.max(
      0,
      places.findIndex((place) => rank(place) >= here),
    )
  const last = places.findLastIndex((place) => rank(place) <= here)
  return last < 0 ? places.length - 1 : last
}
