// @vitest-environment jsdom
import type { AnswerOf } from '@tawafuq/protocol/call'
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { startWords } from '../../client/app/startWords.ts'
import { ar } from '../../client/app/words.ar.ts'
import { en } from '../../client/app/words.en.ts'
import { AccountSeats } from '../../client/features/sign-in/index.ts'

const leave: (() => void)[] = []
afterEach(async () => {
  for (const end of leave.splice(0)) await act(async () => end())
})

type Seats = AnswerOf<'GET /session/ways'>['seats']

const seats = [
  {
    participantId: 'p1',
    name: 'أمل',
    role: 'chair',
    meeting: { id: 'm1', title: { ar: 'اجتماع الواحة', en: 'Oasis' } },
    delegation: null,
  },
  {
    participantId: 'p2',
    name: 'أمل الثانية',
    role: 'delegate',
    meeting: { id: 'm2', title: { ar: 'اجتماع آخر' } },
    delegation: { ar: 'وفد النخيل', en: 'Palm' },
  },
] as unknown as Seats

async function shown(language: 'ar' | 'en', of: Seats, onKey = vi.fn()): Promise<HTMLElement> {
  startWords(language, language === 'ar' ? ar : en)
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  leave.push(() => root.unmount())
  const ways = { openId: true, account: 'amal@example.org', seats: of }
  await act(async () => root.render(createElement(AccountSeats, { ways, isPending: false, onKey })))
  return place
}

test('[UI572] each seat says who one is there, for whom and in which meeting, and is taken by a press', async () => {
  const onKey = vi.fn()
  const place = await shown('ar', seats, onKey)
  expect([...place.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'الدخول باسم أملالرئاسة، اجتماع الواحة',
    'الدخول باسم أمل الثانيةمندوب، وفد النخيل، اجتماع آخر',
  ])
  expect(onKey).not.toHaveBeenCalled()
  await act(async () => place.querySelectorAll('button')[1]?.click())
  expect(onKey).toHaveBeenCalledExactlyOnceWith({ seat: 'p2' }, false)
})

test('[UI572] a shared machine is said before a seat is taken', async () => {
  const onKey = vi.fn()
  const place = await shown('ar', seats, onKey)
  await act(async () => place.querySelector('input')?.click())
  await act(async () => place.querySelector('button')?.click())
  expect(onKey).toHaveBeenCalledExactlyOnceWith({ seat: 'p1' }, true)
})

test.each(['ar', 'en'] as const)(
  '[UI572] an account without a seat is told what to do, with its name (%s)',
  async (language) => {
    const place = await shown(language, [])
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('amal@example.org')
    expect(place.querySelector('button')).toBeNull()
  },
)
