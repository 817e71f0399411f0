import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useEffect } from 'react'
import type { StatementSession } from '../../statement/session/statementSession.ts'

/** How long the reader must have stopped scrolling before rooms are opened, in milliseconds. */
const rest = 350

/** Tells the session which paragraphs are in view, those nearest the middle first. */
export function useInView(session: StatementSession, count: number): void {
  useEffect(() => {
    if (count === 0) return
    const visible = new Map<Element, number>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      const middle = window.innerHeight / 2
      const near = [...visible.keys()]
        .map((element) => {
          const { top, bottom } = element.getBoundingClientRect()
          return { id: element.id as ParagraphId, away: Math.abs((top + bottom) / 2 - middle) }
        })
        .sort((one, other) => one.away - other.away)
      session.look(near.map(({ id }) => id))
    }
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting, intersectionRatio } of entries) {
        if (isIntersecting) visible.set(target, intersectionRatio)
        else visible.delete(target)
      }
      clearTimeout(timer)
      timer = setTimeout(tell, rest)
    })
    for (const element of document.querySelectorAll('[data-paragraph]')) observer.observe(element)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [session, count])
}
