import { expect, test } from 'vitest'
import { cleanedPieces } from '../../client/editor/extensions/pastedContent.ts'
import type { PastedNode } from '../../client/editor/pastedLook.ts'
import { pastedPieces } from '../../client/editor/pastedPieces.ts'

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

const read = (node: PastedNode) => cleanedPieces(pastedPieces(node).pieces)
const losses = (node: PastedNode) => [...pastedPieces(node).losses]
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

test('[UI41] blocks and cells become one line with single blanks, without tatweel', () => {
  const cells = el('table', {}, el('tr', {}, el('td', {}, 'مــاء '), el('td', {}, ' حق\n\tللجميع')))
  expect(read(cells).map(({ text }) => text)).toEqual(['ماء حق للجميع'])
})

test('[UI41] a tree that nests without end is left at a depth', () => {
  let deep = el('span', {}, 'قاع')
  for (let level = 0; level < 5_000; level += 1) deep = el('span', {}, deep)
  expect(read(el('p', {}, 'سطح', deep)).map(({ text }) => text)).toEqual(['سطح'])
})

test('[UI41] words that were struck, notes and comments with their marks, pictures and copied brackets stay out, and each is told', () => {
  const word = (className: string, style: string, ...inside: readonly (PastedNode | string)[]) =>
    el('p', { class: className }, el('span', { style }, ...inside))
  const pasted: readonly (readonly [PastedNode, string, string])[] = [
    [
      word('MsoNormal', 'mso-bidi-language:AR', 'نقرر', el('del', { cite: 'x' }, 'لا'), ' ', el('ins', {}, 'أن')),
      'نقرر أن',
      'struck',
    ],
    [word('', '', 'نقرر', el('span', { style: 'text-decoration: line-through' }, 'لا')), 'نقرر', 'struck'],
    [word('', '', 'الماء', el('a', { style: 'mso-footnote-id:ftn1', href: '#_ftn1' }, '[1]')), 'الماء', 'notes'],
    [word('', '', 'الماء', el('a', { class: 'sdfootnoteanc', href: '#sdfootnote1sym' }, '1')), 'الماء', 'notes'],
    [word('', '', 'الماء', el('sup', {}, el('a', { href: '#ftnt1' }, '[1]'))), 'الماء', 'notes'],
    [
      word(
        '',
        '',
        el('a', { style: 'mso-comment-reference:S_1' }, 'الماء'),
        el('a', { class: 'msocomanchor', href: '#_msocom_1' }, '[S1]'),
      ),
      'الماء',
      'comments',
    ],
    [word('', '', 'الماء', el('img', { src: 'file:///x.png', alt: 'صورة' })), 'الماء', 'pictures'],
    [
      word('', '', el('span', { 'data-glyph': '' }, '['), 'الماء', el('span', { class: 'bk d3' }, ']')),
      'الماء',
      'brackets',
    ],
    [
      el('table', {}, el('tr', {}, el('td', {}, el('p', {}, 'ماء')), el('td', {}, el('p', {}, 'حق')))),
      'ماء حق',
      'tables',
    ],
    [el('div', {}, el('p', {}, 'أولاً'), el('ul', {}, el('li', {}, el('p', {}, 'ثانياً')))), 'أولاً ثانياً', 'paragraphs'],
    [el('div', {}, el('div', {}, el('p', {}, 'واحدة'))), 'واحدة', ''],
  ]
  for (const [node, words, loss] of pasted) {
    expect(
      read(node)
        .map(({ text }) => text)
        .join(''),
    ).toBe(words)
    expect(losses(node).join(' ')).toBe(loss)
  }
})
