/** A stagehand in the process: the application over memory, the live rooms standing still. */
import type { Command } from '@tawafuq/domain/acts/commands'
import { asId, type Instant, type StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import { deploymentSecretariat, draftingRoom, ok } from './draftingRoom.ts'
import { editOf, wordsOf } from './drafts.ts'
import { type Answered, type Seat, type SeenSheet, type Stagehand, words } from './policyScene.ts'

export async function policyRoom(): Promise<Stagehand> {
  const clock = { now: () => asId<Instant>(new Date().toISOString()) }
  const { application, storage } = draftingRoom({ clock })
  const meetingId = ok(await application.openMeeting(deploymentSecretariat, { title: { ar: 'اجتماع' } }))
  const delegation = async (code: string, headConfirms: boolean): Promise<string> => {
    const made = { name: { ar: code }, code, group: 'government', headConfirms } as const
    return ok(await application.addDelegation(deploymentSecretariat, meetingId, made)).id
  }
  const palmId = await delegation('PALM', false)
  const duneId = await delegation('DUNE', false)
  const reefId = await delegation('REEF', true)
  let seats = 0
  const invite = async (role: Role, delegationId?: string, head = false): Promise<Participant> => {
    const more = delegationId === undefined ? {} : { delegationId, head }
    // Names are given once.
    seats += 1
    const invited = { name: `${role} ${seats}`, role, attendance: 'onsite', ...more } as const
    return ok(await application.inviteParticipant(deploymentSecretariat, meetingId, invited)).participant
  }
  const people: Readonly<Record<Seat, Participant>> = {
    secretariat: await invite('secretariat'),
    chair: await invite('chair'),
    rapporteur: await invite('rapporteur'),
    observer: await invite('observer'),
    captioner: await invite('captioner'),
    palm: await invite('delegate', palmId),
    dune: await invite('delegate', duneId),
    reefHead: await invite('delegate', reefId, true),
    reefMember: await invite('delegate', reefId),
  }
  const block = (text: string) => ({ kind: 'operative', level: 0, label: null, text }) as const
  return {
    palmId,
    duneId,
    openStatement: async () =>
      ok(
        await application.openStatement(deploymentSecretariat, meetingId, {
          title: { ar: 'بيان' },
          houseStyle: 'escwa',
          blocks: [block('نرحب بالحوار؛'), block(words), block('نطلب تقريراً.')],
        }),
      ),
    async act(statementId, who, command): Promise<Answered> {
      const done = await application.handleCommand(
        people[who],
        asId<StatementId>(statementId),
        command as Command,
        null,
      )
      if (!done.ok) return { code: done.refusal.code, events: [] }
      return { code: null, events: done.value.events.map((event) => ({ ...event })) }
    },
    sheet: async (statementId): Promise<SeenSheet> =>
      ok(await application.readSheet(people.observer, asId<StatementId>(statementId))),
    async eraseGlyph(room) {
      const held = await storage.drafts.load(room)
      const update = editOf(held?.updates ?? [], (doc) => {
        const text = wordsOf(doc)
        const shown = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
        text.delete(shown.indexOf('['), 1)
      })
      await storage.drafts.append({ room, update, author: null }, clock.now())
    },
  }
}
