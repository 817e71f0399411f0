import { parseAs } from '@tawafuq/protocol/fieldErrors'
import { newMeetingSchema } from '@tawafuq/protocol/meetingSchemas'
import { expect, test } from 'vitest'

const meeting = { title: { ar: 'اجتماع' }, startsOn: '2031-03-03' }

test('[HT4] a meeting that ends before it begins is refused, at its end, in the language asked for', () => {
  expect(parseAs(newMeetingSchema, { ...meeting, endsOn: '2031-03-02' }, 'ar')).toEqual({
    ok: false,
    errors: [{ path: 'endsOn', message: 'ينتهي الاجتماع قبل أن يبدأ.' }],
  })
  expect(parseAs(newMeetingSchema, { ...meeting, endsOn: '2031-03-03' }, 'ar')).toMatchObject({ ok: true })
  expect(parseAs(newMeetingSchema, { ...meeting, endsOn: null }, 'ar')).toMatchObject({ ok: true })
})

test.each([
  ['2031-03-03T09:00:00+03:00', '2031-03-03T07:00:00Z', true],
  ['2031-03-03T09:00:00+03:00', '2031-03-03T05:59:00Z', false],
  ['2031-03-03T23:00:00-05:00', '2031-03-04T03:00:00Z', false],
  ['2031-03-04T01:00:00+03:00', '2031-03-03T23:00:00Z', true],
  ['2031-03-03', '2031-03-03T08:00:00+03:00', true],
  ['2031-03-03', '2031-03-01T23:00:00Z', false],
  ['2031-03-03T23:00:00+03:00', '2031-03-03', true],
  ['2031-03-05T23:00:00+03:00', '2031-03-03', false],
])('[HT4] from %s until %s is in order: %s', (startsOn, endsOn, isInOrder) => {
  expect(parseAs(newMeetingSchema, { ...meeting, startsOn, endsOn }, 'ar').ok).toBe(isInOrder)
})
