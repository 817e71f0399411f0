import type { Findings } from '../../model/findings.ts'
import { onOneLine } from '../../model/findings.ts'
import { childElements, textContent, type XmlElement } from '../../model/xmlTree.ts'
import { chosenAlternative } from './chosenAlternative.ts'

/** The text boxes of a drawing that hold words, grouped ones too, in order; a box in a box belongs to the outer one. */
export function drawnBoxes(drawing: XmlElement): readonly XmlElement[] {
  if (drawing.name === 'txbxContent') return textContent(drawing).trim() === '' ? [] : [drawing]
  const inner = drawing.name === 'AlternateContent' ? chosenAlternative(drawing) : childElements(drawing)
  return inner.flatMap((child) => drawnBoxes(child))
}

/** Tells what is lost of a drawing without text boxes: its words, as in WordArt and watermarks, or what it is called. */
export function tellDrawing(drawing: XmlElement, line: number, findings: Findings): void {
  findings.add(line, 'image-not-kept', 1, onOneLine(wordsShown(drawing)))
}

/** All words that stand inside, whatever they stand in: those of WordArt and what images are called, too. */
export function wordsShown(node: XmlElement): string {
  if (node.name === 'textpath') return ` ${node.attributes['string'] ?? ''}`
  if (node.name === 'docPr') return ` ${node.attributes['descr'] ?? ''}`
  if (node.name === 't' || node.name === 'delText') return textContent(node)
  const inner = node.name === 'AlternateContent' ? chosenAlternative(node) : childElements(node)
  return inner.map((child) => wordsShown(child)).join('')
}
