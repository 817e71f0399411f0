import { roles } from '@tawafuq/domain/acts/meeting/roles'
import { workingStates } from '@tawafuq/domain/acts/paragraph/verdicts'
import { paragraphPolicy, statesIn } from '@tawafuq/domain/acts/paragraphPolicy'
import { actions, may } from '@tawafuq/domain/acts/policy'
import { paragraphStates, stages } from '@tawafuq/domain/acts/statement'
import { expect, test } from 'vitest'
import { policyTrials, seatOf } from '../kit/policyDeeds.ts'
import { policyRoom } from '../kit/policyRoom.ts'
import { buildScene } from '../kit/policyScene.ts'

test('[PO4] every deed has a row, and every row says what is so in every state that can be', () => {
  expect(actions.filter((action) => !paragraphPolicy.some((row) => row.action === action))).toEqual([])
  expect([...workingStates, 'adopted'].sort()).toEqual([...paragraphStates].sort())
  for (const { action, on, verdicts } of paragraphPolicy) {
    const during = stages.filter((stage) => roles.some((role) => may(role, action, stage)))
    const possible = workingStates.filter((state) => during.some((stage) => statesIn(stage).includes(state)))
    expect(`${action} ${on}: ${Object.keys(verdicts)}`).toBe(`${action} ${on}: ${possible}`)
  }
})

test.each(workingStates)(
  '[PO4] decide answers by the table, cell by cell, where a paragraph is %s',
  async (state) => {
    const room = await policyRoom()
    const differs: string[] = []
    let tried = 0
    for (const trial of policyTrials) {
      const { action, on, verdicts } = trial.row
      if (verdicts[state] === undefined) continue
      for (const role of roles) {
        // All stages are tried against the running server.
        const stage = stages.find((one) => statesIn(one).includes(state) && may(role, action, one))
        if (stage === undefined) continue
        for (const command of trial.commands) {
          const scene = await buildScene(room, { stage, state, holds: trial.holds })
          const { code } = await room.act(scene.statementId, seatOf(trial, role), command(scene, role))
          const found = code ?? 'may'
          tried += 1
          if (found !== verdicts[state])
            differs.push(`${role} ${action} ${on} ${stage}: ${found}, not ${verdicts[state]}`)
        }
      }
    }
    expect(differs).toEqual([])
    expect(tried).toBeGreaterThan(90)
  },
  60_000,
)
