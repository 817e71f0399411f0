import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { appendText } from '@tawafuq/draft/appendText'
import { draftUpdate } from '@tawafuq/draft/draftUpdate'
import { adoptedRecordSchema } from '@tawafuq/protocol/adoptedRecordSchema'
import { describe, expect, test } from 'vitest'
import { draftingRoom, meetingOf, ok, strangerOf } from '../kit/draftingRoom.ts'
import { sha256 } from '../kit/given.ts'

const blocks = [
  { kind: 'title', level: 0, label: null, text: 'بيان ختامي' },
  { kind: 'operative', level: 0, label: '1', text: 'ندعو الحكومات إلى التعاون؛' },
] as const

async function seated(room = draftingRoom()) {
  const meeting = await meetingOf(room, blocks)
  const { paragraphs } = await meeting.sheet()
  const [title, operative] = paragraphs
  if (title === undefined || operative === undefined) throw new Error('The sheet is empty')
  return { room, meeting, title, operative }
}

describe('brackets', () => {
  test('[HA3] a placed bracket stands in the draft as glyphs, and lifted with a replacement it leaves the new words', async () => {
    const { room, meeting, operative } = await seated()
    const quote = { exact: 'الحكومات' }
    const placed = ok(
      await meeting.act('delegate', { type: 'placeBracket', paragraphId: operative.id, quote, kind: 'disputed' }),
    )
    expect((await meeting.sheet()).paragraphs[1]).toMatchObject({
      text: operative.text,
      state: 'bracketed',
      brackets: [{ text: 'الحكومات', state: 'standing', start: 5, end: 13 }],
    })
    const [event] = placed.events
    if (event?.type !== 'BracketPlaced') throw new Error('no bracket')
    ok(
      await meeting.act('delegate', {
        type: 'liftBracket',
        bracketId: event.bracketId,
        outcome: 'replace',
        text: 'الدول',
      }),
    )
    expect((await meeting.sheet()).paragraphs[1]).toMatchObject({ text: 'ندعو الدول إلى التعاون؛', state: 'open' })
    expect(room.told.filter((line) => line.startsWith('apply'))).toHaveLength(2)
  })

  test('[HA3] brackets nest and cross, and each knows its own words', async () => {
    const { meeting, operative } = await seated()
    for (const exact of ['ندعو الحكومات', 'الحكومات إلى', 'الحكومات']) {
      ok(
        await meeting.act('delegate', {
          type: 'placeBracket',
          paragraphId: operative.id,
          quote: { exact },
          kind: 'disputed',
        }),
      )
    }
    const [, paragraph] = (await meeting.sheet()).paragraphs
    expect(paragraph?.brackets.map(({ text }) => text)).toEqual(['ندعو الحكومات', 'الحكومات إلى', 'الحكومات'])
    expect(paragraph?.text).toBe(operative.text)
  })
})

