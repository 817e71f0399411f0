import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import type { Storage } from '@tawafuq/server/application/ports'
import {
  createSilenceWatch,
  type SilenceWatch,
  silenceRetryDelay,
} from '@tawafuq/server/application/schedules/silenceWatch'
import { expect, test } from 'vitest'
import { type DraftingRoom, draftingRoom, meetingOf, ok } from '../kit/draftingRoom.ts'

const until = asId<Instant>('2031-03-06T12:00:00.000Z')
const instant = (at: number): Instant => asId<Instant>(new Date(at).toISOString())

/** A clock that goes on only when it is told to, and what waits for it. */
function handClock(start: string) {
  let at = Date.parse(start)
  const waiting = new Map<object, { readonly until: number; readonly act: () => void }>()
  return {
    now: () => instant(at),
    at: (when: Instant, act: () => void) => {
      const key = {}
      waiting.set(key, { until: Date.parse(when), act })
      return () => void waiting.delete(key)
    },
    later: (milliseconds: number) => instant(at + milliseconds),
    waiting: () => waiting.size,
    goTo(when: string) {
      at = Date.parse(when)
      for (const [key, one] of waiting) {
        if (one.until > at) continue
        waiting.delete(key)
        one.act()
      }
    },
  }
}

type HandClock = ReturnType<typeof handClock>

/** A drafting room with its watch, as main.ts puts them together. */
function watchedRoom(clock: HandClock, storage?: Storage) {
  const faults: unknown[] = []
  let ids = 0
  const room: DraftingRoom = draftingRoom({
    clock,
    freshId: () => `${clock.now().replaceAll(/\D/g, '')}-${ids++}`,
    ...(storage && { storage }),
    entriesWritten: (id, entries) => watch.entriesWritten(id, entries),
  })
  const watch: SilenceWatch = createSilenceWatch({
    statementOf: (id) => room.application.statementOf(id),
    handleCommand: (by, id, command, key) => room.application.handleCommand(by, id, command, key),
    meetings: room.storage.meetings,
    clock,
    scheduler: clock,
    failed: (_, fault) => faults.push(fault),
  })
  return { ...room, watch, faults, settled: () => room.application.idle() }
}

/** A room in which the chair has put an agreed text under silence. */
async function underSilence(clock: HandClock) {
  const room = watchedRoom(clock)
  const meeting = await meetingOf(room, [{ kind: 'operative', level: 0, label: '1', text: 'ندعو إلى التعاون؛' }])
  const [paragraph] = (await meeting.sheet()).paragraphs
  if (paragraph === undefined) throw new Error('The sheet is empty')
  ok(await meeting.act('chair', { type: 'agreeParagraph', paragraphId: paragraph.id, textSeen: paragraph.text }))
  ok(await meeting.act('chair', { type: 'openSilence', until }))
  await ripe(() => clock.waiting() === 1)
  return { room, meeting, paragraph }
}

/** Lets promises go on until something is so; what never comes ends the test by its time limit. */
async function ripe(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise<void>((resolve) => setImmediate(resolve))
}

const stageOf = async (room: DraftingRoom, id: Parameters<DraftingRoom['application']['statementOf']>[0]) =>
  (await room.application.statementOf(id))?.stage

test('[SI3] an unbroken silence adopts by itself when its time has come, in the name of the one who opened it', async () => {
  const clock = handClock('2031-03-03T12:00:00.000Z')
  const { room, meeting } = await underSilence(clock)
  clock.goTo('2031-03-06T11:59:59.999Z')
  await room.settled()
  expect(await stageOf(room, meeting.statementId)).toBe('silence')
  clock.goTo(until)
  await ripe(async () => (await stageOf(room, meeting.statementId)) === 'adopted')
  const adopted = ok(await room.application.readAdopted(meeting.statementId))
  expect(adopted.adoptedBy).toMatchObject({ participantId: meeting.person('chair').id, role: 'chair', name: 'chair' })
  expect(adopted.adoptedAt).toBe(until)
})

test('[SI3] a silence that ended while the server was down is closed at its next start, and once', async () => {
  const clock = handClock('2031-03-03T12:00:00.000Z')
  const { room, meeting } = await underSilence(clock)
  await room.watch.stop()
  expect(clock.waiting()).toBe(0)
  clock.goTo('2031-03-07T08:00:00.000Z')
  const again = watchedRoom(clock, room.storage)
  const twin = watchedRoom(clock, room.storage)
  await Promise.all([again.watch.start(), twin.watch.start()])
  expect(await stageOf(draftingRoom({ storage: room.storage }), meeting.statementId)).toBe('adopted')
  const entries = await room.storage.ledger.read(meeting.statementId, 0, 100)
  expect(entries.filter(({ event }) => event.type === 'StatementAdopted')).toHaveLength(1)
})

test('[SI3] a silence that still runs at a start is waited for', async () => {
  const clock = handClock('2031-03-03T12:00:00.000Z')
  const { room, meeting } = await underSilence(clock)
  await room.watch.stop()
  const again = watchedRoom(clock, room.storage)
  await again.watch.start()
  expect(clock.waiting()).toBe(1)
  clock.goTo(until)
  await ripe(async () => (await stageOf(again, meeting.statementId)) === 'adopted')
})

test('[SI2] a broken silence is waited for no more', async () => {
  const clock = handClock('2031-03-03T12:00:00.000Z')
  const { room, meeting, paragraph } = await underSilence(clock)
  ok(await meeting.act('delegate', { type: 'breakSilence', paragraphIds: [paragraph.id], reason: 'لم نُستشر' }))
  await ripe(() => clock.waiting() === 0)
  clock.goTo('2031-03-08T12:00:00.000Z')
  await room.settled()
  expect(await stageOf(room, meeting.statementId)).toBe('negotiating')
})

test('[SI4] a suspension calls the waiting off, and resuming in time takes it up again', async () => {
  const clock = handClock('2031-03-03T12:00:00.000Z')
  const { room, meeting } = await underSilence(clock)
  ok(await meeting.act('chair', { type: 'suspend' }))
  await ripe(() => clock.waiting() === 0)
  ok(await meeting.act('chair', { type: 'resume' }))
  await ripe(() => clock.waiting() === 1)
  clock.goTo(until)
  await ripe(async () => (await stageOf(room, meeting.statementId)) === 'adopted')
})

test('[SI3] what storage refuses is told and tried again', async () => {
  const clock = handClock('2031-03-03T12:00:00.000Z')
  const { room, meeting } = await underSilence(clock)
  const commit = room.storage.ledger.commit.bind(room.storage.ledger)
  room.storage.ledger.commit = () => Promise.reject(new Error('The disk is full'))
  clock.goTo(until)
  await ripe(() => room.faults.length === 1)
  room.storage.ledger.commit = commit
  await ripe(() => clock.waiting() === 1)
  clock.goTo(instant(Date.parse(until) + silenceRetryDelay))
  await ripe(async () => (await stageOf(room, meeting.statementId)) === 'adopted')
})
