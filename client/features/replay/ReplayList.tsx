import { ledgerSentence } from '@tawafuq/domain/views/ledgerSentence'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useTellingNames } from '../../statement/useTellingNames.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import type { Replayed } from './useReplay.ts'

/** Every act in its order; a press goes to it. */
export function ReplayList({ replayed }: { readonly replayed: Replayed }) {
  const { t } = useTranslation('replay')
  const { language } = useWorkspace()
  const names = useTellingNames()
  const here = useRef<HTMLLIElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const { frames, at, goTo, play } = replayed
  // The list alone is scrolled: the page stays where the reader's eyes are.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another act is the reason to look where it stands.
  useEffect(() => {
    if (list.current === null || here.current === null) return
    list.current.scrollTop = here.current.offsetTop - list.current.clientHeight / 2
  }, [at])
  if (names === null) return null
  return (
    <section className="replay-list" aria-label={t('acts')}>
      <h2 className="panel-title">{t('acts')}</h2>
      <ol ref={list}>
        {frames.map(({ entry }, nth) => (
          <li key={entry.version} ref={nth === at ? here : undefined}>
            <button
              type="button"
              aria-current={nth === at ? 'step' : undefined}
              onClick={() => {
                play(false)
                goTo(nth)
              }}
            >
              <Hour at={entry.at} className="num faint" />
              <span>{ledgerSentence(entry, names)[language]}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
