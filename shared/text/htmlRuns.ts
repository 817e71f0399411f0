import { latinStretches } from '@tawafuq/arabic/latinStretches'
import { directedRuns } from './directedRuns.ts'
import type { FacedRun } from './verbFacedRuns.ts'

/**
 * Runs of a block as HTML. A stretch that runs against the text is isolated as a whole, whatever marks and notes it
 * holds; the face of clause verbs is an attribute and no mark, so that it is not read back as one. References to footnotes
 * that are `known` are links.
 */
export function htmlRuns(runs: readonly FacedRun[], dir: 'rtl' | 'ltr', known: ReadonlySet<string>): string {
  const directed = directedRuns(runs, dir)
  let html = ''
  directed.forEach((run, at) => {
    const { stretch } = run
    if (stretch !== undefined && directed[at - 1]?.stretch !== stretch)
      html += `<bdi dir="${dir === 'rtl' ? 'ltr' : 'rtl'}">`
    html += htmlRun(run, stretch === undefined ? dir : null, dir, known)
    if (stretch !== undefined && directed[at + 1]?.stretch !== stretch) html += '</bdi>'
  })
  return html
}

/** `within` is the direction in which words still need isolating, or null inside a stretch that is isolated already. */
function htmlRun(run: FacedRun, within: 'rtl' | 'ltr' | null, dir: 'rtl' | 'ltr', known: ReadonlySet<string>): string {
  if (run.note !== undefined) {
    const id = htmlAttribute(run.note)
    const mark = `<bdi dir="${dir}">(${htmlContent(run.note)})</bdi>`
    return known.has(run.note) ? `<sup><a id="ref-${id}" href="#note-${id}">${mark}</a></sup>` : `<sup>${mark}</sup>`
  }
  let html = within === 'rtl' ? htmlInline(run.text, 'rtl') : htmlContent(run.text)
  if (run.isVerb === true) html = `<span data-face="verb">${html}</span>`
  if (run.marks?.includes('emphasis') === true) html = `<em>${html}</em>`
  if (run.marks?.includes('strong') === true) html = `<strong>${html}</strong>`
  return run.link !== undefined && isSafeLink(run.link) ? `<a href="${htmlAttribute(run.link)}">${html}</a>` : html
}

// Session and number, as in 70/1: told apart so that no neighbour turns them. A range is left to run as Arabic reads it.
const numbers = /(?<![0-9./])[0-9]+(?:[./:][0-9]+)+(?![0-9./-])/gu

/** Words as HTML, Latin stretches and numbers with strokes isolated in a right-to-left text. */
export function htmlInline(text: string, dir: string): string {
  if (dir === 'ltr') return htmlContent(text)
  const latin = latinStretches(text)
  const isolated = [
    ...latin,
    ...Array.from(text.matchAll(numbers), ({ 0: { length }, index }) => ({ start: index, end: index + length })).filter(
      ({ start, end }) => latin.every((one) => one.end <= start || one.start >= end),
    ),
  ].sort((a, b) => a.start - b.start)
  let html = ''
  let place = 0
  for (const { start, end } of isolated) {
    html += `${htmlContent(text.slice(place, start))}<bdi dir="ltr">${htmlContent(text.slice(start, end))}</bdi>`
    place = end
  }
  return html + htmlContent(text.slice(place))
}

/** Only addresses that a reader may follow without harm are kept as links. */
export function isSafeLink(address: string): boolean {
  return /^(?:https?:|mailto:|#)/iu.test(address)
}

export function htmlContent(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
}

export function htmlAttribute(text: string): string {
  return htmlContent(text).replaceAll('"', '&quot;')
}
