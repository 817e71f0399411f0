import type { Event } from '@tawafuq/domain/acts/events'
import { chairQueue } from '@tawafuq/domain/views/chairQueue'
import { paceOf } from '@tawafuq/domain/views/pace'
import { idOfWork, rapporteurQueue } from '@tawafuq/domain/views/rapporteurQueue'
import { expect, test } from 'vitest'
import { agreed, bracketPlaced, objectionLodged } from '../kit/events.ts'
import { ledgerOf, opened, paragraphId, statementAfter } from '../kit/given.ts'

const floor: Event = { type: 'FloorGiven', paragraphId: paragraphId('p1') }
const parked: Event = { type: 'ParagraphParked', paragraphId: paragraphId('p3'), with: 'السهول والجزر', note: null }

test('[VI5] the chair’s queue has every paragraph that is not agreed once, by whether the gavel may fall', () => {
  const idsOf = (lines: readonly { readonly paragraphId: string }[]) => lines.map((line) => line.paragraphId)
  const fresh = chairQueue(statementAfter(opened, floor))
  expect(fresh.onFloor?.paragraphId).toBe('p1')
  expect(idsOf(fresh.ripe)).toEqual(['p2', 'p3'])

  const later = chairQueue(statementAfter(opened, floor, bracketPlaced(), objectionLodged(), parked))
  expect(idsOf(later.ripe)).toEqual([])
  expect(later.unripe).toEqual([{ paragraphId: 'p2', brackets: 1, objections: 1, proposals: 0, hasVote: false }])
  expect(idsOf(later.parked)).toEqual(['p3'])

  const done = chairQueue(statementAfter(opened, floor, agreed('p1', 'أ')))
  expect(done.onFloor).toBeNull()
  expect(done.agreed).toBe(1)
})

test('[VI6] what is left is a range from the gavels behind, without the pauses, and nothing before there are enough', () => {
  const past = ledgerOf([opened, agreed('p1', 'أ')])
  const statement = statementAfter(opened, agreed('p1', 'أ'))
  expect(paceOf(past, statement)).toEqual({ agreed: 1, left: 2, minutes: null })

  const gavel = past.find(({ event }) => event.type === 'ParagraphAgreed')
  if (gavel === undefined) throw new Error('Nothing was agreed')
  // Gavels after 4, 6, 10 and 20 minutes of work, with a night between two of them.
  const at = (minutes: number) => ({ ...gavel, at: new Date(Date.UTC(2030, 4, 1) + minutes * 60_000).toISOString() })
  const entries = [0, 4, 10, 20, 1_000, 1_020].map(at) as unknown as typeof past
  expect(paceOf(entries, statement).minutes).toEqual({ from: 8, to: 40 })
})

test('[VI7] the rapporteur’s queue goes through what stands in the order of the text', () => {
  const works = rapporteurQueue(statementAfter(opened, objectionLodged(), bracketPlaced()))
  expect(works.map(({ kind }) => kind)).toEqual(['objection', 'bracket'])
  expect(new Set(works.map(idOfWork)).size).toBe(2)
  expect(rapporteurQueue(statementAfter(opened))).toEqual([])
})
