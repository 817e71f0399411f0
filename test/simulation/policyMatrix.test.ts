import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { type Role, roles } from '@tawafuq/domain/acts/meeting/roles'
import { statesIn } from '@tawafuq/domain/acts/paragraphPolicy'
import { may, mayEver } from '@tawafuq/domain/acts/policy'
import { type ParagraphState, type Stage, stages } from '@tawafuq/domain/acts/statement'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { policyTrials, seatOf, type Trial } from '../kit/policyDeeds.ts'
import { type PolicyHall, policyHall } from '../kit/policyHall.ts'
import { buildScene, type Scene } from '../kit/policyScene.ts'
import { type RunningServer, runServer } from '../kit/runningServer.ts'

/** How many cells are tried, by SEED: 400 in the suite; CELLS=all for every one of them. */
const asked = process.env['CELLS'] ?? '400'

interface Cell {
  readonly trial: Trial
  readonly nth: number
  readonly role: Role
  readonly stage: Stage
  readonly state: ParagraphState
}

const stageRefusals = {
  drafting: 'not-in-this-stage',
  negotiating: 'not-in-this-stage',
  silence: 'silence-is-open',
  suspended: 'negotiation-suspended',
  adopted: 'statement-adopted',
} as const satisfies Record<Stage, string>

/** What docs/POLICY.md says of a cell: its three questions, in their order. */
function told({ trial: { row }, role, stage, state }: Cell): string {
  if (row.action === 'read') return 'may'
  if (row.action === 'type') {
    if (stage === 'adopted' || state === 'agreed' || state === 'struck') return 'draft-closed'
    return may(role, 'type', stage) ? 'may' : 'readonly'
  }
  if (!mayEver(role, row.action)) return 'not-yours-to-do'
  if (!may(role, row.action, stage)) return stageRefusals[stage]
  const verdict = state === 'adopted' ? undefined : row.verdicts[state]
  if (verdict === undefined) throw new Error(`The table says nothing of ${row.action} ${row.on} in ${state}`)
  return verdict
}

const cells: readonly Cell[] = policyTrials.flatMap((trial) =>
  [...Array(Math.max(1, trial.commands.length)).keys()].flatMap((nth) =>
    stages.flatMap((stage) =>
      statesIn(stage).flatMap((state) => roles.map((role): Cell => ({ trial, nth, role, stage, state }))),
    ),
  ),
)

let server: RunningServer
let hall: PolicyHall
beforeAll(async () => {
  server = await runServer()
  hall = await policyHall(server)
})
afterAll(async () => {
  hall?.leave()
  await server?.remove()
})

/** Scenes that a refusal leaves as they are serve again; what is allowed gets one of its own. */
const scenes = new Map<string, Promise<Scene>>()
function sceneFor(cell: Cell, anew: boolean): Promise<Scene> {
  const { stage, state, trial } = cell
  const key = `${stage} ${state} ${trial.holds}`
  const kept = scenes.get(key)
  if (kept !== undefined && !anew) return kept
  const made = buildScene(hall, { stage, state, holds: trial.holds })
  if (!anew) scenes.set(key, made)
  return made
}

async function found(cell: Cell): Promise<string> {
  const { trial, nth, role } = cell
  const { action } = trial.row
  const scene = await sceneFor(cell, told(cell) === 'may' && action !== 'read' && action !== 'type')
  const seat = seatOf(trial, role)
  if (action === 'read') return hall.reads(seat, scene.statementId)
  if (action === 'type') return doorOf(scene.room, hall.tokenOf(seat))
  const { code } = await hall.act(scene.statementId, seat, trial.commands[nth]?.(scene, role) ?? {})
  return code ?? 'may'
}

/** What the door of a draft's room says to a raw client: 'may', 'readonly', or why it stays shut. */
async function doorOf(name: string, token: string): Promise<string> {
  const websocketProvider = new HocuspocusProviderWebsocket({ url: server.collab, WebSocketPolyfill: WebSocket })
  const { promise, resolve } = Promise.withResolvers<string>()
  const provider = new HocuspocusProvider({
    websocketProvider,
    name,
    token,
    onAuthenticated: ({ scope }) => resolve(scope === 'readonly' ? 'readonly' : 'may'),
    onAuthenticationFailed: ({ reason }) => resolve(reason),
  })
  provider.attach()
  try {
    return await promise
  } finally {
    provider.destroy()
    websocketProvider.destroy()
  }
}

const seed = fc.readConfigureGlobal()?.seed ?? 0

/** A part of the cells, the same for the same seed: every n-th from a place that the seed gives. */
function chosen(): readonly Cell[] {
  if (asked === 'all') return cells
  const [order = []] = fc.sample(fc.shuffledSubarray([...cells], { minLength: cells.length }), { seed, numRuns: 1 })
  return order.slice(0, Number(asked))
}

test(
  '[PO1, PO2, PO4] role × deed × stage × state: no cell differs from docs/POLICY.md, tried with a raw client',
  async () => {
    const waiting = [...chosen()]
    const tried = { may: 0, refused: 0 }
    const differs: string[] = []
    const hand = async (): Promise<void> => {
      for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
        const { role, stage, state, trial, nth } = cell
        const want = told(cell)
        const got = await found(cell)
        tried[want === 'may' ? 'may' : 'refused'] += 1
        if (got !== want)
          differs.push(`${role} ${trial.row.action} ${trial.row.on} ${nth} in ${stage}, ${state}: ${got}, not ${want}`)
      }
    }
    await Promise.all(Array.from({ length: 8 }, hand))
    expect(differs).toEqual([])
    expect(tried.may).toBeGreaterThan(30)
    expect(tried.refused).toBeGreaterThan(200)
  },
  asked === 'all' ? 1_200_000 : 120_000,
)

test('[PO4] the cells are all there: every deed, in every stage and every state that can be', () => {
  expect(cells.length).toBeGreaterThan(8_000)
  const reached = new Set(cells.map(({ stage, state }) => `${stage} ${state}`))
  expect(reached.size).toBe(7 + 7 + 2 + 7 + 2)
})
