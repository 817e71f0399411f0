// @vitest-environment jsdom
import { withoutHiddenLetters } from '@tawafuq/arabic/hiddenLetters'
import { asId, type ParagraphId } from '@tawafuq/domain/acts/ids'
import { act, createElement } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { startWords } from '../../client/app/startWords.ts'
import { ar } from '../../client/app/words.ar.ts'
import { WhyNotAgreed } from '../../client/features/adoption/WhyNotAgreed.tsx'
import { WorkspaceContext } from '../../client/statement/useWorkspace.ts'
import { makeWorkspaceStore } from '../../client/statement/workspaceStore.ts'
import { openGuest } from '../kit/guest.ts'
import { openHall, roomOf } from '../kit/liveHall.ts'
import { firstOfA } from '../kit/people.ts'

const leave: (() => void)[] = []
afterEach(async () => {
  for (const end of leave.splice(0).reverse()) await act(async () => end())
})

const rows = [
  ['البند', 'النسبة'],
  ['المي\u200Bاه', '\u202E%51\u202C'],
  ['', 'خ\u2062تام'],
]

test('[UI94] letters that nobody sees are taken out of the cells of a table in one step, and nothing else is changed', async () => {
  startWords('ar', ar)
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const table = asId<ParagraphId>('t1')
  const runs = rows.map((cells) => cells.map((text) => [{ text, marks: ['strong' as const] }]))
  const hall = await openHall({
    past: [
      {
        type: 'ParagraphInserted',
        paragraphId: table,
        after: asId<ParagraphId>('p3'),
        kind: 'table',
        level: 0,
        label: null,
        relation: null,
        text: rows.map((cells) => cells.join('\t')).join('\n'),
      },
    ],
    rooms: [roomOf('t1')],
    seeds: { [roomOf('t1')]: { text: '', table: { headerRows: 1, rows: runs } } },
  })
  leave.push(() => hall.leave())
  const { session } = openGuest(hall, firstOfA)
  leave.push(() => session.close())
  await hall.until(() => session.snapshot().phase === 'ready' && session.snapshot().connection === 'online')
  const before = await hall.stored(roomOf('t1'))
  const paragraph = session.snapshot().byId.get(table)
  if (paragraph === undefined) throw new Error('there is no table')
  expect(paragraph.text).toBe(before.text)

  const { createRoot } = await import('react-dom/client')
  const place = document.createElement('div')
  const root = createRoot(place)
  leave.push(() => root.unmount())
  const workspace = {
    session,
    store: makeWorkspaceStore(),
    me: { id: firstOfA.participantId, name: '', role: firstOfA.role, meetingId: null, delegationId: null },
    actor: firstOfA,
    meeting: null,
    delegations: [],
    language: 'ar' as const,
    scrollTo: () => undefined,
  }
  const refusal = { code: 'hidden-letters' as const, concerns: ['t1'] }
  const why = createElement(WhyNotAgreed, { id: 'why', paragraph, refusal })
  await act(async () => root.render(createElement(WorkspaceContext, { value: workspace }, why)))
  const button = place.querySelector('button')
  expect(button?.textContent).toBe('حذف المحارف الخفية')
  await act(async () => button?.click())
  const isSaved = () =>
    session.snapshot().byId.get(table)?.text !== before.text && session.room(table)?.state().unsent === 0
  await act(() => hall.until(isSaved))

  const { text, table: now } = await hall.stored(roomOf('t1'))
  expect(text).toBe('البند\tالنسبة\nالمياه\t%51\n\tختام')
  expect(session.snapshot().byId.get(table)?.text).toBe(text)
  expect(now).toEqual({
    headerRows: 1,
    rows: rows.map((cells) =>
      cells.map((cell) => (cell === '' ? [] : [{ text: withoutHiddenLetters(cell), marks: ['strong'] }])),
    ),
  })
})
