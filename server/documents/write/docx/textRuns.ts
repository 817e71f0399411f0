import type { FacedRun } from '@tawafuq/text/verbFacedRuns'
import { clauseVerbStyle, directionStyle, labelStyle, noteMarkStyle } from '../../model/styleOfKind.ts'
import { joins } from '../directedPieces.ts'
import { scriptRuns } from '../scriptRuns.ts'
import { element, nothing, words, type Xml } from '../xml.ts'
import type { DocxWriting } from './docxWriting.ts'
import { arabicFont, languageTag } from './wordNamespace.ts'

/** Who made a tracked change, and when. */
export interface Change {
  readonly kind: 'ins' | 'del'
  readonly author: string
  readonly at: string
}

export const noMarks: FacedRun = { text: '' }

type Direction = 'rtl' | 'ltr'

/** Words as Word runs, one for each direction, inside a tracked change or not. */
export function textRuns(
  writing: DocxWriting,
  text: string,
  dir: Direction,
  run: FacedRun,
  change: Change | null,
  style?: string,
): readonly Xml[] {
  const parts = scriptRuns(text, dir)
  return parts.flatMap((part, at) => {
    const written = textRun(writing, part.text, part.rightToLeft, run, change, style)
    if (dir === 'ltr' || part.rightToLeft) return [written]
    return steered(part.text, joins(parts[at + 1]?.text, parts[at + 2] !== undefined), [written])
  })
}

/** One run of words in one direction. */
export function textRun(
  writing: DocxWriting,
  text: string,
  isRightToLeft: boolean,
  run: FacedRun,
  change: Change | null,
  style?: string,
): Xml {
  const tag = change?.kind === 'del' ? 'w:delText' : 'w:t'
  const content = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [element('w:br')] : []),
      element(tag, { 'xml:space': 'preserve' }, words(line)),
    ])
  return changed(
    writing,
    element('w:r', {}, runProperties(writing, run, isRightToLeft, style, /\d/u.test(text)), content),
    change,
  )
}

/**
 * Word takes the direction of a run as it is told; LibreOffice goes by the letters alone, and would turn a stretch that
 * begins with digits or ends in signs, and join it to the next where only a comma parts them. A mark of direction
 * before or after it makes both alike. It is a run of its own style, so that it is no word when read back.
 */
export function steered(text: string, isJoined: boolean, written: readonly Xml[]): readonly Xml[] {
  const before = /^\p{L}/u.test(text) ? [] : [directionMark('\u200E')]
  const inner = /[\p{L}\p{N}]$/u.test(text) ? [] : [directionMark('\u200E')]
  return [...before, ...written, ...inner, ...(isJoined ? [directionMark('\u200F')] : [])]
}

function directionMark(mark: '\u200E' | '\u200F'): Xml {
  return element(
    'w:r',
    {},
    element(
      'w:rPr',
      {},
      element('w:rStyle', { 'w:val': directionStyle }),
      mark === '\u200F' ? element('w:rtl') : nothing,
    ),
    element('w:t', {}, words(mark)),
  )
}

/** A run inside the element of its tracked change, or as it is. */
export function changed(writing: DocxWriting, run: Xml, change: Change | null): Xml {
  if (!change) return run
  return element(`w:${change.kind}`, { 'w:id': writing.nextId(), 'w:author': change.author, 'w:date': change.at }, run)
}

function runProperties(
  { source, arabicSize }: DocxWriting,
  run: FacedRun,
  rightToLeft: boolean,
  style: string | undefined,
  hasFigures: boolean,
): Xml {
  const emphasis = run.marks?.includes('emphasis') ?? false
  const strong = run.marks?.includes('strong') ?? false
  const named = style ?? (run.link !== undefined ? 'Hyperlink' : run.isVerb === true ? clauseVerbStyle : undefined)
  const isArabicFigures = rightToLeft && hasFigures && style !== noteMarkStyle
  return element(
    'w:rPr',
    {},
    named === undefined ? nothing : element('w:rStyle', { 'w:val': named }),
    // Some programs set figures that no letter precedes as Latin: then they would be smaller than those after a letter.
    isArabicFigures ? element('w:rFonts', { 'w:ascii': arabicFont, 'w:hAnsi': arabicFont }) : nothing,
    strong ? [element('w:b'), element('w:bCs')] : [],
    emphasis ? [element('w:i'), element('w:iCs')] : [],
    isArabicFigures ? element('w:sz', { 'w:val': arabicSize }) : nothing,
    rightToLeft ? element('w:rtl') : nothing,
    rightToLeft
      ? element('w:lang', { 'w:bidi': languageTag(source.dir === 'rtl' ? source.lang : 'ar') })
      : element('w:lang', { 'w:val': languageTag(source.dir === 'ltr' ? source.lang : 'en') }),
  )
}

/** The tab between a printed label and the words. */
export function labelTab(dir: Direction): Xml {
  return styledRun(labelStyle, dir, element('w:tab'))
}

/** A run in a character style. */
export function styledRun(style: string, dir: Direction, ...content: readonly (Xml | readonly Xml[])[]): Xml {
  return element(
    'w:r',
    {},
    element('w:rPr', {}, element('w:rStyle', { 'w:val': style }), dir === 'rtl' ? element('w:rtl') : nothing),
    ...content,
  )
}
