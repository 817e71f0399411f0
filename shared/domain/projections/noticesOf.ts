/** What has been done that concerns a reader, as a feed: others' acts on what is theirs, and those that concern all. */
import type { Event, EventType } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { DelegationId, Instant, ParagraphId } from '../ids.ts'
import type { Entry } from '../ledger.ts'
import type { Actor } from '../roles.ts'
import { findBracket, findObjection, findProposal, maySeeProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'

export interface Notice {
  readonly version: number
  readonly at: Instant
  readonly type: EventType
  readonly paragraphId: ParagraphId | null
  /** Whether it concerns what is the reader's, by delegation or by office; otherwise it concerns everybody. */
  readonly own: boolean
}

/** The acts that concern everybody who negotiates. */
const forEverybody: ReadonlySet<EventType> = new Set([
  'NegotiationOpened',
  'NegotiationSuspended',
  'NegotiationResumed',
  'ReturnedToDrafting',
  'ReadingOpened',
  'VoteOpened',
  'VoteClosed',
  'SilenceOpened',
  'SilenceBroken',
  'StatementAdopted',
])

/** The acts of others that those who run the meeting are told of, by their office (rule VI4). */
const forOffice: Readonly<Record<'chair' | 'rapporteur', ReadonlySet<EventType>>> = {
  chair: new Set([
    'ObjectionLodged',
    'ObjectionWithdrawn',
    'ObjectionConfirmed',
    'ObjectionDisowned',
    'TextPromised',
    'CounterTextGiven',
    'ConsultationBegun',
    'ConsultationEnded',
    'ProposalTabled',
    'ProposalReceived',
    'ParagraphParked',
    'ParagraphBroughtBack',
    'PositionExplained',
  ]),
  rapporteur: new Set([
    'ObjectionLodged',
    'ObjectionWithdrawn',
    'ObjectionDisowned',
    'RulingGiven',
    'TextPromised',
    'CounterTextGiven',
    'ConsultationBegun',
    'ConsultationEnded',
    'BracketPlaced',
    'ProposalTabled',
    'ProposalReceived',
    'ProposalReplaced',
    'LateTextOffered',
    'ParagraphParked',
    'ParagraphBroughtBack',
    'ParagraphAgreed',
    'ParagraphReopened',
  ]),
}

/**
 * The notices of a reader in the order of the ledger. What their own delegation did, or they themselves where they
 * speak for none, is no news to them.
 */
export function noticesOf(entries: readonly Entry[], reader: NoticeReader): readonly Notice[] {
  const notices: Notice[] = []
  // Gathered as the ledger goes: the same as ownParagraphs before each entry, without asking the whole statement anew.
  const stakes = new Set<ParagraphId>()
  let before: Statement | null = null
  for (const entry of entries) {
    const { event, version, at } = entry
    const after: Statement = evolve(before, entry)
    if (before !== null && !isOwnDoing(entry.actor, reader)) {
      const paragraphId = paragraphOf(after, event)
      const own = isTheirs(before, event, paragraphId, reader, stakes)
      if (own || forEverybody.has(event.type)) notices.push({ version, at, type: event.type, paragraphId, own })
    }
    if (isClaim(event) && event.delegationId === reader.delegationId) stakes.add(event.paragraphId)
    before = after
  }
  return notices
}

/** The acts by which a delegation comes to have a stake in a paragraph. */
function isClaim(event: Event) {
  return (
    event.type === 'ObjectionLodged' ||
    event.type === 'BracketPlaced' ||
    event.type === 'ProposalDrafted' ||
    event.type === 'ProposalReceived' ||
    event.type === 'ReservationRecorded'
  )
}

type NoticeReader = Pick<Actor, 'participantId' | 'delegationId' | 'role'>

function isOwnDoing(actor: Actor, { participantId, delegationId, role }: NoticeReader): boolean {
  return delegationId === null || role === 'chair' || role === 'rapporteur'
    ? actor.participantId === participantId
    : actor.delegationId === delegationId
}

function isTheirs(
  before: Statement,
  event: Event,
  paragraphId: ParagraphId | null,
  reader: NoticeReader,
  stakes: ReadonlySet<ParagraphId>,
): boolean {
  const { role, delegationId } = reader
  if (role === 'chair' || role === 'rapporteur') return forOffice[role].has(event.type)
  return delegationId !== null && concerns(before, event, paragraphId, delegationId, stakes)
}

/** How many notices came after the version that somebody has seen. */
export function noticesSince(notices: readonly Notice[], version: number): number {
  return notices.filter((notice) => notice.version > version).length
}

function concerns(
  before: Statement,
  event: Event,
  paragraphId: ParagraphId | null,
  delegationId: DelegationId,
  stakes: ReadonlySet<ParagraphId>,
): boolean {
  if (event.type === 'SilenceBroken') return event.paragraphIds.some((id) => stakes.has(id))
  if ('objectionId' in event && findObjection(before, event.objectionId)?.delegationId === delegationId) return true
  if ('bracketId' in event && findBracket(before, event.bracketId)?.delegationId === delegationId) return true
  if ('proposalId' in event && event.proposalId !== undefined) {
    const proposal = findProposal(before, event.proposalId)
    if (proposal?.delegationId === delegationId) return true
    // What another delegation begins or gives up in private is told to those alone whom it let in.
    if (event.type === 'ProposalDrafted') return false
    if (event.type === 'ProposalWithdrawn' && proposal?.tabledAt === null) return maySeeProposal(proposal, delegationId)
    if (event.type === 'ProposalReceived' && event.delegationId === delegationId) return true
    if (event.type === 'DelegationsInvited') return event.delegationIds.includes(delegationId)
  }
  return paragraphId !== null && stakes.has(paragraphId)
}

/** The paragraph that an act concerns, also where it names only a bracket, an objection or a proposal. */
export function paragraphOf(statement: Statement, event: Event): ParagraphId | null {
  if ('paragraphId' in event) return event.paragraphId
  if ('bracketId' in event) return findBracket(statement, event.bracketId)?.paragraphId ?? null
  if ('objectionId' in event) return null
  if ('proposalId' in event) return findProposal(statement, event.proposalId)?.paragraphId ?? null
  if (event.type === 'PositionExplained') return event.on
  return null
}
