/** Draws in the editor what the static text draws: glyphs in their owners' colours, lanes, isolated Latin, the opening word. */

import { isHeavyText, textStretches } from '@tawafuq/arabic/heavyText'
import { type OddStretch, oddStretches } from '@tawafuq/arabic/oddStretches'
import type { BracketId } from '@tawafuq/domain/acts/ids'
import type { Span } from '@tawafuq/domain/acts/statement'
import { Extension } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { BracketFaces } from '../bracketFace.ts'
import { bracketLanes, deepBrackets } from '../bracketLanes.ts'
import { readLetters } from '../queries/readLetters.ts'
import { typesetRuns } from '../typesetRuns.ts'

/** How a text is drawn and named; all of it may change while somebody writes (rule UI87). */
export interface TextLooks {
  readonly dir: 'rtl' | 'ltr'
  readonly lang: string
  /** What the editor is called aloud. */
  readonly name: string
  /** The label that hangs before the first line; it is not part of the text. */
  readonly label: string | null
  readonly hasOpening: boolean
  readonly faces: BracketFaces
  readonly selected: BracketId | null
}

interface Drawing {
  readonly looks: TextLooks
  readonly drawn: DecorationSet
}

/** Looks that have changed are sent with a transaction under this key. */
export const drawingKey = new PluginKey<Drawing>('drawBrackets')

export const DrawBrackets = Extension.create<TextLooks>({
  name: 'drawBrackets',
  addOptions: () => ({
    dir: 'rtl',
    lang: '',
    name: '',
    label: null,
    hasOpening: false,
    faces: new Map(),
    selected: null,
  }),
  addProseMirrorPlugins() {
    const { options } = this
    const draw = (doc: ProseNode, looks: TextLooks): Drawing => ({
      looks,
      drawn: DecorationSet.create(doc, decorations(doc, looks)),
    })
    return [
      new Plugin({
        key: drawingKey,
        state: {
          init: (_config, { doc }) => draw(doc, options),
          apply: (tr, drawing: Drawing) => {
            const looks = tr.getMeta(drawingKey) as TextLooks | undefined
            return tr.docChanged || looks !== undefined ? draw(tr.doc, looks ?? drawing.looks) : drawing
          },
        },
        props: {
          decorations: (state) => drawingKey.getState(state)?.drawn,
          attributes(state): Record<string, string> {
            const { dir, lang, name } = drawingKey.getState(state)?.looks ?? options
            return { dir, lang, 'aria-label': name }
          },
        },
      }),
    ]
  },
})

function decorations(doc: ProseNode, options: TextLooks): Decoration[] {
  const { places: letters, text, glyphs } = readLetters(doc)
  const { faces, selected } = options
  const drawn: Decoration[] = []
  const ends = new Map<BracketId, { open?: number; close?: number }>()
  for (const { id, side, at } of glyphs) ends.set(id, { [side]: at, ...ends.get(id) })
  const spans: Span[] = [...ends].map(([bracketId, { open, close }]) => ({
    bracketId,
    start: open ?? null,
    end: close !== undefined && (open === undefined || close > open) ? close : null,
  }))

  if (options.label !== null)
    drawn.push(Decoration.widget(1, hangingLabel(options.label), { side: -10, key: `label ${options.label}` }))
  const odd = oddStretches(text)
  if (isHeavyText(text)) {
    drawn.push(...heavyLooks(text, letters, odd === 'too-many' ? [] : odd))
  } else {
    for (const run of typesetRuns(text, options.dir, options.hasOpening)) {
      const [from, last] = [letters[run.start], letters[run.end - 1]]
      if (from === undefined || last === undefined) continue
      const look = { latin: { class: 'latin', dir: 'ltr' }, pair: { class: 'pair' }, opening: { class: 'opening' } }[
        run.look
      ]
      drawn.push(Decoration.inline(from, last + 1, { nodeName: 'span', ...look }))
    }
    drawn.push(...oddLooks(letters, odd === 'too-many' ? [] : odd))
  }
  const lanes = bracketLanes(spans)
  const deep = deepBrackets(spans)
  for (const { bracketId, start, end } of spans) {
    const face = faces.get(bracketId)
    const colour = face?.colour ?? 'd0'
    const torn = start === null || end === null ? ' is-torn' : ''
    if (start !== null) {
      const open = { class: `bk bk-open${torn} ${colour}`, 'data-n': String(face?.number ?? '') }
      drawn.push(Decoration.inline(start, start + 1, { nodeName: 'span', ...open }))
    }
    const closing = ends.get(bracketId)?.close
    if (closing !== undefined)
      drawn.push(Decoration.inline(closing, closing + 1, { nodeName: 'span', class: `bk${torn} ${colour}` }))
    if (start === null || end === null || face === undefined) continue
    if (deep.has(bracketId) && selected !== bracketId) continue
    const chosen = selected === bracketId ? ' is-selected' : ''
    const lane = { class: `sp l${lanes.get(bracketId) ?? 0} k-${face.kind} ${colour}${chosen}` }
    drawn.push(Decoration.inline(start + 1, end, { nodeName: 'span', ...lane }))
  }
  return drawn
}

function hangingLabel(label: string): () => HTMLElement {
  return () => {
    const element = document.createElement('span')
    element.className = 'item-no'
    element.contentEditable = 'false'
    element.textContent = label
    return element
  }
}

/** Letters that are not drawn as they stand: a sign in their place, or a place for an endless word to break. */
function oddLooks(letters: readonly number[], odd: readonly OddStretch[]): readonly Decoration[] {
  return odd.flatMap(({ start, end, kind, sign }) => {
    const [from, last] = [letters[start], letters[end - 1]]
    if (from === undefined || last === undefined) return []
    if (kind === 'break') return [Decoration.widget(from, () => document.createElement('wbr'), { side: -1 })]
    const look = { class: 'odd-letters', 'data-kind': kind, 'data-sign': sign }
    return [Decoration.inline(from, last + 1, { nodeName: 'span', ...look })]
  })
}

/** A heavy text is laid out in stretches, whose lines break anywhere, and has no other looks than its signs. */
function heavyLooks(text: string, letters: readonly number[], odd: readonly OddStretch[]): readonly Decoration[] {
  const stretches = textStretches(text, odd).flatMap(({ start, end }) => {
    const [from, last] = [letters[start], letters[end - 1]]
    if (from === undefined || last === undefined) return []
    return [Decoration.inline(from, last + 1, { nodeName: 'span', class: 'stretch' })]
  })
  return [
    ...stretches,
    ...oddLooks(
      letters,
      odd.filter(({ kind }) => kind !== 'break'),
    ),
  ]
}
