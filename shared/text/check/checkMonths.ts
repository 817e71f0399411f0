import { eachBlock, places } from './check.ts'

/** Levantine and international names of the months; the second as United Nations texts spell it. */
const pairs: readonly (readonly [string, string, ...string[]])[] = [
  ['كانون الثاني', 'يناير'],
  ['شباط', 'فبراير'],
  ['آذار', 'مارس'],
  ['نيسان', 'أبريل', 'إبريل'],
  ['أيار', 'مايو'],
  ['حزيران', 'يونيه', 'يونيو', 'يونية'],
  ['تموز', 'يوليه', 'يوليو', 'يولية'],
  ['آب', 'أغسطس'],
  ['أيلول', 'سبتمبر'],
  ['تشرين الأول', 'أكتوبر'],
  ['تشرين الثاني', 'نوفمبر'],
  ['كانون الأول', 'ديسمبر'],
]

/** All names, as alternatives of a pattern. */
export const monthNames = pairs
  .flat()
  .concat('كانون', 'تشرين')
  .toSorted((a, b) => b.length - a.length)
  .join('|')

const second = new Map(pairs.flatMap(([levantine, ...names]) => names.map((name) => [name, levantine] as const)))
const standard = new Map(pairs.flatMap(([levantine, spelled]) => [[levantine, spelled] as const]))
const international = [...second.keys()].join('|')
const levantine = pairs.map(([name]) => name).join('|')

const single = new RegExp(`(?<=\\d{1,2}\\s+)(?:${international})(?=\\s+\\d{4})`, 'gu')
const pair = new RegExp(`(?<!\\p{L})(${levantine})(\\s*/\\s*)(${international})(?!\\p{L})`, 'gu')
const bare = /(?<!\p{L})(تشرين|كانون) (ثاني|أول)(?=\s*\/)/gu

/**
 * Months by one name where the house gives both, pairs that do not match, and تشرين ثاني for تشرين الثاني.
 * A blank after the stroke is how official texts let a line end there, and passes.
 */
export const checkMonths = eachBlock(({ text }, { style }) => {
  const un = style.id.startsWith('un-') || style.id === 'escwa'
  return [
    ...(un
      ? places(
          text,
          single,
          'month-name',
          ([name]) => `${second.get(name) ?? ''}/${standard.get(second.get(name) ?? '') ?? name}`,
        )
      : []),
    ...places(text, bare, 'month-name', ([, name, ordinal]) => `${name ?? ''} ال${ordinal ?? ''}`),
    ...places(text, pair, 'month-pair', ([, first = '', , name = '']) =>
      second.get(name) === first ? undefined : `${first}/${standard.get(first) ?? name}`,
    ).filter((found) => found.fix !== undefined),
    ...(un
      ? places(text, pair, 'month-name', ([, first = '', slash = '', name = '']) =>
          second.get(name) === first &&
          (!/^\/\s?$/u.test(slash) || (standard.get(first) !== name && style.id !== 'escwa'))
            ? `${first}/${standard.get(first) ?? name}`
            : undefined,
        ).filter((found) => found.fix !== undefined)
      : []),
  ]
})

const dated = new RegExp(`(?<![\\d/.-])(\\d{1,2})[ \\u00A0]+(${levantine}|${international})(?!\\p{L})`, 'gu')
const shortMonths: Readonly<Record<string, number>> = { شباط: 29, نيسان: 30, حزيران: 30, أيلول: 30, 'تشرين الثاني': 30 }
const turned = new RegExp(`(?<!\\p{L})(${international})(\\s*/\\s*)(${levantine})(?!\\p{L})`, 'gu')

/** Whether a month, by its number, has a day. */
function isDay(day: number, month: number): boolean {
  const most = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day > 0 && day <= most
}

/** 31 نوفمبر: a day that its month does not have; and the two names the other way round, أبريل/نيسان. */
export const checkDates = eachBlock(({ text }, { style }) => [
  ...places(text, dated, 'date-impossible').filter(({ start, end }) => {
    const [, day = '', name = ''] = /^(\d+)[ \u00A0]+(.+)$/u.exec(text.slice(start, end)) ?? []
    const most = shortMonths[second.get(name) ?? name] ?? 31
    return Number(day) > most || Number(day) === 0
  }),
  ...places(text, /(?<![\d/.-])(\d{1,2})([/.])(\d{1,2})\2(?:19|20)\d{2}(?![\d/])/gu, 'date-impossible').filter(
    ({ start, end }) => {
      const [one = 0, other = 0] = (text.slice(start, end).match(/\d+/gu) ?? []).map(Number)
      return !isDay(one, other) && !isDay(other, one)
    },
  ),
  ...(style.id === 'itu'
    ? []
    : places(text, turned, 'month-name', ([, name = '', , first = '']) =>
        second.get(name) === first ? `${first}/${standard.get(first) ?? name}` : undefined,
      ).filter(({ fix }) => fix !== undefined)),
  ...places(text, /(?<!\p{L})(?:يونية|يولية)(?!\p{L})/gu, 'month-name', ([name]) =>
    style.id === 'itu' ? name.replace('ة', 'و') : name.replace('ة', 'ه'),
  ),
])
