import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDemo } from '@tawafuq/server/demo/openDemo'
import { expect, test } from 'vitest'
import { deploymentSecretariat, draftingRoom, ok } from '../kit/draftingRoom.ts'

test('[HA7] the demo stands in mid-negotiation with every state it shows, and is made once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tawafuq-demo-'))
  try {
    const { application } = draftingRoom()
    const addresses = await openDemo(application, deploymentSecretariat, folder)
    expect(new Set(addresses.map(({ role }) => role))).toEqual(new Set(['chair', 'rapporteur', 'delegate', 'observer']))
    expect(await openDemo(application, deploymentSecretariat, folder)).toEqual(addresses)
    const meetings = await application.listMeetings(deploymentSecretariat)
    expect(meetings).toHaveLength(1)
    const [statement] = ok(await application.listStatements(deploymentSecretariat, meetings[0]?.id as never))
    const { paragraphs, floor, stage } = ok(await application.readSheet(deploymentSecretariat, statement?.id as never))
    expect(stage).toBe('negotiating')
    expect(floor).not.toBeNull()
    expect(new Set(paragraphs.map(({ state }) => state))).toEqual(new Set(['agreed', 'open', 'bracketed', 'contested']))
    expect(paragraphs.flatMap(({ brackets }) => brackets).every(({ state }) => state === 'standing')).toBe(true)
    expect(paragraphs.flatMap(({ proposals }) => proposals)).toHaveLength(1)
  } finally {
    await rm(folder, { recursive: true })
  }
})
