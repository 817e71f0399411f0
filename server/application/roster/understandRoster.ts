// Above 250 lines: one reading of a list, from its headings to what stands in its way.
/** What a list of people says: who is new, who is there already, and what cannot be taken as it stands. */
import {
  type Attendance,
  type Bilingual,
  type Delegation,
  type DelegationGroup,
  delegationGroups,
  type Participant,
} from '@tawafuq/domain/acts/meeting/meeting'
import { nameFault } from '@tawafuq/domain/acts/meeting/nameFault'
import { nameKeys } from '@tawafuq/domain/acts/meeting/nameKeys'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import { limits } from '@tawafuq/domain/schemas/limits'
import type { RosterDelegation, RosterProblem, RosterRow, TableRow } from '../application.ts'
import { arabStates } from './arabStates.ts'
import { codeFor } from './codeFor.ts'
import { attendanceNamed, type Column, columnNamed, foldWord, groupNamed, headWords, roleNamed } from './named.ts'

/** What is taken where a list does not say. */
export interface Otherwise {
  readonly role: Role
  readonly attendance: Attendance
}

export interface UnderstoodRoster {
  readonly delegations: readonly RosterDelegation[]
  readonly rows: readonly RosterRow[]
  readonly problems: readonly RosterProblem[]
}

/** What one record says, each in its place, as it was written. */
type RosterCells = Partial<Readonly<Record<Column, string>>> & { readonly line: number }

/**
 * Reads the records of a list: by its headings where its first record names them, else the name first, then delegation,
 * role and attendance in any order. A list without a column of names, or whose names have codes and groups but nobody's
 * role, is a list of delegations. Delegations are matched by any of their names; others are told as new, with a code.
 */
export function understandRoster(
  records: readonly TableRow[],
  present: { readonly delegations: readonly Delegation[]; readonly participants: readonly Participant[] },
  otherwise: Otherwise,
): UnderstoodRoster {
  const problems: RosterProblem[] = []
  const wrong = (line: number, ar: string, en: string) => void problems.push({ line, message: { ar, en } })
  const { columns, people, before } = headed(records.filter(({ sheet }) => sheet === undefined))
  for (const { line } of before)
    wrong(line, 'سطر فوق رؤوس الأعمدة لم يؤخذ.', 'A line above the headings was not taken.')
  for (const { sheet } of records)
    if (sheet !== undefined)
      wrong(
        0,
        `ورقة أخرى في المصنف لم تُقرأ: «${sheet}». أرسلوها في ملف وحدها.`,
        `Another sheet of the workbook was not read: “${sheet}”. Send it in a file of its own.`,
      )
  const delegations = delegationBook(present.delegations)
  const names = new Set(present.participants.flatMap(({ name }) => keysOf(name)))
  const listed = new Map<string, number>()
  const isOfDelegations = columns !== null && listsDelegations(columns)
  const rows: RosterRow[] = []
  for (const record of people) {
    if (record.isTorn) {
      wrong(record.line, 'علامة اقتباس فُتحت ولم تُغلق.', 'A quotation mark was opened and not closed.')
      continue
    }
    const said = columns === null ? unheaded(record) : byHeadings(record, columns, isOfDelegations)
    if (isOfDelegations) {
      if (said.delegation === undefined) wrong(record.line, 'لا اسم للوفد في هذا السطر.', 'The delegation has no name.')
      else findOrMake(said, delegations, wrong)
      continue
    }
    const row = understood(said, delegations, otherwise, wrong)
    if (row === null) continue
    const keys = keysOf(row.name)
    const before = keys.map((key) => listed.get(key)).find((line) => line !== undefined)
    if (before !== undefined) {
      wrong(said.line, `الاسم مذكور في السطر ${before} أيضاً.`, `The name stands in line ${before} too.`)
      continue
    }
    for (const key of keys) listed.set(key, said.line)
    rows.push({ ...row, state: keys.some((key) => names.has(key)) ? 'matched' : 'created' })
  }
  return { delegations: delegations.list(), rows, problems }
}

type Wrong = (line: number, ar: string, en: string) => void

