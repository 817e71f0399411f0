import { exportBodyName, nameIn } from '../../model/exportSource.ts'
import { mastheadOf, stageWords } from '../masthead.ts'
import { sealLines } from '../sealLines.ts'
import { element, nothing, words, type Xml, xmlFile } from '../xml.ts'
import { type DocxPart, wordPartType } from './docxPackage.ts'
import { docxPicture } from './docxPicture.ts'
import { docxTextWidth } from './docxSection.ts'
import type { DocxWriting } from './docxWriting.ts'
import { qrPng } from './qrPng.ts'
import { noMarks, textRuns } from './textRuns.ts'
import { relationNamespace, wordNamespace } from './wordNamespace.ts'

/**
 * What stands above and below every page. On the first page the masthead as the house has it, and the seal of an adopted
 * text; after it the text's name with the number of the page. None of this is read back: it is no part of the text.
 */
export function docxRunningHeads(writing: DocxWriting): readonly DocxPart[] {
  return [
    part('header1', 'header', 'rIdHeader', runningHead(writing)),
    part('header2', 'header', 'rIdMasthead', masthead(writing)),
    part('footer1', 'footer', 'rIdFooter', [line(writing, 'Footer', [stage(writing)], 'center'), ...jobLine(writing)]),
    withCode(
      writing,
      part('footer2', 'footer', 'rIdFirstFooter', [
        ...sealLines(writing.source).map((text) => line(writing, 'Footer', [runs(writing, text)])),
        ...addressLine(writing),
        line(writing, 'Footer', [pageNumber(writing)], 'center'),
        ...jobLine(writing),
      ]),
    ),
  ]
}

/** Millimetres of the code's side: what a telephone reads from paper (rule VF21). */
const CODE_MILLIMETRES = 24
const codeId = 'rIdCode'

/** The foot with the picture of the code that stands in it. */
function withCode({ source }: DocxWriting, foot: DocxPart): DocxPart {
  const address = source.adoption?.verificationUrl
  return address === undefined ? foot : { ...foot, picture: { id: codeId, png: qrPng(address) } }
}

function part(file: string, kind: 'header' | 'footer', id: string, paragraphs: readonly Xml[]): DocxPart {
  const root = kind === 'header' ? 'w:hdr' : 'w:ftr'
  return {
    path: `word/${file}.xml`,
    xml: xmlFile(element(root, { 'xmlns:w': wordNamespace, 'xmlns:r': relationNamespace }, paragraphs)),
    contentType: wordPartType(kind),
    relation: kind,
    id,
  }
}

function runningHead(writing: DocxWriting): readonly Xml[] {
  const { source } = writing
  const title = nameIn(source.title, source.lang)
  const running = [source.symbol, title === '' ? exportBodyName(source) : title].filter((one) => one !== undefined)
  const name = shortened(running.filter((one) => one !== '').join(' · '))
  return [line(writing, 'Header', [runs(writing, name), tab(writing), pageNumber(writing)], undefined, 'w:pBdr')]
}

/** Names of meetings are long; the running head has one line. */
function shortened(text: string): string {
  const signs = [...text]
  return signs.length <= 70 ? text : `${signs.slice(0, 68).join('').trimEnd()} …`
}

function masthead(writing: DocxWriting): readonly Xml[] {
  const head = mastheadOf(writing.source)
  if (head === null) return [line(writing, 'Header', [])]
  const { speaker, symbol, beside, lines } = head
  if (writing.layout.masthead === 'symbol-apart')
    return [
      line(writing, 'TawafuqMasthead', [
        runs(writing, speaker),
        ...(symbol === '' ? [] : [tab(writing), runs(writing, symbol)]),
      ]),
      // The rule under the symbol, then what belongs to it at its corner, and session and item at the other side.
      line(writing, 'Header', [], undefined, 'w:pBdr'),
      ...rows(beside, lines).map(([side, text]) =>
        line(writing, 'Header', [runs(writing, text), ...(side === '' ? [] : [tab(writing), runs(writing, side)])]),
      ),
    ]
  return [
    ...(speaker === '' ? [] : [line(writing, 'TawafuqMasthead', [runs(writing, speaker)], 'center')]),
    ...[symbol, beside.join(' · '), ...lines]
      .filter((text) => text !== '')
      .map((text) => line(writing, 'Header', [runs(writing, text)], 'center')),
    line(writing, 'Header', [], undefined, 'w:pBdr'),
  ]
}

/** Two columns as lines of both. */
function rows(one: readonly string[], other: readonly string[]): readonly (readonly [string, string])[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at] ?? '', other[at] ?? ''])
}

function addressLine(writing: DocxWriting): readonly Xml[] {
  const address = writing.source.adoption?.verificationUrl
  if (address === undefined) return []
  const alt = writing.source.lang === 'en' ? 'Code to verify the adopted text' : 'رمز للتحقق من النص المعتمد'
  return [
    line(writing, 'Footer', [runs(writing, address.replace(/#.*$/, ''))]),
    line(writing, 'Footer', [[docxPicture(codeId, CODE_MILLIMETRES, alt)]]),
  ]
}

/** The number of the job stands at the foot. */
function jobLine(writing: DocxWriting): readonly Xml[] {
  const job = writing.source.imprint?.jobNumber
  return job === undefined ? [] : [line(writing, 'Footer', [runs(writing, job)])]
}

function stage(writing: DocxWriting): readonly Xml[] {
  return runs(writing, stageWords(writing.source, writing.prepared.view === 'clean'))
}

function runs(writing: DocxWriting, text: string): readonly Xml[] {
  return textRuns(writing, text, writing.source.dir, noMarks, null)
}

/** `2 من 13`: a stroke between two numbers would be read either way. */
function pageNumber(writing: DocxWriting): readonly Xml[] {
  const { source } = writing
  return [
    ...field(source.dir, 'PAGE'),
    ...runs(writing, source.lang === 'en' ? ' of ' : ' من '),
    ...field(source.dir, 'NUMPAGES'),
  ]
}

function field(dir: 'rtl' | 'ltr', instruction: string): readonly Xml[] {
  const rtl = dir === 'rtl' ? element('w:rPr', {}, element('w:rtl')) : nothing
  const sign = (type: string): Xml => element('w:r', {}, rtl, element('w:fldChar', { 'w:fldCharType': type }))
  return [
    sign('begin'),
    element('w:r', {}, rtl, element('w:instrText', { 'xml:space': 'preserve' }, words(` ${instruction} `))),
    sign('separate'),
    element('w:r', {}, rtl, element('w:t', {}, words('1'))),
    sign('end'),
  ]
}

function tab({ source }: DocxWriting): readonly Xml[] {
  return [element('w:r', {}, source.dir === 'rtl' ? element('w:rPr', {}, element('w:rtl')) : nothing, element('w:tab'))]
}

function line(
  { source }: DocxWriting,
  style: string,
  content: readonly (readonly Xml[])[],
  align?: 'center',
  rule?: 'w:pBdr',
): Xml {
  return element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      element('w:pStyle', { 'w:val': style }),
      rule === undefined
        ? nothing
        : element(rule, {}, element('w:bottom', { 'w:val': 'single', 'w:sz': 8, 'w:space': 1, 'w:color': 'auto' })),
      element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': docxTextWidth })),
      element('w:bidi', source.dir === 'rtl' ? {} : { 'w:val': 0 }),
      align === undefined ? nothing : element('w:jc', { 'w:val': align }),
    ),
    content.flat(),
  )
}
