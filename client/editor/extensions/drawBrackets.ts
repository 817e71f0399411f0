/** Draws in the editor what the static text draws: glyphs in their owners' colours, lanes, isolated Latin, the opening word. */

import { oddStretches } from '@tawafuq/arabic/oddStretches'
import type { BracketId } from '@tawafuq/domain/acts/ids'
import type { Span } from '@tawafuq/domain/acts/statement'
import { Extension } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { BracketFaces } from '../bracketFace.ts'
import { bracketLanes } from '../bracketLanes.ts'
import { readLetters } from '../queries/readLetters.ts'
import { typesetRuns } from '../typesetRuns.ts'

export interface DrawBracketsOptions {
  dir: 'rtl' | 'ltr'
  hasOpening: boolean
  faces: BracketFaces
  selected: BracketId | null
  /** The label that hangs before the first line; it is not part of the text. */
  label: string | null
}

/** Sent with a transaction when owners, numbers or the selected bracket have changed. */
export type BracketLooks = Pick<DrawBracketsOptions, 'faces' | 'selected'>

interface Drawing {
  readonly looks: BracketLooks
  readonly drawn: DecorationSet
}

export const drawingKey = new PluginKey<Drawing>('drawBrackets')

export const DrawBrackets = Extension.create<DrawBracketsOptions>({
  name: 'drawBrackets',
  addOptions: () => ({
    dir: 'rtl',
    hasOpening: false,
    faces: new Map(),
    selected: null,
    label: null,
  }),
  addProseMirrorPlugins() {
    const { options } = this
    const draw = (doc: ProseNode, looks: BracketLooks): Drawing => ({
      looks,
      drawn: DecorationSet.create(doc, decorations(doc, { ...options, ...looks })),
    })
    return [
      new Plugin({
        key: drawingKey,
        state: {
          init: (_config, { doc }) => draw(doc, options),
          apply: (tr, drawing: Drawing) => {
            const looks = tr.getMeta(drawingKey) as BracketLooks | undefined
            return tr.docChanged || looks !== undefined ? draw(tr.doc, looks ?? drawing.looks) : drawing
          },
        },
        props: { decorations: (state) => drawingKey.getState(state)?.drawn },
      }),
    ]
  },
})

/** Latin runs that are isolated one by one; a text with more of them is drawn as it stands. */
const mostRuns = 1_000

function decorations(doc: ProseNode, options: DrawBracketsOptions): Decoration[] {
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

  if (options.label !== null) drawn.push(Decoration.widget(1, hangingLabel(options.label), { side: -10, key: 'label' }))
  const runs = typesetRuns(text, options.dir, options.hasOpening)
  for (const run of runs.length > mostRuns ? [] : runs) {
    const from = letters[run.start]
    const last = letters[run.end - 1]
    if (from === undefined || last === undefined) continue
    const look = { latin: { class: 'latin', dir: 'ltr' }, pair: { class: 'pair' }, opening: { class: 'opening' } }[
      run.look
    ]
    drawn.push(Decoration.inline(from, last + 1, { nodeName: 'span', ...look }))
  }
  const odd = oddStretches(text)
  for (const { start, end, kind, sign } of odd === 'too-many' ? [] : odd) {
    const [from, last] = [letters[start], letters[end - 1]]
    if (kind === 'break') {
      if (from !== undefined) drawn.push(Decoration.widget(from, () => document.createElement('wbr'), { side: -1 }))
    } else if (from !== undefined && last !== undefined) {
      const look = { class: 'odd-letters', 'data-kind': kind, 'data-sign': sign }
      drawn.push(Decoration.inline(from, last + 1, { nodeName: 'span', ...look }))
    }
  }
  const lanes = bracketLanes(spans)
  for (const { bracketId, start, end } of spans) {
    const face = faces.get(bracketId)
    const colour = face?.colour ?? 'd0'
    const torn = start === null || end === null ? ' is-torn' : ''
    if (start !== null) {
      const open = { class: `bk bk-open${torn} ${colour}`, 'data-n': String(face?.number ?? '') }
      drawn.push(Decoration.inline(start, start + 1, { nodeName: 'span', ...open }))
    }
    if (end !== null) drawn.push(Decoration.inline(end, end + 1, { nodeName: 'span', class: `bk${torn} ${colour}` }))
    if (start === null || end === null || face === undefined) continue
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
