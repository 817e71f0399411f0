import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useEffect } from 'react'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { makeGavelKeys } from './makeGavelKeys.ts'

/**
 * Alt with an arrow goes through paragraphs, for the rapporteur through standing brackets; Enter opens, Esc returns,
 * Alt+Enter does the one act asked for. Arrows, digits, Enter and Esc are the same on Arabic and Latin keyboards.
 */
export function useSheetKeys(): void {
  const { session, store, scrollTo, actor } = useWorkspace()
  useEffect(() => {
    const gavel = makeGavelKeys(store)
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      if (!isInField(event.target) && gavel.take(event)) {
        event.preventDefault()
        return
      }
      const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
      if (event.altKey && isArrow && !event.ctrlKey && !event.metaKey) {
        event.preventDefault()
        step(event.key === 'ArrowDown' ? 1 : -1)
      } else if (event.altKey && event.key === 'Enter' && !isInForm(event.target)) {
        // At a desk the paragraph that is shown is the one that is meant.
        const current =
          store.state().current ?? (document.querySelector('.stage-sheet')?.id as ParagraphId | undefined) ?? null
        const act =
          (current === null
            ? null
            : document.getElementById(current)?.querySelector<HTMLElement>('[data-primary-act]')) ??
          document.querySelector<HTMLElement>('[data-asked]')
        if (act !== null) {
          event.preventDefault()
          gavel.press(act, current, event.repeat)
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
      const { bracket: selected, current, form } = store.state()
      const place = standing.findIndex(({ bracket }) => bracket === selected)
      const next = standing[place < 0 ? fromHere(standing, current, by) : place + by]
      if (next === undefined) return true
      scrollTo(next.id, next.bracket)
      // Whoever goes on from an open form means to lift the next one too.
      if (form?.open.kind === 'lift') store.open(next.id, { kind: 'lift', bracketId: next.bracket })
      return true
    }

    /** The first bracket at or after the paragraph where the reader is, so that a lifted one is not a way back to the top. */
    const fromHere = (standing: readonly { readonly id: ParagraphId }[], current: ParagraphId | null, by: 1 | -1) => {
      const order = session.snapshot().paragraphs.map(({ id }) => id)
      const here = current === null ? -1 : order.indexOf(current)
      if (by === -1) {
        const before = standing.findLastIndex(({ id }) => here < 0 || order.indexOf(id) <= here)
        return Math.max(before, 0)
      }
      const after = standing.findIndex(({ id }) => order.indexOf(id) >= here)
      return Math.max(after, 0)
    }

    document.addEventListener('keydown', press)
    document.addEventListener('keyup', gavel.letGo)
    return () => {
      gavel.letGo()
      document.removeEventListener('keydown', press)
      document.removeEventListener('keyup', gavel.letGo)
    }
  }, [session, store, scrollTo, actor])
}

function isInForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('form') !== null
}

function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null
}
