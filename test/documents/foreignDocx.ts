import { strToU8, zipSync } from 'fflate'

export const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="wps" xmlns:v="urn:schemas-microsoft-com:vml"'
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A DOCX as another program might write it: its body, and other parts by the name of their relation. */
export function foreignDocx(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  /** How another program writes the same XML. */
  turn: (xml: string) => string = (xml) => xml,
): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(turn(`<w:document ${w}><w:body>${body}</w:body></w:document>`)),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships>${Object.keys(parts)
        .map(
          (name, at) =>
            `<Relationship Id="p${at}" Type="${relationType}/${name.replace(/^.*\//u, '').replace(/\d+$/u, '')}" Target="${name}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="link" Type="${relationType}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>`,
    ),
  }
  // Word keeps diagrams and charts in folders of their own; so may a part's name.
  for (const [name, xml] of Object.entries(parts)) files[`word/${name}.xml`] = strToU8(turn(xml))
  return zipSync(files)
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`
}

export function run(text: string, face = ''): string {
  return `<w:r><w:rPr>${face}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** Words put in or taken out by somebody. */
export function changed(name: 'ins' | 'del' | 'moveFrom' | 'moveTo', content: string, author = 'وفد الكثبان'): string {
  const inner = name === 'del' ? content.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ') : content
  return `<w:${name} w:id="1" w:author="${author}">${inner}</w:${name}>`
}

/** The end of a paragraph put in or taken out. */
export function changedEnd(name: 'ins' | 'del' | 'moveFrom' | 'moveTo', author = 'وفد الكثبان'): string {
  return `<w:rPr><w:${name} w:id="1" w:author="${author}"/></w:rPr>`
}

export function level(at: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
}

/** Lists of one level each, numbered from 1 in the order given. */
export function lists(...levels: readonly string[]): string {
  const kinds = levels.map((one, at) => `<w:abstractNum w:abstractNumId="${at}">${one}</w:abstractNum>`).join('')
  const numbers = levels.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`).join('')
  return `<w:numbering ${w}>${kinds}${numbers}</w:numbering>`
}

export const numbered = (list: number, at = 0): string =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`

export function textBox(content: string, kind: 'drawing' | 'pict' | 'both' = 'drawing'): string {
  const box = `<w:txbxContent>${content}</w:txbxContent>`
  const drawing = `<w:drawing><wps:grp><wps:txbx>${box}</wps:txbx></wps:grp></w:drawing>`
  const pict = `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`
  const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${pict}</mc:Fallback></mc:AlternateContent>`
  return `<w:r>${{ drawing, pict, both }[kind]}</w:r>`
}

export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

export function control(content: string): string {
  return `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

/** Notes with ids from 1, each with its own content. */
export function notes(...contents: readonly string[]): string {
  const bodies = contents.map((one, at) => `<w:footnote w:id="${at + 1}">${one}</w:footnote>`).join('')
  return `<w:footnotes ${w}>${bodies}</w:footnotes>`
}

export const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
