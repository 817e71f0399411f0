/** The negotiation act by act, each with the text as the ledger knew it then: what was only being typed it never knew. */

import { findQuote } from '../acts/bracket/findQuote.ts'
import type { Entry } from '../acts/entry.ts'
import type { Event } from '../acts/events.ts'
import { evolve } from '../acts/evolve.ts'
import type { ParagraphId } from '../acts/ids.ts'
import { findBracket, findProposal, standingBrackets } from '../acts/standing.ts'
import type { Reading, Span, Statement } from '../acts/statement.ts'
import { isPublished } from './isPublished.ts'
import { paragraphsOf } from './paragraphsOf.ts'
import { liftFromReading } from './whatIf.ts'

/** What the ledger last said that a paragraph reads; `version` is the entry that said so. */
export interface KnownText {
  readonly text: string
  readonly version: number
}

export type KnownTexts = ReadonlyMap<ParagraphId, KnownText>

export interface ReplayFrame {
  readonly entry: Entry
  /** Folded through the entry. */
  readonly statement: Statement
  readonly texts: KnownTexts
  /** What the ledger knew before the entry, so that what it changed can be shown. */
  readonly before: KnownTexts
  /** The paragraphs that the act is about; none for an act on the whole. */
  readonly about: readonly ParagraphId[]
}

/** A frame for each act of a ledger that concerned everybody, in order (rule RE3). */
export function replay(entries: readonly Entry[]): readonly ReplayFrame[] {
  const frames: ReplayFrame[] = []
  let statement: Statement | null = null
  let texts: KnownTexts = new Map()
  for (const entry of entries) {
    const before = texts
    const after: Statement = evolve(statement, entry)
    texts = learn(texts, entry, statement ?? after)
    statement = after
    if (!isPublished(entry.event, statement)) continue
    frames.push({ entry, statement, texts, before, about: paragraphsOf(statement, entry.event) })
  }
  return frames
}

/**
 * A paragraph in a frame as a draft would read: the known words, and each standing bracket where its quotation is found
 * in them. A bracket round words that the ledger does not know to be there is left without a place.
 */
export function knownReading({ statement, texts }: Pick<ReplayFrame, 'statement' | 'texts'>, id: ParagraphId): Reading {
  const text = texts.get(id)?.text ?? ''
  return { text, spans: spansIn(text, statement, id) }
}

function spansIn(text: string, statement: Statement, id: ParagraphId): readonly Span[] {
  return standingBrackets(statement, id).map(({ id: bracketId, quote }) => {
    const found = findQuote(text, quote)
    return typeof found === 'string' ? { bracketId, start: null, end: null } : { bracketId, ...found }
  })
}

/** What the ledger knows after an entry. `statement` is that before it. */
function learn(texts: KnownTexts, { event, version }: Entry, statement: Statement): KnownTexts {
  const told = toldBy(event, statement, texts)
  if (told.length === 0) return texts
  const after = new Map(texts)
  for (const [id, text] of told) if (after.get(id)?.text !== text) after.set(id, { text, version })
  return after
}

function toldBy(event: Event, statement: Statement, texts: KnownTexts): readonly (readonly [ParagraphId, string])[] {
  switch (event.type) {
    case 'StatementOpened':
    case 'ReadingOpened':
    case 'StatementAdopted':
      return event.paragraphs.map(({ id, text }) => [id, text])
    case 'ParagraphInserted':
    case 'ParagraphAgreed':
    case 'ParagraphStruck':
      return [[event.paragraphId, event.text]]
    case 'BracketLifted': {
      const quote = findBracket(statement, event.bracketId)?.quote
      const text = texts.get(event.paragraphId)?.text ?? ''
      if (quote === undefined || event.outcome === 'keep') return []
      const read = { text, spans: spansIn(text, statement, event.paragraphId) }
      const lifted = liftFromReading(read, event)
      return lifted === null ? [] : [[event.paragraphId, lifted.text]]
    }
    case 'ProposalTabled':
    case 'ProposalReceived':
    case 'ProposalReplaced':
      return event.base === '' ? [] : [[event.paragraphId, event.base]]
    case 'ProposalDecided': {
      const proposal = findProposal(statement, event.proposalId)
      if (proposal?.act !== 'replace' || event.outcome === 'decline') return []
      const words = proposal.text ?? ''
      const text = texts.get(event.paragraphId)?.text ?? ''
      return [[event.paragraphId, event.outcome === 'apply' ? words : `${text} ${words}`]]
    }
    case 'ProposalsMerged':
      return [[event.paragraphId, event.outcome === 'apply' ? event.text : `${event.base} ${event.text}`]]
    default:
      return []
  }
}
