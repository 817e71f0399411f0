import type { Findings } from '../../model/findings.ts'
import { onOneLine } from '../../model/findings.ts'
import { childElement, type XmlElement } from '../../model/xmlTree.ts'
import { toggle } from './docxStyleSheet.ts'
import { wordsSaid } from './shownSigns.ts'

/** Tells the words by which a content control asks to be filled in: Word prints them, so they come in with the text. */
export function tellPlaceholder(control: XmlElement, line: number, findings: Findings): void {
  if (toggle(childElement(control, 'sdtPr'), 'showingPlcHdr') === true)
    findings.add(line, 'placeholder', 0.8, onOneLine(wordsSaid(childElement(control, 'sdtContent') ?? control)))
}
