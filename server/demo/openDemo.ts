/** The demo: a meeting in mid-negotiation, made by sending commands through application, so that it can hold nothing illegal. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '@tawafuq/domain/acts/commands'
import type { EventOf, EventType } from '@tawafuq/domain/acts/events'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Answer, Application } from '../application/application.ts'
import { demoBlocks } from './demoBlocks.ts'
import { demoCast } from './demoCast.ts'

export interface DemoAddress {
  readonly role: string
  readonly name: string
  readonly url: string
}

/**
 * Makes the demo in an empty data folder and returns one sign-in address for each of its people; where it has been made
 * before, returns the same addresses. Throws if a command of its script is refused.
 */
export async function openDemo(
  application: Application,
  secretariat: Participant,
  dataDir: string,
): Promise<readonly DemoAddress[]> {
  const noted = join(dataDir, 'demo-addresses.json')
  if (existsSync(noted)) return JSON.parse(readFileSync(noted, 'utf8')) as readonly DemoAddress[]
  const { people, addresses, meetingId } = await gather(application, secretariat)
  const statementId = accepted(
    await application.openStatement(secretariat, meetingId, {
      title: { ar: 'إعلان واحة النخيل', en: 'Palm Oasis Declaration' },
      houseStyle: 'escwa',
      blocks: demoBlocks,
    }),
  )

  async function act<Type extends EventType>(who: string, command: Command, type: Type): Promise<EventOf<Type>> {
    const by = people.get(who)
    if (by === undefined) throw new Error(`Nobody in the demo is called ${who}`)
    const { events } = accepted(await application.handleCommand(by, statementId, command, null))
    const event = events.find((one): one is EventOf<Type> => one.type === type)
    if (event === undefined) throw new Error(`${command.type} brought about no ${type}`)
    return event
  }

  const { paragraphs } = accepted(await application.readSheet(secretariat, statementId))
  const at = (nth: number): ParagraphId => {
    const paragraph = paragraphs[nth]
    if (paragraph === undefined) throw new Error(`The demo has no paragraph ${nth}`)
    return paragraph.id
  }
  const gavel = async (nth: number): Promise<void> => {
    const textSeen = paragraphs[nth]?.text ?? ''
    await act('chair', { type: 'agreeParagraph', paragraphId: at(nth), textSeen }, 'ParagraphAgreed')
  }
  const bracket = (who: string, nth: number, exact: string, reason: string, more: Partial<Command> = {}) =>
    act(
      who,
      { type: 'placeBracket', paragraphId: at(nth), quote: { exact }, kind: 'disputed', reason, ...more } as Command,
      'BracketPlaced',
    )

  await act('chair', { type: 'openNegotiation' }, 'NegotiationOpened')
  for (const nth of [0, 1, 2, 3, 4, 7]) await gavel(nth)

  const mandate = await act(
    'isles',
    { type: 'lodgeObjection', paragraphId: at(8), grounds: 'لم يُبحث مقر اللجنة في الاجتماع التحضيري.' },
    'ObjectionLodged',
  )
  await act(
    'chair',
    {
      type: 'giveRuling',
      objectionId: mandate.objectionId,
      outcome: 'reservation',
      reason: 'استُنفد النقاش في جلستين، ويُسجَّل التحفظ مع النص المعتمد.',
    },
    'RulingGiven',
  )
  await gavel(8)

  await bracket('plains', 9, 'بنسبة عشرين في المائة', 'النسبة تفوق قدرة القطاع الزراعي.')
  await bracket('dunes', 9, 'عشرين', 'نقترح نسبة أعلى.', { kind: 'alternatives' })
  await bracket('isles', 9, 'بحلول عام 2035', 'الموعد بانتظار تعليمات العاصمة.', { kind: 'instructions' })
  await act(
    'plains',
    {
      type: 'lodgeObjection',
      paragraphId: at(9),
      grounds: 'تمس هذه الفقرة الأمن الغذائي قبل توفير التمويل البديل.',
      counterText: 'ندعو الحكومات إلى خفض معدلات الضخ من الخزان الشمالي تدريجياً وفقاً لظروفها الوطنية؛',
    },
    'ObjectionLodged',
  )

  await bracket('springs', 6, 'والنساء والشباب', 'يجب أن تبقى هذه العبارة صراحة.')
  await act(
    'plains',
    {
      type: 'positionOnBracket',
      bracketId: (await bracket('dunes', 12, 'ومتاحاً للعموم', 'بعض البيانات سيادية.')).bracketId,
      stance: 'support',
    },
    'BracketPositionTaken',
  )
  await gavel(11)

  const proposal = await act(
    'observatory',
    {
      type: 'draftProposal',
      paragraphId: at(14),
      act: 'replace',
      text: 'نشجع الأطراف على تبادل البيانات الهيدرولوجية شهرياً وبصيغة مفتوحة وفقاً لبروتوكول يُتفق عليه؛',
    },
    'ProposalDrafted',
  )
  await act('observatory', { type: 'tableProposal', proposalId: proposal.proposalId }, 'ProposalTabled')
  await act('springs', { type: 'supportProposal', proposalId: proposal.proposalId }, 'ProposalSupported')

  await bracket('rapporteur', 15, 'الكافية والمستدامة', 'يُستكمل بعد قرار صندوق الحوض.', { kind: 'placeholder' })
  await gavel(16)
  await act('chair', { type: 'putOnFloor', paragraphId: at(9) }, 'FloorGiven')

  writeFileSync(noted, JSON.stringify(addresses, null, 2), { mode: 0o600 })
  return addresses
}

async function gather(application: Application, secretariat: Participant) {
  const meetingId = accepted(
    await application.openMeeting(secretariat, {
      title: { ar: 'اجتماع حوض السراب الثالث', en: 'Third Meeting of the Mirage Basin' },
      place: 'واحة النخيل',
      startsOn: '2031-03-03',
      endsOn: '2031-03-04',
    }),
  )
  const delegations = new Map<string, string>()
  for (const { key, ...delegation } of demoCast.delegations) {
    delegations.set(key, accepted(await application.addDelegation(secretariat, meetingId, delegation)).id)
  }
  const people = new Map<string, Participant>()
  const addresses: DemoAddress[] = []
  for (const { key, delegation, ...member } of demoCast.members) {
    const delegationId = delegation === undefined ? undefined : delegations.get(delegation)
    const invitation = accepted(
      await application.inviteParticipant(secretariat, meetingId, { ...member, ...(delegationId && { delegationId }) }),
    )
    people.set(key, invitation.participant)
    const represented = demoCast.delegations.find((one) => one.key === delegation)
    const name = represented === undefined ? member.name : `${member.name}، ${represented.name.ar}`
    addresses.push({ role: member.role, name, url: invitation.joinUrl })
  }
  return { people, addresses, meetingId }
}

function accepted<Value>(given: Answer<Value>): Value {
  if (!given.ok) throw new Error(`The demo was refused: ${given.refusal.code}`)
  return given.value
}
