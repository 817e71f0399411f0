/** What the ledger says, folded. The server and every client fold with this one function, so they cannot differ (rule LE3). */
import type { Event } from './events.ts'
import type { BracketId, ObjectionId, ParagraphId, ProposalId } from './ids.ts'
import type { Entry } from './ledger.ts'
import { openStatement } from './openStatement.ts'
import { BrokenLedger } from './refusals.ts'
import type { Bracket, Objection, Paragraph, Proposal, Statement, Wording } from './statement.ts'

/** The statement after one more entry. Throws BrokenLedger where the entry cannot follow. */
export function evolve(statement: Statement | null, entry: Entry): Statement {
  if (statement === null) {
    if (entry.event.type !== 'StatementOpened') throw new BrokenLedger(`${entry.event.type} before StatementOpened`)
    return { ...openStatement(entry.event), version: entry.version }
  }
  return { ...apply(statement, entry.event, entry), version: entry.version }
}

/** A fresh fold of a whole ledger, or of what follows a statement already folded. */
export function fold(entries: readonly Entry[], from: Statement | null = null): Statement | null {
  return entries.reduce<Statement | null>(evolve, from)
}

function apply(statement: Statement, event: Event, { actor, at }: Entry): Statement {
  switch (event.type) {
    case 'StatementOpened':
      throw new BrokenLedger('StatementOpened twice')
    case 'NegotiationOpened':
      return { ...statement, stage: 'negotiating', labelsFrozen: true, silence: null }
    case 'ReturnedToDrafting':
      return { ...statement, stage: 'drafting' }
    case 'NegotiationSuspended':
      if (statement.stage === 'suspended' || statement.stage === 'adopted') throw new BrokenLedger('suspended twice')
      return { ...statement, stage: 'suspended', suspendedFrom: statement.stage }
    case 'NegotiationResumed':
      return { ...statement, stage: statement.suspendedFrom ?? 'negotiating', suspendedFrom: null }
    case 'ParagraphInserted':
      return insertAfter(statement, event.after, {
        id: event.paragraphId,
        kind: event.kind,
        level: event.level,
        label: event.label,
        notes: [],
        relation: event.relation,
        origin: { text: event.text },
        draft: { number: 1, open: true },
        agreement: null,
        struck: null,
      })
    case 'ParagraphMoved': {
      const moved = statement.paragraphs.find(({ id }) => id === event.paragraphId)
      if (moved === undefined) throw new BrokenLedger(`no paragraph ${event.paragraphId}`)
      const rest = statement.paragraphs.filter((paragraph) => paragraph !== moved)
      return insertAfter({ ...statement, paragraphs: rest }, event.after, moved)
    }
    case 'ParagraphStruck':
      return amendParagraph(leaveFloor(statement, event.paragraphId), event.paragraphId, (paragraph) => ({
        ...paragraph,
        struck: { text: event.text, reason: event.reason, at },
        draft: { number: event.draft, open: false },
      }))
    case 'BracketPlaced':
      return {
        ...statement,
        brackets: [
          ...statement.brackets,
          {
            id: event.bracketId,
            number: statement.brackets.length + 1,
            paragraphId: event.paragraphId,
            kind: event.kind,
            reason: event.reason,
            quote: event.quote,
            delegationId: event.delegationId,
            placedBy: actor,
            placedAt: at,
            positions: [],
            lifted: null,
          },
        ],
      }
    case 'BracketLifted':
      return amendBracket(statement, event.bracketId, (bracket) => ({
        ...bracket,
        lifted: { outcome: event.outcome, text: event.text, consent: event.consent, by: actor, at },
      }))
    case 'BracketPositionTaken':
      return amendBracket(statement, event.bracketId, (bracket) => ({
        ...bracket,
        positions: [
          ...bracket.positions.filter(({ delegationId }) => delegationId !== event.delegationId),
          { delegationId: event.delegationId, stance: event.stance },
        ],
      }))
    case 'ObjectionLodged':
      return {
        ...statement,
        objections: [
          ...statement.objections,
          {
            id: event.objectionId,
            paragraphId: event.paragraphId,
            delegationId: event.delegationId,
            grounds: event.grounds,
            counterText: event.counterText,
            lodgedBy: actor,
            lodgedAt: at,
            state: 'standing',
            ruling: null,
          },
        ],
      }
    case 'ObjectionWithdrawn':
      return amendObjection(statement, event.objectionId, (objection) => ({ ...objection, state: 'withdrawn' }))
    case 'RulingGiven':
      return amendObjection(statement, event.objectionId, (objection) => ({
        ...objection,
        state: event.outcome,
        ruling: { reason: event.reason, by: actor, at },
      }))
    case 'ReservationRecorded': {
      const { reservationId: id, paragraphId, delegationId, text } = event
      return { ...statement, reservations: [...statement.reservations, { id, paragraphId, delegationId, text, at }] }
    }
    case 'ProposalDrafted':
      return {
        ...statement,
        proposals: [
          ...statement.proposals,
          {
            id: event.proposalId,
            number: statement.proposals.length + 1,
            paragraphId: event.paragraphId,
            delegationId: event.delegationId,
            act: event.act,
            text: null,
            base: null,
            draftedBy: actor,
            tabledAt: null,
            state: 'draft',
            supporters: [],
            decision: null,
          },
        ],
      }
    case 'ProposalTabled':
      return amendProposal(statement, event.proposalId, (proposal) => ({
        ...proposal,
        state: 'tabled',
        text: event.text,
        base: event.base,
        tabledAt: at,
      }))
    case 'ProposalSupported':
      return amendProposal(statement, event.proposalId, (proposal) => ({
        ...proposal,
        supporters: [...proposal.supporters, event.delegationId],
      }))
    case 'ProposalWithdrawn':
      return amendProposal(statement, event.proposalId, (proposal) => ({ ...proposal, state: 'withdrawn' }))
    case 'ProposalDecided':
      return amendProposal(statement, event.proposalId, (proposal) => ({
        ...proposal,
        state: ({ apply: 'applied', bracket: 'bracketed', decline: 'declined' } as const)[event.outcome],
        decision: { reason: event.reason, by: actor, at },
      }))
    case 'FloorGiven':
      return { ...statement, floor: event.paragraphId }
    case 'ParagraphAgreed': {
      const { text, runs, table } = event
      const wording: Wording = { text, ...(runs && { runs }), ...(table && { table }) }
      return amendParagraph(statement, event.paragraphId, (paragraph) => ({
        ...paragraph,
        agreement: { ...wording, at, by: actor },
        draft: { number: event.draft, open: false },
      }))
    }
    case 'ParagraphReopened':
      return amendParagraph(statement, event.paragraphId, (paragraph) => ({
        ...paragraph,
        origin: paragraph.agreement ?? { text: paragraph.struck?.text ?? paragraph.origin.text },
        agreement: null,
        struck: null,
        draft: { number: event.draft, open: true },
      }))
    case 'SilenceOpened':
      return { ...statement, stage: 'silence', silence: { openedBy: actor, openedAt: at, until: event.until } }
    case 'SilenceBroken':
      return { ...statement, stage: 'negotiating', labelsFrozen: true, silence: null }
    case 'StatementAdopted': {
      const { textHash, paragraphs, underSilence } = event
      return {
        ...statement,
        stage: 'adopted',
        labelsFrozen: false,
        silence: null,
        floor: null,
        adoption: { at, by: actor, textHash, paragraphs, underSilence },
      }
    }
    default:
      return unheardOf(event)
  }
}

