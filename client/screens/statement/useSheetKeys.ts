import type { BracketId, ParagraphId } from '@tawafuq/domain/ids'
import { useEffect } from 'react'
import { useDesk } from '../../hooks/useDesk.ts'

/**
 * Alt with an arrow goes through paragraphs, for the rapporteur through standing brackets; Enter opens, Esc returns,
 * Alt+Enter does the one act asked for. Arrows, digits, Enter and Esc are the same on Arabic and Latin keyboards.
 */
export function useSheetKeys(): void {
  const { session, store, scrollTo, actor } = useDesk()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
      if (event.altKey && isArrow && !event.ctrlKey && !event.metaKey) {
        event.preventDefault()
        step(event.key === 'ArrowDown' ? 1 : -1)
      } else if (event.altKey && event.key === 'Enter' && !isInForm(event.target)) {
        const current = store.state().current
        const act =
          (current === null
            ? null
            : document.getElementById(current)?.querySelector<HTMLElement>('[data-primary-act]')) ??
          document.querySelector<HTMLElement>('[data-asked]')
        if (act !== null) {
          event.preventDefault()
          act.click()
        }
      }
    }

    const step = (by: 1 | -1) => {
      if (actor.role === 'rapporteur' && stepBracket(by)) return
      const all = session.snapshot().paragraphs.map(({ id }) => id)
      const place = store.state().current === null ? -1 : all.indexOf(store.state().current as ParagraphId)
      const next = all[place + by]
      if (next !== undefined) scrollTo(next)
    }

    const stepBracket = (by: 1 | -1): boolean => {
      const standing = session
        .snapshot()
        .paragraphs.flatMap(({ id, brackets }) =>
          brackets.filter(({ state }) => state !== 'lifted').map((bracket) => ({ id, bracket: bracket.id })),
        )
      if (standing.length === 0) return false
      const place = standing.findIndex(({ bracket }) => bracket === (store.state().bracket as BracketId | null))
      const next = standing[place < 0 ? (by === 1 ? 0 : standing.length - 1) : place + by]
      if (next !== undefined) scrollTo(next.id, next.bracket)
      return true
    }

    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [session, store, scrollTo, actor])
}

function isInForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('form') !== null
}
