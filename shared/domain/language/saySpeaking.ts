/** How a request for the floor and the time of a speech are said. */
import type { SpeakingAs } from '../acts/speaking/speaking.ts'
import type { Sentence } from './sentence.ts'

/** In what one speaks, and on what where that is named: "in support of paragraph 5", "on a point of order". */
export function saySpeaking(as: SpeakingAs, on: Sentence | null): Sentence {
  switch (as) {
    case 'for':
      return on === null
        ? { ar: 'تأييداً', en: 'in support' }
        : { ar: `تأييداً في ${on.ar}`, en: `in support on ${on.en}` }
    case 'against':
      return on === null
        ? { ar: 'معارضةً', en: 'in opposition' }
        : { ar: `معارضةً في ${on.ar}`, en: `in opposition on ${on.en}` }
    case 'comment':
      return on === null
        ? { ar: 'للتعليق', en: 'to comment' }
        : { ar: `للتعليق على ${on.ar}`, en: `to comment on ${on.en}` }
    case 'point-of-order':
      return { ar: 'لنقطة نظام', en: 'on a point of order' }
    case 'reply':
      return { ar: 'ممارسةً لحق الرد', en: 'in exercise of the right of reply' }
  }
}

/** A time of a speech, in the genitive: "3 دقائق و20 ثانية", "3 minutes 20 seconds". */
export function saySeconds(seconds: number): Sentence {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  const said = [
    ...(minutes > 0 ? [minutesSaid(minutes)] : []),
    ...(rest > 0 || minutes === 0 ? [secondsSaid(rest)] : []),
  ]
  return { ar: said.map(({ ar }) => ar).join(' و'), en: said.map(({ en }) => en).join(' ') }
}

function minutesSaid(count: number): Sentence {
  const ar = counted(count, { one: 'دقيقة واحدة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة' })
  return { ar, en: count === 1 ? '1 minute' : `${count} minutes` }
}

function secondsSaid(count: number): Sentence {
  const ar = counted(count, { one: 'ثانية واحدة', two: 'ثانيتين', few: 'ثوانٍ', many: 'ثانية' })
  return { ar, en: count === 1 ? '1 second' : `${count} seconds` }
}

function counted(
  count: number,
  words: { readonly one: string; readonly two: string; readonly few: string; readonly many: string },
): string {
  if (count === 1) return words.one
  if (count === 2) return words.two
  const last = count % 100
  return `${count} ${last >= 3 && last <= 10 ? words.few : words.many}`
}
