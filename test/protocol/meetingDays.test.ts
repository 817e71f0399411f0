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
