import { useEffect } from 'react'
import { rangesInText } from '../../editor/queries/rangesInText.ts'
import type { TextMark } from '../../statement/textTools.ts'
import { useTextToolsState } from '../../statement/useTextTools.ts'

/** How long the sheet must have rested before its marks are drawn anew, in milliseconds. */
const rest = 120
const looks = ['found', 'finding', 'here'] as const

/**
 * Draws marks over the words of the sheet without touching them: no element is added, so nothing moves, and an editor
 * keeps its caret. Where a browser cannot, the words are still scrolled to.
 */
export function useMarkedWords(): void {
  const marks = useTextToolsState((state) => state.marks)
  const here = marks.find(({ look }) => look === 'here')
  const place = here === undefined ? null : `${here.id} ${here.start} ${here.end}`
  useEffect(() => {
    if (marks.length === 0) return
    draw(marks)
    const sheet = document.querySelector('.sheet')
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(() => draw(marks), rest)
    })
    if (sheet !== null) observer.observe(sheet, { childList: true, characterData: true, subtree: true })
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      for (const look of looks) CSS.highlights?.delete(look)
    }
  }, [marks])
  useEffect(() => {
    if (place === null) return
    const [id = '', start = '0', end = '0'] = place.split(' ')
    show(id, Number(start), Number(end))
  }, [place])
}

function draw(marks: readonly TextMark[]): void {
  if (CSS.highlights === undefined) return
  const ranges: Record<TextMark['look'], Range[]> = { found: [], finding: [], here: [] }
  for (const [id, places] of Map.groupBy(marks, (mark) => mark.id)) {
    const text = document.getElementById(id)?.querySelector<HTMLElement>('.ptext, .ptable')
    if (text == null) continue
    rangesInText(text, places).forEach((range, at) => {
      const look = places[at]?.look
      if (range !== null && look !== undefined) ranges[look].push(range)
    })
  }
  for (const look of looks) {
    const highlight = new Highlight(...ranges[look])
    highlight.priority = looks.indexOf(look)
    CSS.highlights.set(look, highlight)
  }
}

/** Brings the words under the reader's eyes: above the middle, for on a phone a panel may stand below it. */
function show(id: string, start: number, end: number): void {
  const paragraph = document.getElementById(id)
  if (paragraph === null) return
  const text = paragraph.querySelector<HTMLElement>('.ptext, .ptable')
  const range = text === null ? null : (rangesInText(text, [{ start, end }])[0] ?? null)
  const { top, bottom } = (range ?? paragraph).getBoundingClientRect()
  const isInView = top > window.innerHeight * 0.12 && bottom < window.innerHeight * 0.42
  if (!isInView) window.scrollTo({ top: window.scrollY + top - window.innerHeight * 0.3 })
}
