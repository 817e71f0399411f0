import { element, type Xml, xmlFile } from '../xml.ts'
import { type DocxPart, wordPartType } from './docxPackage.ts'
import { docxRunningHeads } from './docxRunningHeads.ts'
import { docxStyles } from './docxStyles.ts'
import type { DocxWriting } from './docxWriting.ts'
import { alternativeNamespaces, languageTag, relationNamespace, wordNamespace } from './wordNamespace.ts'

const attributes = { 'xmlns:w': wordNamespace, 'xmlns:r': relationNamespace }

/** Styles, settings, notes, comments, running heads and feet: all parts but the document itself. */
export function docxParts(writing: DocxWriting): readonly DocxPart[] {
  const { comments } = writing
  return [
    {
      path: 'word/styles.xml',
      xml: docxStyles(writing),
      contentType: wordPartType('styles'),
      relation: 'styles',
    },
    {
      path: 'word/settings.xml',
      xml: xmlFile(settings(writing)),
      contentType: wordPartType('settings'),
      relation: 'settings',
    },
    {
      path: 'word/footnotes.xml',
      xml: xmlFile(footnotes(writing)),
      contentType: wordPartType('footnotes'),
      relation: 'footnotes',
    },
    ...docxRunningHeads(writing),
    ...(comments.count() === 0
      ? []
      : [
          {
            path: 'word/comments.xml',
            xml: xmlFile(comments.xml()),
            contentType: wordPartType('comments'),
            relation: 'comments',
          },
        ]),
  ]
}

function settings({ source }: DocxWriting): Xml {
  const compatibility = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  }
  return element(
    'w:settings',
    attributes,
    element('w:zoom', { 'w:percent': 100 }),
    element('w:footnotePr', {}, element('w:footnote', { 'w:id': -1 }), element('w:footnote', { 'w:id': 0 })),
    element('w:compat', {}, element('w:compatSetting', compatibility)),
    element('w:themeFontLang', {
      'w:val': 'en-US',
      'w:bidi': languageTag(source.dir === 'rtl' ? source.lang : 'ar'),
    }),
  )
}

function footnotes(writing: DocxWriting): Xml {
  const bidi = element('w:bidi', writing.source.dir === 'rtl' ? {} : { 'w:val': 0 })
  const separator = (id: number, type: string, mark: string): Xml =>
    element(
      'w:footnote',
      { 'w:type': type, 'w:id': id },
      element('w:p', {}, element('w:pPr', {}, bidi), element('w:r', {}, element(mark))),
    )
  return element(
    'w:footnotes',
    { ...attributes, ...alternativeNamespaces },
    separator(-1, 'separator', 'w:separator'),
    separator(0, 'continuationSeparator', 'w:continuationSeparator'),
    writing.footnotes,
  )
}
