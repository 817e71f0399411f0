/** Drafts with planted faults, `⟦wrong|right⟧`, written before the rules that are to find them. */
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
    const [, letter = '', label = '', marked = ''] = /^(\w)(?: ([^|]*?))? \| (.*)$/u.exec(line) ?? []
    const kind = kinds[letter] ?? 'body'
    let text = ''
    let clean = ''
    for (const [, plain, wrong, right] of marked.matchAll(/([^⟦]+)|⟦([^|]*)\|([^⟧]*)⟧/gu)) {
      if (plain === undefined) {
        planted.push({ block, start: text.length, end: text.length + (wrong ?? '').length, right: right ?? '' })
      }
      text += plain ?? wrong ?? ''
      clean += plain ?? right ?? ''
    }
    const level = kind === 'item' || kind === 'heading' ? 1 : 0
    const of = (words: string): Block => ({ kind, level, label: label === '' ? null : label, text: words })
    return [of(text), of(clean)] as const
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
