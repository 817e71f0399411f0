import {
  addDelegation,
  archiveMeeting,
  changeDelegation,
  changeMeeting,
  listMeetings,
  listStatements,
  openMeeting,
  openStatement,
  removeMeeting,
  setDelegationVoice,
  viewMeeting,
} from '@tawafuq/protocol/operations/meetings'
import {
  addRoster,
  changeParticipant,
  givePin,
  inviteParticipant,
  removeParticipant,
  renewInvitation,
  setHeadship,
} from '@tawafuq/protocol/operations/participants'
import { readTerms, replaceTerms } from '@tawafuq/protocol/operations/terms'
import { attachment } from '../attachment.ts'
import type { HttpNeeds } from '../httpNeeds.ts'
import type { Mount } from '../mountOperation.ts'
import { printRoster } from '../printRoster.ts'
import { json, made, refuse, replyWith } from '../reply.ts'
import { refuseDocument } from './documentRoutes.ts'

/** The forum and who is in it. */
export function meetingRoutes(mount: Mount, needs: HttpNeeds): void {
  const { application, sessions } = needs
  mount(listMeetings, async ({ by }) => json({ meetings: await application.listMeetings(by) }))

  mount(openMeeting, async ({ by, body }) =>
    replyWith(await application.openMeeting(by, body), (id) => made({ id }, `/api/v1/meetings/${id}`)),
  )

  mount(viewMeeting, async ({ by, params }) =>
    replyWith(await application.viewMeeting(by, params.meeting), ({ meeting, delegations, participants }) =>
      json({ ...meeting, meeting, delegations, participants }),
    ),
  )

  mount(addDelegation, async ({ by, params, body }) =>
    replyWith(await application.addDelegation(by, params.meeting, body), ({ id }) => made({ id })),
  )

  mount(inviteParticipant, async ({ by, params, body }) =>
    replyWith(await application.inviteParticipant(by, params.meeting, body), ({ participant, ...invitation }) =>
      made({ id: participant.id, ...invitation }),
    ),
  )

  mount(archiveMeeting, async ({ by, params: { meeting }, gate }) => {
    const crowded = await gate.documents(by.id)
    if (crowded !== null) return refuse(crowded)
    const made = await needs.archiveMeeting(by, meeting)
    if (!made.ok) return 'document' in made ? refuseDocument(made.document) : replyWith(made, json)
    const headers = {
      'Content-Type': 'application/zip',
      'Content-Disposition': attachment(made.value.title, meeting, 'zip'),
    }
    return { kind: 'file', bytes: made.value.bytes, headers }
  })

  mount(removeMeeting, async ({ by, params, body }) =>
    replyWith(await application.removeMeeting(by, params.meeting, body.confirm), json),
  )

  mount(addRoster, async ({ by, params, query: { dry, role, attendance }, body, gate, language }) => {
    const crowded = await gate.documents(by.id)
    if (crowded !== null) return refuse(crowded)
    const table = await needs.readTable(body.bytes)
    if (!table.ok) return refuseDocument(table.refusal)
    const how = { dry: dry === '1', role, attendance }
    return replyWith(await application.addRoster(by, params.meeting, table.value, how), (roster) =>
      json(printRoster(roster, language)),
    )
  })

  mount(changeMeeting, async ({ by, params, body }) =>
    replyWith(
      await application.changeMeeting(
        by,
        params.meeting,
        withNulls(body, 'place', 'startsOn', 'endsOn', 'zone', 'streamUrl'),
      ),
      json,
    ),
  )

  mount(changeDelegation, async ({ by, params: { meeting, delegation }, body }) =>
    replyWith(await application.changeDelegation(by, meeting, delegation, body), json),
  )

  mount(changeParticipant, async ({ by, params: { meeting, participant }, body }) =>
    replyWith(
      await application.changeParticipant(by, meeting, participant, withNulls(body, 'delegationId', 'email')),
      json,
    ),
  )

  mount(givePin, async ({ by, params: { meeting, participant } }) =>
    replyWith(await application.givePin(by, meeting, participant), (pin) => ({ kind: 'json', status: 201, body: pin })),
  )

  mount(renewInvitation, async ({ by, params: { meeting, participant } }) => {
    const renewed = await application.renewInvitation(by, meeting, participant)
    if (renewed.ok) await sessions.endSessionsOf(participant)
    return replyWith(renewed, (invitation) => made({ id: participant, ...invitation }))
  })

  mount(setHeadship, async ({ by, params: { meeting, participant }, body }) =>
    replyWith(await application.setHeadship(by, meeting, participant, body.head), () => ({ kind: 'nothing' })),
  )

  mount(removeParticipant, async ({ by, params: { meeting, participant } }) => {
    const removed = await application.removeParticipant(by, meeting, participant)
    if (removed.ok) await sessions.endSessionsOf(participant)
    return replyWith(removed, () => ({ kind: 'nothing' }))
  })

  mount(setDelegationVoice, async ({ by, params: { meeting, delegation }, body }) =>
    replyWith(await application.setDelegationVoice(by, meeting, delegation, body.headConfirms), () => ({
      kind: 'nothing',
    })),
  )

  mount(readTerms, async ({ by, params }) => replyWith(await application.readTerms(by, params.meeting), json))

  mount(replaceTerms, async ({ by, params, body }) =>
    replyWith(await application.replaceTerms(by, params.meeting, body), json),
  )

  mount(openStatement, async ({ by, params, body, idempotencyKey }) =>
    replyWith(await application.openStatement(by, params.meeting, body, idempotencyKey), (id) =>
      made({ id }, `/api/v1/statements/${id}`),
    ),
  )

  mount(listStatements, async ({ by, params }) => {
    const sound = await application.listStatements(by, params.meeting)
    if (!sound.ok) return replyWith(sound, json)
    return replyWith(await application.listApart(by, params.meeting), (apart) =>
      json({ statements: sound.value, apart }),
    )
  })
}

type WithNulls<Change, Name extends keyof Change> = {
  readonly [Key in keyof Change]: Key extends Name ? Exclude<Change[Key], ''> | null : Change[Key]
}

/** On the wire an empty text takes something away, for null is there the same as absent. */
function withNulls<Change extends object, Name extends keyof Change>(
  change: Change,
  ...names: readonly Name[]
): WithNulls<Change, Name> {
  const emptied = names.filter((name) => change[name] === '')
  return { ...change, ...Object.fromEntries(emptied.map((name) => [name, null])) } as WithNulls<Change, Name>
}
