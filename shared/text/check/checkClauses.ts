import type { Block } from '../content.ts'
import { endingOf } from '../import/signs.ts'
import type { Check, Found } from './check.ts'

/** Whether paragraphs end as the house asks: ، in the preamble, ؛ in the operative part, . at the end, : over points. */
export const checkEndings: Check = ({ blocks, style }) => {
  const found: Found[] = []
  const text = blocks
    .map((block, index) => ({ block, index }))
    .filter(({ block }) => block.kind === 'preambular' || block.kind === 'operative' || block.kind === 'item')
  // A declaration whose paragraphs are sentences ends them with full stops; that is its way and no fault.
  const stops = text.filter(({ block }) => block.kind === 'operative' && endingOf(block.text) === '.').length
  const declares = stops > text.filter(({ block }) => block.kind === 'operative').length * 0.5
  let parent: 'preambular' | 'operative' | null = null
  for (const [place, { block, index }] of text.entries()) {
    const next = text[place + 1]
    const adjacent =
      next !== undefined && blocks.slice(index + 1, next.index).every((between) => between.kind === 'footnote')
    if (block.kind === 'preambular' || block.kind === 'operative') parent = block.kind
    else if (blocks[index - 1]?.kind === 'body') parent = null
    if (block.text.trim() === '' || parent === null) continue
    const sign = endingOf(block.text)
    const under = adjacent && next.block.kind === 'item'
    const leads = under && (block.kind !== 'item' || next.block.level > block.level)
    const closesList = block.kind === 'item' && !under
    const last = parent === 'operative' && !hasLaterOperative(blocks, index)
    // A point of a few words over points or paragraphs of its own is their title.
    const after = blocks.slice(index + 1).find(({ kind }) => kind !== 'footnote')?.kind
    const heads = leads || after === 'body' || after === 'heading'
    if (heads && sign === '' && block.kind === 'item' && block.text.length < 80) continue
    // What a colon announces may be another enacting body, headed parts, a table or words of another kind.
    if (sign === ':' && after !== undefined && !/^(?:preambular|operative|item)$/u.test(after)) continue
    // تقرر ما يلي: over paragraphs that carry numbers of their own.
    if (sign === ':' && block.kind === 'operative' && after === 'operative' && !followsInRow(block, next?.block))
      continue
    const allowed = allowedEndings(block.kind, parent, { leads, closesList, last }, style.endings.leadIn === '')
    if (allowed.includes(sign) || (declares && sign === '.' && parent === 'operative')) continue
    const wanted = allowed[0] ?? ''
    const trimmed = block.text.trimEnd()
    const at =
      sign === ''
        ? trimmed.length
        : trimmed.lastIndexOf(trimmed.at(-1) === sign ? sign : (trimmed.match(/[،؛.:؟,;]/gu)?.at(-1) ?? sign))
    found.push({
      block: index,
      start: at,
      end: sign === '' ? at : at + 1,
      code: 'paragraph-ending',
      ...(wanted === '' ? {} : { fix: wanted }),
    })
  }
  return found
}

/** Whether the operative part goes on after a block, before anything else starts. */
function hasLaterOperative(blocks: readonly Block[], index: number): boolean {
  for (let at = index + 1; at < blocks.length; at += 1) {
    const kind = blocks[at]?.kind
    if (kind === 'operative') return true
    if (kind === 'body' || kind === 'meta' || kind === 'title' || kind === 'chapeau' || kind === 'preambular')
      return false
  }
  return false
}

interface Place {
  readonly leads: boolean
  readonly closesList: boolean
  readonly last: boolean
}

function allowedEndings(
  kind: string,
  parent: 'preambular' | 'operative',
  { leads, closesList, last }: Place,
  verbLines: boolean,
): readonly string[] {
  if (leads) return verbLines ? [':', '', '،', '؛'] : [':', '،', '؛']
  if (kind === 'preambular') return ['،']
  if (kind === 'operative') return last ? ['.'] : ['؛']
  if (!closesList) return ['؛', '،']
  if (parent === 'preambular') return ['،', '؛']
  // Where verbs stand alone on their lines the last point before the next verb ends in a comma.
  return last ? ['.'] : verbLines ? ['،', '؛', '.'] : ['؛']
}

/** Whether two paragraphs carry numbers of one row, so that the first cannot lead to the second. */
function followsInRow(block: Block, next: Block | undefined): boolean {
  const [one, other] = [block.label, next?.label ?? null].map((label) => /\d+/u.exec(label ?? '')?.[0])
  return one !== undefined && other !== undefined && Number(other) > 1
}
