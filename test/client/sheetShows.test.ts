import { asId } from '@tawafuq/domain/acts/ids'
import { ownParagraphs } from '@tawafuq/domain/views/concernsOf'
import { expect, test } from 'vitest'
import { paragraphsShown, sheetShows } from '../../client/features/paragraph/useSheetShows.ts'
import { agreed, bracketPlaced } from '../kit/events.ts'
import { ledgerOf, opened, type Past, paragraphId } from '../kit/given.ts'
import { firstOfA, ofB } from '../kit/people.ts'
import { readersWorkspace } from '../kit/readersWorkspace.ts'

const light: Past = [
  ofB,
  {
    type: 'LightRaised',
    paragraphId: paragraphId('p3'),
    delegationId: asId('b'),
    light: 'yellow',
    note: null,
  },
]

test('[UI31] a filter leaves in view what it names, in the order of the text', () => {
  const entries = ledgerOf([opened, bracketPlaced(firstOfA), agreed('p1', 'إذ نشير إلى الحوار،'), light])
  const { statement, paragraphs } = readersWorkspace(entries, firstOfA).session.snapshot()
  if (statement === null) throw new Error('There is no statement')
  const own = ownParagraphs(statement, asId('a'))
  const shown = Object.fromEntries(
    sheetShows.map((shows) => [shows, [...paragraphsShown(shows, paragraphs, statement, own)]]),
  )
  expect(shown).toEqual({ all: ['p1', 'p2', 'p3'], open: ['p2', 'p3'], ours: ['p2'], second: ['p3'] })
})
