import { clauseOpening } from '@tawafuq/arabic/clauseOpening'
import type { BlockKind } from '@tawafuq/text/content'

/** A block of an official resolution as its markup tells it, for scoring importers against. */
export interface GoldBlock {
  readonly kind: BlockKind
  readonly kinds?: readonly BlockKind[]
  readonly level: number
  /** Flat markup does not tell the level; all of these are right. */
  readonly levels?: readonly number[]
  readonly label: string | null
  readonly text: string
  readonly notes: readonly string[]
}

interface Node {
  readonly name: string
  readonly attributes: string
  readonly children: (Node | string)[]
}

/** A tree of elements and texts: enough of XML for the official files, which hold no DTD and no CDATA. */
function readXml(source: string): Node {
  const root: Node = { name: '', attributes: '', children: [] }
  const stack = [root]
  for (const [, comment, close, name, attributes, self, text] of source.matchAll(
    /(<!--[\s\S]*?-->|<\?[\s\S]*?\?>)|<(\/?)([\w:.-]+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)/gu,
  )) {
    const top = stack.at(-1)
    if (comment !== undefined || top === undefined) continue
    if (text !== undefined)
      top.children.push(
        text.replace(
          /&(amp|lt|gt|quot|apos|#\d+);/gu,
          (_, entity: string) =>
            ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[entity] ??
            String.fromCodePoint(Number(entity.slice(1))),
        ),
      )
    else if (close === '/') stack.pop()
    else {
      const node: Node = { name: name ?? '', attributes: attributes ?? '', children: [] }
      top.children.push(node)
      if (self !== '/') stack.push(node)
    }
  }
  return root
}

interface Reading {
  readonly notes: { label: string; text: string }[]
  text: string
}

function read(node: Node | string, reading: Reading): void {
  if (typeof node === 'string') {
    reading.text += node
    return
  }
  if (node.name === 'authorialNote') {
    const label = /marker="([^"]*)"/u.exec(node.attributes)?.[1] ?? '*'
    const inner: Reading = { notes: [], text: '' }
    for (const child of node.children) read(child, inner)
    reading.notes.push({ label, text: tidy(inner.text).replace(/^\(\)\s*/u, '') })
    reading.text += `\uFDD1${label}\uFDD2`
    return
  }
  if (node.name === 'eol') reading.text += ' '
  for (const child of node.children) read(child, reading)
  if (node.name === 'p') reading.text += ' '
}

const tidy = (text: string): string => text.replace(/[\t\n\r ]+/gu, ' ').trim()

function all(node: Node, name: string, found: Node[] = []): Node[] {
  for (const child of node.children) {
    if (typeof child === 'string') continue
    if (child.name === name) found.push(child)
    else all(child, name, found)
  }
  return found
}

/** The blocks of an official file in order, footnotes after the paragraph that refers to them. */
export function officialGold(xml: string): readonly GoldBlock[] {
  const statement = all(readXml(xml), 'statement')[0]
  if (statement === undefined) throw new Error('No statement in the file')
  const blocks: GoldBlock[] = []
  const add = (
    kind: BlockKind,
    level: number,
    node: Node | string,
    given: string | null = null,
    kinds?: readonly BlockKind[],
  ): void => {
    const reading: Reading = { notes: [], text: '' }
    read(node, reading)
    // `(`, note, `)`: the brackets are set outside the note.
    const bare = tidy(reading.text.replace(/\(?\s*\uFDD1([^\uFDD2]*)\uFDD2\s*\)?/gu, ''))
    const printed = given === null ? /^(\d{1,3} ?-|[•–-]|’\d{1,2}‘|\([أ-ي][^)]{0,3}\))\s+/u.exec(bare) : null
    const label = given ?? printed?.[1] ?? null
    const text = printed === null ? bare : bare.slice(printed[0].length)
    if (text === '' && label === null) return
    blocks.push({
      kind,
      level,
      label,
      text,
      notes: reading.notes.map((note) => note.label),
      ...(kind === 'item' || kind === 'heading' ? { levels: [1, 2, 3] } : {}),
      ...(kinds === undefined ? {} : { kinds }),
    })
    for (const note of reading.notes)
      blocks.push({ kind: 'footnote', level: 0, label: `(${note.label})`, text: note.text, notes: [] })
  }
  const part = (name: string): Node[] =>
    statement.children.filter((child): child is Node => typeof child !== 'string' && child.name === name)
  for (const cover of part('coverPage'))
    for (const p of all(cover, 'p')) add('meta', 0, p, null, ['meta', 'title', 'subtitle'])
  for (const preface of part('preface')) {
    for (const p of all(preface, 'p'))
      for (const child of p.children)
        if (typeof child !== 'string' && plain(child).length > 2)
          add('title', 0, child, null, ['title', 'subtitle', 'meta', 'heading'])
  }
  for (const preamble of part('preamble')) {
    for (const child of preamble.children) {
      if (typeof child === 'string') continue
      add(child.name === 'formula' ? 'chapeau' : 'preambular', 0, child)
    }
  }
  for (const body of part('mainBody')) bodyBlocks(body, 'operative', add)
  for (const end of part('conclusions')) for (const p of all(end, 'p')) add('meta', 0, p, null, ['meta', 'note'])
  for (const attached of part('attachments')) for (const doc of all(attached, 'mainBody')) bodyBlocks(doc, 'body', add)
  return blocks
}

