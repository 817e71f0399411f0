import { existsSync, readFileSync } from 'node:fs'
import type { Command } from '@tawafuq/domain/acts/commands'
import type { EventOf, EventType } from '@tawafuq/domain/acts/events'
import { asId, type Instant, type ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { negotiationRecord } from '@tawafuq/domain/views/negotiationRecord'
import { printedLabels } from '@tawafuq/server/application/queries/labels'
import { importText } from '@tawafuq/text/importText'
import { expect, test } from 'vitest'
import { deploymentSecretariat, draftingRoom, ok } from '../kit/draftingRoom.ts'

const beirut = new URL('../../../shared/corpus/statements/beirut-2019.txt', import.meta.url)
const own = new URL('../fixtures/statements/palm-oasis.txt', import.meta.url)
const source = readFileSync(existsSync(beirut) ? beirut : own, 'utf8')

/** Three invented delegations at the table, in the order of their seats. */
const table = { dunes: 'جمهورية الكثبان', plains: 'مملكة السهول', isles: 'اتحاد الجزر' } as const

test('[RE2, SI2, RU2, BR6] a negotiation in two readings, with a package, a merge, a reservation and a broken silence, ends adopted and reads as minutes', async () => {
  let hour = 0
  const clock = { now: () => asId<Instant>(new Date(Date.UTC(2031, 2, 3, 9, 7 * hour++)).toISOString()) }
  const { application } = draftingRoom({ clock })
  const meetingId = ok(await application.openMeeting(deploymentSecretariat, { title: { ar: 'اجتماع الواحة' } }))
  const people = new Map<string, Participant>()
  const seat = async (key: string, role: 'chair' | 'rapporteur' | 'delegate', delegationId?: string) => {
    const invited = { name: key, role, attendance: 'onsite', ...(delegationId && { delegationId }) } as const
    people.set(key, ok(await application.inviteParticipant(deploymentSecretariat, meetingId, invited)).participant)
  }
  for (const [code, ar] of Object.entries(table)) {
    const delegation = { name: { ar, en: code }, code, group: 'government' } as const
    await seat(code, 'delegate', ok(await application.addDelegation(deploymentSecretariat, meetingId, delegation)).id)
  }
  await seat('chair', 'chair')
  await seat('rapporteur', 'rapporteur')
  const { blocks } = importText(source)
  const statementId = ok(
    await application.openStatement(deploymentSecretariat, meetingId, {
      title: { ar: 'البيان' },
      houseStyle: 'escwa',
      blocks,
    }),
  )

  async function act<Type extends EventType>(who: string, command: Command, type: Type): Promise<EventOf<Type>> {
    const by = people.get(who)
    if (by === undefined) throw new Error(`Nobody is ${who}`)
    const { events } = ok(await application.handleCommand(by, statementId, command, null))
    const event = events.find((one): one is EventOf<Type> => one.type === type)
    if (event === undefined) throw new Error(`${command.type} brought about no ${type}`)
    return event
  }
  const sheet = async () => ok(await application.readSheet(deploymentSecretariat, statementId))
  const textOf = async (id: ParagraphId): Promise<string> =>
    (await sheet()).paragraphs.find((one) => one.id === id)?.text ?? ''
  const long = (await sheet()).paragraphs.filter(({ text }) => text.split(' ').length > 7)
  const [first, second, third, fourth] = [long.at(-1), long.at(-2), long.at(-3), long.at(-4)]
  if (!first || !second || !third || !fourth) throw new Error('The text is too short to negotiate')
  const words = (text: string, from: number, to: number): string => text.split(' ').slice(from, to).join(' ')

  await act('chair', { type: 'openReading', note: 'القراءة الأولى' }, 'ReadingOpened')
  await act('chair', { type: 'putOnFloor', paragraphId: first.id }, 'FloorGiven')
  const bracket = (who: string, at: ParagraphId, exact: string, reason: string) =>
    act(who, { type: 'placeBracket', paragraphId: at, quote: { exact }, kind: 'disputed', reason }, 'BracketPlaced')
  const outer = await bracket('dunes', first.id, words(first.text, 1, 6), 'خارج ولاية الاجتماع')
  const inner = await bracket('plains', first.id, words(first.text, 2, 4), 'لفظ غير متفق عليه')
  const other = await bracket('dunes', second.id, words(second.text, 1, 4), 'مرتبط بالفقرة السابقة')
  const bracketIds = [outer.bracketId, other.bracketId]
  await act('rapporteur', { type: 'linkBrackets', bracketIds, as: 'package' }, 'BracketsLinked')
  const no = await act(
    'isles',
    { type: 'lodgeObjection', paragraphId: third.id, grounds: 'لم يُستشر وفدنا في هذه الفقرة' },
    'ObjectionLodged',
  )
  await act('plains', { type: 'raiseLight', paragraphId: first.id, light: 'yellow', note: 'نعود بصيغة' }, 'LightRaised')

  await act('chair', { type: 'openReading', note: 'القراءة الثانية' }, 'ReadingOpened')
  const wordings = ['نرحب بما تحقق.', 'نرحب بما تحقق ونشجع عليه.', 'نرحب بما تحقق حتى الآن.']
  const proposalIds = []
  for (const [nth, who] of Object.keys(table).entries()) {
    const draft = {
      type: 'draftProposal',
      paragraphId: fourth.id,
      act: 'replace',
      text: wordings[nth] ?? '',
    } as const
    const { proposalId } = await act(who, draft, 'ProposalDrafted')
    await act(who, { type: 'tableProposal', proposalId }, 'ProposalTabled')
    proposalIds.push(proposalId)
  }
  await act(
    'rapporteur',
    { type: 'mergeProposals', proposalIds, text: 'نرحب بما تحقق حتى الآن ونشجع عليه.', reason: 'صيغة تجمع الثلاث' },
    'ProposalsMerged',
  )
  const alone = { type: 'liftBracket', bracketId: outer.bracketId, outcome: 'keep' } as const
  const dunes = people.get('dunes') ?? deploymentSecretariat
  expect(await application.handleCommand(dunes, statementId, alone, null)).toMatchObject({
    ok: false,
    refusal: { code: 'package-incomplete' },
  })
  await act('plains', { type: 'liftBracket', bracketId: inner.bracketId, outcome: 'keep' }, 'BracketLifted')
  await act(
    'dunes',
    { type: 'liftPackage', lifts: bracketIds.map((bracketId) => ({ bracketId, outcome: 'keep' as const })) },
    'BracketLifted',
  )
  await act(
    'chair',
    { type: 'giveRuling', objectionId: no.objectionId, outcome: 'reservation', reason: 'استُنفد النقاش في قراءتين' },
    'ReservationRecorded',
  )
  const gavelOpen = async () => {
    for (const { id: paragraphId, state } of (await sheet()).paragraphs) {
      if (state === 'agreed' || state === 'struck') continue
      await act(
        'chair',
        { type: 'agreeParagraph', paragraphId, textSeen: await textOf(paragraphId) },
        'ParagraphAgreed',
      )
    }
  }
  await gavelOpen()
  const until = asId<Instant>('2031-04-01T09:00:00.000Z')
  await act('chair', { type: 'openSilence', until }, 'SilenceOpened')
  const broken = await act(
    'plains',
    { type: 'breakSilence', paragraphIds: [first.id], reason: 'نطلب تعديل العبارة الأخيرة' },
    'SilenceBroken',
  )
  expect(broken.paragraphIds).toEqual([first.id])
  const standing = (await sheet()).paragraphs
    .find(({ id }) => id === first.id)
    ?.objections.find(({ state }) => state === 'standing')
  if (standing === undefined) throw new Error('Breaking the silence left no objection')
  await act('plains', { type: 'withdrawObjection', objectionId: standing.id }, 'ObjectionWithdrawn')
  await gavelOpen()
  await act('isles', { type: 'explainPosition', text: 'ننضم إلى التوافق مع تحفظنا المسجل.' }, 'PositionExplained')
  await act('chair', { type: 'adoptStatement', textHashSeen: (await sheet()).textHash }, 'StatementAdopted')

  const record = ok(await application.readAdopted(statementId))
  expect(record.reservations).toMatchObject([{ delegation: { ar: table.isles }, text: 'لم يُستشر وفدنا في هذه الفقرة' }])
  expect(record.paragraphs.map(({ text }) => text)).toContain('نرحب بما تحقق حتى الآن ونشجع عليه.')

  const { entries } = ok(await application.readLedger(deploymentSecretariat, statementId, 0, 1000))
  const statement = await application.statementOf(statementId)
  if (statement === null) throw new Error('There is no statement')
  const { delegations } = ok(await application.viewMeeting(deploymentSecretariat, meetingId))
  const minutes = negotiationRecord(entries, {
    statement,
    labels: printedLabels(statement),
    delegationName: (id) => delegations.find((one) => one.id === id)?.name ?? { ar: id },
  })
  const lines = minutes.sittings.flatMap((sitting) => sitting.lines.map(({ sentence }) => sentence.ar))
  if (process.env['MINUTES']) process.stdout.write(`${lines.join('\n')}\n`)
  expect(lines.every((line) => /^\p{Script=Arabic}.*[.؟»]\.?$/u.test(line))).toBe(true)
  for (const said of [
    'القراءة الأولى',
    'القراءة الثانية',
    'صيغة تجمع الثلاث',
    'استُنفد النقاش في قراءتين',
    table.isles,
  ]) {
    expect(
      lines.some((line) => line.includes(said)),
      said,
    ).toBe(true)
  }
})
