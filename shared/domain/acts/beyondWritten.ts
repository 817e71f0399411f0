import type { RefusalCode } from '../language/refusals.ts'
import { partyOf } from './addition.ts'
import type { Command } from './commands.ts'
import type { Entry } from './entry.ts'
import type { Actor } from './meeting/roles.ts'
import { quotas } from './quotas.ts'
import type { Statement } from './statement.ts'

/** Acts that give something back, or that others wait for: they have room where all else has none left. */
const owed: ReadonlySet<Command['type']> = new Set([
  'castVote',
  'confirmObjection',
  'disownObjection',
  'liftBracket',
  'liftPackage',
  'lowerLight',
  'withdrawObjection',
  'withdrawProposal',
])

/** Those who run the meeting are bounded by nobody's patience but their own. */
const bounded: ReadonlySet<Actor['role']> = new Set(['delegate', 'observer'])

/** The statement, with one more entry counted as its actor's. */
export function countWritten(statement: Statement, { actor, event }: Entry): Statement {
  if (!bounded.has(actor.role)) return statement
  const party = partyOf(actor)
  const { entries, characters } = statement.written[party] ?? { entries: 0, characters: 0 }
  const counted = { entries: entries + 1, characters: characters + JSON.stringify(event).length }
  return { ...statement, written: { ...statement.written, [party]: counted } }
}

/**
 * Why a party may write no more into the ledger of a statement, or null where it may: what it wrote is loaded by everybody
 * who comes (rule QU3).
 */
export function beyondWritten({ written }: Statement, { type }: Command, actor: Actor): RefusalCode | null {
  const own = written[partyOf(actor)]
  if (own === undefined || !bounded.has(actor.role)) return null
  const { entries, owedEntries, characters, owedCharacters } = quotas.ledger
  const isOwed = owed.has(type)
  if (own.entries >= entries + (isOwed ? owedEntries : 0)) return 'quota-reached'
  return own.characters >= characters + (isOwed ? owedCharacters : 0) ? 'quota-of-words' : null
}
