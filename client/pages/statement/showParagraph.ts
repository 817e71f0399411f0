import type { BracketId } from '@tawafuq/domain/acts/ids'

/** Brings a paragraph under the reader's eyes, below the bar, and puts the focus there; a bracket's place, if one is named. */
export function showParagraph(id: string, bracket?: BracketId, takesFocus = true): void {
  const paragraph = document.getElementById(id)
  if (paragraph === null) {
    // It may have been inserted a moment ago and not be drawn yet.
    requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView({ block: 'center' }))
    return
  }
  const place = bracket === undefined ? null : paragraph.querySelector(`[data-bracket="${CSS.escape(bracket)}"]`)
  const isTall = paragraph.getBoundingClientRect().height > window.innerHeight * 0.7
  if (place !== null) place.scrollIntoView({ block: 'center' })
  else paragraph.scrollIntoView({ block: isTall ? 'start' : 'center' })
  if (takesFocus) paragraph.focus({ preventScroll: true })
}