describe('the gavel', () => {
  test('[HA1] the room holds still while the gavel is decided, and is closed with it', async () => {
    const { room, meeting, operative } = await seated()
    room.told.length = 0
    ok(await meeting.act('chair', { type: 'agreeParagraph', paragraphId: operative.id, textSeen: operative.text }))
    const { room: name } = operative.draft
    expect(room.told).toEqual([`freeze ${name}`, `close ${name}`, 'announce ParagraphAgreed'])
    expect(await room.storage.drafts.load(name)).toMatchObject({ open: false })
  })

  test('[HA1, HA2] a refused gavel lets the room go with nothing changed', async () => {
    const { room, meeting, operative } = await seated()
    room.told.length = 0
    const refused = await meeting.act('chair', {
      type: 'agreeParagraph',
      paragraphId: operative.id,
      textSeen: 'غير ذلك',
    })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'text-moved-on' } })
    expect(room.told).toEqual([`freeze ${operative.draft.room}`, `thaw ${operative.draft.room}`])
    expect((await meeting.sheet()).version).toBe(1)
    expect(await room.storage.drafts.load(operative.draft.room)).toMatchObject({ open: true })
  })

  test('[AD3] the gavel reads what is stored at that instant, not what was read before', async () => {
    const { room, meeting, operative } = await seated()
    const { room: name } = operative.draft
    await meeting.sheet()
    const held = await room.storage.drafts.load(name)
    const update = draftUpdate(held?.updates ?? [], (doc) => appendText(doc, ' فوراً'))
    await room.storage.drafts.append({ room: name, update, author: null }, '2031-03-03T09:59:00.000Z' as never)
    const gavel = { type: 'agreeParagraph', paragraphId: operative.id } as const
    expect(await meeting.act('chair', { ...gavel, textSeen: operative.text })).toMatchObject({ ok: false })
    expect(await meeting.act('chair', { ...gavel, textSeen: `${operative.text} فوراً` })).toMatchObject({ ok: true })
  })

  test('[HA5] of two gavels at once one falls, and the other finds the paragraph agreed', async () => {
    const { meeting, operative } = await seated()
    const gavel = { type: 'agreeParagraph', paragraphId: operative.id, textSeen: operative.text } as const
    const both = await Promise.all([meeting.act('chair', gavel), meeting.act('chair', gavel)])
    expect(both.map(({ ok: fell }) => fell)).toEqual([true, false])
    expect(both[1]).toMatchObject({ refusal: { code: 'paragraph-agreed' } })
  })

  test('[HA4] the same key gives the first outcome again, in its own statement', async () => {
    const { room, meeting, operative } = await seated()
    const objection = { type: 'lodgeObjection', paragraphId: operative.id, grounds: 'لا ولاية' } as const
    const first = ok(await meeting.act('delegate', objection, 'k'))
    expect(ok(await meeting.act('delegate', objection, 'k'))).toEqual(first)
    expect(await meeting.act('delegate', objection, 'other')).toMatchObject({
      refusal: { code: 'objection-already-lodged' },
    })
    const another = await meeting.act('delegate', { ...objection, grounds: 'سبب آخر' }, 'k')
    expect(another).toMatchObject({ refusal: { code: 'key-reused' } })
    expect(await meeting.act('other', objection, 'k')).toMatchObject({ ok: true })
    const elsewhere = await room.application.openStatement(meeting.person('chair'), meeting.meetingId, {
      title: { ar: 'بيان آخر' },
      houseStyle: 'escwa',
    })
    const there = await room.application.handleCommand(meeting.person('delegate'), ok(elsewhere), objection, 'k')
    expect(there).toMatchObject({ refusal: { code: 'not-found' } })
  })

  test('[PR9, PR4] a written amendment, which has no room, is withdrawn by its delegation', async () => {
    const { meeting, operative } = await seated()
    const { delegationId } = meeting.person('delegate')
    if (delegationId === null) throw new Error('The delegate has no delegation')
    const paper = { paragraphId: operative.id, delegationId, act: 'replace', text: 'نص آخر؛' } as const
    const received = ok(await meeting.act('rapporteur', { type: 'receiveProposal', ...paper }))
    const [event] = received.events
    if (event?.type !== 'ProposalReceived') throw new Error('Nothing was received')
    const withdrawn = await meeting.act('delegate', { type: 'withdrawProposal', proposalId: event.proposalId })
    expect(withdrawn).toMatchObject({ ok: true, value: { events: [{ type: 'ProposalWithdrawn' }] } })
  })

  test('[PA4] a reopened paragraph goes on in a new room, from the agreed text', async () => {
    const { room, meeting, operative } = await seated()
    ok(await meeting.act('chair', { type: 'agreeParagraph', paragraphId: operative.id, textSeen: operative.text }))
    ok(await meeting.act('chair', { type: 'reopenParagraph', paragraphId: operative.id, reason: 'طلب وفد' }))
    const [, paragraph] = (await meeting.sheet()).paragraphs
    expect(paragraph).toMatchObject({ text: operative.text, state: 'open', draft: { number: 2, open: true } })
    expect(paragraph?.draft.room).not.toBe(operative.draft.room)
    expect(await room.storage.drafts.load(operative.draft.room)).toMatchObject({ open: false })
  })
})

