import fc from 'fast-check'
import { expect, test } from 'vitest'
import { committeeSteps, simulateCommittee } from '../kit/simulateCommittee.ts'

/** How many committees sit: a few in the suite; COMMITTEES=200 for the long run, MINUTES_LONG=10 for one by the clock. */
const runs = Number(process.env['COMMITTEES'] ?? 12)
const minutesLong = Number(process.env['MINUTES_LONG'] ?? 0)

test(
  '[AD3, PA4, PA5, PO1, BR3, BR7, BR8, SI3, HA1, HA3, HA4, HA5, LE2, LE3, LV1, LV3, ST3] a committee of eight that types, brackets, links, objects, proposes, votes, reads, keeps silence and gavels through delays and crashes keeps every rule',
  async () => {
    const reached = new Map<string, number>()
    const sitting = fc.asyncProperty(committeeSteps, (run) => simulateCommittee(run, reached))
    const until =
      minutesLong > 0 ? { interruptAfterTimeLimit: minutesLong * 60_000, numRuns: 1_000_000 } : { numRuns: runs }
    await fc.assert(sitting, { ...until, endOnFailure: true })
    if (process.env['REACHED'] === 'print') process.stdout.write(`${JSON.stringify(Object.fromEntries(reached))}\n`)
    for (const subject of subjects) expect(reached.get(subject) ?? 0, `${subject} was never reached`).toBeGreaterThan(0)
  },
  60_000 + runs * 10_000 + minutesLong * 90_000,
)

const subjects = [
  ...['typed', 'torn', 'crashed', 'acknowledged', 'late', 'adopted', 'refused text-moved-on'],
  ...['BracketPlaced', 'BracketLifted', 'BracketsLinked', 'BracketRepaired', 'ObjectionLodged', 'RulingGiven'],
  ...['ProposalTabled', 'ProposalDecided', 'VoteOpened', 'VoteCast', 'VoteClosed', 'RemarkMade', 'PositionExplained'],
  ...[
    'ReadingOpened',
    'LightRaised',
    'ParagraphParked',
    'ParagraphAgreed',
    'ParagraphReopened',
    'SilenceOpened',
    'StatementAdopted',
  ],
]
