import type { Attendance, Delegation } from '@tawafuq/domain/acts/meeting/meeting'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import { type PastedRecord, readRecords } from './readRecords.ts'

/** One record of a pasted list, as it was understood. `doubt` says why it cannot be added as it stands. */
export interface ListedParticipant {
  /** Its first line, and how many it takes. */
  readonly line: number
  readonly lines: number
  readonly name: string
  readonly role: Role
  readonly attendance: Attendance
  readonly delegationId: string | null
  /** Set where the line names a head of delegation. */
  readonly head?: true
  readonly doubt:
    | { readonly kind: 'unknown-delegation'; readonly said: string }
    | { readonly kind: 'no-delegation' }
    | { readonly kind: 'no-name' }
    | { readonly kind: 'torn' }
    | null
}

/** Lines beyond this are not read: a list of names, not a register. */
export const LISTED_LINES_MAX = 500

const headWords = /^(رييسه? (ال)?وفد|head of delegation)$/

const roleWords: readonly (readonly [RegExp, Role])[] = [
  // A head of delegation is a delegate, and must be told from the chair before the chair's own word is tried.
  [headWords, 'delegate'],
  [/^((ال)?مندوبه?|عضوه?|delegate)$/, 'delegate'],
  [/^((ال)?رييسه?|(ال)?رياسه|chair|chairperson|president)$/, 'chair'],
  [/^((ال)?مقرره?|rapporteur)$/, 'rapporteur'],
  [/^((ال)?مراقبه?|observer)$/, 'observer'],
  [/^((ال)?تدوين( (ال)?فوري)?|captioner|captions)$/, 'captioner'],
  [/^((ال)?امانه|secretariat)$/, 'secretariat'],
]

const attendanceWords: readonly (readonly [RegExp, Attendance])[] = [
  [/^(عن بعد|من بعد|افتراضي|remote|online)$/, 'remote'],
  [/^(في القاعه|حضوري|حضوريا|حضور|onsite|on site|in the room|in person)$/, 'onsite'],
]

const headings = {
  name: /^(الاسم|اسم|اسم المشارك|name|full name|participant)$/,
  delegation: /^(الوفد|الجهه|الدوله|delegation|country|organi[sz]ation)$/,
  code: /^(الرمز|رمز الوفد|code)$/,
  role: /^(الصفه|الدور|role)$/,
  attendance: /^(الحضور|attendance)$/,
  // Known, and not asked for in this list.
  passedOver: /^(الفيه|البريد|البريد الالكتروني|group|e-?mail)$/,
} as const
type Column = keyof typeof headings

export interface ReadList {
  readonly listed: readonly ListedParticipant[]
  /** The headings of columns that nothing was taken from. */
  readonly leftOut: readonly string[]
}

/**
 * Reads a list of participants, one a record: the name first, then delegation, role and attendance in any order; or in the
 * order of its headings, where its first record names them. What is not said is taken from `otherwise`.
 */
export function readList(
  text: string,
  delegations: readonly Delegation[],
  otherwise: { readonly role: Role; readonly attendance: Attendance },
): ReadList {
  const records = readRecords(text, LISTED_LINES_MAX)
  const columns = columnsOf(records[0]?.cells ?? [])
  const people = columns === null ? records : records.slice(1)
  const listed = people.map((record) => {
    const { name, parts } = columns === null ? asWritten(record.cells) : byHeadings(record.cells, columns)
    return understand(record, name, parts, delegations, otherwise)
  })
  const leftOut = (columns ?? []).flatMap((column, at) => {
    const heading = records[0]?.cells[at] ?? ''
    return heading !== '' && (column === null || column === 'passedOver') ? [heading] : []
  })
  return { listed, leftOut }
}

interface Parts {
  readonly name: string
  readonly parts: readonly string[]
}

function asWritten([name = '', ...parts]: readonly string[]): Parts {
  return { name, parts: parts.filter((part) => part !== '') }
}

function byHeadings(cells: readonly string[], columns: readonly (Column | null)[]): Parts {
  const of = (wanted: Column): readonly string[] => cells.filter((cell, at) => cell !== '' && columns[at] === wanted)
  // A delegation is known by its code or its name: the one that is found is enough.
  return { name: of('name').join(' '), parts: [...of('delegation'), ...of('code'), ...of('role'), ...of('attendance')] }
}

/** The columns of a first record that is made of headings, the name's among them; null where it is somebody. */
function columnsOf(cells: readonly string[]): readonly (Column | null)[] | null {
  const columns = cells.map((cell) => {
    const said = folded(cell)
    return (Object.keys(headings) as Column[]).find((column) => headings[column].test(said)) ?? null
  })
  const known = columns.filter((column) => column !== null)
  return known.includes('name') && (known.length > 1 || cells.length === 1) ? columns : null
}

function understand(
  { line, lines, isTorn }: PastedRecord,
  name: string,
  parts: readonly string[],
  delegations: readonly Delegation[],
  otherwise: { readonly role: Role; readonly attendance: Attendance },
): ListedParticipant {
  let role: Role | null = null
  let attendance: Attendance | null = null
  let delegation: Delegation | null = null
  let unknown: string | null = null
  let head = false
  for (const part of parts) {
    const said = folded(part)
    const asDelegation = delegations.find((one) => namesOf(one).includes(said))
    const asRole = roleWords.find(([words]) => words.test(said))?.[1]
    const asAttendance = attendanceWords.find(([words]) => words.test(said))?.[1]
    if (headWords.test(said)) head = true
    if (asDelegation) delegation ??= asDelegation
    else if (asRole) role ??= asRole
    else if (asAttendance) attendance ??= asAttendance
    else if (!/^[-–—]+$/.test(part)) unknown ??= part
  }
  const roleOrDefault = role ?? otherwise.role
  const needsDelegation = roleOrDefault === 'delegate' && delegation === null
  const doubtOf = (): ListedParticipant['doubt'] => {
    if (name === '') return { kind: 'no-name' }
    if (isTorn) return { kind: 'torn' }
    if (unknown !== null) return { kind: 'unknown-delegation', said: unknown }
    return needsDelegation ? { kind: 'no-delegation' } : null
  }
  return {
    line,
    lines,
    name,
    role: roleOrDefault,
    attendance: attendance ?? otherwise.attendance,
    delegationId: delegation?.id ?? null,
    ...(head && delegation !== null && roleOrDefault === 'delegate' && { head: true }),
    doubt: doubtOf(),
  }
}

function namesOf({ name, code }: Delegation): readonly string[] {
  return [name.ar, name.en ?? '', code].filter((one) => one !== '').map(folded)
}

/** Spelling as people vary it in a list: hamza seats, final ta and alif, marks, the word وفد before a name. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0610-\u061a\u064b-\u065f\u0670\u0640]/g, '')
    .normalize('NFC')
    .replaceAll('ٱ', 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .replace(/^وفد /, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
