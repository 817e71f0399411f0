import type { ExportSource } from '../../model/exportSource.ts'
import { mastheadOf } from '../masthead.ts'
import { element, words, type Xml } from '../xml.ts'
import { aknNames } from './aknNames.ts'

/**
 * The masthead as a cover page in the way of AKN4UN: who speaks, the symbol, place and days. Our importer passes it by,
 * for it says what is known of the meeting and is no part of the text; nothing where nothing is known.
 */
export function aknMasthead(source: ExportSource): readonly Xml[] {
  const head = mastheadOf(source)
  if (head === null) return []
  const { speaker, symbol, lines } = head
  const actor = `#${aknNames(source).actor}`
  return [
    element(
      'coverPage',
      { eId: 'coverPage_1' },
      speaker === ''
        ? []
        : element('p', { class: 'upperLeft' }, element('docAuthority', { refersTo: actor }, words(speaker))),
      symbol === ''
        ? []
        : element('p', { class: 'upperRight' }, element('docNumber', { refersTo: '#symbol' }, words(symbol))),
      lines.map((line) => element('p', { class: 'upperLeft' }, words(line))),
    ),
  ]
}
