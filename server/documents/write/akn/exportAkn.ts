import type { ExportView } from '@tawafuq/protocol/exportFormats'
import { appendedBlocks } from '../../model/appendedBlocks.ts'
import type { ExportSource } from '../../model/exportSource.ts'
import { prepareSource } from '../../model/preparedSource.ts'
import { element } from '../xml.ts'
import { aknCourse } from './aknCourse.ts'
import { aknHierarchy } from './aknHierarchy.ts'
import { aknLine } from './aknLine.ts'
import { aknMasthead } from './aknMasthead.ts'
import { aknMeta, identification } from './aknMeta.ts'
import { aknParts } from './aknParts.ts'
import { aknPreamble, aknPreface } from './aknPreamble.ts'
import { aknWriting } from './aknWriting.ts'
import { shownRange } from './shownRange.ts'

/**
 * Writes Akoma Ntoso 3.0, valid against the OASIS schema and named after AKN4UN. Classes carry kind and level, so
 * that `importAkn` gives the same blocks back (rule DO6). Brackets become `inline name="bracket"`, proposals
 * alternative paragraphs and textual changes, steps the workflow, votes parliamentary analysis, objections notes,
 * reservations, explanations and the record attachments.
 */
export function exportAkn(source: ExportSource, view: ExportView): string {
  const prepared = prepareSource({ ...source, blocks: [...source.blocks, ...appendedBlocks(source, view)] }, view)
  const { blocks } = prepared
  const writing = aknWriting(prepared)
  const parts = aknParts(blocks)
  const attachments = parts.annexes.map((from, index) => {
    const to = parts.annexes[index + 1] ?? blocks.length
    const name = `annex_${index + 1}`
    return element(
      'attachment',
      { eId: writing.eId(name) },
      element(
        'doc',
        { name: 'annex' },
        element('meta', {}, identification(source, name)),
        element('mainBody', {}, aknHierarchy(writing, from, to, `${name}__`)),
      ),
    )
  })
  const head = aknPreface(writing, 0, parts.prefaceEnd)
  const opening = aknPreamble(writing, parts.prefaceEnd, parts.preambleEnd)
  const body = aknHierarchy(writing, parts.preambleEnd, parts.bodyEnd, '')
  const closing = shownRange(writing, parts.bodyEnd, parts.annexes[0] ?? blocks.length).map((index) =>
    aknLine(writing, index),
  )
  const root = element(
    'akomaNtoso',
    { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' },
    element(
      'statement',
      { name: source.adoption ? 'resolution' : 'resolutionDraft', contains: 'originalVersion' },
      aknMeta(source, aknCourse(writing), {
        delegations: writing.usedDelegations,
        concepts: writing.usedConcepts,
        terms: writing.terms,
      }),
      aknMasthead(source),
      head.length > 0 ? element('preface', {}, head) : [],
      opening.length > 0 ? element('preamble', {}, opening) : [],
      element('mainBody', {}, body.length > 0 ? body : element('p', {})),
      closing.length > 0 ? element('conclusions', {}, closing) : [],
      attachments.length > 0 ? element('attachments', {}, attachments) : [],
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
}
