/** What the ledger says, folded. The server and every client fold with this one function, so they cannot differ (rule LE3). */
import { amendParagraph } from './amend.ts'
import type { Event } from './events.ts'
import { evolveBracket } from './evolving/evolveBracket.ts'
import { evolveFloor } from './evolving/evolveFloor.ts'
import { evolveLateText } from './evolving/evolveLateText.ts'
import { evolveObjection } from './evolving/evolveObjection.ts'
import { evolveProposal } from './evolving/evolveProposal.ts'
import { evolveVote } from './evolving/evolveVote.ts'
import { freezeLabels } from './freezeLabels.ts'
import type { ParagraphId } from './ids.ts'
import type { Entry } from './ledger.ts'
import { openStatement } from './openStatement.ts'
import { BrokenLedger } from './refusals.ts'
import type { Paragraph, Statement, Wording } from './statement.ts'

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

function apply(statement: Statement, event: Event, entry: Entry): Statement {
  const { actor, at } = entry
  switch (event.type) {
    case 'StatementOpened':
      throw new BrokenLedger('StatementOpened twice')
    case 'NegotiationOpened':
      return { ...freezeLabels(statement, event.labels ?? []), stage: 'negotiating', labelsFrozen: true, silence: null }
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
        inserted: true,
        origin: { text: event.text },
        draft: { number: 1, open: true },
        agreement: null,
        parked: null,
        struck: null,
      })
    case 'ParagraphMoved': {
      const moved = statement.paragraphs.find(({ id }) => id === event.paragraphId)
      if (moved === undefined) throw new BrokenLedger(`no paragraph ${event.paragraphId}`)
      const rest = statement.paragraphs.filter((paragraph) => paragraph !== moved)
      return insertAfter({ ...statement, paragraphs: rest }, event.after, { ...moved, moved: true })
    }
    case 'ParagraphStruck':
      return amendParagraph(leaveFloor(statement, event.paragraphId), event.paragraphId, (paragraph) => ({
        ...paragraph,
        struck: { text: event.text, reason: event.reason, at },
        draft: { number: event.draft, open: false },
      }))
    case 'BracketPlaced':
    case 'BracketLifted':
    case 'BracketPositionTaken':
    case 'BracketRepaired':
    case 'BracketsLinked':
    case 'BracketsUnlinked':
    case 'RemarkMade':
      return evolveBracket(statement, event, entry)
    case 'ObjectionLodged':
    case 'TextPromised':
    case 'CounterTextGiven':
    case 'PositionExplained':
    case 'ObjectionWithdrawn':
    case 'ObjectionConfirmed':
    case 'ObjectionDisowned':
    case 'ConsultationBegun':
    case 'ConsultationEnded':
    case 'RulingGiven':
    case 'ReservationRecorded':
      return evolveObjection(statement, event, entry)
    case 'ProposalDrafted':
    case 'ProposalTabled':
    case 'ProposalReceived':
    case 'ProposalSupported':
    case 'ProposalWithdrawn':
    case 'ProposalDecided':
    case 'DelegationsInvited':
    case 'ProposalReplaced':
    case 'ProposalsMerged':
      return evolveProposal(statement, event, entry)
    case 'ProposalsOrdered':
    case 'VoteOpened':
    case 'VoteCast':
    case 'VoteClosed':
      return evolveVote(statement, event, entry)
    case 'LateTextOffered':
    case 'LateTextSettled':
      return evolveLateText(statement, event, entry)
    case 'FloorGiven':
    case 'LightRaised':
    case 'ReadingOpened':
    case 'ParagraphParked':
    case 'ParagraphBroughtBack':
      return evolveFloor(statement, event, entry)
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
    case 'SilenceOpened': {
      const { until, textHash = null } = event
      return { ...statement, stage: 'silence', silence: { openedBy: actor, openedAt: at, until, textHash } }
    }
    case 'SilenceBroken': {
      const { delegationId, paragraphIds, reason, labels = [] } = event
      const broken = { delegationId, paragraphIds, reason, at, until: statement.silence?.until ?? null }
      const brokenSilences = [...statement.brokenSilences, broken]
      const frozen = freezeLabels(statement, labels)
      return { ...frozen, stage: 'negotiating', labelsFrozen: true, silence: null, brokenSilences }
    }
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
