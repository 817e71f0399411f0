/** Application over memory storage, with live rooms that only note what they are told. */

import { generateKeyPairSync, sign } from 'node:crypto'
import type { Command } from '@tawafuq/domain/acts/commands'
import { asId, type Instant, type MeetingId, type ParticipantId, type StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import type { NewBlock } from '@tawafuq/server/application/application'
import { createApplication } from '@tawafuq/server/application/createApplication'
import type { LiveRooms, Signer } from '@tawafuq/server/application/ports'
import { createReadings } from '@tawafuq/server/application/queries/readings'
import { createStatements } from '@tawafuq/server/application/queries/statements'
import { openMemoryStorage } from '@tawafuq/server/storage/memoryStorage'
import { sha256 } from './given.ts'

export const deploymentSecretariat: Participant = {
  id: asId<ParticipantId>('secretariat'),
  meetingId: null,
  delegationId: null,
  name: 'الأمانة',
  role: 'secretariat',
  attendance: 'onsite',
}

export function testSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
  }
}

export function notingLive(told: string[]): LiveRooms {
  return {
    freeze: async (room) => void told.push(`freeze ${room}`),
    thaw: (room) => void told.push(`thaw ${room}`),
    close: (room) => void told.push(`close ${room}`),
    applyStored: (room) => void told.push(`apply ${room}`),
    announceEntries: (_, entries) => void told.push(`announce ${entries.map(({ event }) => event.type).join(' ')}`),
    announceProceedings: (_, entries) =>
      void told.push(`proceedings ${entries.map(({ event }) => event.type).join(' ')}`),
    announceTerms: (_, version) => void told.push(`terms ${version}`),
    readmit: () => void told.push('readmit'),
    makeGood: (_, version) => void told.push(`make good ${version}`),
  }
}

/** Parts may be given from without: the storage of an earlier room stands for a restart. */
export function draftingRoom(given: Partial<Parameters<typeof createApplication>[0]> = {}) {
  const storage = given.storage ?? openMemoryStorage()
  const told: string[] = []
  let made = 0
  const next = (): number => {
    made += 1
    return made
  }
  let minute = 0
  const readings = createReadings(storage.drafts)
  const application = createApplication({
    storage,
    statements: createStatements(storage.ledger, sha256),
    readings,
    live: notingLive(told),
    signer: testSigner(),
    clock: { now: () => asId<Instant>(new Date(Date.UTC(2031, 2, 3, 9, minute++)).toISOString()) },
    freshId: () => `id-${next()}`,
    sha256,
    makeJoinToken: () => ({ token: `token-${next()}`, hash: `hash-${next()}` }),
    makeCard: () => ({ code: `card-${next()}`, hash: `card-hash-${next()}` }),
    makePin: () => ({ pin: `${next()}`, hash: `pin-hash-${next()}` }),
    makeMeetingCode: () => `code-${next()}`,
    refreshSessions: async () => undefined,
    endSessionsOf: async (id) => void told.push(`out ${id}`),
    publicUrl: 'http://room.test',
    ...given,
  })
  return { application, storage, told, readings }
}

export type DraftingRoom = ReturnType<typeof draftingRoom>

/** A meeting with two delegations and one person for each role, and a statement of the blocks given. */
export async function meetingOf(room: DraftingRoom, blocks: readonly NewBlock[]) {
  const { application } = room
  const meetingId = ok(await application.openMeeting(deploymentSecretariat, { title: { ar: 'اجتماع' } }))
  const people: Partial<Record<Role | 'other', Participant>> = {}
  const invite = async (name: Role | 'other', role: Role, delegationId?: string): Promise<void> => {
    const invited = { name, role, attendance: 'onsite', ...(delegationId && { delegationId }) } as const
    people[name] = ok(await application.inviteParticipant(deploymentSecretariat, meetingId, invited)).participant
  }
  const delegation = async (code: string): Promise<string> =>
    ok(
      await application.addDelegation(deploymentSecretariat, meetingId, {
        name: { ar: code },
        code,
        group: 'government',
      }),
    ).id
  await invite('delegate', 'delegate', await delegation('A'))
  await invite('other', 'delegate', await delegation('B'))
  for (const role of ['chair', 'rapporteur', 'observer', 'secretariat'] as const) await invite(role, role)
  const statementId = ok(
    await application.openStatement(deploymentSecretariat, meetingId, {
      title: { ar: 'بيان' },
      houseStyle: 'escwa',
      blocks,
    }),
  )
  const person = (name: Role | 'other'): Participant => {
    const found = people[name]
    if (found === undefined) throw new Error(`Nobody is ${name}`)
    return found
  }
  return { meetingId, statementId, person, ...using(room, statementId, person) }
}

function using({ application }: DraftingRoom, statementId: StatementId, person: (name: Role | 'other') => Participant) {
  return {
    act: (who: Role | 'other', command: Command, key: string | null = null) =>
      application.handleCommand(person(who), statementId, command, key),
    sheet: async () => ok(await application.readSheet(person('observer'), statementId)),
  }
}

export function ok<Value>(given: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value {
  if (!given.ok) throw new Error(`refused: ${given.refusal.code}`)
  return given.value
}

export const strangerOf = (role: Role): Participant => ({
  ...deploymentSecretariat,
  id: asId<ParticipantId>(`stranger-${role}`),
  meetingId: asId<MeetingId>('another-meeting'),
  role,
})
