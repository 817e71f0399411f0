import type { z } from 'zod'

export type Language = 'ar' | 'en'

type Words = Readonly<Record<Language, string>>

const types: Readonly<Record<string, Words>> = {
  string: { ar: 'نص', en: 'a string' },
  number: { ar: 'عدد', en: 'a number' },
  int: { ar: 'عدد صحيح', en: 'a whole number' },
  boolean: { ar: 'true أو false', en: 'true or false' },
  object: { ar: 'كائن', en: 'an object' },
  array: { ar: 'قائمة', en: 'a list' },
}

const custom: Readonly<Record<string, Words>> = {
  unprintable: {
    ar: 'في النص محارف تحكم أو أنصاف محارف لا تُطبع.',
    en: 'The text holds control characters or halves of characters that cannot be printed.',
  },
  'hidden-letters': {
    ar: 'في النص محارف خفية لا يراها القارئ أو تقلب ما بجوارها. احذفوها.',
    en: 'The text holds letters that are not seen, or that turn what stands beside them. Remove them.',
  },
  'too-many-marks': {
    ar: 'على حرف واحد أكثر من ثماني علامات متتالية.',
    en: 'One letter carries more than eight marks in a row.',
  },
  'word-too-long': {
    ar: 'في النص كلمة أطول من 400 حرف.',
    en: 'The text holds a word of more than 400 letters.',
  },
  'paragraph-too-long': {
    ar: 'لا تزيد الفقرة على 10,000 حرف. قسّموها.',
    en: 'A paragraph has 10,000 characters at most. Divide it.',
  },
  'quote-or-range': {
    ar: 'المطلوب إما quote وإما range، لا كلاهما.',
    en: 'Give either quote or range, not both.',
  },
  'sign-in-how': {
    ar: 'المطلوب رمز الدعوة joinToken، أو رمز البطاقة cardCode، أو رمز الاجتماع مع الرقم السري meetingCode وpin.',
    en: 'Give one of joinToken, cardCode, or meetingCode with pin.',
  },
  'unknown-zone': {
    ar: 'لا نعرف منطقة زمنية بهذا الاسم. تُكتب بأسماء IANA، مثل Asia/Beirut.',
    en: 'No time zone of this name is known. Name it as IANA does, such as Asia/Beirut.',
  },
  'ends-before-start': { ar: 'ينتهي الاجتماع قبل أن يبدأ.', en: 'The meeting ends before it begins.' },
  'head-of-none': {
    ar: 'رئاسة الوفد لأحد أعضائه: اذكروا الوفد.',
    en: 'A head belongs to the delegation: name it.',
  },
  'term-repeated': { ar: 'المصطلح مذكور مرتين في القائمة.', en: 'The term is in the list twice.' },
  'term-contested': {
    ar: 'صيغة يُنبَّه إليها هنا معتمدة في موضع آخر من القائمة.',
    en: 'A wording pointed at here is settled elsewhere in the list.',
  },
  'since-of-what': {
    ar: 'رقم القيد لوثيقة بعينها: اذكروها.',
    en: 'An entry is one of a statement: name it.',
  },
  'no-civil-day': {
    ar: 'لا يوجد في التقويم يوم كهذا. اكتبوه هكذا: 2030-05-31.',
    en: 'The calendar has no such day. Write it like this: 2030-05-31.',
  },
  'no-symbol': {
    ar: 'ليس هذا رمز وثيقة: حروف لاتينية وأرقام وعلامات . - _ ( ) * وشرطات مائلة بينها، مثل A/RES/78/92، بلا فراغ.',
    en: 'This is no symbol of a document: Latin letters, digits, . - _ ( ) * and slashes between them, such as A/RES/78/92, without blanks.',
  },
  'no-symbol-pattern': {
    ar: 'ليس هذا نمطاً للرموز: رمز يقف فيه {n} مرة واحدة موضع الرقم، ويجوز {year} موضع السنة، مثل E/ESCWA/{year}/{n}.',
    en: 'This is no pattern of symbols: a symbol in which {n} stands once for the number, and {year} may for the year, such as E/ESCWA/{year}/{n}.',
  },
  'empty-words': { ar: 'لا كلام هنا. اكتبوا نصاً.', en: 'There are no words here. Write some.' },
  'not-one-line': { ar: 'يُكتب في سطر واحد بلا محارف تحكم.', en: 'Write it on one line, without control characters.' },
  'name-hidden': {
    ar: 'في الاسم علامات لا تُرى أو تقلب اتجاه القراءة. اكتبوه من جديد بلا نسخ.',
    en: 'The name holds signs that are not seen or that turn its direction. Type it anew instead of copying it.',
  },
  'name-no-letter': { ar: 'ليس في الاسم حرف ولا رقم.', en: 'There is no letter and no digit in the name.' },
  'name-marks': {
    ar: 'في الاسم حركات أكثر مما يُكتب على حرف واحد.',
    en: 'The name has more marks on one letter than are ever written.',
  },
  'unsafe-link': {
    ar: 'لا يُقبل من الروابط إلا روابط الويب والبريد والهاتف.',
    en: 'Only links to the web, to mail and to telephones are taken.',
  },
}

/** What is wrong, in one sentence. It never repeats what was sent, which may be long, or not fit to be shown. */
export function formatIssue(issue: z.core.$ZodIssue, language: Language): string {
  return wordsFor(issue)[language]
}

function wordsFor(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'invalid_type': {
      const type = types[issue.expected] ?? { ar: issue.expected, en: issue.expected }
      return { ar: `المطلوب هنا ${type.ar}.`, en: `This must be ${type.en}.` }
    }
    case 'invalid_value': {
      const known = issue.values.map(String).join(', ')
      return { ar: `القيم المقبولة: ${known}.`, en: `Accepted values: ${known}.` }
    }
    case 'too_big':
      return {
        ar: `الحد الأقصى ${issue.maximum}${unit(issue.origin).ar}.`,
        en: `At most ${issue.maximum}${unit(issue.origin).en}.`,
      }
    case 'too_small':
      return {
        ar: `الحد الأدنى ${issue.minimum}${unit(issue.origin).ar}.`,
        en: `At least ${issue.minimum}${unit(issue.origin).en}.`,
      }
    case 'invalid_format':
      return { ar: `الصيغة غير صحيحة (${issue.format}).`, en: `The form is not right (${issue.format}).` }
    case 'custom':
      return custom[String(issue.params?.['say'])] ?? unfit
    case 'unrecognized_keys':
      return unknownField
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return unfit
    default:
      return unheardOf(issue)
  }
}

const unknownField: Words = { ar: 'لا نعرف حقلاً بهذا الاسم هنا.', en: 'No field of this name is known here.' }

const unfit: Words = { ar: 'القيمة غير مقبولة هنا.', en: 'This value is not accepted here.' }

function unheardOf(_: never): Words {
  return unfit
}

function unit(origin: string): Words {
  if (origin === 'string') return { ar: ' من المحارف', en: ' characters' }
  if (origin === 'array') return { ar: ' من العناصر', en: ' elements' }
  return { ar: '', en: '' }
}
