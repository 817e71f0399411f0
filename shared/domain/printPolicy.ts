import { deeds, may } from './policy.ts'
import { roles } from './roles.ts'
import { stages } from './statement.ts'

/** The policy as a Markdown page, a table for each stage: docs/POLICY.md is this text (rule PO3). */
export function printPolicy(): string {
  const head = [
    '# Policy',
    '',
    'Printed from `shared/domain/policy.ts`; not to be edited. ● may · – may not. Where a role may do a deed in another',
    'stage, it is refused here by circumstance; where in none, for want of right (rules PO1, PO2). Beyond the table, an act',
    'in the name of a delegation needs one: a bracket is lifted, an objection or proposal withdrawn, by its own; an',
    'objection is confirmed or disowned by the head of its delegation (rules OB5, OB6).',
    '',
  ]
  const tables = stages.flatMap((stage) => [
    `## ${stage}`,
    '',
    `| deed | ${roles.join(' | ')} |`,
    `|---|${roles.map(() => ':-:|').join('')}`,
    ...deeds.map((deed) => `| ${deed} | ${roles.map((role) => (may(role, deed, stage) ? '●' : '–')).join(' | ')} |`),
    '',
  ])
  return [...head, ...tables].join('\n')
}