type Add = (
  kind: BlockKind,
  level: number,
  node: Node | string,
  label?: string | null,
  kinds?: readonly BlockKind[],
) => void

function bodyBlocks(body: Node, usual: 'operative' | 'body', add: Add): void {
  for (const child of body.children) {
    if (typeof child === 'string') continue
    if (child.name === 'container' && child.children.some((one) => typeof one !== 'string' && one.name === 'table')) {
      add('table', 0, child)
      continue
    }
    const num = direct(child, 'num')
    const label = num === undefined ? null : plain(num)
    for (const name of ['heading', 'subheading'])
      for (const heading of child.children)
        if (typeof heading !== 'string' && heading.name === name) addHeading(heading, add)
    const list = direct(child, 'list')
    if (list !== undefined) {
      const intro = direct(list, 'intro')
      const lettered = label !== null && !/^\d/u.test(label)
      add(lettered ? 'item' : usual, lettered ? 1 : 0, intro ?? '', label)
      points(list, 1, add)
      continue
    }
    const content = direct(child, 'content')
    if (content === undefined) continue
    const words = plain(content)
    const printed = label ?? /^(\d{1,3} ?-|[•–-]|’\d{1,2}‘|\([أ-ي][^)]{0,3}\))\s/u.exec(words)?.[1] ?? null
    if (printed !== null && !/^\d/u.test(printed)) add('item', printed.startsWith('’') ? 2 : 1, content, label)
    else if (printed === null && usual === 'operative' && clauseOpening(words)?.role === 'preambular')
      add('preambular', 0, content, label)
    else if (printed === null && clauseOpening(words) === null && words.length < 130 && !/[.؛:،]$/u.test(words))
      add('heading', 1, content, null, ['heading', 'meta', 'title', 'subtitle', 'chapeau'])
    else add(usual, 0, content, label, ['operative', 'body'])
  }
}

function addHeading(node: Node, add: Add): void {
  const words = plain(node)
  const label = /^((?:[أ-ي]{3,8} ?){1,2} -)\s/u.exec(words)?.[1] ?? null
  const named = label !== null && /^(?:ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء)/u.test(label)
  add('heading', named ? 2 : 1, label === null ? words : words.slice(label.length + 1), label)
}

function points(list: Node, level: number, add: Add): void {
  for (const child of list.children) {
    if (typeof child === 'string') continue
    if (child.name === 'point') {
      const num = direct(child, 'num')
      const heading = direct(child, 'subheading')
      if (heading !== undefined) addHeading(heading, add)
      const content = direct(child, 'content')
      if (content !== undefined) add('item', level, content, num === undefined ? null : plain(num))
    }
    if (child.name === 'sublist') points(child, level + 1, add)
  }
}

function direct(node: Node, name: string): Node | undefined {
  return node.children.find((child): child is Node => typeof child !== 'string' && child.name === name)
}

function plain(node: Node): string {
  const reading: Reading = { notes: [], text: '' }
  read(node, reading)
  return tidy(reading.text.replace(/\(?\s*\uFDD1([^\uFDD2]*)\uFDD2\s*\)?/gu, ''))
}