describe('adoption', () => {
  test('[AD5] the adopted record is sealed with the entry and its ledger verifies', async () => {
    const { room, meeting, title, operative } = await seated()
    for (const { id: paragraphId, text: textSeen } of [title, operative]) {
      ok(await meeting.act('chair', { type: 'agreeParagraph', paragraphId, textSeen }))
    }
    expect(await room.application.readAdopted(meeting.statementId)).toMatchObject({ refusal: { code: 'not-found' } })
    const { textHash } = await meeting.sheet()
    ok(await meeting.act('chair', { type: 'adoptStatement', textHashSeen: textHash }))
    const record = ok(await room.application.readAdopted(meeting.statementId))
    expect(adoptedRecordSchema.safeParse(record).success).toBe(true)
    expect(record).toMatchObject({ textHash, paragraphs: [{ text: title.text }, { text: operative.text }] })
    const { entries } = ok(await room.application.readLedger(meeting.person('observer'), meeting.statementId, 0, 1000))
    expect(findBrokenLink(entries, sha256)).toBeNull()
    expect(record.ledger).toEqual({ version: 4, hash: entries.at(-1)?.hash })
    expect((await meeting.sheet()).textHash).toBe(textHash)
  })
})

describe('set-up', () => {
  test('[HA6] a delegate whose delegation is not named yet is invited and reads, and acts for none', async () => {
    const { room, meeting, operative } = await seated()
    const by = meeting.person('secretariat')
    const guest = { name: 'ضيف', role: 'delegate', attendance: 'onsite' } as const
    const { participant } = ok(await room.application.inviteParticipant(by, meeting.meetingId, guest))
    expect(await room.application.readSheet(participant, meeting.statementId)).toMatchObject({ ok: true })
    const objection = { type: 'lodgeObjection', paragraphId: operative.id, grounds: 'لا' } as const
    const refused = await room.application.handleCommand(participant, meeting.statementId, objection, null)
    expect(refused).toMatchObject({ refusal: { code: 'delegation-missing' } })
  })

  test('[ID3] a new invitation puts out whoever came in by the earlier one', async () => {
    const { room, meeting } = await seated()
    const { id } = meeting.person('delegate')
    ok(await room.application.renewInvitation(meeting.person('secretariat'), meeting.meetingId, id))
    expect(room.told).toContain(`out ${id}`)
  })

  test('[HA6] set-up is refused to all but the secretariat, and a stranger reads nothing', async () => {
    const { room, meeting } = await seated()
    const { application } = room
    const delegation = { name: { ar: 'وفد' }, code: 'X', group: 'government' } as const
    for (const role of ['chair', 'rapporteur', 'delegate', 'observer'] as const) {
      const by = meeting.person(role)
      expect(await application.addDelegation(by, meeting.meetingId, delegation)).toMatchObject({ ok: false })
      expect(await application.openMeeting(by, { title: { ar: 'x' } })).toMatchObject({ ok: false })
    }
    expect(await application.openMeeting(meeting.person('secretariat'), { title: { ar: 'x' } })).toMatchObject({
      ok: false,
    })
    expect(await application.addDelegation(meeting.person('secretariat'), meeting.meetingId, delegation)).toMatchObject(
      {
        ok: true,
      },
    )
    for (const role of ['secretariat', 'chair', 'delegate'] as const) {
      const stranger = strangerOf(role)
      expect(await application.readSheet(stranger, meeting.statementId)).toMatchObject({
        refusal: { code: 'not-yours-to-do' },
      })
      expect(await application.readLedger(stranger, meeting.statementId, 0, 10)).toMatchObject({ ok: false })
      expect(await application.viewMeeting(stranger, meeting.meetingId)).toMatchObject({ ok: false })
      expect(await application.handleCommand(stranger, meeting.statementId, { type: 'suspend' }, null)).toMatchObject({
        ok: false,
      })
      expect(await application.listMeetings(stranger)).toEqual([])
    }
  })
})
