import { asId, type DelegationId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import { type Kysely, sql } from 'kysely'
import type { DraftAuthor } from '../../application/ports.ts'
import type { Tables } from './tables.ts'

/** Hands by their numbers: a log names a hand a million times. */
export interface HandNumbers {
  /** The number of a hand, given to it where it has none yet; null for the server's own. */
  readonly numberOf: (author: DraftAuthor | null) => Promise<number | null>
  /** The hands of numbers. Throws for a number that is nobody's. */
  readonly authorsOf: (ids: readonly (number | null)[]) => Promise<(id: number | null) => DraftAuthor | null>
}

export function handNumbers(database: Kysely<Tables>): HandNumbers {
  const numbers = new Map<string, Promise<number>>()
  const authors = new Map<number, DraftAuthor>()

  async function find({ participantId, delegationId }: DraftAuthor): Promise<number | undefined> {
    const row = await database
      .selectFrom('hands')
      .select('id')
      .where('participant_id', '=', participantId)
      .where(sql<boolean>`delegation_id IS NOT DISTINCT FROM ${delegationId}::text`)
      .executeTakeFirst()
    return row?.id
  }

  // Outside of whatever transaction wants it: a number once given is given for good, though what it was for came to nothing.
  async function make(author: DraftAuthor): Promise<number> {
    const known = await find(author)
    if (known !== undefined) return known
    const { participantId: participant_id, delegationId: delegation_id } = author
    const values = { participant_id, delegation_id }
    await database
      .insertInto('hands')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const made = await find(author)
    if (made === undefined) throw new Error(`The hand of ${author.participantId} has no number.`)
    return made
  }

  return {
    async numberOf(author) {
      if (author === null) return null
      const name = `${author.participantId}\n${author.delegationId ?? ''}`
      const known = numbers.get(name)
      if (known !== undefined) return known
      const making = make(author)
      numbers.set(name, making)
      making.catch(() => numbers.delete(name))
      return making
    },
    async authorsOf(ids) {
      const strange = [...new Set(ids)].filter((id): id is number => id !== null && !authors.has(id))
      if (strange.length > 0) {
        for (const row of await database.selectFrom('hands').selectAll().where('id', 'in', strange).execute()) {
          authors.set(row.id, {
            participantId: asId<ParticipantId>(row.participant_id),
            delegationId: row.delegation_id === null ? null : asId<DelegationId>(row.delegation_id),
          })
        }
      }
      return (id) => {
        if (id === null) return null
        const author = authors.get(id)
        if (author === undefined) throw new Error(`The database does not know whose hand ${id} is.`)
        return author
      }
    },
  }
}
