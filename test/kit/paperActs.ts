/** What people in a negotiation on paper may think of doing: each planner aims at success where the statement stands. */
import type { Command } from '@tawafuq/domain/commands'
import { asId, type Instant, type ParagraphId } from '@tawafuq/domain/ids'
import { linkOf } from '@tawafuq/domain/link'
import { sheet } from '@tawafuq/domain/projections/sheet'
import type { Actor } from '@tawafuq/domain/roles'
import { standingBrackets, standingObjections } from '@tawafuq/domain/standing'
import type { Bracket, Reading, Statement } from '@tawafuq/domain/statement'
import { openVoteOf } from '@tawafuq/domain/vote'
import { circumstances, sha256 } from './given.ts'
import { chair, firstOfA, ofB, rapporteur } from './people.ts'

export interface Plan {
  readonly statement: Statement
  readonly paragraphId: ParagraphId
  /** What the paragraph reads, or '' where its draft is closed. */
  readonly text: string
  readonly readings: ReadonlyMap<ParagraphId, Reading>
  /** A number that turns choices. */
  readonly where: number
  readonly later: (minutes: number) => Instant
}

type Planner = (plan: Plan) => readonly [Actor, Command] | null

const consent = { basis: 'consent', note: 'شفوياً' } as const
const delegateOf = (where: number): Actor => (where % 2 === 0 ? firstOfA : ofB)
const ownerOf = ({ delegationId, placedBy }: Bracket): Actor =>
  delegationId === 'a' ? firstOfA : delegationId === 'b' ? ofB : placedBy

function standing({ statement, paragraphId, where }: Plan): Bracket | undefined {
  const here = standingBrackets(statement, paragraphId)
  const all = here.length > 0 ? here : statement.brackets.filter(({ lifted }) => lifted === null)
  return all[where % Math.max(1, all.length)]
}

function place(plan: Plan): readonly [Actor, Command] {
  const from = (plan.where * 3) % Math.max(1, plan.text.length - 4)
  const [prefix, exact] = [plan.text.slice(0, from), plan.text.slice(from, from + 4)]
  const quote = { exact, prefix }
  return [delegateOf(plan.where), { type: 'placeBracket', paragraphId: plan.paragraphId, quote, kind: 'disputed' }]
}

function lift(outcome: 'keep' | 'drop'): Planner {
  return (plan) => {
    const bracket = standing(plan)
    if (bracket === undefined) return null
    const own: Command = { type: 'liftBracket', bracketId: bracket.id, outcome }
    return plan.where % 3 === 0 ? [chair, { ...own, consent }] : [ownerOf(bracket), own]
  }
}

const adopt: Planner = ({ statement, readings, where }) => {
  const labels = circumstances(chair).printedLabels(statement)
  const { textHash } = sheet(statement, readings, labels, sha256)
  return [chair, { type: 'adoptStatement', textHashSeen: where % 4 === 0 ? 'sha256:stale' : textHash }]
}

const agree: Planner = ({ paragraphId, text, where }) => [
  chair,
  { type: 'agreeParagraph', paragraphId, textSeen: where % 7 === 0 ? `${text}،` : text },
]

const silence: Planner = ({ statement, paragraphId, where, later }) => {
  if (statement.stage !== 'silence') return [chair, { type: 'openSilence', until: later(5) }]
  if (where % 3 !== 1) return [delegateOf(where), { type: 'breakSilence', paragraphIds: [paragraphId], reason: 'لا' }]
  return [chair, { type: 'closeSilence' }]
}

