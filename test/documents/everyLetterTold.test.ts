import { importDocx } from '@tawafuq/server/documents/read/docx/importDocx'
import { importHtml } from '@tawafuq/server/documents/read/html/importHtml'
import type { ImportedDocument } from '@tawafuq/text/content'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  changed,
  changedEnd,
  control,
  foreignDocx,
  level,
  lists,
  notes,
  numbered,
  reference,
  run,
  table,
  textBox,
  w,
} from './foreignDocx.ts'

/** A word that no other place has, in letters alone: digits would look like page numbers. */
function wordAt(place: number): string {
  return `كلمة${[...String(place)].map((digit) => 'بتثجحخدذرز'[Number(digit)]).join('')}ن`
}

function saidIn({ blocks, report }: ImportedDocument): string {
  return [...blocks.map(({ label, text }) => `${label ?? ''} ${text}`), ...report.map(({ message }) => message)].join(
    '\n',
  )
}

const ways = [
  'plain',
  'struck',
  'double',
  'styled',
  'hidden',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'insDel',
  'control',
  'box',
  'pict',
  'both',
  'raised',
  'field',
  'note',
  'delNote',
  'struckNote',
  'contents',
  'ruby',
  'link',
  'drawn',
] as const
type Way = (typeof ways)[number]
const homes = ['body', 'item', 'cell', 'nested', 'row', 'control', 'note', 'head', 'endTaken', 'endPut'] as const

test('[DO24] every word of a DOCX is in its blocks or in the report, whatever stands where, whatever becomes of changes', () => {
  const styles = `<w:styles ${w}><w:style w:type="character" w:styleId="gone"><w:rPr><w:strike/></w:rPr></w:style></w:styles>`
  const reached = new Map<string, number>()
  const part = fc.record({
    home: fc.constantFrom(...homes),
    ways: fc.array(fc.constantFrom(...ways), { minLength: 1, maxLength: 5 }),
  })
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('accept', 'reject', 'brackets', 'proposals' as const),
      (parts, trackedChanges) => {
        const words: string[] = []
        const bodies: string[] = []
        let heads = ''
        const word = (): string => {
          words.push(wordAt(words.length))
          return words.at(-1) ?? ''
        }
        const note = (): string => {
          bodies.push(`<w:p><w:r><w:footnoteRef/></w:r>${run(` ${word()}.`)}</w:p>`)
          return reference(bodies.length)
        }
        const write = (way: Way): string => {
          reached.set(way, (reached.get(way) ?? 0) + 1)
          const plain = run(` ${word()} `)
          const boxed = (kind: 'drawing' | 'pict' | 'both'): string => textBox(`<w:p>${plain}</w:p>`, kind)
          switch (way) {
            case 'plain':
              return plain
            case 'struck':
              return run(` ${word()} `, '<w:strike/>') + plain
            case 'double':
              return run(` ${word()} `, '<w:dstrike/>') + plain
            case 'styled':
              return run(` ${word()} `, '<w:rStyle w:val="gone"/>') + plain
            case 'hidden':
              return run(` ${word()} `, '<w:vanish/>') + plain
            case 'ins':
            case 'del':
            case 'moveFrom':
            case 'moveTo':
              return changed(way, plain)
            case 'insDel':
              return changed('ins', plain + changed('del', run(` ${word()} `), 'سواه'))
            case 'control':
              return control(control(plain))
            case 'box':
              return boxed('drawing')
            case 'pict':
              return boxed('pict')
            case 'both':
              return boxed('both')
            case 'raised':
              return plain + run(word(), '<w:vertAlign w:val="superscript"/>')
            case 'field':
              return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${plain}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
            case 'note':
              return plain + note()
            case 'delNote':
              return changed('del', plain + note())
            case 'struckNote':
              return `${plain}<w:r><w:rPr><w:strike/></w:rPr><w:t>${word()}</w:t>${note().replace(/<\/?w:r>/g, '')}</w:r>`
            case 'contents':
              return `<w:hyperlink w:anchor="_Toc1">${plain}</w:hyperlink>`
            case 'ruby':
              return `<w:r><w:ruby><w:rt>${run(word())}</w:rt><w:rubyBase>${plain}</w:rubyBase></w:ruby></w:r>`
            case 'link':
              return `<w:hyperlink r:id="link">${plain}</w:hyperlink>`
            case 'drawn':
              return `${plain}<w:r><w:pict><v:textpath string="${word()}"/></w:pict></w:r>`
            default:
              return way satisfies never
          }
        }
        const body = parts
          .map(({ home, ways: inside }) => {
            reached.set(home, (reached.get(home) ?? 0) + 1)
            const content = inside.map((way) => write(home === 'note' && /note/i.test(way) ? 'plain' : way)).join('')
            const line = `<w:p>${content}</w:p>`
            switch (home) {
              case 'body':
                return line
              case 'item':
                return `<w:p><w:pPr>${numbered(1)}</w:pPr>${content}</w:p>`
              case 'cell':
                return table(
                  [line, run(word())].map((cell) => (cell.startsWith('<w:p>') ? cell : `<w:p>${cell}</w:p>`)),
                )
              case 'nested':
                return table([`${table([line])}<w:p/>`])
              case 'row':
                return `<w:tbl><w:tr><w:trPr><w:del w:author="أ"/></w:trPr><w:tc>${line}</w:tc></w:tr><w:tr><w:tc><w:p>${run(word())}</w:p></w:tc></w:tr></w:tbl>`
              case 'control':
                return control(line)
              case 'note':
                bodies.push(control(`<w:p><w:r><w:footnoteRef/></w:r>${content}</w:p>`))
                return `<w:p>${run(word())}${reference(bodies.length)}</w:p>`
              case 'head':
                heads += `<w:p>${run(` ${word()} `)}</w:p>`
                return line
              case 'endTaken':
                return `<w:p><w:pPr>${changedEnd('del')}</w:pPr>${content}</w:p>`
              case 'endPut':
                return `<w:p><w:pPr>${changedEnd('ins')}</w:pPr>${content}</w:p>`
              default:
                return home satisfies never
            }
          })
          .join('')
        const file = foreignDocx(body, {
          styles,
          numbering: lists(level(0, 'decimal', '%1.')),
          footnotes: notes(...bodies),
          header: `<w:hdr ${w}>${heads}</w:hdr>`,
        })
        const said = saidIn(importDocx(file, { trackedChanges }))
        for (const one of words) expect(said, `${trackedChanges} ${body}`).toContain(one)
      },
    ),
    { numRuns: 250 },
  )
  for (const name of [...ways, ...homes]) expect(reached.get(name) ?? 0, name).toBeGreaterThan(20)
}, 60_000)

