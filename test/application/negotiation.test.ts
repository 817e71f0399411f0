import { asId, type BracketId, type ProposalId } from '@tawafuq/domain/acts/ids'
import { expect, test } from 'vitest'
import { draftingRoom, meetingOf, ok } from '../kit/draftingRoom.ts'

const blocks = [
  { kind: 'operative', level: 0, label: '1', text: 'ندعو الحكومات إلى التعاون؛' },
  { kind: 'operative', level: 0, label: '2', text: 'نطلب من الأمانة تقريراً سنوياً.' },
] as const

async function seated() {
  const room = draftingRoom()
  const meeting = await meetingOf(room, blocks)
  const [first, second] = (await meeting.sheet()).paragraphs
  if (first === undefined || second === undefined) throw new Error('The sheet is empty')
  const place = async (paragraphId: typeof first.id, exact: string): Promise<BracketId> => {
    const quote = { exact }
    const { events } = ok(
      await meeting.act('rapporteur', { type: 'placeBracket', paragraphId, quote, kind: 'disputed' }),
    )
    const [event] = events
    if (event?.type !== 'BracketPlaced') throw new Error('no bracket')
    return event.bracketId
  }
  const texts = async () => (await meeting.sheet()).paragraphs.map(({ text }) => text)
  return { room, meeting, first, second, place, texts }
}

test('[BR8] [HA1] a package is lifted in the drafts of two paragraphs in one act, and both rooms hold still meanwhile', async () => {
  const { room, meeting, first, second, place, texts } = await seated()
  const [one, other] = [await place(first.id, 'الحكومات'), await place(second.id, 'سنوياً')]
  ok(await meeting.act('rapporteur', { type: 'linkBrackets', bracketIds: [one, other], as: 'package' }))
  const alone = await meeting.act('rapporteur', { type: 'liftBracket', bracketId: one, outcome: 'keep' })
  expect(alone).toMatchObject({ ok: false, refusal: { code: 'package-incomplete', concerns: [other] } })
  room.told.length = 0
  ok(
    await meeting.act('rapporteur', {
      type: 'liftPackage',
      lifts: [
        { bracketId: one, outcome: 'replace', text: 'الدول' },
        { bracketId: other, outcome: 'drop' },
      ],
    }),
  )
  expect(await texts()).toEqual(['ندعو الدول إلى التعاون؛', 'نطلب من الأمانة تقريراً.'])
  for (const action of ['freeze', 'apply', 'thaw']) {
    expect(
      room.told.filter((line) => line.startsWith(action)),
      action,
    ).toHaveLength(2)
  }
})

test('[BR6] a torn bracket is put back into the draft round the words quoted', async () => {
  const { room, meeting, first, place } = await seated()
  const id = await place(first.id, 'الحكومات')
  const torn = ok(await room.application.readSheet(meeting.person('observer'), meeting.statementId))
  expect(torn.paragraphs[0]?.brackets[0]).toMatchObject({ state: 'standing' })
  const whole = await meeting.act('rapporteur', {
    type: 'repairBracket',
    bracketId: id,
    quote: { exact: 'إلى التعاون' },
  })
  expect(whole).toMatchObject({ ok: false, refusal: { code: 'bracket-whole' } })
})

test('[PR7] [BR7] three proposals are merged beside the base, and the choice leaves one wording in the draft', async () => {
  const { meeting, first, texts } = await seated()
  const proposalIds: ProposalId[] = []
  for (const [who, text] of [
    ['delegate', 'ندعو الدول إلى التعاون؛'],
    ['other', 'ندعو الحكومات والمنظمات إلى التعاون؛'],
    ['delegate', 'ندعو الحكومات إلى تعاون أوثق؛'],
  ] as const) {
    const { events } = ok(
      await meeting.act(who, { type: 'draftProposal', paragraphId: first.id, act: 'replace', text }),
    )
    const [event] = events
    if (event?.type !== 'ProposalDrafted') throw new Error('no proposal')
    ok(await meeting.act(who, { type: 'tableProposal', proposalId: event.proposalId }))
    proposalIds.push(event.proposalId)
  }
  const text = 'ندعو الدول والمنظمات إلى تعاون أوثق؛'
  const { events } = ok(
    await meeting.act('rapporteur', {
      type: 'mergeProposals',
      proposalIds,
      text,
      reason: 'جمعاً بينها',
      outcome: 'bracket',
    }),
  )
  expect(await texts()).toContain(`${first.text} ${text}`)
  const second = events.filter(({ type }) => type === 'BracketPlaced').at(-1)
  if (second?.type !== 'BracketPlaced') throw new Error('no alternatives')
  ok(await meeting.act('rapporteur', { type: 'liftBracket', bracketId: second.bracketId, outcome: 'choose' }))
  expect((await texts())[0]).toBe(text)
})

test('[PR7] a merge that is applied rewrites the draft; [PR6] a replaced wording names what the paragraph reads now', async () => {
  const { meeting, first, texts } = await seated()
  const proposalIds: ProposalId[] = []
  for (const who of ['delegate', 'other'] as const) {
    const drafted = ok(await meeting.act(who, { type: 'draftProposal', paragraphId: first.id, act: 'replace' }))
    const [event] = drafted.events
    if (event?.type !== 'ProposalDrafted') throw new Error('no proposal')
    ok(await meeting.act(who, { type: 'tableProposal', proposalId: event.proposalId }))
    proposalIds.push(event.proposalId)
  }
  const [own] = proposalIds
  const { events } = ok(
    await meeting.act('delegate', { type: 'replaceProposal', proposalId: own ?? asId(''), text: 'ندعو الدول' }),
  )
  expect(events).toMatchObject([{ type: 'ProposalReplaced', base: first.text }])
  ok(await meeting.act('chair', { type: 'mergeProposals', proposalIds, text: 'نهيب بالدول', reason: 'توافق' }))
  expect((await texts())[0]).toBe('نهيب بالدول')
})

test('[FL1] a reading keeps what the drafts read, and [VO1] a vote is of the delegations of the meeting', async () => {
  const { meeting, first, place } = await seated()
  await place(first.id, 'الحكومات')
  const { events } = ok(await meeting.act('chair', { type: 'openReading' }))
  expect(events).toMatchObject([
    {
      type: 'ReadingOpened',
      name: 'Rev.1',
      paragraphs: [{ text: first.text, spans: [{ start: 5, end: 13 }] }, { text: blocks[1].text }],
    },
  ])
  const vote = ok(
    await meeting.act('chair', { type: 'openVote', question: 'س', on: { kind: 'paragraph', id: first.id } }),
  )
  const ids = [meeting.person('delegate').delegationId, meeting.person('other').delegationId]
  expect(vote.events).toMatchObject([{ type: 'VoteOpened', entitled: ids }])
})
