// @vitest-environment jsdom
import { asId, type ParagraphId } from '@tawafuq/domain/acts/ids'
import { act, createElement } from 'react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { startWords } from '../../client/app/startWords.ts'
import { ar } from '../../client/app/words.ar.ts'
import { paragraphId } from '../kit/given.ts'
import { type Guest, openGuest } from '../kit/guest.ts'
import { type Hall, openHall, roomOf } from '../kit/liveHall.ts'
import { chair, firstOfA, ofB, rapporteur } from '../kit/people.ts'
import { watchRenders } from '../kit/watchRenders.ts'

const paragraphs = 60
const watch = watchRenders()
const leave: (() => void)[] = []

beforeAll(() => {
  startWords('ar', ar)
  class Unmoved {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Unmoved)
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  Element.prototype.scrollIntoView = () => undefined
  const delegations = ['a', 'b'].map((id) => ({
    id,
    meetingId: 'm',
    name: { ar: `وفد ${id}` },
    code: id,
    group: 'government',
    headIds: [],
  }))
  vi.stubGlobal('fetch', async () =>
    Response.json({ meeting: { id: 'm', title: { ar: 'اجتماع' } }, delegations, participants: [] }),
  )
})
afterEach(async () => {
  for (const end of leave.splice(0).reverse()) await act(async () => end())
})

async function atWork(hall: Hall, guest: Guest, id: ParagraphId): Promise<void> {
  await hall.until(() => guest.session.snapshot().phase === 'ready' && guest.session.snapshot().connection === 'online')
  guest.session.hold(id)
  await hall.until(
    () => guest.session.room(id)?.state().phase === 'saved' && guest.session.room(id)?.reading() !== null,
  )
}

test.each([
  ['the chair', chair],
  ['the rapporteur', rapporteur],
  ['a delegate', ofB],
] as const)(
  '[UI25] what somebody types is drawn for %s in its paragraph, and nothing else is drawn',
  async (_, who) => {
    const others = Array.from({ length: paragraphs - 3 }, (_, at) => `p${at + 4}`)
    const hall = await openHall({
      past: others.map((id, at) => ({
        type: 'ParagraphInserted',
        paragraphId: paragraphId(id),
        after: paragraphId(`p${at + 3}`),
        kind: 'operative',
        level: 0,
        label: null,
        relation: null,
        text: `فقرة ${id}`,
      })),
      rooms: others.map((id) => roomOf(id)),
    })
    leave.push(() => hall.leave())
    const [typist, reader] = [openGuest(hall, firstOfA), openGuest(hall, who)]
    leave.push(
      () => typist.session.close(),
      () => reader.session.close(),
    )
    const p2 = asId<ParagraphId>('p2')
    await atWork(hall, typist, p2)
    await atWork(hall, reader, p2)
    expect(reader.session.snapshot().paragraphs.length).toBe(paragraphs)

    const { createRoot } = await import('react-dom/client')
    const { StatementWorkspace } = await import('../../client/pages/statement/StatementWorkspace.tsx')
    // What the page fetches after it has begun is there already, so that it is drawn before anybody types.
    await import('../../client/pages/statement/DocketSide.tsx')
    await import('../../client/pages/statement/OpenFormAt.tsx')
    const place = document.createElement('div')
    document.body.append(place)
    const root = createRoot(place)
    leave.push(
      () => place.remove(),
      () => root.unmount(),
    )
    const me = { id: who.participantId, name: '', role: who.role, meetingId: null, delegationId: who.delegationId }
    await act(async () => root.render(createElement(StatementWorkspace, { session: reader.session, me })))
    await act(() => hall.until(() => place.querySelectorAll('[data-paragraph]').length === paragraphs))
    await act(() => hall.until(() => place.querySelector('.side-docket') !== null))
    const first = watch.take()
    expect(first.filter(({ component }) => component === 'StatementParagraph').length).toBeGreaterThanOrEqual(
      paragraphs,
    )

    const seen = () => place.querySelector('#p2')?.textContent ?? ''
    for (const words of ['أ', 'أولاً ']) {
      await act(async () => {
        typist.type('p2', 0, words)
        await hall.until(() => reader.text('p2').startsWith(words))
      })
      expect(seen()).toContain(reader.text('p2'))
      const drawn = watch.take()
      expect(drawn.filter(({ of }) => of === 'p2').map(({ component }) => component)).toContain('WorkedText')
      expect(drawn.filter(({ of }) => of !== 'p2')).toEqual([])
    }
  },
)
