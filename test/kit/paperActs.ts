// Above 250 lines: one table of planners, one for each act.
/** What people in a simulated negotiation may think of doing: each planner aims at success where the statement stands. */

import { linkOf } from '@tawafuq/domain/acts/bracket/link'
import type { Command } from '@tawafuq/domain/acts/commands'
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import type { RemarkSubject } from '@tawafuq/domain/acts/remark/remarks'
import { standingBrackets, standingObjections } from '@tawafuq/domain/acts/standing'
import type { Bracket } from '@tawafuq/domain/acts/statement'
import { openVoteOf } from '@tawafuq/domain/acts/vote/votes'
import { sheet } from '@tawafuq/domain/views/sheet'
import { delegateOf, ownerOf, type Plan, type Planner } from './actPlan.ts'
import { circumstances, sha256 } from './given.ts'
import { proposalActs } from './proposalActs.ts'

const consent = { basis: 'consent', note: 'شفوياً' } as const
const reservation = { basis: 'reservation', note: 'تحفظ' } as const

function standing({ statement, paragraphId, where }: Plan): Bracket | undefined {
  const here = standingBrackets(statement, paragraphId)
  const all = here.length > 0 ? here : statement.brackets.filter(({ lifted }) => lifted === null)
  return all[where % Math.max(1, all.length)]
}

const place: Planner = (plan) => {
  const { paragraphId, text, where } = plan
  if (text === '') return null
  const from = (where * 3) % Math.max(1, text.length - 4)
  // Without what stands before it, the quotation may be found twice.
  const prefix = where % 6 === 5 ? {} : { prefix: text.slice(Math.max(0, from - 900), from) }
  const due = where % 4 === 1 ? { dueAt: plan.later(where === 9 ? -1 : 60) } : {}
  const kind = where % 4 === 1 ? 'instructions' : 'disputed'
  const quote = { exact: text.slice(from, from + 4), ...prefix }
  return [delegateOf(plan), { type: 'placeBracket', paragraphId, quote, kind, ...due }]
}

function lift(outcome: 'keep' | 'drop' | 'replace'): Planner {
  return (plan) => {
    const bracket = standing(plan)
    if (bracket === undefined) return null
    const words = outcome === 'replace' ? { text: 'صيغة أخرى' } : {}
    const own: Command = { type: 'liftBracket', bracketId: bracket.id, outcome, ...words }
    if (plan.where % 3 !== 0) return [ownerOf(plan, bracket), own]
    return [plan.cast.chair, { ...own, consent: plan.where % 2 === 0 ? reservation : consent }]
  }
}

const position: Planner = (plan) => {
  const bracket = standing(plan)
  if (bracket === undefined) return null
  const stance = (['support', 'oppose', 'reserve'] as const)[plan.where % 3] ?? 'support'
  return [delegateOf(plan), { type: 'positionOnBracket', bracketId: bracket.id, stance }]
}

const remark: Planner = (plan) => {
  const { statement, where } = plan
  const subjects: readonly RemarkSubject[] = [
    ...statement.proposals.map(({ id }) => ({ kind: 'proposal', id }) as const),
    ...statement.brackets.map(({ id }) => ({ kind: 'bracket', id }) as const),
    ...statement.objections.map(({ id }) => ({ kind: 'objection', id }) as const),
    { kind: 'paragraph', id: plan.paragraphId },
  ]
  const on = subjects[where % Math.max(1, subjects.length)]
  return on === undefined ? null : [delegateOf(plan), { type: 'remark', on, text: 'ملاحظة' }]
}

const adopt: Planner = ({ cast, statement, readings, where }) => {
  const labels = circumstances(cast.chair).printedLabels(statement)
  const { textHash } = sheet(statement, readings, labels, sha256)
  return [cast.chair, { type: 'adoptStatement', textHashSeen: where % 4 === 0 ? 'sha256:stale' : textHash }]
}

const agree: Planner = ({ cast, paragraphId, text, where }) => [
  cast.chair,
  { type: 'agreeParagraph', paragraphId, textSeen: where % 7 === 0 ? `${text}،` : text },
]

const silence: Planner = (plan) => {
  const { cast, statement, paragraphId, where, later } = plan
  if (statement.stage !== 'silence') return [cast.chair, { type: 'openSilence', until: later(5) }]
  if (where % 3 !== 1) return [delegateOf(plan), { type: 'breakSilence', paragraphIds: [paragraphId], reason: 'لا' }]
  return [cast.chair, { type: 'closeSilence' }]
}

/** A silence is mostly let run, now and then into a suspension. */
const waitInSilence: Planner = ({ cast, statement, where }) => {
  if (statement.suspendedFrom === 'silence') return [cast.chair, { type: 'resume' }]
  if (statement.stage !== 'silence') return null
  return where % 2 === 0 ? [cast.chair, { type: 'suspend' }] : [cast.chair, { type: 'closeSilence' }]
}