function unheardOf(event: never): never {
  throw new BrokenLedger(`unheard-of event ${JSON.stringify(event)}`)
}

function insertAfter(statement: Statement, after: ParagraphId | null, paragraph: Paragraph): Statement {
  const at = after === null ? 0 : statement.paragraphs.findIndex(({ id }) => id === after) + 1
  if (after !== null && at === 0) throw new BrokenLedger(`no paragraph ${after}`)
  return { ...statement, paragraphs: statement.paragraphs.toSpliced(at, 0, paragraph) }
}

function leaveFloor(statement: Statement, id: ParagraphId): Statement {
  return statement.floor === id ? { ...statement, floor: null } : statement
}

function amend<Id, Thing extends { readonly id: Id }>(
  things: readonly Thing[],
  id: Id,
  change: (thing: Thing) => Thing,
): readonly Thing[] {
  if (!things.some((thing) => thing.id === id)) throw new BrokenLedger(`nothing has the id ${String(id)}`)
  return things.map((thing) => (thing.id === id ? change(thing) : thing))
}

function amendParagraph(statement: Statement, id: ParagraphId, change: (thing: Paragraph) => Paragraph): Statement {
  return { ...statement, paragraphs: amend(statement.paragraphs, id, change) }
}

function amendBracket(statement: Statement, id: BracketId, change: (thing: Bracket) => Bracket): Statement {
  return { ...statement, brackets: amend(statement.brackets, id, change) }
}

function amendObjection(statement: Statement, id: ObjectionId, change: (thing: Objection) => Objection): Statement {
  return { ...statement, objections: amend(statement.objections, id, change) }
}

function amendProposal(statement: Statement, id: ProposalId, change: (thing: Proposal) => Proposal): Statement {
  return { ...statement, proposals: amend(statement.proposals, id, change) }
}
