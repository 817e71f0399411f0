import type { SQLInputValue } from 'node:sqlite'
import type { Delegation, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { SealedTable } from './sealRows.ts'
import type { Run } from './Write.ts'

/** The columns of a row, and its id among them. */
export type Columns = Readonly<Record<string, SQLInputValue>> & { readonly id: string }

/** Inserts one row, which must be new. */
export function insertOf(table: SealedTable, columns: Columns): Run {
  const names = Object.keys(columns)
  return {
    sql: `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    values: Object.values(columns),
    mustChange: true,
    seals: { table, column: 'id', value: columns.id },
  }
}

/** A delegation as its row holds it. */
export function delegationColumns({ id, meetingId, name, code, group, headConfirms }: Delegation): Columns {
  return {
    id,
    meeting_id: meetingId,
    name_ar: name.ar,
    name_en: name.en ?? null,
    code,
    delegation_group: group,
    head_confirms: headConfirms === true ? 1 : 0,
  }
}

/** A participant as their row holds them, with the hashes of what they sign in with. */
export function participantColumns(
  { id, meetingId, delegationId, name, role, attendance, head, email }: Participant,
  joinTokenHash: string,
  cardCodeHash?: string,
): Columns {
  return {
    id,
    meeting_id: meetingId,
    delegation_id: delegationId,
    name,
    role,
    attendance,
    head: head === true ? 1 : 0,
    email: email ?? null,
    join_token_hash: joinTokenHash,
    card_code_hash: cardCodeHash ?? null,
  }
}
