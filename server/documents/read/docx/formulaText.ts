import { raisedLetters } from '../../model/raisedLetters.ts'
import { childElement, childElements, textContent, type XmlElement } from '../../model/xmlTree.ts'

/**
 * A formula of Office Math on one line, so that it says the same: fractions by a stroke, roots by their sign, what stands
 * above and below by raised letters, or by `^` and `_` where there are none.
 */
export function formulaText(node: XmlElement): string {
  const part = (name: string): string => {
    const found = childElement(node, name)
    return found ? inside(found) : ''
  }
  switch (node.name) {
    case 't':
      return textContent(node)
    case 'f':
      return `${whole(part('num'))}/${whole(part('den'))}`
    case 'sSup':
      return `${whole(part('e'))}${above(part('sup'))}`
    case 'sSub':
      return `${whole(part('e'))}${below(part('sub'))}`
    case 'sSubSup':
      return `${whole(part('e'))}${below(part('sub'))}${above(part('sup'))}`
    case 'rad': {
      const degree = part('deg')
      return `${degree === '' ? '' : above(degree)}√${whole(part('e'))}`
    }
    case 'nary': {
      const sign = signIn(childElement(node, 'naryPr'), 'chr') ?? '∫'
      return `${sign}${below(part('sub'))}${above(part('sup'))} ${part('e')}`
    }
    case 'd': {
      const properties = childElement(node, 'dPr')
      const between = signIn(properties, 'sepChr') ?? '|'
      const [begin, end] = [signIn(properties, 'begChr') ?? '(', signIn(properties, 'endChr') ?? ')']
      return `${begin}${childElements(node, 'e').map(inside).join(between)}${end}`
    }
    case 'm':
      return `[${childElements(node, 'mr')
        .map((row) => childElements(row, 'e').map(inside).join(' '))
        .join('; ')}]`
    default:
      return /Pr$/.test(node.name) ? '' : inside(node)
  }
}

function inside(node: XmlElement): string {
  return childElements(node).map(formulaText).join('')
}

function signIn(properties: XmlElement | undefined, name: string): string | undefined {
  return childElement(properties, name)?.attributes['m:val']
}

/** In brackets where it is more than one number, name or group. */
function whole(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) || /^\([^()]*\)$/u.test(text) ? text : `(${text})`
}

function above(text: string): string {
  return text === '' ? '' : (raisedLetters(text, 'superscript') ?? `^${whole(text)}`)
}

function below(text: string): string {
  return text === '' ? '' : (raisedLetters(text, 'subscript') ?? `_${whole(text)}`)
}
