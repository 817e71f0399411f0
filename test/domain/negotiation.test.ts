import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heldRules } from '../kit/heldRules.ts'
import { steps } from '../kit/paperNegotiation.ts'

/** How often something must have been reached over all runs for the property to say anything. */
const enough = 5

describe('negotiations of random steps', () => {
  test('[AD1] [AD2] [AD3] [PA4] [PO1] [BR2] [BR7] [BR8] [OB2] [SI3] [VO1] [LE2] [LE3] no rule breaks, whatever is asked in whatever order', () => {
    const reached = new Map<string, number>()
    fc.assert(
      fc.property(steps, (run) => heldRules(run, reached)),
      { numRuns: 600 },
    )
    const subjects = [
      ...['ParagraphAgreed', 'ParagraphReopened', 'ParagraphStruck', 'StatementAdopted', 'BracketLifted'],
      ...['BracketRepaired', 'BracketsLinked', 'TextPromised', 'CounterTextGiven', 'RulingGiven', 'ParagraphParked'],
      ...['ProposalTabled', 'ProposalDecided', 'ProposalsMerged', 'VoteOpened', 'VoteCast', 'VoteClosed'],
      ...['ReadingOpened', 'LightRaised', 'SilenceOpened', 'SilenceBroken', 'PositionExplained'],
      ...['refused objection-stands', 'refused bracket-stands', 'refused not-yours-to-do', 'refused text-moved-on'],
      ...['refused package-incomplete', 'refused bracket-torn', 'refused paragraph-parked', 'refused vote-closed'],
    ]
    for (const subject of subjects) expect(reached.get(subject) ?? 0, subject).toBeGreaterThan(enough)
  }, 60_000)
})
