import { readFileSync } from 'node:fs'
import { roles } from '@tawafuq/domain/acts/meeting/roles'
import { actions, may, mayEver, policy } from '@tawafuq/domain/acts/policy'
import { printPolicy } from '@tawafuq/domain/acts/printPolicy'
import { stages } from '@tawafuq/domain/acts/statement'
import { describe, expect, test } from 'vitest'
import { given, opened, paragraphId, reading } from '../kit/given.ts'
import { chair, firstOfA, observer, secretariat } from '../kit/people.ts'

describe('policy', () => {
  test('[PO1] what no row allows is refused, cell by cell', () => {
    let allowed = 0
    for (const role of roles) {
      for (const action of actions) {
        for (const stage of stages) {
          const row = policy.some((r) => r.action === action && r.roles.includes(role) && r.during.includes(stage))
          expect(may(role, action, stage)).toBe(row)
          if (row) allowed += 1
        }
      }
    }
    expect(allowed).toBeGreaterThan(60)
  })

  test('[PO1] an observer reads and does nothing else; nobody but the chair gavels', () => {
    expect(actions.filter((action) => mayEver('observer', action))).toEqual(['read'])
    for (const action of ['agreeParagraph', 'reopenParagraph', 'adoptStatement', 'giveRuling'] as const) {
      expect(roles.filter((role) => mayEver(role, action))).toEqual(['chair'])
    }
  })

  test('[PO2] want of right is told before circumstances', () => {
    const agree = { type: 'agreeParagraph', paragraphId: paragraphId('p1'), textSeen: 'x' } as const
    given(opened, { type: 'NegotiationSuspended' }).when(observer, agree).refused('not-yours-to-do')
    given(opened, { type: 'NegotiationSuspended' }).when(chair, agree).refused('negotiation-suspended')
    given(opened).when(secretariat, { type: 'resume' }).refused('not-in-this-stage')
    given(opened)
      .when(firstOfA, { type: 'breakSilence', paragraphIds: [paragraphId('p1')], reason: 'x' })
      .refused('not-in-this-stage')
    given(opened)
      .when(chair, agree, { reading: reading('x') })
      .gives({
        type: 'ParagraphAgreed',
        paragraphId: paragraphId('p1'),
        draft: 1,
        text: 'x',
      })
  })

  test('[PO3] docs/POLICY.md prints the policy as it is', () => {
    expect(readFileSync(new URL('../../docs/POLICY.md', import.meta.url), 'utf8')).toBe(printPolicy())
  })
})
