import type { RunMark } from '@tawafuq/text/content'
import type { XmlElement } from '../xmlTree.ts'

/** What the look of an element says: marks switched on or off, raised or not, shown or not. */
export interface HtmlFace {
  readonly strong?: boolean
  readonly emphasis?: boolean
  readonly raised?: boolean
  readonly hidden?: boolean
}

/** Reads the look of elements from tags, inline styles and the plain class rules of the page's style sheets. */
export function htmlFaces(styleText: string): (element: XmlElement) => HtmlFace {
  const classes = new Map<string, HtmlFace>()
  for (const match of styleText.slice(0, 500_000).matchAll(/\.([\w-]{1,60})\s*\{([^{}]{0,2000})\}/g)) {
    const face = faceOfStyle(match[2] ?? '')
    if (Object.keys(face).length > 0) classes.set(match[1] ?? '', { ...classes.get(match[1] ?? ''), ...face })
  }
  return (element) => {
    const named = (element.attributes['class'] ?? '').split(/\s+/).map((name) => classes.get(name) ?? {})
    return Object.assign(
      {},
      faceOfTag(element.name),
      ...named,
      faceOfStyle(element.attributes['style'] ?? ''),
      'hidden' in element.attributes ? { hidden: true } : {},
    )
  }
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

function faceOfTag(name: string): HtmlFace {
  if (name === 'b' || name === 'strong') return { strong: true }
  if (name === 'i' || name === 'em') return { emphasis: true }
  return name === 'sup' ? { raised: true } : {}
}

function faceOfStyle(style: string): HtmlFace {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]
  const slant = /font-style\s*:\s*(\w+)/i.exec(style)?.[1]
  const raise = /vertical-align\s*:\s*([\w-]+)/i.exec(style)?.[1]
  return {
    ...(weight === undefined ? {} : { strong: /^(?:bold|bolder|[6-9]00)$/i.test(weight) }),
    ...(slant === undefined ? {} : { emphasis: /^(?:italic|oblique)$/i.test(slant) }),
    ...(raise === undefined ? {} : { raised: raise.toLowerCase() === 'super' }),
    ...(/display\s*:\s*none|mso-hide\s*:\s*all/i.test(style) ? { hidden: true } : {}),
  }
}
