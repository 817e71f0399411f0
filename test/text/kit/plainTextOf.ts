import type { GoldBlock } from './officialGold.ts'

/** How a plain text was damaged on its way out of a document. */
export type Damage = 'none' | 'blank-lines' | 'wrapped' | 'page-feet' | 'messy'

/** A damaged text, and the blocks in the order in which an importer should find them. */
export interface Damaged {
  readonly text: string
  readonly blocks: readonly GoldBlock[]
}

/** Prints gold blocks as an extractor would have: a repeatable text, the same for the same blocks. */
export function plainTextOf(blocks: readonly GoldBlock[], damage: Damage): Damaged {
  const random = generator(blocks.length + damage.length)
  const out: string[] = []
  const feet: string[] = []
  const held: GoldBlock[] = []
  const order: GoldBlock[] = []
  let used = 0
  for (const block of blocks) {
    const marks = block.notes.map((note) => `(${note})`)
    let text = block.text
    // The place of a reference is not kept in gold; the end of the words before the stop is as good as another.
    if (marks.length > 0)
      text = /[،؛.:]$/u.test(text)
        ? `${text.slice(0, -1)}${marks.join('')}${text.slice(-1)}`
        : `${text}${marks.join('')}`
    const gap = damage === 'none' || damage === 'wrapped' ? '' : '\n'
    if (block.kind === 'footnote') {
      const foot = `${block.label ?? ''} ${text}`
      if (damage === 'page-feet') {
        feet.push(foot)
        held.push(block)
      } else {
        out.push(foot, gap)
        order.push(block)
      }
      continue
    }
    order.push(block)
    if (damage === 'messy') text = mess(text, random)
    const separator = damage === 'messy' && random() < 0.5 ? ' ' : '\t'
    const line = block.label === null ? text : `${block.label}${separator}${text}`
    if (damage === 'wrapped') {
      out.push(...wrap(line, 95))
      continue
    }
    if (damage === 'page-feet' && feet.length > 0 && text.length > 200) {
      used += 1
      const half = text.indexOf(' ', Math.floor(text.length / 2))
      out.push(
        line.slice(0, line.length - text.length + half),
        '',
        '---',
        '',
        ...feet.splice(0),
        '',
        `${used}/40`,
        '',
        text.slice(half + 1),
        gap,
      )
      order.push(...held.splice(0))
      continue
    }
    if (damage === 'messy' && text.length > 200 && random() < 0.4) {
      const cut = text.indexOf(' ', Math.floor(text.length * (0.3 + random() * 0.4)))
      if (!/[،؛.:]$/u.test(text.slice(0, cut))) {
        out.push(
          line.slice(0, line.length - text.length + cut),
          random() < 0.5 ? '\n' : '',
          ` ${text.slice(cut + 1)}`,
          gap,
        )
        continue
      }
    }
    out.push(line, gap)
  }
  const text = [...out, ...feet].filter((line, index, lines) => line !== '' || lines[index - 1] !== '').join('\n')
  return { text, blocks: [...order, ...held] }
}

function wrap(line: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + word.length + 1 > width) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current]
}

function mess(text: string, random: () => number): string {
  let messy = text
  if (random() < 0.2) messy = `**${messy}**`
  if (random() < 0.1) messy = `[bookmark: _Toc${Math.floor(random() * 1e6)}]${messy}`
  if (random() < 0.3) messy = messy.replaceAll('في ', 'في\u00A0')
  if (random() < 0.2) messy = messy.replace('ال', 'الـ')
  return messy
}

function generator(seed: number): () => number {
  let state = seed * 2654435761
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
