import type { Block, Run } from '@tawafuq/text/content'
import { makeBlock } from '../../model/canonicalBlock.ts'
import { raisedLetters } from '../../model/raisedLetters.ts'
import type { CleanText } from '../../model/runCollector.ts'
import { childElements, type XmlElement } from '../../model/xmlTree.ts'
import { cleanRuns } from '../cleanRuns.ts'

/** The body of a footnote as blocks, the first with the label; the mark printed before its words is left out. */
export function htmlNoteBlocks(
  body: XmlElement,
  label: string | null,
  printed: string,
  wordsOf: (paragraph: XmlElement) => CleanText,
): readonly Block[] {
  return noteParagraphs(body).map((paragraph, index) => {
    const words = wordsOf(paragraph)
    const read = words.runs ?? [{ text: words.text }]
    return makeBlock({
      kind: 'footnote',
      level: 0,
      label: index === 0 ? label : null,
      clean: cleanRuns(index === 0 ? withoutMark(read, printed) : read),
    })
  })
}

function noteParagraphs(body: XmlElement): readonly XmlElement[] {
  const paragraphs = childElements(body, 'p')
  return paragraphs.length > 0 && body.name !== 'p' ? paragraphs : [body]
}

/** The mark that a note prints before its words, where it is no link back. */
function withoutMark(runs: readonly Run[], printed: string): readonly Run[] {
  const at = runs.findIndex((run) => run.text.trim() !== '')
  const first = runs[at]
  if (!first) return runs
  const text = first.text.trimStart()
  const raised = raisedLetters(printed, 'superscript') ?? printed
  const mark = [printed, raised].find((one) => one !== '' && text.startsWith(one)) ?? ''
  return runs.with(at, { ...first, text: text.slice(mark.length).trimStart() })
}
