import { expect, test } from 'vitest'
import { cleanedPieces } from '../../client/editor/extensions/pastedContent.ts'
import { type PastedNode, pastedPieces } from '../../client/editor/pastedPieces.ts'

/** A tree as a browser gives it, written out short. */
function el(
  nodeName: string,
  attributes: Record<string, string>,
  ...children: readonly (PastedNode | string)[]
): PastedNode {
  return {
    nodeType: 1,
    nodeName: nodeName.toUpperCase(),
    nodeValue: null,
    childNodes: children.map((child) =>
      typeof child === 'string' ? { nodeType: 3, nodeName: '#text', nodeValue: child, childNodes: [] } : child,
    ),
    getAttribute: (name) => attributes[name] ?? null,
  }
}

const read = (node: PastedNode) => cleanedPieces(pastedPieces(node))
const marks = (node: PastedNode) =>
  read(node).map(({ text, strong, emphasis, link }) => [
    text,
    [...(strong ? ['strong'] : []), ...(emphasis ? ['emphasis'] : []), ...(link === null ? [] : [link])].join(' '),
  ])

test('[UI41] emphasis, strong and links come in, by element or by style', () => {
  const pasted = el(
    'p',
    {},
    'كلمة ',
    el('b', {}, 'غليظة'),
    ' و',
    el('span', { style: 'color:red; font-style: italic' }, 'مائلة'),
    ' و',
    el('a', { href: 'https://example.org/x' }, 'رابط'),
  )
  expect(marks(pasted)).toEqual([
    ['كلمة ', ''],
    ['غليظة', 'strong'],
    [' و', ''],
    ['مائلة', 'emphasis'],
    [' و', ''],
    ['رابط', 'https://example.org/x'],
  ])
})

test('[UI41] a style takes back what an element says, as where a whole document is wrapped in a light b', () => {
  const wrapped = el('b', { style: 'font-weight:normal' }, el('span', { style: 'font-weight:700' }, 'ثقيل'), ' خفيف')
  expect(marks(wrapped)).toEqual([
    ['ثقيل', 'strong'],
    [' خفيف', ''],
  ])
})

test('[UI41] addresses that could do harm are no links, and scripts, comments, labels and glyphs are no words', () => {
  const pasted = el(
    'div',
    {},
    el('span', { style: 'mso-list:Ignore' }, '1.'),
    el('a', { href: 'javascript:alert(1)' }, 'شرك'),
    el('script', {}, 'alert(1)'),
    el('span', { class: 'bk bk-open d1' }, '['),
    el('span', { style: 'display:none' }, 'خفي'),
  )
  expect(marks(pasted)).toEqual([['شرك', '']])
})

test('[UI41] blocks and cells become one line with single blanks, without tatweel, and within the limit', () => {
  const cells = el('table', {}, el('tr', {}, el('td', {}, 'مــاء '), el('td', {}, ' حق\n\tللجميع')))
  expect(read(cells).map(({ text }) => text)).toEqual(['ماء حق للجميع'])
  const long = el('p', {}, el('b', {}, 'ا'.repeat(15_000)), 'ب'.repeat(15_000))
  expect(read(long).reduce((sum, { text }) => sum + text.length, 0)).toBe(20_000)
})

test('[UI41] a tree that nests without end is left at a depth', () => {
  let deep = el('span', {}, 'قاع')
  for (let level = 0; level < 5_000; level += 1) deep = el('span', {}, deep)
  expect(read(el('p', {}, 'سطح', deep)).map(({ text }) => text)).toEqual(['سطح'])
})
