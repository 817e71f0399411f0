import { foldArabic } from '@tawafuq/arabic/foldArabic'
import { type Check, eachBlock, type Found, places } from './check.ts'
import { countedGender, oneOfSeveral, severalOfOne } from './countedGender.ts'

type Place = Omit<Found, 'block'>

/** Three to ten: before what is feminine, and before what is masculine. */
const units: Readonly<Record<string, string>> = {
  ثلاث: 'ثلاثة',
  أربع: 'أربعة',
  خمس: 'خمسة',
  ست: 'ستة',
  سبع: 'سبعة',
  ثماني: 'ثمانية',
  ثمان: 'ثمانية',
  تسع: 'تسعة',
  عشر: 'عشرة',
}
const feminineOf = new Map(Object.entries(units).map(([feminine, masculine]) => [masculine, feminine]))
feminineOf.set('ثمانية', 'ثماني')
const unit = [...Object.keys(units), ...Object.values(units)].toSorted((a, b) => b.length - a.length).join('|')
const end = String.raw`(?![\p{L}\p{M}])`
const before = String.raw`(?<![\p{L}\p{M}])`

/** The number as it agrees with what it counts: the other way round from three to ten. */
function agreeing(number: string, gender: 'm' | 'f'): string {
  const masculine = units[number] ?? number
  return gender === 'm' ? masculine : (feminineOf.get(masculine) ?? number)
}

const counted = new RegExp(String.raw`${before}([وفبلك]{0,2})(${unit})([ \u00A0]+)(\p{L}{3,})${end}`, 'gu')
const counting = new RegExp(
  String.raw`${before}([وف]?(?:[بك]?ال|لل))(\p{L}{3,})([ \u00A0]+)ال(${unit})${end}(?! عشر)`,
  'gu',
)

/** ثلاث تقارير, and السنوات الخمسة. A number behind another (مائة وثلاث سنوات) agrees in the same way. */
const checkCounted = eachBlock(({ text }) => [
  ...Array.from(text.matchAll(counted)).flatMap((match): readonly Place[] => {
    const [, prefix = '', number = '', blank = '', noun = ''] = match
    const gender = countedGender(noun)
    const right = gender === null ? number : agreeing(number, gender)
    if (right === number || isEight(right, number)) return []
    // في دورتها السادسة عشرة القواعد: the number is the end of an ordinal.
    if (
      /^عشرة?$/u.test(number) &&
      /(?:ة|حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)[ \u00A0]$/u.test(text.slice(0, match.index))
    )
      return []
    const words = `${prefix}${right}${blank}${noun}`
    return [{ start: match.index, end: match.index + match[0].length, code: 'number-agreement', fix: words }]
  }),
  ...Array.from(text.matchAll(counting)).flatMap((match): readonly Place[] => {
    const [, article = '', noun = '', blank = '', number = ''] = match
    const gender = countedGender(noun)
    const right = gender === null ? number : agreeing(number, gender)
    if (right === number || isEight(right, number)) return []
    const words = `${article}${noun}${blank}ال${right}`
    return [{ start: match.index, end: match.index + match[0].length, code: 'number-agreement', fix: words }]
  }),
])

const definite = new RegExp(
  String.raw`${before}([وف]?(?:[بك]?ال|لل))(${unit})([ \u00A0]+)(?!ال)(\p{L}{3,})${end}`,
  'gu',
)

/** خلال الخمسة سنوات: what is counted has the article, and the number describes it. */
const checkDefinite = eachBlock(({ text }) =>
  Array.from(text.matchAll(definite)).flatMap((match): readonly Place[] => {
    const [words, article = '', number = '', blank = '', noun = ''] = match
    const gender = countedGender(noun)
    if (gender === null) return []
    const fix = `${article}${noun}${blank}ال${agreeing(number, gender)}`
    return [{ start: match.index, end: match.index + words.length, code: 'number-agreement', fix }]
  }),
)

const few = new RegExp(
  String.raw`${before}([وفبلك]{0,2})(${unit})([ \u00A0]+)(\p{L}{2,}(?:\u064Bا|ا\u064B)?)${end}`,
  'gu',
)
const many = new RegExp(
  String.raw`${before}((?:[وفبلك]{0,2}(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)|(?<=[ \u00A0])عشرة?|[وفبلك]{0,2}(?:مائة|مئة|مائتي|مائتا|ألف|مليون|مليوني|بليون|مليار|بلايين|ملايين|آلاف|مليارات))[ \u00A0]+)(\p{L}{3,})${end}`,
  'gu',
)