test('[DO27] every word of a page is in its blocks or in the report, struck, hidden or drawn', () => {
  const style =
    '.gone{text-decoration:line-through} .off{display:none} ol.ar{list-style-type:arabic-indic} .up{vertical-align:super}'
  const attributes = [
    '',
    ' class=gone',
    ' class=off',
    ' hidden',
    ' style="text-decoration:line-through"',
    ' class=up',
    ' lang=fr',
  ]
  const names = [
    'p',
    'div',
    'span',
    's',
    'del',
    'q',
    'sup',
    'sub',
    'ol class=ar',
    'ol reversed',
    'ul',
    'li',
    'table',
    'tr',
    'td rowspan=2',
    'td colspan=2',
    'th',
    'svg',
    'button',
    'b',
  ]
  interface Tree {
    readonly name: string
    readonly attribute: string
    readonly children: readonly Tree[]
  }
  const tree = (depth: number): fc.Arbitrary<Tree> =>
    fc.record({
      name: fc.constantFrom(...names),
      attribute: fc.constantFrom(...attributes),
      children: depth === 0 ? fc.constant([]) : fc.array(tree(depth - 1), { maxLength: 3 }),
    })
  let reached = 0
  fc.assert(
    fc.property(fc.array(tree(4), { minLength: 1, maxLength: 4 }), (list) => {
      const words: string[] = []
      const written = ({ name, attribute, children }: Tree): string => {
        words.push(wordAt(words.length))
        const own = name.includes('class=') && attribute.includes('class=') ? '' : attribute
        return `<${name}${own}> ${words.at(-1) ?? ''} ${children.map(written).join('')}</${name.split(' ')[0] ?? name}>`
      }
      const body = list.map(written).join('')
      const said = saidIn(importHtml(`<style>${style}</style>${body}`))
      for (const one of words) expect(said, body).toContain(one)
      reached += words.length
    }),
    { numRuns: 250 },
  )
  expect(reached).toBeGreaterThan(1_500)
}, 60_000)
