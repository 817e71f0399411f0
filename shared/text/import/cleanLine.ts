import type { Finding } from '../content.ts'
import { finding } from '../findings.ts'
import { linkClose, linkOpen, linkTo, noteClose, noteOpen, withoutNoncharacters } from './marks.ts'

const bookmark =
  /\[(?:bookmark|image|shape|table of contents): ?[^\][]{0,200}\]|Error! (?:Unknown document property name|Reference source not found|Bookmark not defined)\.|<!--[^>]{0,500}-->/giu
const noteReference = /\[footnoteRef: ?(\d{1,3}|\*{1,3})\]|\[\^([\p{L}\p{N}*]{1,8})\](?!:)/gu
const superscript = /<sup>([^<]{0,40})<\/sup>/giu
const noteLabel = /^\s*\(?\s*(\d{1,3}|\*{1,3}|[\u0660-\u0669]{1,3}|[a-z])\s*\)?\s*$/u
/** A dead target, which extraction leaves and nobody writes. One that is an address is the author's own. */
const traceOfLink = /^#/u
const link = /!?\[([^\][]{0,400})\]\(([^()\s]{0,600})\)/gu
const address = /<((?:https?:\/\/|mailto:|www\.)[^<>\s]{1,600})>/giu
const tag = /<\/?(?:p|div|span|br|b|i|u|em|strong|sub|font|a|center|td|tr|table|tbody)(?: [^<>]{0,300})?\/?>/giu
const entity = /&(?:nbsp|amp|lt|gt|quot|rlm|lrm|zwnj|zwj|#\d{1,6});/giu
const unseenEntity = /&(?:nbsp|rlm|lrm|zwnj|zwj);/giu
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
const unprintable = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFC]/gu
const iconBullet = /[\uF0A7\uF0B7\uF0D8\uF02D\uF0FC\uF076]/gu

/** Direction is told by the letters themselves; what a print of another direction left is torn where lines are joined. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

const escaped = /\\([\\`*_{}[\]()#+\-.!<>~|])/gu

const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00A0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  rlm: '\u200F',
  lrm: '\u200E',
  zwnj: '\u200C',
  zwj: '\u200D',
}

/** A line free of what extraction and markup left in it; what carried meaning (strong, notes, links) is kept as marks. */
export interface CleanLine {
  readonly text: string
  /** How many `#` stood before it; 0 for none. */
  readonly heading: number
}

/**
 * Cleans one line, its strong words marked already, and reports every kind of thing that it took away, once each.
 * Outside Markdown only what can be nothing but a trace of extraction goes; every other sign is the author's own.
 */
export function cleanLine(raw: string, line: number, report: Finding[], isMarkdown: boolean): CleanLine {
  const told = new Set<string>()
  const tell = (code: Parameters<typeof finding>[1], confidence = 1): void => {
    if (!told.has(code)) report.push(finding(line, code, confidence))
    told.add(code)
  }
  // A line of plain letters has none of the signs below; most lines leave here.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among the signs looked for.
  if (!/[[\]<>&*#\\_\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uF000-\uF0FF\uFFFC\uFDD0-\uFDEF`]/u.test(raw)) {
    const bare = raw.replace(directionMarks, '')
    if (bare !== raw) tell('direction-removed')
    return { text: bare, heading: 0 }
  }
  let text = raw.replace(directionMarks, '')
  if (text.length !== raw.length && raw.search(directionMarks) >= 0) tell('direction-removed')
  const change = (code: Parameters<typeof finding>[1], next: string): void => {
    if (next !== text) tell(code)
    text = next
  }
  change('control-removed', text.replace(unprintable, '').replace(iconBullet, '•'))
  change('junk-removed', text.replace(bookmark, ''))
  change(
    'markup-removed',
    text.replace(superscript, (_, inner: string) => {
      const label = noteLabel.exec(inner)?.[1]
      return label === undefined ? inner : noteOpen + label + noteClose
    }),
  )
  text = text.replace(
    noteReference,
    (_, plain: string | undefined, named: string | undefined) => noteOpen + (plain ?? named ?? '') + noteClose,
  )
  text = text.replace(link, (whole: string, words: string, target: string) => {
    if (!isMarkdown && !traceOfLink.test(target)) return whole
    if (target === '#' || target === '' || target.startsWith('#')) {
      tell('link-target-removed')
      return words
    }
    return linkOpen + words + linkTo + target + linkClose
  })
  change('markup-removed', text.replace(address, '$1'))
  if (isMarkdown) change('markup-removed', text.replace(tag, ' '))
  // Markdown writes &amp; where & is meant; elsewhere it is what is meant, but for signs that no one sees.
  change(
    'markup-removed',
    text.replace(isMarkdown ? entity : unseenEntity, (whole) => {
      const name = whole.slice(1, -1).toLowerCase()
      if (name.startsWith('#')) return withoutNoncharacters(characterOf(Number(name.slice(1))))
      return entities[name] ?? whole
    }),
  )
  text = text.replace(directionMarks, '')
  const mark = /^\s{0,3}(#{1,6})\s+/u.exec(text)
  if (mark !== null) change('markup-removed', text.slice(mark[0].length).replace(/\s#{1,6}\s*$/u, ''))
  // An escaped star at the start of a line is the mark of a footnote; a bare one may be a bullet.
  text = text.replace(
    /^(\s*)\\(\*{1,3}|\*\\\*)(?=\s|\p{L})/u,
    (_, blanks: string, stars: string) => blanks + noteOpen + stars.replaceAll('\\', '') + noteClose,
  )
  change('markup-removed', text.replace(isMarkdown ? escaped : /\\(\*)/gu, '$1'))
  return { text, heading: mark?.[1]?.length ?? 0 }
}

/** The character of a numeric reference; a half of a surrogate pair is none. */
function characterOf(code: number): string {
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code)
}
