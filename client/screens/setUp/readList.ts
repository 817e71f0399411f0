import type { Attendance, Delegation } from '@tawafuq/domain/meeting'
import type { Role } from '@tawafuq/domain/roles'

/** One line of a pasted list, as it was understood. `doubt` says why it cannot be added as it stands. */
export interface ListedParticipant {
  readonly line: number
  readonly name: string
  readonly role: Role
  readonly attendance: Attendance
  readonly delegationId: string | null
  /** Set where the line names a head of delegation. */
  readonly head?: true
  readonly doubt:
    | { readonly kind: 'unknown-delegation'; readonly said: string }
    | { readonly kind: 'no-delegation' }
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
  [/^((ال)?امانه|secretariat)$/, 'secretariat'],
]

const attendanceWords: readonly (readonly [RegExp, Attendance])[] = [
  [/^(عن بعد|من بعد|افتراضي|remote|online)$/, 'remote'],
  [/^(في القاعه|حضوري|حضوريا|حضور|onsite|on site|in the room|in person)$/, 'onsite'],
]

/**
 * Reads a list of participants, one a line: the name first, then delegation, role and attendance in any order, parted by
 * tabs (as copied from a table), commas of either script, semicolons or bars. What is not said is taken from `otherwise`.
 */
export function readList(
  text: string,
  delegations: readonly Delegation[],
  otherwise: { readonly role: Role; readonly attendance: Attendance },
): readonly ListedParticipant[] {
  return text
    .split(/\r?\n/)
    .slice(0, LISTED_LINES_MAX)
    .flatMap((line, at) => {
      const [name = '', ...rest] = line.split(line.includes('\t') ? '\t' : /[,،;؛|]/).map((part) => part.trim())
      return name === ''
        ? []
        : [
            understand(
              at + 1,
              name,
              rest.filter((part) => part !== ''),
              delegations,
              otherwise,
            ),
          ]
    })
}

function understand(
  line: number,
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
  return {
    line,
    name,
    role: roleOrDefault,
    attendance: attendance ?? otherwise.attendance,
    delegationId: delegation?.id ?? null,
    ...(head && delegation !== null && roleOrDefault === 'delegate' && { head: true }),
    doubt:
      unknown !== null
        ? { kind: 'unknown-delegation', said: unknown }
        : needsDelegation
          ? { kind: 'no-delegation' }
          : null,
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
