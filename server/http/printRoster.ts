import type { Language } from '@tawafuq/protocol/formatIssue'
import type { Roster } from '../application/application.ts'

/** A list of people as it is answered: what of it is new, what was known, and what was not taken, in one language. */
export function printRoster({ delegations, rows, problems }: Roster, language: Language): object {
  return {
    delegations: counted(delegations.map(({ isNew }) => isNew)),
    participants: counted(rows.map(({ state }) => state === 'created')),
    problems: problems.map(({ line, message }) => ({ line, message: message[language] })),
    named: delegations,
    rows,
  }
}

function counted(news: readonly boolean[]): { readonly created: number; readonly matched: number } {
  const created = news.filter(Boolean).length
  return { created, matched: news.length - created }
}
