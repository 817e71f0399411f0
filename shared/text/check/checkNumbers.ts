import { eachBlock, places } from './check.ts'
import { monthNames } from './checkMonths.ts'

const range = new RegExp(`(?<![\\d/.-])(\\d{1,4})\\s?[-–]\\s?(\\d{1,4})(?![\\d/.-])(?=\\s+(?:${monthNames})|)`, 'gu')

/** Ranges of days or years that run backwards: 21-19 آذار/مارس. Numbers of targets (16-4) are none. */
export const checkRanges = eachBlock(({ text }) =>
  places(text, range, 'range-reversed', ([, left = '', right = '']) => `من ${right} إلى ${left}`).filter((found) => {
    const [left = 0, right = 0] = text.slice(found.start, found.end).split(/[-–]/u).map(Number)
    const years = left >= 1900 && right >= 1900 && left < 2200
    const days = left <= 31 && new RegExp(`^\\s+(?:${monthNames})`, 'u').test(text.slice(found.end))
    return left > right && (years || days)
  }),
)

const cited =
  /(?<=(?:القرار(?:ين|ات)?|قرار(?:ها|ه|نا|يها|يه)?|قراراتها|قراراته)\s+(?:\S{1,16}\s+)?)(\d{1,3})\s?\/\s?(\d{2,4})(?![\d/])/gu

/** Resolution numbers in visual order: 252/60 for 60/252, 2/2010 for 2010/2. */
export const checkFlippedNumbers = eachBlock(({ text }) =>
  places(text, cited, 'number-flipped', ([, left = '', right = '']) => `${right}/${left}`).filter((found) => {
    const [left = 0, right = 0] = text.slice(found.start, found.end).split('/').map(Number)
    return (left > 99 && right <= 85) || (left < 1900 && right >= 1946 && right < 2100)
  }),
)
