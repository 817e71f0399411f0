import { forbidden, unreadable } from '../../model/documentRefusal.ts'
import { documentLimits } from '../../model/limits.ts'
import { childElements, decodeXml, readXmlTree, type XmlElement } from '../../model/xmlTree.ts'
import { openZip } from '../openZip.ts'
import { withDrawnWords } from './drawnWords.ts'
import { withUsualPrefixes } from './withUsualPrefixes.ts'

/** The parts of a word-processing document that its words come from. */
export interface DocxParts {
  readonly document: XmlElement
  readonly styles: XmlElement | undefined
  readonly numbering: XmlElement | undefined
  readonly footnotes: XmlElement | undefined
  readonly endnotes: XmlElement | undefined
  readonly comments: XmlElement | undefined
  readonly settings: XmlElement | undefined
  /** Addresses outside the file, by relationship id, of the main document and of each notes part. */
  readonly links: ReadonlyMap<string, string>
  readonly noteLinks: ReadonlyMap<string, string>
  readonly endnoteLinks: ReadonlyMap<string, string>
  /** Heads and feet of pages. */
  readonly heads: readonly { readonly at: 'header' | 'footer'; readonly content: XmlElement }[]
  /** Parts left out although they may hold words: headers, footers, embedded files. */
  readonly leftOut: readonly string[]
}

/**
 * Opens a DOCX within the limits. Macros are refused, wherever they hide: in a part, or in a content type.
 * Throws `RefusedDocument`.
 */
export function readDocxParts(bytes: Uint8Array): DocxParts {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw unreadable('صيغة Word القديمة أو ملف محمي بكلمة مرور', 'it is an old Word file or protected by a password')
  }
  const zip = openZip(bytes, (name) =>
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|[^/]+\/(?:[^/]+\.xml|_rels\/[^/]+\.rels|(?:diagrams|charts)\/[^/]+\.xml))$/i.test(
      name,
    ),
  )
  if (zip.names.some((name) => /vbaProject|vbaData|\.(?:exe|js|vbs|bat|cmd|scr|ps1)$/i.test(name))) {
    throw forbidden('وحدات ماكرو أو برامج', 'macros or programs')
  }
  const part = (path: string): XmlElement | undefined => {
    const found = zip.part(path)
    return found ? withUsualPrefixes(readXmlTree(decodeXml(found))) : undefined
  }
  const types = part('[Content_Types].xml')
  if (!types) throw unreadable('ليس ملف Word', 'it is no Word file')
  if (childElements(types).some((type) => /macroEnabled|vbaProject/i.test(type.attributes['ContentType'] ?? ''))) {
    throw forbidden('وحدات ماكرو', 'macros')
  }
  const main =
    targetsOf(part('_rels/.rels')).find((one) => one.type.endsWith('/officeDocument'))?.target ?? 'word/document.xml'
  const path = main.replace(/^\/+/, '')
  const document = part(path)
  if (!document) throw unreadable('لا نص فيه', 'it holds no document part')
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const file = path.slice(folder.length)
  const relations = targetsOf(part(`${folder}_rels/${file}.rels`))
  const related = (type: string): string | undefined => {
    const target = relations.find((one) => one.type.endsWith(`/${type}`) && !one.external)?.target
    return target === undefined ? undefined : target.startsWith('/') ? target.slice(1) : `${folder}${target}`
  }
  const relatedPart = (type: string): XmlElement | undefined => {
    const target = related(type)
    return target === undefined ? undefined : part(target)
  }
  const drawn = new Map<string, XmlElement | undefined>()
  /** A diagram or chart by its relationship id; each is read once, and no more than the limit of them. */
  const drawnPart = (id: string): XmlElement | undefined => {
    if (drawn.has(id) || drawn.size >= documentLimits.drawnParts) return drawn.get(id)
    const to = relations.find(
      (one) => one.id === id && !one.external && /\/(?:diagramData|chart)$/.test(one.type),
    )?.target
    const found = to === undefined ? undefined : part(to.startsWith('/') ? to.slice(1) : `${folder}${to}`)
    drawn.set(id, found)
    return found
  }
  const linksOf = (type: string): ReadonlyMap<string, string> => {
    const target = related(type)
    if (target === undefined) return new Map()
    const from = target.slice(target.lastIndexOf('/') + 1)
    return externalLinks(targetsOf(part(`${target.slice(0, -from.length)}_rels/${from}.rels`)))
  }
  const heads = (['header', 'footer'] as const).flatMap((at) =>
    [...new Set(relations.filter((one) => one.type.endsWith(`/${at}`) && !one.external).map((one) => one.target))]
      .slice(0, documentLimits.pageHeads)
      .flatMap((target) => part(target.startsWith('/') ? target.slice(1) : `${folder}${target}`) ?? [])
      .map((content) => ({ at, content })),
  )
  return {
    document: withDrawnWords(document, drawnPart),
    styles: relatedPart('styles'),
    numbering: relatedPart('numbering'),
    footnotes: relatedPart('footnotes'),
    endnotes: relatedPart('endnotes'),
    comments: relatedPart('comments'),
    settings: relatedPart('settings'),
    links: externalLinks(relations),
    noteLinks: linksOf('footnotes'),
    endnoteLinks: linksOf('endnotes'),
    heads,
    leftOut: zip.names.filter((name) => /\/(?:embeddings|activeX|afchunk)|\.bin$/i.test(name)),
  }
}

interface Target {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly external: boolean
}

function targetsOf(rels: XmlElement | undefined): readonly Target[] {
  return (rels ? childElements(rels, 'Relationship') : []).map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: attributes['Type'] ?? '',
    target: attributes['Target'] ?? '',
    external: attributes['TargetMode'] === 'External',
  }))
}

function externalLinks(relations: readonly Target[]): ReadonlyMap<string, string> {
  return new Map(
    relations.filter((one) => one.external && one.type.endsWith('/hyperlink')).map((one) => [one.id, one.target]),
  )
}
