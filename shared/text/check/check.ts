import type { Block } from '../content.ts'
import type { HouseStyle } from '../houseStyle.ts'
import type { CheckCode } from './reasons.ts'

/** A term that the meeting settled, and the wordings that it replaces. */
export interface Term {
  readonly preferred: string
  readonly variants: readonly string[]
}

/** What checks may look at beyond one block. */
export interface CheckContext {
  readonly blocks: readonly Block[]
  readonly style: HouseStyle
  readonly terms: readonly Term[]
  /** Words known to be right, parted by blanks. */
  readonly vocabulary: string
  /** Words that are known and not frequent, parted by blanks. */
  readonly rarer: string
  /** Printed numbers that changed, old to new, as `5` → `6`. */
  readonly renumbered: ReadonlyMap<string, string>
  /** How each block read under the earlier numbers; undefined where that is not known of any. */
  readonly origins: readonly (string | null)[] | undefined
  /** Numbers of paragraphs that are gone. */
  readonly struck: ReadonlySet<string>
}

/** A place that a check points at; offsets are UTF-16 units of the block's text. `fix` replaces the range. */
export interface Found {
  readonly block: number
  readonly start: number
  readonly end: number
  readonly code: CheckCode
  readonly fix?: string
}

/** A check reads and answers; it never changes anything. */
export type Check = (context: CheckContext) => readonly Found[]

/** A check that needs one block at a time. */
export function eachBlock(look: (block: Block, context: CheckContext) => readonly Omit<Found, 'block'>[]): Check {
  return (context) =>
    context.blocks.flatMap((block, index) =>
      (block.kind === 'table' ? [] : look(block, context)).map((found) => ({ ...found, block: index })),
    )
}

/** The places where a pattern matches, with a fix made from the match. The pattern needs the flag g. */
export function places(
  text: string,
  pattern: RegExp,
  code: CheckCode,
  fix?: (match: RegExpExecArray) => string | undefined,
): readonly Omit<Found, 'block'>[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const replacement = fix?.(match)
    return {
      start: match.index,
      end: match.index + match[0].length,
      code,
      ...(replacement === undefined ? {} : { fix: replacement }),
    }
  })
}
