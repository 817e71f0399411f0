/** What numbers paragraphs carried when the text was last set down whole, beside what they carry now. */
import type { Entry } from '@tawafuq/domain/acts/entry'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { citedAs } from '@tawafuq/text/check/checkReferences'

export interface MovedNumbers {
  /** Numbers that clauses came with and do not carry any more, old with new. */
  readonly renumbered: readonly (readonly [string, string])[]
  /** Numbers of clauses that were struck since. */
  readonly struck: readonly string[]
  /** How each living paragraph read then, in their order; null for those inserted since. */
  readonly origins: readonly (string | null)[]
}

type Living = Pick<SheetParagraph, 'id' | 'kind' | 'label'>

/** Goes by the opening of the statement, or by the last reading that was opened: both set down text and labels together. */
export function movedNumbers(entries: readonly Entry[], living: readonly Living[]): MovedNumbers {
  const whole = entries.findLast(
    ({ event }) => event.type === 'ReadingOpened' || event.type === 'StatementOpened',
  )?.event
  const paragraphs = whole?.type === 'ReadingOpened' || whole?.type === 'StatementOpened' ? whole.paragraphs : []
  const then = new Map<ParagraphId, { readonly text: string; readonly number: string | null }>(
    paragraphs.map(({ id, text, label }) => [id, { text, number: citedAs(label) }]),
  )
  const renumbered = living.flatMap(({ id, kind, label }) => {
    const old = then.get(id)?.number ?? null
    const now = citedAs(label)
    return isCited(kind) && old !== null && now !== null && old !== now ? [[old, now] as const] : []
  })
  const here = new Set(living.map(({ id }) => id))
  return {
    renumbered,
    struck: paragraphs.flatMap(({ id, kind, label }) => {
      const number = citedAs(label)
      return here.has(id) || !isCited(kind) || number === null ? [] : [number]
    }),
    origins: living.map(({ id }) => then.get(id)?.text ?? null),
  }
}

function isCited(kind: Living['kind']): boolean {
  return kind === 'operative' || kind === 'body' || kind === 'preambular'
}
