import { hasHiddenLetters, isHiddenAnywhere } from '@tawafuq/arabic/hiddenLetters'
import * as Y from 'yjs'
import { isGlyphKey, readGlyphMark } from './glyphMark.ts'
import { linkAddress, markNames, noteLetter } from './schema.ts'

/** The longest label of a footnote, in UTF-16 units. */
const longestLabel = 32

// Commands do not take these letters and XML 1.0 (section 2.2) cannot write them: with one of them in its draft a paragraph
// could not be gavelled, since nobody could name the text that they saw.
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is this pattern's purpose
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/

/**
 * Judges one item that an update adds: printable letters that are seen and marks in a text node, nodes, attributes of nodes; nothing
 * embedded, no documents within, no bytes. Null where nothing is wrong with it. Where nodes stand, `checkTree` judges.
 */
export function judgeItem(
  { content, parent, parentSub }: Y.Item,
  knownBracketIds: ReadonlySet<string>,
): 'update-malformed' | 'bracket-unknown' | 'hidden-letters' | null {
  if (content instanceof Y.ContentDeleted) return null
  if (parentSub !== null) {
    const isValue = content instanceof Y.ContentAny || content instanceof Y.ContentJSON
    return isValue && parent instanceof Y.XmlElement ? null : 'update-malformed'
  }
  if (content instanceof Y.ContentString) {
    if (!(parent instanceof Y.XmlText) || unprintable.test(content.str)) return 'update-malformed'
    return isHiddenAnywhere(content.str.replaceAll(noteLetter, '')) ? 'hidden-letters' : null
  }
  if (content instanceof Y.ContentType) return parent instanceof Y.XmlFragment ? null : 'update-malformed'
  if (!(content instanceof Y.ContentFormat) || !(parent instanceof Y.XmlText)) return 'update-malformed'
  return judgeMark(content.key, content.value, knownBracketIds)
}

function judgeMark(key: unknown, value: unknown, knownBracketIds: ReadonlySet<string>) {
  if (typeof key !== 'string') return 'update-malformed'
  if (isGlyphKey(key)) {
    if (value === null) return null
    const mark = readGlyphMark(value)
    if (mark === null || sizeOf(value) !== 2) return 'update-malformed'
    return knownBracketIds.has(mark.id) ? null : 'bracket-unknown'
  }
  return isKnownMark(key, value) ? null : 'update-malformed'
}

function isKnownMark(key: string, value: unknown): boolean {
  switch (key) {
    case markNames.strong:
    case markNames.emphasis:
      return value === null || value === true || sizeOf(value) === 0
    case markNames.link:
      return value === null || (sizeOf(value) === 1 && linkAddress.test(printable(value, 'href')))
    case markNames.note: {
      const label = printable(value, 'label')
      return value === null || (sizeOf(value) === 1 && label.length > 0 && label.length <= longestLabel)
    }
    default:
      return false
  }
}

function sizeOf(value: unknown): number {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).length : -1
}

/** An attribute that is a printable string; otherwise nothing. */
function printable(value: unknown, name: string): string {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : null
  return typeof found === 'string' && !unprintable.test(found) && !hasHiddenLetters(found) ? found : ''
}