/** The next thing in the way of adoption is taken out of it. */
const drive: Planner = (plan) => {
  const { cast, statement } = plan
  if (statement.stage === 'suspended') return [cast.chair, { type: 'resume' }]
  if (statement.stage === 'silence') return silence(plan)
  const vote = openVoteOf(statement)
  if (vote !== undefined) return [cast.chair, { type: 'closeVote', voteId: vote.id }]
  const open = statement.paragraphs.find(({ agreement, struck }) => agreement === null && struck === null)
  if (open === undefined) return plan.where % 2 === 0 ? silence(plan) : adopt(plan)
  if (open.parked !== null) return [cast.chair, { type: 'bringBack', paragraphId: open.id, report: 'اتفقت المجموعة' }]
  const [objection] = standingObjections(statement, open.id)
  if (objection !== undefined) {
    return [cast.chair, { type: 'giveRuling', objectionId: objection.id, outcome: 'reservation', reason: 'قرار' }]
  }
  const [bracket] = standingBrackets(statement, open.id)
  if (bracket === undefined) {
    const textSeen = plan.readings.get(open.id)?.text ?? ''
    return [cast.chair, { type: 'agreeParagraph', paragraphId: open.id, textSeen }]
  }
  const pack = linkOf(statement, bracket.id, 'package')
  if (pack !== undefined) return [cast.chair, { type: 'unlinkBrackets', linkId: pack.id, reason: 'قرار' }]
  const choice = linkOf(statement, bracket.id, 'alternatives')
  // A torn alternative cannot be dropped: the choice is dissolved first.
  if (choice !== undefined && plan.where % 4 === 0) {
    return [cast.chair, { type: 'unlinkBrackets', linkId: choice.id, reason: 'قرار' }]
  }
  const outcome = choice === undefined ? 'keep' : 'choose'
  return [cast.chair, { type: 'liftBracket', bracketId: bracket.id, outcome, consent }]
}

const link =
  (as: 'alternatives' | 'package'): Planner =>
  ({ cast, statement, paragraphId, where }) => {
    const free = statement.brackets.filter(
      (one) => one.lifted === null && (as === 'package' || one.paragraphId === paragraphId),
    )
    const bracketIds = free.filter(({ id }) => linkOf(statement, id, as) === undefined).map(({ id }) => id)
    const noText = as === 'alternatives' && where % 4 === 3 ? { noText: true } : {}
    if (bracketIds.length < 2) return null
    return [cast.rapporteur, { type: 'linkBrackets', bracketIds: bracketIds.slice(0, 3), as, ...noText }]
  }

const unlink: Planner = ({ cast, statement, where }) => {
  const links = statement.links.filter(({ dissolved }) => !dissolved)
  const one = links[where % Math.max(1, links.length)]
  return one === undefined ? null : [cast.rapporteur, { type: 'unlinkBrackets', linkId: one.id, reason: 'قرار' }]
}

const liftLinked =
  (as: 'alternatives' | 'package'): Planner =>
  ({ cast, statement, where }) => {
    const links = statement.links.filter(({ kind, dissolved }) => kind === as && !dissolved)
    const one = links[where % Math.max(1, links.length)]
    const members = (one?.bracketIds ?? []).filter((id) =>
      statement.brackets.some((bracket) => bracket.id === id && bracket.lifted === null),
    )
    const [first] = members
    if (first === undefined) return null
    if (as === 'alternatives') {
      const none = one?.noText === true && where % 2 === 0 ? { noText: true } : {}
      return [cast.rapporteur, { type: 'liftBracket', bracketId: first, outcome: 'choose', consent, ...none }]
    }
    const lifts = members.map((bracketId) => ({ bracketId, outcome: 'keep' as const }))
    return [cast.rapporteur, { type: 'liftPackage', lifts: where % 3 === 0 ? lifts.slice(0, 1) : lifts, consent }]
  }

const object: Planner = (plan) => {
  const { statement, paragraphId, where } = plan
  const mine = standingObjections(statement, paragraphId).find(({ promise }) => promise === null)
  return mine !== undefined && where % 3 === 0
    ? [mine.lodgedBy, { type: 'withdrawObjection', objectionId: mine.id }]
    : [delegateOf(plan), { type: 'lodgeObjection', paragraphId, grounds: 'لا' }]
}

const promise: Planner = ({ statement, where, later }) => {
  const objection = statement.objections.find(({ state }) => state === 'standing')
  if (objection === undefined) return null
  return where % 2 === 0
    ? [objection.lodgedBy, { type: 'promiseText', objectionId: objection.id, until: later(where === 4 ? -1 : 5) }]
    : [objection.lodgedBy, { type: 'giveText', objectionId: objection.id, text: 'صيغة' }]
}

