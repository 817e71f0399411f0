import { eachBlock, type Found } from './check.ts'

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '«': '»', '”': '“' }
const opening = new Map(Object.entries(closing).map(([open, close]) => [close, open]))

interface Open {
  readonly sign: string
  readonly at: number
}

/** Finds brackets and quotation marks without a partner, reversed, or crossing. Official quotation marks open with ”. */
export const checkBrackets = eachBlock(({ text, kind }) => {
  const found: Omit<Found, 'block'>[] = []
  const open: Open[] = []
  const latin = kind === 'footnote'
  let straight: number | null = null
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (sign === '"') straight = straight === null ? at : null
    if (latin && (sign === '”' || sign === '“')) continue
    if (closing[sign] !== undefined) open.push({ sign, at })
    const wanted = opening.get(sign)
    if (wanted === undefined) continue
    const last = open.at(-1)
    if (last?.sign === wanted) open.pop()
    else if (open.some((one) => one.sign === wanted)) {
      found.push({ start: at, end: at + 1, code: 'bracket-crossing' })
      open.splice(
        open.findLastIndex((one) => one.sign === wanted),
        1,
      )
    } else if (!isLabel(text, at)) {
      const partner = sign === ')' || sign === ']' ? text.indexOf(wanted, at) : -1
      found.push({
        start: at,
        end: at + 1,
        code:
          partner >= 0 && partner - at < 40 && text.indexOf(sign, at + 1) < 0
            ? 'bracket-reversed'
            : 'bracket-unbalanced',
      })
    }
  }
  for (const one of open) found.push({ start: one.at, end: one.at + 1, code: 'bracket-unbalanced' })
  if (straight !== null) found.push({ start: straight, end: straight + 1, code: 'bracket-unbalanced' })
  return found
})

/** أ) and 1) number points inside a sentence with half a bracket. */
function isLabel(text: string, at: number): boolean {
  return text[at] === ')' && /(?:^|\s)(?:[\p{L}]|\d{1,2}) ?$/u.test(text.slice(Math.max(0, at - 5), at))
}
