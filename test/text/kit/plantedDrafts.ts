/**
 * Drafts with planted faults, `⟦wrong|right⟧`, written before the rules that are to find them. A label may be planted too:
 * what says so points at the beginning of its block. In a table ⏎ ends a row.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { DraftingFinding } from '@tawafuq/text/checkDrafting'
import type { Block, BlockKind } from '@tawafuq/text/content'

/** A place at which something is wrong: a range of a block's text, empty where something is left out. */
export interface Planted {
  readonly block: number
  readonly start: number
  readonly end: number
  readonly right: string
}

export interface PlantedDraft {
  readonly name: string
  readonly style: string
  readonly blocks: readonly Block[]
  /** The same without the faults. */
  readonly clean: readonly Block[]
  readonly planted: readonly Planted[]
}

const folder = new URL('../../fixtures/drafts/', import.meta.url)
const kinds: Readonly<Record<string, BlockKind>> = {
  T: 'title',
  C: 'chapeau',
  P: 'preambular',
  O: 'operative',
  I: 'item',
  H: 'heading',
  B: 'body',
  W: 'table',
}

/** Every draft in the order of its name. */
export function plantedDrafts(): readonly PlantedDraft[] {
  return readdirSync(folder)
    .toSorted()
    .map((file) => read(file.replace('.txt', ''), readFileSync(new URL(file, folder), 'utf8')))
}

function read(name: string, source: string): PlantedDraft {
  const [head = '', ...lines] = source.trim().split('\n')
  const planted: Planted[] = []
  const both = lines.map((line, block) => {
    const [, letter = '', printed = '', marked = ''] = /^(\w)(?: (⟦[^⟧]*⟧|[^|]*?))? \| (.*)$/u.exec(line) ?? []
    const [, label = printed, rightLabel = printed] = /^⟦([^|]*)\|([^⟧]*)⟧$/u.exec(printed) ?? []
    if (label !== rightLabel) planted.push({ block, start: 0, end: 0, right: rightLabel })
    const kind = kinds[letter] ?? 'body'
    let text = ''
    let clean = ''
    for (const [, plain, wrong, right] of marked.replaceAll('⏎', '\n').matchAll(/([^⟦]+)|⟦([^|]*)\|([^⟧]*)⟧/gu)) {
      if (plain === undefined) {
        planted.push({ block, start: text.length, end: text.length + (wrong ?? '').length, right: right ?? '' })
      }
      text += plain ?? wrong ?? ''
      clean += plain ?? right ?? ''
    }
    const level = kind === 'item' || kind === 'heading' ? 1 : 0
    const of = (words: string, mark: string): Block => ({ kind, level, label: mark === '' ? null : mark, text: words })
    return [of(text, label), of(clean, rightLabel)] as const
  })
  return {
    name,
    style: head.replace('style ', ''),
    blocks: both.map(([block]) => block),
    clean: both.map(([, block]) => block),
    planted,
  }
}

/** Whether a finding points at a planted fault: at a letter of it, or where nothing stands, at its edge. */
export function pointsAt(finding: Pick<DraftingFinding, 'block' | 'start' | 'end'>, fault: Planted): boolean {
  if (finding.block !== fault.block) return false
  return finding.start === finding.end || fault.start === fault.end
    ? finding.start <= fault.end && fault.start <= finding.end
    : finding.start < fault.end && fault.start < finding.end
}
