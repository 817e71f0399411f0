/** Changes to a shared list of terms, which are made again on the newer list where somebody else was first. */
import { mistakesOf, type Term, type TermBase } from '@tawafuq/domain/acts/meeting/termBase'
import type { Answer } from '../../api/request.ts'

/** What one reader does to the list, said so that it can be done to a newer list too. */
export type TermChange =
  /** Puts terms in the place of those of the same words, or at the end. */
  | { readonly kind: 'put'; readonly terms: readonly Term[] }
  | { readonly kind: 'remove'; readonly preferred: string }
  /** Puts a term in the place of another, whose words may have been mended. */
  | { readonly kind: 'mend'; readonly preferred: string; readonly term: Term }

interface Ways {
  readonly read: () => Promise<Answer<TermBase>>
  readonly replace: (base: Pick<TermBase, 'version' | 'terms'>) => Promise<Answer<TermBase>>
}

/** How often a change is made again before somebody is told: each time somebody else was first. */
const mostTries = 6

/** Makes a change to a base, reading it again where it has moved on. What others did meanwhile stays. */
export async function changeTerms(change: TermChange, base: TermBase, ways: Ways): Promise<Answer<TermBase>> {
  let known = base
  for (let tries = 1; ; tries += 1) {
    const answer = await ways.replace({ version: known.version, terms: changed(known.terms, change) })
    if (answer.ok || answer.problem.code !== 'terms-moved-on' || tries === mostTries) return answer
    const fresh = await ways.read()
    if (!fresh.ok) return fresh
    known = fresh.value
  }
}

/** The list after a change. A term that is put keeps the place of the one before it; wordings of both are kept. */
export function changed(terms: readonly Term[], change: TermChange): readonly Term[] {
  switch (change.kind) {
    case 'remove':
      return terms.filter(({ preferred }) => preferred !== change.preferred)
    case 'mend':
      return changed(
        terms.map((term) => (term.preferred === change.preferred ? change.term : term)),
        // Where somebody removed it meanwhile, what was mended is wanted still.
        { kind: 'put', terms: terms.some(({ preferred }) => preferred === change.preferred) ? [] : [change.term] },
      )
    case 'put': {
      const wanted = new Map(change.terms.map((term) => [term.preferred, term]))
      const kept = terms.map((term) => {
        const other = wanted.get(term.preferred)
        if (other === undefined) return term
        wanted.delete(term.preferred)
        return { ...term, ...other, variants: [...new Set([...term.variants, ...other.variants])] }
      })
      return [...kept, ...wanted.values()]
    }
    default:
      return change satisfies never
  }
}

/** Why a term cannot stand in a list beside the others, or null; `except` is the one that it takes the place of. */
export function mistakeWith(
  term: Term,
  terms: readonly Term[],
  except: string | null,
): 'repeated' | 'contested' | null {
  const others = terms.filter(({ preferred }) => preferred !== except)
  const before = new Set(mistakesOf(others).map(({ at }) => at))
  const [found] = mistakesOf([...others, term]).filter(({ at }) => at === others.length || !before.has(at))
  return found?.why ?? null
}
