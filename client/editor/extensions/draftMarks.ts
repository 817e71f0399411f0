/** The marks of a paragraph's draft. None of them is read from pasted HTML: what is pasted is words (rule UI22). */

import { linkAddress, markNames } from '@tawafuq/draft/schema'
import { Mark } from '@tiptap/core'

const attribute = (name: string) => ({
  [name]: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`), rendered: false },
})

const StrongMark = Mark.create({ name: markNames.strong, renderHTML: () => ['strong', 0] })

const EmphasisMark = Mark.create({ name: markNames.emphasis, renderHTML: () => ['em', 0] })

const LinkMark = Mark.create({
  name: markNames.link,
  inclusive: false,
  addAttributes: () => attribute('href'),
  renderHTML({ mark }) {
    const href: unknown = mark.attrs['href']
    // A link in a text being written is not followed by a click, so its address is only shown.
    return ['span', { class: 'draft-link', title: typeof href === 'string' && linkAddress.test(href) ? href : '' }, 0]
  },
})

const NoteMark = Mark.create({
  name: markNames.note,
  inclusive: false,
  addAttributes: () => attribute('label'),
  renderHTML: ({ mark }) => ['span', { class: 'draft-note', 'data-label': String(mark.attrs['label']) }, 0],
})

/** The glyph of a bracket, named as one where it is copied and without its id. Colour and number come as decorations, for the draft does not know who owns what. */
const GlyphMark = Mark.create({
  name: markNames.glyph,
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ ...attribute('id'), ...attribute('side') }),
  renderHTML: () => ['span', { 'data-glyph': '' }, 0],
})

export const draftMarks = [StrongMark, EmphasisMark, LinkMark, NoteMark, GlyphMark] as const
