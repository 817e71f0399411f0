import { importAkn } from '@tawafuq/server/documents/read/akn/importAkn'
import { importDocx } from '@tawafuq/server/documents/read/docx/importDocx'
import { importHtml } from '@tawafuq/server/documents/read/html/importHtml'
import type { ImportedDocument } from '@tawafuq/text/content'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

/** A tree of element names, with or without words before, between and after its children. */
interface Tree {
  readonly name: string
  readonly words: boolean
  readonly children: readonly Tree[]
}

function trees(names: readonly string[], depth = 5): fc.Arbitrary<Tree> {
  const children = depth === 0 ? fc.constant<readonly Tree[]>([]) : fc.array(trees(names, depth - 1), { maxLength: 3 })
  return fc.record({ name: fc.constantFrom(...names), words: fc.boolean(), children })
}

/** A word that no other place has, without digits: those would look like page numbers. */
function wordAt(place: number): string {
  return `كلمة${[...String(place)].map((digit) => 'بتثجحخدذرز'[Number(digit)]).join('')}ن`
}

/** Writes a tree with a word of its own at every place where words may stand. */
function written(
  tree: Tree,
  attributes: (name: string) => string,
  words: string[],
  void_: ReadonlySet<string> = new Set(),
): string {
  const next = (): string => {
    if (!tree.words) return ''
    const word = wordAt(words.length)
    words.push(word)
    return ` ${word} `
  }
  if (void_.has(tree.name)) return `<${tree.name}${attributes(tree.name)}/>`
  const inner = tree.children.map((child) => next() + written(child, attributes, words, void_)).join('')
  return `<${tree.name}${attributes(tree.name)}>${inner}${next()}</${tree.name}>`
}

function everyWord(document: ImportedDocument): string {
  return document.blocks.map((block) => `${block.label ?? ''} ${block.text}`).join('\n')
}

describe('no word is lost', () => {
  test('[DO5] whatever stands where in Akoma Ntoso', () => {
    const names = [
      'p',
      'paragraph',
      'content',
      'num',
      'heading',
      'subheading',
      'list',
      'intro',
      'point',
      'sublist',
      'wrapUp',
      'section',
      'article',
      'hcontainer',
      'container',
      'blockList',
      'item',
      'table',
      'tr',
      'td',
      'th',
      'caption',
      'span',
      'i',
      'b',
      'a',
      'sup',
      'authorialNote',
      'embeddedStructure',
      'quotedStructure',
      'formula',
      'preamble',
      'preface',
      'coverPage',
      'mainBody',
      'conclusions',
      'attachments',
      'attachment',
      'doc',
      'docTitle',
      'docNumber',
      'docDate',
      'outcome',
      'quantity',
      'recitals',
      'recital',
      'crossHeading',
      'inline',
      'ref',
      'unknown',
      'block',
      'tblock',
      'ul',
      'li',
      'eol',
      'event',
      'vote',
    ]
    let reached = 0
    fc.assert(
      fc.property(fc.array(trees(names), { minLength: 1, maxLength: 5 }), (list) => {
        const words: string[] = []
        const body = list.map((tree) => written(tree, () => '', words, new Set(['eol']))).join('')
        const read = everyWord(importAkn(`<akomaNtoso><statement>${body}</statement></akomaNtoso>`))
        for (const word of words) expect(read).toContain(word)
        reached += words.length
      }),
      { numRuns: 300 },
    )
    expect(reached).toBeGreaterThan(2_000)
  }, 60_000)

  test('[DO8] whatever wraps a run in DOCX', () => {
    const inline = [
      'ins',
      'hyperlink',
      'smartTag',
      'sdt',
      'sdtContent',
      'customXml',
      'bdo',
      'dir',
      'moveTo',
      'fldSimple',
      'unknown',
    ]
    const block = ['sdt', 'sdtContent', 'customXml', 'ins', 'unknown']
    const shape = fc.record({
      outer: fc.array(fc.constantFrom(...block), { maxLength: 3 }),
      inner: fc.array(fc.array(fc.constantFrom(...inline), { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      cell: fc.boolean(),
    })
    let reached = 0
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 6 }), (list) => {
        const words: string[] = []
        const wrap = (names: readonly string[], xml: string): string =>
          names.reduceRight((inside, name) => `<w:${name}>${inside}</w:${name}>`, xml)
        const body = list
          .map(({ outer, inner, cell }) => {
            const runs = inner.map((names) => {
              words.push(wordAt(words.length))
              return wrap(names, `<w:r><w:t xml:space="preserve"> ${words.at(-1)} </w:t></w:r>`)
            })
            const paragraph = `<w:p>${runs.join('')}</w:p>`
            return wrap(outer, cell ? `<w:tbl><w:tr><w:tc>${wrap(outer, paragraph)}</w:tc></w:tr></w:tbl>` : paragraph)
          })
          .join('')
        const file = zipSync({
          '[Content_Types].xml': strToU8('<Types/>'),
          'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
        })
        const read = everyWord(importDocx(file))
        for (const word of words) expect(read).toContain(word)
        reached += words.length
      }),
      { numRuns: 200 },
    )
    expect(reached).toBeGreaterThan(500)
  }, 60_000)

  test('[DO9] whatever wraps words in HTML', () => {
    const names = [
      'p',
      'div',
      'span',
      'b',
      'i',
      'a',
      'ul',
      'ol',
      'li',
      'table',
      'tr',
      'td',
      'th',
      'caption',
      'h1',
      'h3',
      'blockquote',
      'pre',
      'section',
      'aside',
      'dl',
      'dt',
      'dd',
      'sup',
      'sub',
      'ins',
      'mark',
      'details',
      'summary',
      'figure',
      'figcaption',
      'br',
      'hr',
      'center',
      'font',
      'address',
      'bdi',
      'ruby',
      'label',
      'x-unknown',
    ]
    let reached = 0
    fc.assert(
      fc.property(fc.array(trees(names), { minLength: 1, maxLength: 5 }), (list) => {
        const words: string[] = []
        const body = list
          .map((tree) =>
            written(tree, (name) => (name === 'a' ? ' href="https://example.org"' : ''), words, new Set(['br', 'hr'])),
          )
          .join('')
        const read = everyWord(importHtml(`<html><body>${body}</body></html>`))
        for (const word of words) expect(read, body).toContain(word)
        reached += words.length
      }),
      { numRuns: 250 },
    )
    expect(reached).toBeGreaterThan(1_500)
  }, 60_000)
})
