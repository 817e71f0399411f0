import { roles } from '@tawafuq/domain/acts/meeting/roles'
import { workingStates } from '@tawafuq/domain/acts/paragraph/verdicts'
import { paragraphPolicy, statesIn } from '@tawafuq/domain/acts/paragraphPolicy'
import { deeds, may } from '@tawafuq/domain/acts/policy'
import { paragraphStates, stages } from '@tawafuq/domain/acts/statement'
import { expect, test } from 'vitest'
import { policyTrials, seatOf } from '../kit/policyDeeds.ts'
import { policyRoom } from '../kit/policyRoom.ts'
import { buildScene } from '../kit/policyScene.ts'

test('[PO4] every deed has a row, and every row says what is so in every state that can be', () => {
  expect(deeds.filter((deed) => !paragraphPolicy.some((row) => row.deed === deed))).toEqual([])
  expect([...workingStates, 'adopted'].sort()).toEqual([...paragraphStates].sort())
  for (const { deed, on, verdicts } of paragraphPolicy) {
    const during = stages.filter((stage) => roles.some((role) => may(role, deed, stage)))
    const possible = workingStates.filter((state) => during.some((stage) => statesIn(stage).includes(state)))
    expect(`${deed} ${on}: ${Object.keys(verdicts)}`).toBe(`${deed} ${on}: ${possible}`)
  }
})

test.each(workingStates)(
  '[PO4] decide answers by the table, cell by cell, where a paragraph is %s',
  async (state) => {
    const room = await policyRoom()
    const differs: string[] = []
    let tried = 0
    for (const trial of policyTrials) {
      const { deed, on, verdicts } = trial.row
      if (verdicts[state] === undefined) continue
      for (const role of roles) {
        // All stages are tried against the running server.
        const stage = stages.find((one) => statesIn(one).includes(state) && may(role, deed, one))
        if (stage === undefined) continue
        for (const command of trial.commands) {
          const scene = await buildScene(room, { stage, state, holds: trial.holds })
          const { code } = await room.act(scene.statementId, seatOf(trial, role), command(scene, role))
          const found = code ?? 'may'
          tried += 1
          if (found !== verdicts[state])
            differs.push(`${role} ${deed} ${on} ${stage}: ${found}, not ${verdicts[state]}`)
        }
      }
    }
    expect(differs).toEqual([])
    expect(tried).toBeGreaterThan(90)
  },
  60_000,
)
