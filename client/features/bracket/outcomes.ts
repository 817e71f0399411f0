/** What is to become of several brackets at once, and the lifts that it comes to. */
import type { Lift } from '@tawafuq/domain/acts/bracket/lift'
import { linkOf } from '@tawafuq/domain/acts/bracket/link'
import type { BracketId, LinkId } from '@tawafuq/domain/acts/ids'
import type { Bracket, Statement } from '@tawafuq/domain/acts/statement'

/** `no-text`: of alternatives, none is chosen. */
export type Outcome = 'leave' | 'keep' | 'drop' | 'replace' | 'choose' | 'no-text'

/** What may become of a bracket that is lifted: of one among alternatives a choice, of any other what its words allow. */
export function outcomesOf(statement: Statement, { id }: Bracket): readonly Exclude<Outcome, 'leave'>[] {
  const link = linkOf(statement, id, 'alternatives')
  if (link === undefined) return ['keep', 'drop', 'replace']
  return link.noText ? ['choose', 'drop', 'no-text'] : ['choose', 'drop']
}

/**
 * The lifts that fates come to. Choosing takes the other alternatives along: those that it drops are not named again, and
 * of several choices in one link the first counts.
 */
export function liftsOf(
  statement: Statement,
  brackets: readonly Bracket[],
  outcomeOf: (id: BracketId) => Outcome,
  wordsOf: (id: BracketId) => string,
): readonly Lift[] {
  const settled = new Set<LinkId>()
  for (const { id } of brackets) {
    const link = linkOf(statement, id, 'alternatives')
    if (link !== undefined && isChoice(outcomeOf(id))) settled.add(link.id)
  }
  return brackets.flatMap(({ id: bracketId }): readonly Lift[] => {
    const outcome = outcomeOf(bracketId)
    const link = linkOf(statement, bracketId, 'alternatives')
    if (outcome === 'leave') return []
    if (isChoice(outcome)) {
      if (link === undefined || !settled.delete(link.id)) return []
      return [{ bracketId, outcome: 'choose', ...(outcome === 'no-text' && { noText: true }) }]
    }
    const goesAlong =
      link !== undefined && brackets.some(({ id }) => link.bracketIds.includes(id) && isChoice(outcomeOf(id)))
    if (goesAlong) return []
    return [{ bracketId, outcome: outcome, ...(outcome === 'replace' && { text: wordsOf(bracketId).trim() }) }]
  })
}

function isChoice(outcome: Outcome): outcome is 'choose' | 'no-text' {
  return outcome === 'choose' || outcome === 'no-text'
}