const rule: Planner = ({ cast, statement, where }) => {
  const objection = statement.objections.find(({ state }) => state === 'standing')
  if (objection === undefined) return null
  const reason = where % 4 === 0 ? ' ' : 'قرار'
  const outcome = where % 3 === 1 ? 'reservation' : 'met'
  return [cast.chair, { type: 'giveRuling', objectionId: objection.id, outcome, reason }]
}

const stage: Planner = ({ cast, statement, where }) => {
  if (statement.stage === 'suspended') return [cast.chair, { type: 'resume' }]
  if (where % 4 === 0) return [cast.chair, { type: 'suspend' }]
  return [cast.chair, { type: statement.stage === 'drafting' ? 'openNegotiation' : 'returnToDrafting' }]
}

const repair: Planner = (plan) => {
  const torn = plan.statement.brackets.find(({ id, paragraphId, lifted }) => {
    const span = plan.readings.get(paragraphId)?.spans.find(({ bracketId }) => bracketId === id)
    return lifted === null && (span === undefined || span.start === null || span.end === null)
  })
  const bracket = plan.where % 5 === 4 ? standing(plan) : (torn ?? standing(plan))
  if (bracket === undefined) return null
  const exact = plan.readings.get(bracket.paragraphId)?.text ?? ''
  return [ownerOf(plan, bracket), { type: 'repairBracket', bracketId: bracket.id, quote: { exact } }]
}

const explain: Planner = (plan) => [
  delegateOf(plan),
  {
    type: 'explainPosition',
    text: 'موقفنا …',
    ...(plan.where % 2 === 0 ? { paragraphId: plan.paragraphId } : {}),
  },
]

/** Words for a draft that is closed, or was; or the first that are listed are seen to. */
const late: Planner = (plan) => {
  const waiting = plan.statement.lateTexts.find(({ settled }) => settled === null)
  if (waiting !== undefined && plan.where % 2 === 0) {
    return [plan.cast.rapporteur, { type: 'settleLateText', lateTextId: waiting.id, note: 'أُخذ علماً' }]
  }
  const { paragraphId, where } = plan
  return [delegateOf(plan), { type: 'offerLateText', paragraphId, draft: 1, text: `نرحب (${where})` }]
}

/** One place for two rare acts, so that the others are not tried less often. */
const explainOrLate: Planner = (plan) => (plan.where % 3 === 1 ? late(plan) : explain(plan))

/** Every act, those on which the others wait more than once. */
export const paperActs: readonly Planner[] = [
  ...[place, place, place, lift('keep'), lift('drop'), lift('replace'), position, remark, object, object],
  ...[promise, promise, rule, agree, agree, drive, drive, drive, drive, drive, drive, adopt],
  ...proposalActs,
  ...[link('package'), link('alternatives'), unlink, liftLinked('package'), liftLinked('alternatives'), repair, repair],
  ...[silence, silence, waitInSilence, stage, explainOrLate],
  ({ cast, paragraphId }) => [cast.chair, { type: 'reopenParagraph', paragraphId, reason: 'طلب' }],
  ({ cast, paragraphId: after }) => [
    cast.rapporteur,
    { type: 'insertParagraph', after, kind: 'operative', text: 'نقرر المتابعة؛' },
  ],
  ({ cast, paragraphId }) => [cast.rapporteur, { type: 'strikeParagraph', paragraphId, reason: 'تكرار' }],
  ({ cast, paragraphId, statement }) => [
    cast.rapporteur,
    { type: 'moveParagraph', paragraphId, after: statement.paragraphs[0]?.id ?? null },
  ],
  ({ cast, paragraphId }) => [cast.chair, { type: 'putOnFloor', paragraphId }],
  (plan) => [
    delegateOf(plan),
    { type: 'raiseLight', paragraphId: plan.paragraphId, light: plan.where % 3 === 0 ? 'red' : 'yellow' },
  ],
  (plan) => [delegateOf(plan), { type: 'raiseLight', paragraphId: plan.paragraphId, light: 'green' }],
  (plan) => [delegateOf(plan), { type: 'lowerLight', paragraphId: plan.paragraphId }],
  ({ cast, paragraphId }) => [cast.chair, { type: 'parkParagraph', paragraphId, with: 'أصدقاء الرئيس' }],
  ({ cast, paragraphId }) => [cast.chair, { type: 'bringBack', paragraphId, report: 'اتفقت المجموعة' }],
  ({ cast }) => [cast.chair, { type: 'openReading' }],
]

/** The instant so many minutes after noon. */
export function minuteOf(minute: number): Instant {
  return asId<Instant>(new Date(Date.UTC(2030, 4, 1, 12, minute)).toISOString())
}
