/** Who may do what, and when: the one table that decide enforces, the live door admits by, and the interface hides by. */
import type { CommandType } from './commands.ts'
import type { Role } from './meeting/roles.ts'
import { type Pen, usualPen } from './rules/rules.ts'
import { atWork, everyRole, everyStage } from './stages.ts'
import type { Stage } from './statement.ts'
import { statementAggregate } from './statementAggregate.ts'

/** A deed is a command, or one of the two things done without a command: reading the text and typing in its drafts. */
export type Action = 'read' | 'type' | CommandType

export interface Row {
  readonly action: Action
  readonly roles: readonly Role[]
  readonly during: readonly Stage[]
}

type PenRow = Pick<Row, 'roles' | 'during'>

/** Who types in the drafts, by the rule of the meeting (rule MT8). */
export const penRows: Readonly<Record<Pen, readonly PenRow[]>> = {
  'by-stage': [
    { roles: ['delegate', 'rapporteur', 'chair'], during: ['drafting'] },
    { roles: ['rapporteur'], during: ['negotiating'] },
  ],
  rapporteur: [{ roles: ['rapporteur'], during: atWork }],
  delegates: [{ roles: ['delegate', 'rapporteur', 'chair'], during: atWork }],
}

/** What no row allows is refused (rule PO1), typing as of a meeting that set no pen. The rows of the acts stand in their declarations. */
export const policy: readonly Row[] = [
  { action: 'read', roles: everyRole, during: everyStage },
  ...penRows[usualPen].map((row) => ({ action: 'type', ...row }) as const),
  ...statementAggregate.policy,
]

/** Every deed of the table, once, in its order. */
export const actions: readonly Action[] = [...new Set(policy.map((row) => row.action))]

/** Whether a role may do a deed in a stage. */
export function may(role: Role, action: Action, stage: Stage): boolean {
  return policy.some((row) => row.action === action && row.roles.includes(role) && row.during.includes(stage))
}

/** Whether a role may do a deed in any stage at all: if not, it lacks the right; if so, only the circumstances forbid it. */
export function mayEver(role: Role, action: Action): boolean {
  return policy.some((row) => row.action === action && row.roles.includes(role))
}

/** Whether a role may type in the drafts in a stage, by the rule of the meeting on who holds the pen (rule MT8). */
export function mayType(role: Role, stage: Stage, { pen = usualPen }: { readonly pen?: Pen }): boolean {
  return penRows[pen].some(({ roles, during }) => roles.includes(role) && during.includes(stage))
}