/** خمس دولة, عشرين دول, مائة دول: three to ten count several, and more count one. */
const checkHowMany = eachBlock(({ text }) => [
  ...Array.from(text.matchAll(few)).flatMap((match): readonly Place[] => {
    const [words, prefix = '', number = '', blank = '', noun = ''] = match
    const bare = noun.replace(/(?:\u064Bا|ا\u064B)$/u, '')
    const several = severalOfOne(noun) ?? (bare !== noun && countedGender(bare) !== null ? bare : undefined)
    // مائة وثلاث سنوات; ثلاث مائة; عشر is a tenth too, and the tens of eleven to nineteen count one.
    if (several === undefined || /^عشرة?$/u.test(number)) return []
    const gender = countedGender(several)
    const fix = `${prefix}${gender === null ? number : agreeing(number, gender)}${blank}${several}`
    return [{ start: match.index, end: match.index + words.length, code: 'number-agreement', fix }]
  }),
  ...Array.from(text.matchAll(many)).flatMap((match): readonly Place[] => {
    const [words, number = '', noun = ''] = match
    const one = oneOfSeveral(noun)
    if (one === undefined || (/^عشرة?[ \u00A0]/u.test(number) && !teensBefore.test(text.slice(0, match.index))))
      return []
    const isHundred = /ما?ئة|مائت|ألف|مليون|بليون|مليار|ملايين|بلايين|آلاف/u.test(number)
    const fix = number + (isHundred || one.endsWith('ة') ? one : `${one}ا\u064B`)
    return [{ start: match.index, end: match.index + words.length, code: 'number-agreement', fix }]
  }),
])
const teensBefore = new RegExp(String.raw`(?:أحد|إحدى|اثنا|اثني|اثنتا|اثنتي|${unit})[ \u00A0]$`, 'u')

const hundreds = new RegExp(
  String.raw`${before}([وفبل]?(?:مائة|مئة|مائتي|مئتي|مائتا|مئتا|ألف|ألفي|مليون|مليوني|بليون|بليوني|مليار|ملياري|آلاف|ملايين|بلايين|مليارات|\p{L}+مائة)[ \u00A0]+)(\p{L}{2,})(?:\u064Bا|ا\u064B)${end}`,
  'gu',
)
const twofold = new RegExp(
  String.raw`${before}([وفبل]?(?:مائت|مئت|ألف|مليون|بليون|مليار))(ان|ين)([ \u00A0]+)(?=(?:مليون|ألف|بليون|مليار|دولار|شخص|دولة|عضو|وحدة|متر|كيلومتر)${end})`,
  'gu',
)

/** ثلاثة عشر مليون طفلاً: what hundreds and more count has no tanwin of the accusative. مئتان مليون is مئتا مليون. */
const checkHundreds = eachBlock(({ text }) => [
  ...places(text, hundreds, 'number-agreement', ([, number = '', noun = '']) =>
    /^(?:تقريب|سنوي|شهري|يومي|إضافي|معظم)$/u.test(noun) ? undefined : number + noun,
  ).filter(({ fix }) => fix !== undefined),
  ...places(
    text,
    twofold,
    'number-agreement',
    ([, number = '', last = '', blank = '']) => `${number}${last === 'ان' ? 'ا' : 'ي'}${blank}`,
  ),
])

/** Three to ten count أشهر, and not شهور. */
const fewMonths = new RegExp(String.raw`${before}([وفبلك]{0,2}(?:${unit}))([ \u00A0]+)شهور${end}`, 'gu')
const checkFew = eachBlock(({ text }) =>
  places(text, fewMonths, 'number-agreement', ([, number = '', blank = '']) => `${number}${blank}أشهر`),
)

/** ثماني and ثمان are both feminine. */
function isEight(right: string, number: string): boolean {
  return right.startsWith('ثمان') && number.startsWith('ثمان') && right.endsWith('ة') === number.endsWith('ة')
}

const teen = new RegExp(
  String.raw`${before}([وفبلك]{0,2})(أحد|إحدى|احدى|أحدى|[إا]?ثنا|[إا]ثني|[إا]ثنتا|[إا]ثنتي|${unit})[ \u00A0](عشرة?)${end}(?:[ \u00A0]+([\p{L}\p{M}]+))?`,
  'gu',
)
const pairs: Readonly<Record<string, readonly [m: string, f: string]>> = {
  أحد: ['أحد', 'إحدى'],
  إحدى: ['أحد', 'إحدى'],
  احدى: ['أحد', 'إحدى'],
  أحدى: ['أحد', 'إحدى'],
  اثنا: ['اثنا', 'اثنتا'],
  اثني: ['اثني', 'اثنتي'],
  اثنتا: ['اثنا', 'اثنتا'],
  اثنتي: ['اثني', 'اثنتي'],
}