/** The next thing in the way of adoption is taken out of it. */
const drive: Planner = (plan) => {
  const { statement } = plan
  if (statement.stage === 'suspended') return [chair, { type: 'resume' }]
  if (statement.stage === 'silence') return silence(plan)
  const vote = openVoteOf(statement)
  if (vote !== undefined) return [chair, { type: 'closeVote', voteId: vote.id }]
  const open = statement.paragraphs.find(({ agreement, struck }) => agreement === null && struck === null)
  if (open === undefined) return plan.where % 2 === 0 ? silence(plan) : adopt(plan)
  if (open.parked !== null) return [chair, { type: 'bringBack', paragraphId: open.id, report: 'اتفقت المجموعة' }]
  const [objection] = standingObjections(statement, open.id)
  if (objection !== undefined) {
    return [chair, { type: 'giveRuling', objectionId: objection.id, outcome: 'reservation', reason: 'قرار' }]
  }
  const [bracket] = standingBrackets(statement, open.id)
  if (bracket === undefined) {
    return [chair, { type: 'agreeParagraph', paragraphId: open.id, textSeen: plan.readings.get(open.id)?.text ?? '' }]
  }
  const pack = linkOf(statement, bracket.id, 'package')
  if (pack !== undefined) return [chair, { type: 'unlinkBrackets', linkId: pack.id, reason: 'قرار' }]
  const outcome = linkOf(statement, bracket.id, 'alternatives') === undefined ? 'keep' : 'choose'
  return [chair, { type: 'liftBracket', bracketId: bracket.id, outcome, consent }]
}

const link =
  (as: 'alternatives' | 'package'): Planner =>
  ({ statement, paragraphId }) => {
    const free = statement.brackets.filter(
      (one) => one.lifted === null && (as === 'package' || one.paragraphId === paragraphId),
    )
    const bracketIds = free.filter(({ id }) => linkOf(statement, id, as) === undefined).map(({ id }) => id)
    return bracketIds.length < 2 ? null : [rapporteur, { type: 'linkBrackets', bracketIds: bracketIds.slice(0, 3), as }]
  }

const liftLinked =
  (as: 'alternatives' | 'package'): Planner =>
  ({ statement, where }) => {
    const links = statement.links.filter(({ kind, dissolved }) => kind === as && !dissolved)
    const members = (links[where % Math.max(1, links.length)]?.bracketIds ?? []).filter((id) =>
      statement.brackets.some((one) => one.id === id && one.lifted === null),
    )
    const [first] = members
    if (first === undefined) return null
    if (as === 'alternatives') {
      return [rapporteur, { type: 'liftBracket', bracketId: first, outcome: 'choose', consent }]
    }
    const lifts = members.map((bracketId) => ({ bracketId, outcome: 'keep' as const }))
    return [rapporteur, { type: 'liftPackage', lifts: where % 3 === 0 ? lifts.slice(0, 1) : lifts, consent }]
  }

const propose: Planner = ({ statement, where }) => {
  const draft = statement.proposals.find(({ state }) => state === 'draft')
  if (draft !== undefined) {
    return [draft.delegationId === 'a' ? firstOfA : ofB, { type: 'tableProposal', proposalId: draft.id }]
  }
  // Mostly on one paragraph, so that there is something to merge.
  const open = statement.paragraphs.filter(({ agreement, struck }) => agreement === null && struck === null)
  const paragraphId = open[where % 7 === 0 ? 0 : open.length - 1]?.id
  if (paragraphId === undefined) return null
  return [delegateOf(where), { type: 'draftProposal', paragraphId, act: where % 5 === 0 ? 'insert-after' : 'replace' }]
}

const tabled = ({ proposals }: Statement) => proposals.filter(({ state }) => state === 'tabled')

const decideOn: Planner = ({ statement, where }) => {
  const [proposal] = tabled(statement)
  if (proposal === undefined) return null
  const outcome = (['apply', 'bracket', 'decline'] as const)[where % 3] ?? 'apply'
  return [rapporteur, { type: 'decideProposal', proposalId: proposal.id, outcome, reason: 'قرار' }]
}

const merge: Planner = ({ statement, where }) => {
  const [first] = tabled(statement).filter(({ act }) => act === 'replace')
  const same = tabled(statement).filter(
    ({ act, paragraphId }) => act === 'replace' && paragraphId === first?.paragraphId,
  )
  const proposalIds = same.map(({ id }) => id)
  const outcome = where % 2 === 0 ? 'apply' : 'bracket'
  return proposalIds.length < 2
    ? null
    : [rapporteur, { type: 'mergeProposals', proposalIds, text: 'صيغة جامعة', reason: 'جمعاً', outcome }]
}

const object: Planner = ({ statement, paragraphId, where }) => {
  const mine = standingObjections(statement, paragraphId).find(({ promise }) => promise === null)
  return mine !== undefined && where % 3 === 0
    ? [mine.lodgedBy, { type: 'withdrawObjection', objectionId: mine.id }]
    : [delegateOf(where), { type: 'lodgeObjection', paragraphId, grounds: 'لا' }]
}