function headed(records: readonly TableRow[]): {
  readonly columns: readonly (Column | null)[] | null
  readonly people: readonly TableRow[]
  /** What stands above the headings, such as the name of the list. */
  readonly before: readonly TableRow[]
} {
  const columnsOf = (record: TableRow | undefined) => record?.cells.map(columnNamed) ?? []
  const isHead = (columns: readonly (Column | null)[]): boolean => {
    const known = columns.filter((column) => column !== null)
    return known.length > 1 || (known.length === 1 && columns.length === 1)
  }
  // A title or two may stand above; whatever fills two cells is a record of the list, or its headings.
  const first = records.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
  const at = isHead(columnsOf(records[0]))
    ? 0
    : first > 0 && first <= TITLES && isHead(columnsOf(records[first]))
      ? first
      : -1
  return at < 0
    ? { columns: null, people: records, before: [] }
    : { columns: columnsOf(records[at]), people: records.slice(at + 1), before: records.slice(0, at) }
}

/** Lines that may stand above the headings of a list. */
const TITLES = 5

function listsDelegations(columns: readonly (Column | null)[]): boolean {
  const has = (column: Column) => columns.includes(column)
  const isOfPeople = has('role') || has('attendance') || has('email')
  if (!has('name')) return has('delegation') && !isOfPeople
  return !has('delegation') && !isOfPeople && (has('group') || has('english'))
}

function byHeadings(record: TableRow, columns: readonly (Column | null)[], isOfDelegations: boolean): RosterCells {
  const said: Partial<Record<Column, string>> = {}
  for (const [at, cell] of record.cells.entries()) {
    const column = columns[at]
    if (cell !== '' && column) said[column] = said[column] === undefined ? cell : `${said[column]} ${cell}`
  }
  const { name, ...rest } = said
  return isOfDelegations && rest.delegation === undefined && name !== undefined
    ? { line: record.line, ...rest, delegation: name }
    : { line: record.line, ...said }
}

/** Without headings the name comes first, and each other word says by itself what it is. */
function unheaded({ line, cells: [name = '', ...parts] }: TableRow): RosterCells {
  const said: Partial<Record<Column, string>> = {}
  for (const part of parts) {
    if (part === '' || /^[-–—]+$/.test(part)) continue
    if (roleNamed(part) !== null) said.role ??= part
    else if (attendanceNamed(part) !== null) said.attendance ??= part
    else if (/^[^\s@]+@[^\s@]+$/.test(part)) said.email ??= part
    else said.delegation ??= part
  }
  return { line, ...(name !== '' && { name }), ...said }
}

function understood(
  said: RosterCells,
  delegations: DelegationBook,
  otherwise: Otherwise,
  wrong: Wrong,
): Omit<RosterRow, 'state'> | null {
  const { line, name = '', email } = said
  const before = delegations.faults
  if (name === '') {
    wrong(line, 'لا اسم في هذا السطر.', 'There is no name in this line.')
    return null
  }
  if (nameFault(name) !== null || name.length > limits.nameCharacters) {
    wrong(
      line,
      'لا يُقبل هذا الاسم: فيه ما لا يُرى أو هو أطول مما يُكتب.',
      'This name holds what is not seen, or is too long.',
    )
    return null
  }
  const role = said.role === undefined ? otherwise.role : roleNamed(said.role)
  if (role === null) {
    wrong(line, `صفة غير معروفة: «${said.role}».`, `This role is not known: “${said.role}”.`)
    return null
  }
  const attendance = said.attendance === undefined ? otherwise.attendance : attendanceNamed(said.attendance)
  if (attendance === null) {
    wrong(line, `حضور غير معروف: «${said.attendance}».`, `This attendance is not known: “${said.attendance}”.`)
    return null
  }
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    wrong(line, `بريد غير صحيح: «${email}».`, `This is no e-mail address: “${email}”.`)
    return null
  }
  const found = said.delegation === undefined && said.code === undefined ? null : findOrMake(said, delegations, wrong)
  if (delegations.faults > before) return null
  if (role === 'delegate' && found === null) {
    wrong(line, 'لا وفد لهذا المندوب.', 'This delegate has no delegation.')
    return null
  }
  const head = said.role !== undefined && headWords.test(foldWord(said.role))
  return {
    line,
    name,
    role,
    attendance,
    ...(found !== null && { delegationCode: found.code }),
    ...(head && { head: true as const }),
    ...(email !== undefined && { email }),
  }
}

