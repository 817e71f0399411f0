import { strToU8, type Zippable, zipSync } from 'fflate'
import { element, words, xmlFile } from '../xml.ts'

/** A part of the package: its path, content type and how the document refers to it. */
export interface DocxPart {
  readonly path: string
  readonly xml: string
  readonly contentType: string
  /** The last word of the relationship type, for parts that the document points to. */
  readonly relation?: string
  /** The id that the document uses to point to it. */
  readonly id?: string
  /** A picture in it: the id by which the part points to it, and its PNG. */
  readonly picture?: { readonly id: string; readonly png: Uint8Array }
}

export interface DocxLink {
  readonly id: string
  readonly href: string
}

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

/** Packs the parts of a document into a DOCX. The same parts give the same bytes: no clock is asked (rule DO13). */
export function writeDocxPackage(
  documentXml: string,
  parts: readonly DocxPart[],
  links: readonly DocxLink[],
  about: { readonly title: string; readonly lang: string; readonly madeAt?: string | undefined },
): Uint8Array {
  const all: readonly DocxPart[] = [
    { path: 'word/document.xml', xml: documentXml, contentType: `${wordType}document.main+xml` },
    ...parts,
  ]
  const files: Zippable = {}
  const put = (path: string, xml: string): void => {
    files[path] = [strToU8(xml), { mtime: new Date(Date.UTC(1990, 0, 1)), level: 6 }]
  }
  put(
    '[Content_Types].xml',
    xmlFile(
      element(
        'Types',
        { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
        element('Default', {
          Extension: 'rels',
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
        }),
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
        parts.some(({ picture }) => picture !== undefined)
          ? element('Default', { Extension: 'png', ContentType: 'image/png' })
          : [],
        all.map((part) => element('Override', { PartName: `/${part.path}`, ContentType: part.contentType })),
        element('Override', {
          PartName: '/docProps/core.xml',
          ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
        }),
      ),
    ),
  )
  put(
    '_rels/.rels',
    relationships([
      { id: 'rId1', type: `${officeTypes}/officeDocument`, target: 'word/document.xml', external: false },
      {
        id: 'rId2',
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
        external: false,
      },
    ]),
  )
  put(
    'docProps/core.xml',
    xmlFile(
      element(
        'cp:coreProperties',
        {
          'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:dcterms': 'http://purl.org/dc/terms/',
          'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        },
        element('dc:title', {}, words(about.title)),
        element('dc:language', {}, words(about.lang)),
        about.madeAt === undefined
          ? []
          : element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, words(about.madeAt)),
      ),
    ),
  )
  for (const part of all) put(part.path, part.xml)
  for (const { path, picture } of parts) {
    if (picture === undefined) continue
    const name = path.replace(/^word\/|\.xml$/g, '')
    files[`word/media/${name}.png`] = [picture.png, { mtime: new Date(Date.UTC(1990, 0, 1)), level: 0 }]
    const target = `media/${name}.png`
    put(
      `word/_rels/${name}.xml.rels`,
      relationships([{ id: picture.id, type: `${officeTypes}/image`, target, external: false }]),
    )
  }
  put(
    'word/_rels/document.xml.rels',
    relationships([
      ...parts.flatMap((part, index) =>
        part.relation === undefined
          ? []
          : [
              {
                id: part.id ?? `rIdPart${index + 1}`,
                type: `${officeTypes}/${part.relation}`,
                target: part.path.replace(/^word\//, ''),
                external: false,
              },
            ],
      ),
      ...links.map((link) => ({ id: link.id, type: `${officeTypes}/hyperlink`, target: link.href, external: true })),
    ]),
  )
  // Notes refer to the same addresses, through a list of their own.
  put(
    'word/_rels/footnotes.xml.rels',
    relationships(
      links.map((link) => ({ id: link.id, type: `${officeTypes}/hyperlink`, target: link.href, external: true })),
    ),
  )
  return zipSync(files)
}

/** The content type of a part of a word-processing document. */
export function wordPartType(name: string): string {
  return `${wordType}${name}+xml`
}

function relationships(
  list: readonly { readonly id: string; readonly type: string; readonly target: string; readonly external: boolean }[],
): string {
  return xmlFile(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      list.map((one) =>
        element('Relationship', {
          Id: one.id,
          Type: one.type,
          Target: one.target,
          TargetMode: one.external ? 'External' : undefined,
        }),
      ),
    ),
  )
}
