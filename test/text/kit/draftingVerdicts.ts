/** Every text of the corpus with what the drafting check says of it, each finding under a name by which it was judged. */
import { createHash } from 'node:crypto'
import { checkDrafting, type DraftingFinding } from '@tawafuq/text/checkDrafting'
import type { Block } from '@tawafuq/text/content'
import { houseStyleOf } from '@tawafuq/text/houseStyles'
import { importText } from '@tawafuq/text/importText'
import { importAkn } from '../../../server/documents/read/akn/importAkn.ts'
import { officialNames, officialXml, statementText } from './corpus.ts'

/** `true`: a drafter would want to know. `false`: an alarm for nothing. */
export interface Verdict {
  readonly text: string
  readonly code: string
  /** The first 12 hex digits of the SHA-256 of text, code, the words pointed at and 20 letters on either side. */
  readonly place: string
  readonly verdict: boolean
}

export interface JudgedFinding extends Pick<Verdict, 'text' | 'code' | 'place'> {
  readonly finding: DraftingFinding
  readonly block: Block
}

const statements = [
  ['beirut-2017', 'escwa'],
  ['beirut-2019', 'escwa'],
  ['itu-council-1336', 'itu'],
] as const

/** The texts with the house style of the body that adopted them. */
function corpusTexts(): readonly {
  readonly name: string
  readonly style: string
  readonly blocks: readonly Block[]
}[] {
  return [
    ...statements.map(([name, style]) => ({ name, style, blocks: importText(statementText(name)).blocks })),
    ...officialNames().map((name) => ({
      name,
      style: name.includes('HRC') ? 'un-geneva' : 'un-new-york',
      blocks: importAkn(officialXml(name)).blocks as readonly Block[],
    })),
  ]
}

/** What the check says of the whole corpus, in its order. */
export function findingsOfCorpus(): readonly JudgedFinding[] {
  return corpusTexts().flatMap(({ name, style, blocks }) =>
    checkDrafting(blocks, { style: houseStyleOf(style) }).flatMap((finding): readonly JudgedFinding[] => {
      const block = blocks[finding.block]
      return block === undefined
        ? []
        : [{ text: name, code: finding.code, place: placeOf(name, finding, block), finding, block }]
    }),
  )
}

function placeOf(name: string, { code, start, end }: DraftingFinding, { text, label }: Block): string {
  const around = [text.slice(Math.max(0, start - 20), start), text.slice(start, end), text.slice(end, end + 20)]
  return createHash('sha256')
    .update([name, code, label ?? '', ...around].join('|'))
    .digest('hex')
    .slice(0, 12)
}
