import { asId, type ParagraphId } from '@tawafuq/domain/acts/ids'
import { expect, test } from 'vitest'
import type { SheetTexts } from '../../client/statement/session/ports.ts'
import { objectionLodged } from '../kit/events.ts'
import { promptTimers } from '../kit/guest.ts'
import { hallOfGuests } from '../kit/hallOfGuests.ts'
import { chair, ofB } from '../kit/people.ts'

const { open, guestOf, atWork } = hallOfGuests()
const p2 = asId<ParagraphId>('p2')
const first = 'ندعو الحكومات إلى التعاون؛'

/** Time that passes when it is told to, so that a room is left when a test says so. */
function handTimers() {
  const long = new Set<() => void>()
  const prompt = promptTimers(new Set())
  return {
    timers: {
      now: prompt.now,
      after(milliseconds: number, act: () => void) {
        if (milliseconds <= 1_000) return prompt.after(milliseconds, act)
        long.add(act)
        return () => long.delete(act)
      },
    },
    passTime: () => {
      for (const act of [...long]) {
        long.delete(act)
        act()
      }
    },
  }
}

test('[UI84] one who has left a room and comes back reads the words of the others at every moment, whatever happens', async () => {
  const hall = await open()
  const { timers, passTime } = handTimers()
  const other = guestOf(hall, ofB)
  const reader = guestOf(hall, chair, { timers })
  await atWork(hall, other, p2)
  await hall.until(
    () => reader.session.snapshot().connection === 'online' && reader.session.snapshot().phase === 'ready',
  )
  const seen = new Set<string>()
  reader.session.subscribe(() => seen.add(reader.text('p2')))
  reader.session.look([p2])
  await hall.until(() => reader.session.room(p2)?.state().phase === 'saved')
  other.type('p2', 0, 'أولاً ')
  await hall.until(() => reader.text('p2') === `أولاً ${first}`)
  seen.clear()

  reader.session.look([])
  passTime()
  await hall.until(() => reader.session.room(p2) === undefined)
  await hall.act([(objectionLodged(ofB) as readonly [never, never])[1]], { by: ofB })
  await hall.until(() => reader.session.snapshot().statement?.version === 2)
  expect(reader.text('p2')).toBe(`أولاً ${first}`)

  other.type('p2', 0, 'ثانياً ')
  await hall.until(() => other.unsent('p2') === 0)
  hall.passTime()
  await hall.until(() => reader.text('p2') === `ثانياً أولاً ${first}`)
  reader.session.look([p2])
  await hall.until(() => reader.session.room(p2)?.state().phase === 'saved')
  expect(reader.text('p2')).toBe(`ثانياً أولاً ${first}`)
  expect([...seen].sort()).toEqual([`أولاً ${first}`, `ثانياً أولاً ${first}`].sort())
})

test('[UI84] a sheet that was read before a room was left takes the place of nothing that was read in it', async () => {
  const hall = await open()
  const { timers, passTime } = handTimers()
  const other = guestOf(hall, ofB)
  let waiting: { readonly sheet: SheetTexts; readonly give: (sheet: SheetTexts) => void } | null = null
  let isSlow = false
  const reader = guestOf(hall, chair, {
    timers,
    sheet: async (read) => {
      const sheet = await read()
      return isSlow ? await new Promise<SheetTexts>((give) => (waiting = { sheet, give })) : sheet
    },
  })
  await atWork(hall, other, p2)
  await hall.until(
    () => reader.session.snapshot().connection === 'online' && reader.session.snapshot().phase === 'ready',
  )
  isSlow = true
  reader.session.look([p2])
  await hall.until(() => reader.session.room(p2)?.state().phase === 'saved')
  // The socket breaks and comes back: the sheet is asked for again, and is long on its way.
  hall.wire.sockets.at(-1)?.close()
  await hall.until(() => waiting !== null && reader.session.room(p2)?.state().phase === 'saved')
  other.type('p2', 0, 'أولاً ')
  await hall.until(() => reader.text('p2') === `أولاً ${first}`)
  reader.session.look([])
  passTime()
  await hall.until(() => reader.session.room(p2) === undefined)
  await hall.settle()
  const late = waiting as { readonly sheet: SheetTexts; readonly give: (sheet: SheetTexts) => void } | null
  expect(late?.sheet.paragraphs.find(({ id }) => id === p2)?.text).toBe(first)
  if (late !== null) late.give(late.sheet)
  await hall.settle()
  expect(reader.text('p2')).toBe(`أولاً ${first}`)
})
