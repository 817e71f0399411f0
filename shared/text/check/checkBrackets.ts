import { type Check, eachBlock, type Found } from './check.ts'

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '«': '»', '”': '“' }
const opening = new Map(Object.entries(closing).map(([open, close]) => [close, open]))

interface Open {
  readonly sign: string
  readonly at: number
}

/**
 * Finds brackets and quotation marks without a partner, reversed, or crossing. Official quotation marks open with ”.
 * The note of the outcome may open on one line and close on another: [اعتُمد بتصويت مسجل … على النحو التالي: … ].
 */
export const checkBrackets: Check = (context) => {
  const found = signsIn(context)
  const isMeta = (block: number): boolean => context.blocks[block]?.kind === 'meta'
  const signAt = ({ block, start }: Found): string => context.blocks[block]?.text[start] ?? ''
  const partnerOf = (one: Found): Found | undefined => {
    if (one.code !== 'bracket-unbalanced' || !isMeta(one.block)) return undefined
    const wanted = closing[signAt(one)] ?? opening.get(signAt(one))
    const opens = closing[signAt(one)] !== undefined
    return found.find(
      (other) =>
        signAt(other) === wanted && isMeta(other.block) && (opens ? other.block > one.block : other.block < one.block),
    )
  }
  return found.filter((one) => partnerOf(one) === undefined)
}

const signsIn = eachBlock(({ text, kind }) => {
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
  for (const [place, one] of open.entries()) {
    const next = open[place + 1]
    // (2005( for (2005): the second stands at the end of a word, where nothing is opened.
    if (next !== undefined && next.sign === one.sign && endsWord(text, next.at)) continue
    const before = open[place - 1]
    const closes = before !== undefined && before.sign === one.sign && endsWord(text, one.at)
    const fix = closes ? closing[one.sign] : undefined
    found.push({
      start: one.at,
      end: one.at + 1,
      code: closes ? 'bracket-reversed' : 'bracket-unbalanced',
      ...(fix !== undefined && { fix }),
    })
  }
  if (straight !== null) found.push({ start: straight, end: straight + 1, code: 'bracket-unbalanced' })
  return found
})

function endsWord(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}.]$/u.test(text.slice(0, at)) && /^(?:[\s،؛.:)\]]|$)/u.test(text.slice(at + 1))
}

/** أ) and 1) number points inside a sentence with half a bracket. */
function isLabel(text: string, at: number): boolean {
  return text[at] === ')' && /(?:^|\s)(?:[\p{L}]|\d{1,2}) ?$/u.test(text.slice(Math.max(0, at - 5), at))
}
