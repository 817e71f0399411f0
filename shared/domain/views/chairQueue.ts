/** What waits for the chair, in the order in which it can be taken: ripe, not ripe yet, parked. */
import type { ParagraphId } from '../acts/ids.ts'
import { livingParagraphs, standingBrackets, standingObjections } from '../acts/standing.ts'
import type { Paragraph, Statement } from '../acts/statement.ts'
import { openVoteOf, type Vote } from '../acts/vote/votes.ts'

/** One paragraph that is not agreed, and how much stands against it. */
export interface QueuedParagraph {
  readonly paragraphId: ParagraphId
  readonly brackets: number
  readonly objections: number
  /** Tabled proposals: they stop no gavel, but somebody waits to be heard. */
  readonly proposals: number
  readonly hasVote: boolean
}

export interface ChairQueue {
  readonly onFloor: QueuedParagraph | null
  /** Nothing stands against it: the chair may gavel. Those that nobody has a proposal to come first. */
  readonly ripe: readonly QueuedParagraph[]
  readonly unripe: readonly QueuedParagraph[]
  readonly parked: readonly QueuedParagraph[]
  /** How many are agreed already. */
  readonly agreed: number
}

/** Every living paragraph once; the one on the floor apart from the others, agreed ones only counted (rule VI5). */
export function chairQueue(statement: Statement): ChairQueue {
  const living = livingParagraphs(statement)
  const vote = openVoteOf(statement)
  const open = living.filter(({ agreement }) => agreement === null)
  const queued = open.map((paragraph) => ({ paragraph, line: lineOf(statement, paragraph, vote) }))
  const waiting = queued.filter(({ paragraph }) => paragraph.id !== statement.floor)
  const lines = (passes: (one: (typeof queued)[number]) => boolean) => waiting.filter(passes).map(({ line }) => line)
  const ripe = lines(({ paragraph, line }) => paragraph.parked === null && isRipe(line))
  return {
    onFloor: queued.find(({ paragraph }) => paragraph.id === statement.floor)?.line ?? null,
    ripe: [...ripe.filter(({ proposals }) => proposals === 0), ...ripe.filter(({ proposals }) => proposals > 0)],
    unripe: lines(({ paragraph, line }) => paragraph.parked === null && !isRipe(line)),
    parked: lines(({ paragraph }) => paragraph.parked !== null),
    agreed: living.length - open.length,
  }
}

/** Whether nothing stands between a paragraph and the gavel. */
export function isRipe({ brackets, objections, hasVote }: QueuedParagraph): boolean {
  return brackets + objections === 0 && !hasVote
}

function lineOf(statement: Statement, { id }: Paragraph, vote: Vote | undefined): QueuedParagraph {
  const tabled = statement.proposals.filter(({ state, paragraphId }) => state === 'tabled' && paragraphId === id)
  const on = vote?.on
  return {
    paragraphId: id,
    brackets: standingBrackets(statement, id).length,
    objections: standingObjections(statement, id).length,
    proposals: tabled.length,
    hasVote:
      on !== undefined &&
      ((on.kind === 'paragraph' && on.id === id) ||
        (on.kind === 'proposal' && tabled.some((proposal) => proposal.id === on.id))),
  }
}
