import type { Block } from '@tawafuq/text/content'
import { cleanLabel, makeBlock } from '../../model/canonicalBlock.ts'
import { footnoteMark } from '../../model/footnotePlaces.ts'
import type { CleanText } from '../../model/runCollector.ts'
import { childElements, isElement, textContent, type XmlElement } from '../../model/xmlTree.ts'
import { wordsAfter } from '../wordsAfter.ts'

/**
 * A footnote as blocks, the first with its printed label, and the mark by which the text refers to it. The mark
 * is the note's own; where it has none, the one before its words; else its place.
 */
export function readAknNote(
  note: XmlElement,
  inBrackets: boolean,
  exact: boolean,
  place: number,
  wordsOf: (element: XmlElement) => CleanText,
): { readonly mark: string; readonly blocks: readonly Block[] } {
  const loose = note.children.some((child) => !isElement(child) && child.trim() !== '')
  const paragraphs = loose ? [note] : childElements(note)
  const lead = exact
    ? null
    : /^\s*(?:\(\s*([^()\s]{0,4})\s*\)|\(\(|([0-9*]{1,3})\t)\s*/.exec(textContent(paragraphs[0] ?? note))
  const given = note.attributes['marker'] ?? ''
  const mark = (exact ? given : footnoteMark(given.trim())) || lead?.[1] || lead?.[2] || String(place + 1)
  const bracketed = exact
    ? (note.attributes['class'] ?? '').split(/\s+/).includes('in-brackets')
    : inBrackets || given.trim().startsWith('(') || /^\s*\(/.test(lead?.[0] ?? '')
  const label = cleanLabel(bracketed ? `(${mark})` : mark)
  const texts = paragraphs.map((paragraph) => wordsOf(paragraph))
  const blocks = texts.map((words, index) =>
    makeBlock({
      kind: 'footnote',
      level: 0,
      label: index === 0 ? label : null,
      clean: index === 0 && lead ? withoutLead(words, lead[0]) : words,
    }),
  )
  return {
    mark,
    blocks: blocks.length > 0 ? blocks : [makeBlock({ kind: 'footnote', level: 0, label, clean: { text: '' } })],
  }
}

/** The mark printed before the words of a note is its label, not its text. */
function withoutLead(words: CleanText, lead: string): CleanText {
  const bare = lead.replace(/\s+/g, ' ').trim()
  if (!words.text.startsWith(bare)) return words
  return wordsAfter(words, bare.length)
}
