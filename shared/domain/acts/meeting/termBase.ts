/** The term base of a meeting (مسرد الاجتماع): the terms that it settled. It is no part of any ledger. */
import { toNfc } from '@tawafuq/arabic/toNfc'
import type { Instant } from '../ids.ts'
import type { Role } from './roles.ts'

/** A settled term, and the wordings that stand for it in no text of the meeting. */
export interface Term {
  readonly preferred: string
  readonly variants: readonly string[]
  /** Where it was settled, or what it is in another language. */
  readonly note?: string
}

/** `version` counts the changes; 0 is a base that nobody has touched, and has no instant. */
export interface TermBase {
  readonly version: number
  readonly terms: readonly Term[]
  readonly changedAt: Instant | null
}

export const emptyTermBase: TermBase = { version: 0, terms: [], changedAt: null }

/** Who keeps the term base; everyone else of the meeting reads it. */
const keepers: ReadonlySet<Role> = new Set<Role>(['secretariat', 'chair', 'rapporteur'])

/** Whether a role may change the term base of its meeting. */
export function mayKeepTerms(role: Role): boolean {
  return keepers.has(role)
}

/** Why a list of terms is none, and where: `at` is the place of the term in the list. */
export interface TermMistake {
  readonly at: number
  /** `repeated`: settled twice. `contested`: a wording pointed at here is settled there, so that a fix would undo a fix. */
  readonly why: 'repeated' | 'contested'
}

/** The terms that cannot stand together, in the order of the list. Words are compared in NFC, letter for letter. */
export function mistakesOf(terms: readonly Term[]): readonly TermMistake[] {
  const settled = new Map<string, number>()
  terms.forEach(({ preferred }, at) => {
    const key = toNfc(preferred)
    if (!settled.has(key)) settled.set(key, at)
  })
  return terms.flatMap(({ preferred, variants }, at): readonly TermMistake[] => {
    if (settled.get(toNfc(preferred)) !== at) return [{ at, why: 'repeated' }]
    return variants.some((variant) => settled.has(toNfc(variant))) ? [{ at, why: 'contested' }] : []
  })
}