/** خمسة عشرة, إحدى عشر: both parts of eleven to nineteen agree with what they count, each in its way. */
const checkTeens = eachBlock(({ text }) =>
  Array.from(text.matchAll(teen)).flatMap((match): readonly Place[] => {
    const [whole, prefix = '', number = '', ten = '', noun = ''] = match
    const first = number.replace(/^إث/u, 'اث')
    const pair = pairs[first]
    const [masculine, feminine] = pair ?? [agreeing(first, 'm'), agreeing(first, 'f')]
    const isMasculine = (number === masculine || isEight(masculine, number)) && ten === 'عشر'
    const isFeminine = (number === feminine || isEight(feminine, number)) && ten === 'عشرة'
    const gender = singularGender(noun)
    if (gender === null ? isMasculine || isFeminine : gender === 'm' ? isMasculine : isFeminine) return []
    const likely = gender ?? (ten === 'عشرة' && pair !== undefined ? 'f' : null)
    const place = {
      start: match.index,
      end: match.index + whole.length - (noun === '' ? 0 : noun.length),
      code: 'number-agreement' as const,
    }
    const blanks = /[ \u00A0]*$/u.exec(text.slice(place.start, place.end))?.[0].length ?? 0
    const fixed = likely === null ? {} : { fix: `${prefix}${likely === 'm' ? `${masculine} عشر` : `${feminine} عشرة`}` }
    return [{ ...place, end: place.end - blanks, ...fixed }]
  }),
)

/** The gender of a noun behind eleven to nineteen, by its end: دولة, عضواً. */
function singularGender(noun: string): 'm' | 'f' | null {
  const bare = foldArabic(noun, { hamza: false })
  if (bare.length < 3) return null
  return bare.endsWith('ة') ? 'f' : /\p{L}ا$/u.test(bare) && /[\u064B]/u.test(noun) ? 'm' : null
}

const ordinals = 'ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع'
const ordinal = new RegExp(
  String.raw`${before}([وف]?[بكل]?(?:ال|لل)?)(حادية|حادي|(?:${ordinals})ة?)[ \u00A0](عشرة?)${end}`,
  'gu',
)

/** الثالثة عشر: both parts of an ordinal have the gender of what they follow. */
const checkOrdinals = eachBlock(({ text }) => [
  ...places(text, ordinal, 'number-agreement', ([, prefix = '', first = '', ten = '']) => {
    const whole = `${first} ${ten}`
    const right = `${first} ${first.endsWith('ة') ? 'عشرة' : 'عشر'}`
    return whole === right || !/ل$/u.test(prefix) ? undefined : prefix + right
  }).filter(({ fix }) => fix !== undefined),
  ...places(text, tens, 'number-agreement', ([words]) => words.replace(/ون$/u, 'ين')),
  // إن جمعية الصحة التاسعة والسبعون: what إن speaks of is no nominative, nor is its number.
  ...places(text, ofSpeaker, 'number-agreement', ([words]) => words.replace(/ون$/u, 'ين')),
])

const governing = String.raw`(?:في|إلى|من|عن|على|خلال|قبل|بعد|أثناء|منذ|حتى|أعمال|مشروع|تقرير|نتائج|بمناسبة|افتتاح|اختتام|ختام|لدى)[ \u00A0]+(?:ال\p{L}+|\p{L}+(?:ها|ه|نا|هم))`
/** في دورتها الثانية والثمانون: behind a preposition or a first part, the tens end in ين. */
const tens = new RegExp(
  String.raw`(?<=${before}[وف]?(?:${governing}|(?:[وف]?[بل](?:ال)?|[وف]?لل)(?:دورت|جلس|ذكرى|سن|اجتماع|مؤتمر|قرن|دورة)\p{L}*)[ \u00A0](?:ال\p{L}+[ \u00A0])?ال(?:حادي|${ordinals})ة?[ \u00A0])وال(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)ون${end}`,
  'gu',
)

const ofSpeaker = new RegExp(
  String.raw`(?<=^إن [^،]{4,80} )(?:ال(?:حادي|${ordinals})ة?[ \u00A0]و)?ال(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)ون${end}`,
  'gu',
)

/** Whether numbers, in words, agree with what they count or describe. */
export const checkAgreement: Check = (context) =>
  [checkCounted, checkDefinite, checkHowMany, checkHundreds, checkFew, checkTeens, checkOrdinals].flatMap((check) =>
    check(context),
  )
