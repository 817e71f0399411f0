import type { HouseStyle } from './houseStyle.ts'

const endings = { preambular: '،', operative: '؛', item: '؛', leadIn: ':', last: '.' } as const
const bisPlain = [
  'مكررا',
  'مكررا ثانيا',
  'مكررا ثالثا',
  'مكررا رابعا',
  'مكررا خامسا',
  'مكررا سادسا',
  'مكررا سابعا',
  'مكررا ثامنا',
  'مكررا تاسعا',
]
const bisTanwin = bisPlain.map((words) => words.replace(/ا(?=\s|$)/gu, 'ا\u064B'))

const newYork: HouseStyle = {
  id: 'un-new-york',
  name: { ar: 'الأمم المتحدة، نيويورك', en: 'United Nations, New York' },
  body: 'general-assembly',
  paragraph: '{} -',
  numbersSingle: false,
  points: [
    { series: 'letter', shape: '({})' },
    { series: 'quoted', shape: '’{}‘' },
    { series: 'bullet', shape: '-' },
  ],
  letters: 26,
  section: '{} -',
  subsection: '{} -',
  tanwin: false,
  digits: 'western',
  bis: bisPlain,
  alternative: 'بديل',
  footnote: '({})',
  endings,
  verbFace: 'strong-emphasis',
}

const geneva: HouseStyle = {
  ...newYork,
  id: 'un-geneva',
  name: { ar: 'الأمم المتحدة، جنيف', en: 'United Nations, Geneva' },
  body: 'human-rights-council',
  paragraph: '{}-',
  section: '{}-',
  subsection: '{}-',
  tanwin: true,
  bis: bisTanwin,
  verbFace: 'emphasis',
}

const itu: HouseStyle = {
  ...newYork,
  id: 'itu',
  name: { ar: 'الاتحاد الدولي للاتصالات', en: 'International Telecommunication Union' },
  body: 'itu-council',
  paragraph: null,
  numbersSingle: true,
  // Under a verb that stands alone: numbers in the operative part, letters in the preamble.
  points: [
    { series: 'number', shape: '{}' },
    { series: 'letter', shape: '{} )' },
    { series: 'quoted', shape: '’{}‘' },
  ],
  tanwin: true,
  bis: bisTanwin,
  endings: { ...endings, leadIn: '' },
  verbFace: 'emphasis',
}

const escwa: HouseStyle = {
  ...newYork,
  id: 'escwa',
  name: { ar: 'الإسكوا وجامعة الدول العربية', en: 'ESCWA and the League of Arab States' },
  body: 'participants',
  paragraph: '{}.',
  section: '{} -',
  tanwin: true,
  bis: bisTanwin,
  verbFace: 'strong',
}

/** The house styles, by their name in the contract. A new one is one more object in this list. */
export const houseStyles: readonly HouseStyle[] = [newYork, geneva, itu, escwa]

/** The style of that name. Throws RangeError for an unknown one: names are checked at the door. */
export function houseStyleOf(id: string): HouseStyle {
  const style = houseStyles.find((one) => one.id === id)
  if (style === undefined) throw new RangeError(`No house style ${id}`)
  return style
}
