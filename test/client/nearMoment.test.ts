import { nearMoment } from '@tawafuq/client/words/nearMoment'
import { expect, test } from 'vitest'

const at = (day: number, hour: number) => new Date(2030, 4, day, hour, 30).toISOString()
const now = new Date(2030, 4, 10, 23, 50).getTime()

test('[UI29] near days are named, all others dated, by the calendar and not by hours gone', () => {
  expect(nearMoment(at(10, 1), 'ar', undefined, now)).toEqual({ day: 'today', time: '01:30' })
  expect(nearMoment(at(11, 0), 'ar', undefined, now)).toEqual({ day: 'tomorrow', time: '00:30' })
  expect(nearMoment(at(9, 23), 'en', undefined, now)).toEqual({ day: 'yesterday', time: '23:30' })
  expect(nearMoment(at(12, 8), 'en', undefined, now)).toEqual({ day: 'date', time: '12 May 2030 08:30' })
})
