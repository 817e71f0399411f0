import { asId, type MeetingId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import { roles } from '@tawafuq/domain/acts/meeting/roles'
import { mayKeepTerms, mistakesOf } from '@tawafuq/domain/acts/meeting/termBase'
import { expect, test } from 'vitest'
import { deploymentSecretariat, draftingRoom } from '../kit/draftingRoom.ts'

const governance = { preferred: 'حوكمة الإنترنت', variants: ['إدارة الإنترنت'] }
const stakeholders = { preferred: 'أصحاب المصلحة', variants: [] }

async function room() {
  const { application, told } = draftingRoom()
  const opened = await application.openMeeting(deploymentSecretariat, { title: { ar: 'اجتماع' } })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const somebody = (role: (typeof roles)[number], meetingId: MeetingId = opened.value) => ({
    ...deploymentSecretariat,
    id: asId<ParticipantId>(role),
    meetingId,
    role,
  })
  return { application, told, meetingId: opened.value, somebody }
}

test('[HA9] the term base is kept by secretariat, chair and rapporteur, and read by everyone of the meeting alone', async () => {
  const { application, meetingId, somebody } = await room()
  let version = 0
  for (const role of roles) {
    const kept = await application.replaceTerms(somebody(role), meetingId, { version, terms: [governance] })
    expect([role, kept.ok]).toEqual([role, mayKeepTerms(role)])
    if (kept.ok) version = kept.value.version
    else expect(kept.refusal.code).toBe('not-yours-to-do')
    expect(await application.readTerms(somebody(role), meetingId)).toMatchObject({ ok: true, value: { version } })
    const stranger = somebody(role, asId<MeetingId>('elsewhere'))
    expect(await application.readTerms(stranger, meetingId)).toMatchObject({ refusal: { code: 'not-yours-to-do' } })
    expect(await application.replaceTerms(stranger, meetingId, { version, terms: [] })).toMatchObject({
      refusal: { code: 'not-yours-to-do' },
    })
  }
  expect(version).toBe(3)
  expect(await application.readTerms(deploymentSecretariat, asId<MeetingId>('nowhere'))).toMatchObject({
    refusal: { code: 'not-found' },
  })
})

test('[HA10] of two who change the term base at once the second is told, and nothing of the first is lost', async () => {
  const { application, meetingId, somebody } = await room()
  const [chair, rapporteur] = [somebody('chair'), somebody('rapporteur')]
  const both = await Promise.all([
    application.replaceTerms(chair, meetingId, { version: 0, terms: [governance] }),
    application.replaceTerms(rapporteur, meetingId, { version: 0, terms: [stakeholders] }),
  ])
  expect(both.map(({ ok }) => ok)).toEqual([true, false])
  expect(both[1]).toMatchObject({ refusal: { code: 'terms-moved-on' } })
  expect(await application.readTerms(chair, meetingId)).toMatchObject({ value: { version: 1, terms: [governance] } })
  await application.replaceTerms(rapporteur, meetingId, { version: 1, terms: [governance, stakeholders] })
  expect(await application.readTerms(chair, meetingId)).toMatchObject({
    value: { version: 2, terms: [governance, stakeholders] },
  })
})

test('[HA10] every hall of the meeting hears of a change, and of nothing where nothing changed', async () => {
  const { application, told, meetingId } = await room()
  for (const ar of ['الأول', 'الثاني'])
    await application.openStatement(deploymentSecretariat, meetingId, { title: { ar }, houseStyle: 'escwa' })
  told.length = 0
  await application.replaceTerms(deploymentSecretariat, meetingId, { version: 0, terms: [governance] })
  expect(told).toEqual(['terms 1', 'terms 1'])
  await application.replaceTerms(deploymentSecretariat, meetingId, { version: 0, terms: [] })
  expect(told).toHaveLength(2)
})

test('[HA10] terms that a fix would turn round and round do not stand together', () => {
  const opposite = { preferred: 'إدارة الإنترنت', variants: ['حوكمة الإنترنت'] }
  expect(mistakesOf([governance, stakeholders])).toEqual([])
  expect(mistakesOf([governance, opposite])).toEqual([
    { at: 0, why: 'contested' },
    { at: 1, why: 'contested' },
  ])
  expect(mistakesOf([governance, stakeholders, { ...governance, variants: [] }])).toEqual([{ at: 2, why: 'repeated' }])
  expect(mistakesOf([{ preferred: 'كذا', variants: ['كذا'] }])).toEqual([{ at: 0, why: 'contested' }])
})