const promise: Planner = ({ statement, where, later }) => {
  const objection = statement.objections.find(({ state }) => state === 'standing')
  if (objection === undefined) return null
  return where % 2 === 0
    ? [objection.lodgedBy, { type: 'promiseText', objectionId: objection.id, until: later(5) }]
    : [objection.lodgedBy, { type: 'giveText', objectionId: objection.id, text: 'صيغة' }]
}

const rule: Planner = ({ statement, where }) => {
  const objection = statement.objections.find(({ state }) => state === 'standing')
  if (objection === undefined) return null
  const reason = where % 4 === 0 ? ' ' : 'قرار'
  return [chair, { type: 'giveRuling', objectionId: objection.id, outcome: 'met', reason }]
}

const vote: Planner = ({ statement, where }) => {
  const open = openVoteOf(statement)
  const [proposal] = tabled(statement)
  if (open === undefined || where % 5 === 4) {
    if (proposal === undefined && where % 4 !== 0) return null
    const on = proposal === undefined ? { kind: 'statement' } : { kind: 'proposal', id: proposal.id }
    return [chair, { type: 'openVote', question: 'هل يؤخذ به؟', on: on as { kind: 'statement' } }]
  }
  const ballot = (['yes', 'no', 'abstain'] as const)[where % 3] ?? 'yes'
  return [delegateOf(where), { type: 'castVote', voteId: open.id, ballot }]
}

const lateVote: Planner = ({ statement, where }) => {
  const last = statement.votes.at(-1)
  return last === undefined ? null : [delegateOf(where), { type: 'castVote', voteId: last.id, ballot: 'yes' }]
}

const stage: Planner = ({ statement, where }) => {
  if (statement.stage === 'suspended') return [chair, { type: 'resume' }]
  if (where % 4 === 0) return [chair, { type: 'suspend' }]
  return [chair, { type: statement.stage === 'drafting' ? 'openNegotiation' : 'returnToDrafting' }]
}

const repair: Planner = (plan) => {
  const bracket = standing(plan)
  if (bracket === undefined) return null
  const text = plan.readings.get(bracket.paragraphId)?.text ?? ''
  return [ownerOf(bracket), { type: 'repairBracket', bracketId: bracket.id, quote: { exact: text } }]
}

/** Every act, those on which the others wait more than once. */
export const paperActs: readonly Planner[] = [
  ...[place, place, place, lift('keep'), lift('drop'), object, object, promise, promise, rule],
  ...[agree, agree, drive, drive, drive, drive, drive, adopt],
  ...[propose, propose, propose, propose, decideOn, merge, merge, vote, vote, lateVote],
  ...[link('package'), link('alternatives'), liftLinked('package'), liftLinked('alternatives'), repair, repair],
  ...[silence, silence, stage],
  ({ paragraphId }) => [chair, { type: 'reopenParagraph', paragraphId, reason: 'طلب' }],
  ({ paragraphId: after }) => [
    rapporteur,
    { type: 'insertParagraph', after, kind: 'operative', text: 'نقرر المتابعة؛' },
  ],
  ({ paragraphId }) => [rapporteur, { type: 'strikeParagraph', paragraphId, reason: 'تكرار' }],
  ({ paragraphId, statement }) => [
    rapporteur,
    { type: 'moveParagraph', paragraphId, after: statement.paragraphs[0]?.id ?? null },
  ],
  ({ paragraphId }) => [chair, { type: 'putOnFloor', paragraphId }],
  ({ paragraphId, where }) => [
    delegateOf(where),
    { type: 'raiseLight', paragraphId, light: where % 3 === 0 ? 'red' : 'yellow' },
  ],
  ({ paragraphId }) => [chair, { type: 'parkParagraph', paragraphId, with: 'أصدقاء الرئيس' }],
  () => [chair, { type: 'openReading' }],
  ({ where }) => [delegateOf(where), { type: 'explainPosition', text: 'موقفنا …' }],
]

/** The instant so many minutes after noon. */
export function minuteOf(minute: number): Instant {
  const [hours, minutes] = [12 + Math.floor(minute / 60), minute % 60]
  return asId<Instant>(`2030-05-01T${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00.000Z`)
}
