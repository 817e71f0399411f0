import { asId, type ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Reading } from '@tawafuq/domain/acts/statement'
import { sheet } from '@tawafuq/domain/views/sheet'
import { expect, test } from 'vitest'
import { makeParagraphViews } from '../../client/statement/session/paragraphViews.ts'
import { bracketPlaced, objectionLodged } from '../kit/events.ts'
import { opened, reading, sha256, statementAfter } from '../kit/given.ts'

const none = new Map()
const p2 = asId<ParagraphId>('p2')

test('[UI25] a reading that changed makes its own paragraph anew and no other', () => {
  const views = makeParagraphViews()
  const statement = statementAfter(opened)
  const first = views.of(statement, () => undefined, none)
  expect(views.of(statement, () => undefined, none)).toBe(first)
  const read = reading('ندعو الجميع إلى التعاون؛')
  const second = views.of(statement, (id) => (id === p2 ? read : undefined), none)
  expect(second.map((view, at) => view === first[at])).toEqual([true, false, true])
})

test('[UI25] what is lodged against a paragraph makes that one anew', () => {
  const views = makeParagraphViews()
  const first = views.of(statementAfter(opened), () => undefined, none)
  const second = views.of(statementAfter(opened, objectionLodged()), () => undefined, none)
  expect(second[1]?.state).toBe('contested')
  expect(second.filter((view, at) => view.id !== p2 && view.state !== first[at]?.state)).toEqual([])
})

test('[LE3, UI25] every view is the one that a fresh projection of the whole gives', () => {
  const views = makeParagraphViews()
  const statement = statementAfter(opened, bracketPlaced(), objectionLodged())
  const readings = new Map<ParagraphId, Reading>([[p2, reading('ندعو الحكومات إلى التعاون؛', ['b1', 5, 13])]])
  const shown = views.of(statement, (id) => readings.get(id), none)
  expect(shown).toEqual(sheet(statement, readings, none, sha256).paragraphs)
})