/** The delegation that a record names, made where nobody has its name or code; null, and told, where it cannot be. */
function findOrMake(said: RosterCells, delegations: DelegationBook, wrong: Wrong): RosterDelegation | null {
  const { line, delegation: name, code, english } = said
  const found = [name, code, english].flatMap((one) => (one === undefined ? [] : (delegations.find(one) ?? [])))[0]
  if (found !== undefined) return found
  if (name === undefined) {
    delegations.faults += 1
    wrong(line, `لا وفد بالرمز «${code}».`, `No delegation has the code “${code}”.`)
    return null
  }
  const tooLong = name.length > limits.nameCharacters || (code ?? '').length > limits.codeCharacters
  if (tooLong || [name, code ?? name, english ?? name].some((one) => nameFault(one) !== null)) {
    delegations.faults += 1
    wrong(line, 'لا يُقبل اسم الوفد أو رمزه.', 'The name or code of the delegation cannot be taken.')
    return null
  }
  const group = said.group === undefined ? guessedGroup(name) : groupNamed(said.group)
  if (group === null) {
    delegations.faults += 1
    wrong(line, `فئة غير معروفة: «${said.group}».`, `This group is not known: “${said.group}”.`)
    return null
  }
  const isArabic = /\p{Script=Arabic}/u.test(name)
  const en = english ?? (isArabic ? arabStates.find(({ ar }) => foldWord(ar) === foldWord(name))?.en[0] : name)
  const bilingual: Bilingual = { ar: name.replace(/^وفد /, ''), ...(en !== undefined && { en }) }
  return delegations.make(bilingual, code ?? codeFor(bilingual, (one) => delegations.find(one) !== undefined), group)
}

/** A group where none was said: that whose own name it is, or what the name says that it is; else a government. */
function guessedGroup(name: string): DelegationGroup {
  const said = foldWord(name)
  const named = groupNamed(name)
  if (named !== null && delegationGroups.includes(named)) return named
  if (
    /(?:^| )(?:جامعه الدول|منظمه|اتحاد|لجنه|برنامج|هييه|مجلس|بنك|organi[sz]ation|union|commission|league)(?: |$)/.test(
      said,
    )
  )
    return 'intergovernmental'
  if (/(?:^| )(?:جمعيه|شبكه|موسسه|موسسات|تحالف|association|network|foundation|coalition)(?: |$)/.test(said))
    return 'civil-society'
  if (/(?:^| )(?:شركه|شركات|غرفه|company|chamber)(?: |$)/.test(said)) return 'private-sector'
  return /(?:^| )(?:جامعه|معهد|مركز|كليه|university|institute|academy)(?: |$)/.test(said)
    ? 'technical-academic'
    : 'government'
}

interface DelegationBook {
  /** How many could not be made; counted, so that a record is left out where its delegation is. */
  faults: number
  readonly find: (said: string) => RosterDelegation | undefined
  readonly make: (name: Bilingual, code: string, group: DelegationGroup) => RosterDelegation
  readonly list: () => readonly RosterDelegation[]
}

/** The delegations of a meeting and those that a list adds, by every name that they go by. */
function delegationBook(present: readonly Delegation[]): DelegationBook {
  const byName = new Map<string, RosterDelegation>()
  const made: RosterDelegation[] = []
  const used = new Set<RosterDelegation>()
  const learn = (delegation: RosterDelegation) => {
    const own = [delegation.name.ar, delegation.name.en ?? '', delegation.code].filter((one) => one !== '')
    for (const name of own.flatMap(alsoCalled)) if (!byName.has(foldWord(name))) byName.set(foldWord(name), delegation)
  }
  for (const { id, name, code, group } of present) learn({ id, name, code, group, isNew: false })
  return {
    faults: 0,
    find(said) {
      const found =
        byName.get(foldWord(said)) ??
        alsoCalled(said)
          .map((one) => byName.get(foldWord(one)))
          .find((one) => one !== undefined)
      if (found?.id !== undefined) used.add(found)
      return found
    },
    make(name, code, group) {
      const delegation = { name, code, group, isNew: true }
      made.push(delegation)
      learn(delegation)
      return delegation
    },
    list: () => [...used, ...made],
  }
}

/** A name with the others that a state goes by: short and full, in either language, and its letters. */
function alsoCalled(name: string): readonly string[] {
  const said = foldWord(name)
  const bare = said.replace(/^(?:جمهوريه|مملكه|دوله|سلطنه|republic of(?: the)?|kingdom of|state of) /, '')
  const state = arabStates.find(({ ar, full, en, code }) =>
    [ar, ...full, ...en, code].some((one) => foldWord(one) === said),
  )
  return [
    name,
    ...(bare === said ? [] : [bare]),
    ...(state === undefined ? [] : [state.ar, ...state.full, ...state.en, state.code]),
  ]
}

function keysOf(name: string): readonly string[] {
  const [look, words] = nameKeys(name)
  return [`look ${look}`, `words ${words}`]
}
