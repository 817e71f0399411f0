import { type Role, roles } from './meeting/roles.ts'
import { type WorkingState, workingStates } from './paragraph/verdicts.ts'
import { paragraphPolicy } from './paragraphPolicy.ts'
import { actions, may, mayType } from './policy.ts'
import { meetingAggregate } from './proceedings/meetingAggregate.ts'
import { pens } from './rules/rules.ts'
import { atWork } from './stages.ts'
import { stages } from './statement.ts'

/** The policy as a Markdown page: a table for each stage, and one of the states. docs/POLICY.md is this text (rules PO3, PO4). */
export function printPolicy(): string {
  const head = [
    '# Policy',
    '',
    'Printed from the acts as they are declared in `shared/domain/acts`; not to be edited. A cell of the',
    'matrix role × deed × stage × state is answered by three questions, in this order:',
    '',
    '1. May the role do the deed in any stage? If not: `not-yours-to-do` (403).',
    '2. May it in this stage? If not: `not-in-this-stage`, or `silence-is-open`, `negotiation-suspended`,',
    '   `statement-adopted` in the stages silence, suspended, adopted (409).',
    '3. What does the [state of the paragraph](#the-state-of-the-paragraph) say?',
    '',
    'Beyond the tables, an act in the name of a delegation needs one: a bracket is lifted, an objection or proposal',
    'withdrawn, by its own; an objection is confirmed or disowned by the head of its delegation (rules OB5, OB6).',
    '',
    'A raw client tries these cells against the running server, a part of them with every test run, and all with',
    '`CELLS=all vitest run --project simulation policyMatrix` in `test/` (about 9,000 cells, some minutes).',
    '',
    'In the tables of the stages: ● may · – may not. `type` is as of a meeting that set no other [pen](#the-pen).',
    '',
  ]
  const tables = stages.flatMap((stage) => [
    `## ${stage}`,
    '',
    `| deed | ${roles.join(' | ')} |`,
    `|---|${roles.map(() => ':-:|').join('')}`,
    ...actions.map(
      (action) => `| ${action} | ${roles.map((role) => (may(role, action, stage) ? '●' : '–')).join(' | ')} |`,
    ),
    '',
  ])
  return [...head, ...tables, ...penTable(), ...stateTable(), ...meetingTable()].join('\n')
}

function penTable(): readonly string[] {
  return [
    '## The pen',
    '',
    'Who types in the drafts, by the rule of the meeting, in every room (rule MT8).',
    '',
    `| pen | stage | ${roles.join(' | ')} |`,
    `|---|---|${roles.map(() => ':-:|').join('')}`,
    ...pens.flatMap((pen) =>
      atWork.map(
        (stage) =>
          `| ${pen} | ${stage} | ${roles.map((role) => (mayType(role, stage, { pen }) ? '●' : '–')).join(' | ')} |`,
      ),
    ),
    '',
  ]
}

function meetingTable(): readonly string[] {
  const actionsOfMeeting = [...new Set(meetingAggregate.policy.map(({ action }) => action))]
  const may = (action: string, role: Role): boolean =>
    meetingAggregate.policy.some((row) => row.action === action && row.roles.includes(role))
  return [
    '## The meeting',
    '',
    'A meeting has no stages: whoever may, may from its opening to its end. Whoever presides for the chair has the column of',
    'the chair; the chair has none of it until they take it back (rule MT5). Observers ask for the floor where the rules of the',
    'meeting let them (rule SP3).',
    '',
    `| deed | ${roles.join(' | ')} |`,
    `|---|${roles.map(() => ':-:|').join('')}`,
    ...actionsOfMeeting.map(
      (action) => `| ${action} | ${roles.map((role) => (may(action, role) ? '●' : '–')).join(' | ')} |`,
    ),
    '',
  ]
}

function stateTable(): readonly string[] {
  const cell = (verdict: string | undefined): string =>
    verdict === undefined ? '' : verdict === 'may' ? '●' : `\`${verdict}\``
  const cells = (verdicts: Readonly<Partial<Record<WorkingState, string>>>): string =>
    workingStates.map((state) => cell(verdicts[state])).join(' | ')
  return [
    '## The state of the paragraph',
    '',
    'For those who may, by role and stage: ● allowed, else the code of the refusal. The paragraph is the one that the deed',
    'names, or the one that the bracket, objection, proposal, vote or late words belong to; a deed that names none is',
    'allowed in every state but for what is told of all paragraphs. Where no bracket or objection can stand in a state, the',
    'row speaks of one that stood there before. Empty: no paragraph is in this state while the deed may be done. A paragraph',
    'that is **adopted** takes nothing: the stage refuses with `statement-adopted`. One who may not type enters the room of',
    'an open draft to read; to a closed one the door stays shut for all, with `draft-closed`.',
    '',
    `| deed | on | ${workingStates.join(' | ')} |`,
    `|---|---|${workingStates.map(() => ':-:|').join('')}`,
    ...paragraphPolicy.map(({ action, on, verdicts }) => `| ${action} | ${on} | ${cells(verdicts)} |`),
    '',
  ]
}
