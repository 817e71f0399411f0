import type { RunMark } from '@tawafuq/text/content'
import type { XmlElement } from '../../model/xmlTree.ts'
import type { HtmlStyles } from './htmlStyles.ts'

/** What the look of an element says: marks switched on or off, above or below the line, struck, shown or not. */
export interface HtmlFace {
  readonly strong?: boolean
  readonly emphasis?: boolean
  readonly raised?: 'superscript' | 'subscript' | 'none'
  readonly hidden?: boolean
  readonly struck?: boolean
  readonly underlined?: boolean
  /** Letters are shown as capitals. */
  readonly capital?: boolean
  /** The font that Latin letters and signs are drawn in. */
  readonly font?: string
}

/** Reads the look of elements from tags, inline styles and the rules of the page's style sheets. */
export function htmlFaces(styles: HtmlStyles): (element: XmlElement) => HtmlFace {
  return (element) =>
    Object.assign(
      {},
      faceOfTag(element.name),
      element.name === 'font' && element.attributes['face'] !== undefined
        ? { font: firstFamily(element.attributes['face']) }
        : {},
      faceOfStyle(styles.of(element)),
      'hidden' in element.attributes ? { hidden: true } : {},
    )
}

/** The marks of words inside an element of this look: it may switch on, or off, what stands around it. */
export function marksWith(marks: readonly RunMark[], face: HtmlFace): readonly RunMark[] {
  let out = marks
  for (const [mark, on] of [
    ['strong', face.strong],
    ['emphasis', face.emphasis],
  ] as const) {
    if (on === true && !out.includes(mark)) out = [...out, mark]
    if (on === false) out = out.filter((one) => one !== mark)
  }
  return out
}

function firstFamily(families: string): string {
  return (families.split(',')[0] ?? '').replace(/["']/g, '').trim()
}

function faceOfTag(name: string): HtmlFace {
  switch (name) {
    case 'b':
    case 'strong':
      return { strong: true }
    case 'i':
    case 'em':
      return { emphasis: true }
    case 'sup':
      return { raised: 'superscript' }
    case 'sub':
      return { raised: 'subscript' }
    case 'u':
      return { underlined: true }
    case 's':
    case 'strike':
    case 'del':
      return { struck: true }
    default:
      return {}
  }
}

function faceOfStyle(style: ReadonlyMap<string, string>): HtmlFace {
  const weight = style.get('font-weight')
  const slant = style.get('font-style')
  const raise = style.get('vertical-align')?.toLowerCase()
  const line = style.get('text-decoration-line') ?? style.get('text-decoration')
  const isHidden =
    /^none\b/i.test(style.get('display') ?? '') ||
    /^hidden\b/i.test(style.get('visibility') ?? '') ||
    /^all\b/i.test(style.get('mso-hide') ?? '') ||
    /^0(?:\.0+)?(?:px|pt|r?em|%)?$/i.test(style.get('font-size') ?? '') ||
    /^0(?:\.0+)?%?$/.test(style.get('opacity') ?? '')
  const transform = style.get('text-transform')
  // Word names the font of Latin letters apart where another stands for the whole, and that of signs apart again.
  const font = style.get('mso-symbol-font-family') ?? style.get('mso-ascii-font-family') ?? style.get('font-family')
  return {
    ...(weight === undefined ? {} : { strong: /^(?:bold|bolder|[6-9]00)\b/i.test(weight) }),
    ...(slant === undefined ? {} : { emphasis: /^(?:italic|oblique)\b/i.test(slant) }),
    ...(raise === undefined
      ? {}
      : { raised: raise === 'super' ? 'superscript' : raise === 'sub' ? 'subscript' : 'none' }),
    ...(line === undefined ? {} : { struck: /\bline-through\b/i.test(line), underlined: /\bunderline\b/i.test(line) }),
    ...(transform === undefined ? {} : { capital: /^uppercase\b/i.test(transform) }),
    ...(font === undefined ? {} : { font: firstFamily(font) }),
    ...(isHidden ? { hidden: true } : {}),
  }
}
