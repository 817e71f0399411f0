// Above 250 lines: each way in which an adjective stands by its noun is a look, and they share whose gender is known.

import { adjectives, feminineNouns, masculineNouns } from './adjectives.ts'
import { eachBlock, type Found } from './check.ts'
import { type KnownForms, knownForms } from './knownForms.ts'
import { type Word, wordsOf } from './wordsOf.ts'

type Place = Omit<Found, 'block'>
type Gender = 'm' | 'f'

/** Plurals of persons, and words of quantity, that end in ة. */
const noFeminine =
  /^(?:قاد|ساد|طلب|قضا|دعا|رعا|حما|أساتذ|ورث|أئم|عام|كاف|خاص|غاي|نخب|ما?ئ|عد|نسب|غالبي|أغلبي|خليف|علام|بقي|جمل|زمر|وحد|خمس|ست|سبع|ثلاث|أربع|تسع|ثماني|عشر|كثر|قل|بضع|فئ|ثل|سائ)ة$/u
/** Verbal nouns, all masculine: تعزيز, إنشاء, اعتماد, انضمام, استخدام. */
const action =
  /^(?:ت\p{L}{2}ي[^\P{L}ةاىءه]|إ\p{L}{2}ا[^\P{L}ةىءه]|ا\p{L}ت\p{L}ا[^\P{L}ةىءه]|ان\p{L}{2}ا[^\P{L}ةىءه]|است\p{L}{2}ا[^\P{L}ةىءه])$/u
/** Plurals that have the shape of a verbal noun, or a gender that changes. */
const noAction = /^(?:تلامي[ذ]|تقاليد|تماثيل|إناث|ابتداء|إنسان|تراكيب|تفاصيل|تعاليم|تدابير)$/u

/** Plurals of things by their shape: قوانين, هواتف, ضرائب. */
const brokenPlural = /^(?:[^\P{L}مت]وا\p{L}{2}|[^\P{L}مت]\p{L}ائ\p{L}|\p{L}{2}ا\p{L}ي[^\P{L}ي])$/u

/** The gender of what describes a noun, by the noun without its article; null where it is not known. */
function genderOf(noun: string): Gender | null {
  if (feminineNouns.has(noun)) return 'f'
  if (masculineNouns.has(noun)) return 'm'
  if (brokenPlural.test(noun)) return 'f'
  if (/\p{L}{2}(?:ة|ات)$/u.test(noun)) return noFeminine.test(noun) ? null : 'f'
  return action.test(noun) && !noAction.test(noun) ? 'm' : null
}

const article = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{2})/u

/** The noun of a word with an article. لل may have taken in the first letter of one: للجنة. */
function definite(word: string): string | null {
  const rest = word.replace(article, '')
  if (rest === word) return null
  const isSwallowed = /^[وف]?لل/u.test(word) && genderOf(rest) === null && genderOf(`ل${rest}`) !== null
  return isSwallowed ? `ل${rest}` : rest
}

interface Description {
  readonly gender: Gender
  /** In the masculine, without the article. */
  readonly stem: string
}

/** Feminines that are nouns of their own. */
const nouns =
  /^(?:وثيق|دائر|آلي|استراتيجي|منظم|مناسب|أرضي|مرجعي|قائم|عملي|دوري|جامع|أكاديمي|إنتاجي|شخصي|قيم|مقدم|مهم|نشر|خطي|حكومي|شرعي|مجتمعي)ة$/u

/** Participles of which hardly one is a noun: متدهور, مستضعف. */
const onlyDescribes = /^(?:مت[^\P{L}ا]\p{L}{1,2}|مست[^\P{L}ا]\p{L})[^\P{L}ةاىنو]$/u

/** What a word without its article says of the gender of what it describes; null for what does not describe. */
function described(word: string, isBehindNoun = false): Description | null {
  if (adjectives.has(word) || (isBehindNoun && onlyDescribes.test(word))) return { gender: 'm', stem: word }
  const stem = word.slice(0, -1)
  return word.endsWith('ة') && (isBehindNoun || !nouns.test(word)) && adjectives.has(stem)
    ? { gender: 'f', stem }
    : null
}

/** A feminine that says the same in another shape: الأولى. */
function inGender(stem: string, gender: Gender): string {
  if (stem === 'أولي' && gender === 'f') return 'أولى'
  return gender === 'f' ? `${stem}ة` : stem
}

/** Participles that what follows speaks for (المتفق عليها، المقدر أن), and those that stand far from their noun (المؤرخ، المعنون). */
const impersonal =
  /^(?:متفق|موثوق|مقدر|مقترح|متوقع|مسموح|متعارف|معنون|مؤرخ|معقود|منعقد|وارد|متعلق|مبرم|صادر|متمثل|مدرج|ممتد|ناشئ|مرتكب|متخذ|معني|معتمد|منبثق|ناجم|تابع|متعهد|متنازع|جاري|منشأ|متصل|مبين|مطلوب|محتمل|منوط|مفروض|مقدم|داعي|رامي)$/u

const preposition =
  /^[وف]?(?:في|من|إلى|على|عن|بين|لدى|خلال|منذ|حتى|مع|ضد|نحو|عبر|أجل|قبل|بعد|دون|ضمن|تحت|أمام|حول|بشأن|بموجب|بهدف|بغية|عند|رغم|بهذا|بهذه|لهذا|لهذه)$/u
const hasAttached = /^[وف]?(?:[بك]ال|لل)/u

/**
 * Whether nothing that a noun belongs to has a gender: behind a preposition or a verb a noun belongs to nothing, and of a
 * row of nouns (أهداف التنمية) each may be described. A word of which nothing is known may be a noun too.
 */
function noHeadHas(gender: Gender, words: readonly Word[], place: number): boolean {
  for (let at = place; at > 0; at -= 1) {
    const [word, before] = [words[at], words[at - 1]]
    if (word === undefined || before === undefined || !word.isNext) return !isOwner(words[at]?.bare)
    if (preposition.test(before.bare)) return !isDescribedAs(gender, words[at - 2])
    if (wholeOf.test(before.bare)) return true
    if (article.test(before.bare) || /[^ا]ها$|هم$|نا$/u.test(before.bare)) return false
    const whole = genderOf(before.bare)
    const head = whole ?? genderOf(before.bare.replace(/^[وف]?[بلك]?(?=\p{L}{3})/u, ''))
    // تمثل اللغة: a verb of the present, for whom no noun is known.
    if (head === null) return /^[وف]?(?:س?[يتن]\p{L}{3,})$/u.test(before.bare) && !/(?:ة|ات)$/u.test(before.bare)
    if (head === gender) return false
    if (whole === null && /^[وف]?[بلك]/u.test(before.bare)) return true
  }
  return true
}

/** Whether a word with an article has a gender: النظم الإيكولوجية للابتكار الشاملة goes on about النظم. */
function isDescribedAs(gender: Gender, word: Word | undefined): boolean {
  if (word === undefined || !article.test(word.bare)) return false
  return (
    described(word.bare.replace(article, ''), true)?.gender === gender || genderOf(definite(word.bare) ?? '') === gender
  )
}

/** How many of what follows; it is not described itself. */
const wholeOf = /^[وف]?[بلك]?(?:جميع|كل|كافة|سائر|بعض|معظم|مختلف|شتى|أغلب|إحدى|أحد)$/u

/** Whether a word joins others to what stands before it, so that it is not the first of its row. */
function isOwner(word: string | undefined): boolean {
  return word === undefined || /^و/u.test(word)
}

/** في الاجتماعات الرابع عشر والثامن عشر: several are counted one by one. */
const ordinal = /^(?:ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|أولي)$/u

/** Nouns behind which an object follows: آخذة في الاعتبار الوثيقة. */
const beforeObjects = /^(?:اعتبار|حسبان|مقابل|واقع|حال|حين|وقت نفسه|مقام)$/u

/**
 * في المنطقة العربي, بالتعاون الدولية, أهداف التنمية المستدام: what follows a noun with an article describes it, or what it
 * belongs to. على المستويات الوطني والإقليمي names one of several after the other.
 */
function behindNoun(words: readonly Word[]): readonly Place[] {
  return words.flatMap((word, place): readonly Place[] => {
    const [next, after] = [words[place + 1], words[place + 2]]
    if (next === undefined || !next.isNext || !next.bare.startsWith('ال')) return []
    const noun = definite(word.bare)
    const gender = noun === null || beforeObjects.test(noun) ? null : genderOf(noun)
    const said = described(next.bare.slice(2), true)
    if (gender === null || said === null || said.gender === gender || impersonal.test(said.stem)) return []
    if (hasAttached.test(word.bare) && word.isNext && isDescribedAs(said.gender, words[place - 1])) return []
    if (!hasAttached.test(word.bare) && (/^[وف]ال/u.test(word.bare) || !noHeadHas(said.gender, words, place))) return []
    if (after?.isNext === true && /^و?ال/u.test(after.bare)) {
      const other = described(after.bare.replace(/^و?ال/u, ''), true)
      // Two that agree with each other belong to a noun before: الدول الأعضاء في المجلس المعنية الأخرى.
      if (other?.gender === said.gender) return []
    }
    if (gender === 'f' && after?.isNext === true && after.bare.startsWith('و')) return []
    // البالغ قدرها, الجاري تنفيذها: said of what follows, which has the gender of its own. الكثير من is a number.
    if (after?.isNext === true && /^(?!ال)\p{L}{3,}(?:ها|هم|ه)$/u.test(after.bare)) return []
    if (
      /^(?:كثير|عديد|قليل)$/u.test(said.stem) ||
      (gender === 'f' && ordinal.test(said.stem) && !/ة$/u.test(word.bare))
    )
      return []
    // الصندوق الاستئماني للتبرعات الخاص بالاستعراض
    if (said.stem === 'خاص' && after?.isNext === true && after.bare.startsWith('ب')) return []
    return [placeOf(next, `ال${inGender(said.stem, gender)}`)]
  })
}

/** عملية سياسية شامل, البلدان الجزرية الصغير: of two descriptions of one noun the second has another gender than both. */
function secondOfTwo(words: readonly Word[]): readonly Place[] {
  return words.flatMap((word, place): readonly Place[] => {
    const [next, last, after] = [words[place + 1], words[place + 2], words[place + 3]]
    if (next === undefined || last === undefined || !next.isNext || !last.isNext) return []
    const isDefinite = article.test(word.bare)
    const bare = (one: Word) => (isDefinite ? one.bare.replace(/^ال/u, '') : one.bare)
    if (isDefinite !== next.bare.startsWith('ال') || isDefinite !== last.bare.startsWith('ال')) return []
    if (after?.isNext === true && /^[وف]?ال|^و|(?:ها|هم|ه)$/u.test(after.bare)) return []
    const gender = isDefinite ? genderOf(definite(word.bare) ?? '') : genderOf(word.bare)
    const unmarked = bare(last).replace(/(?<=\p{L}{3}[^\P{L}ةي])ا$/u, '')
    const [first, second] = [described(bare(next), isDefinite), described(unmarked, isDefinite)]
    if (gender !== 'f' || first?.gender !== gender || second === null || second.gender === gender) return []
    if (impersonal.test(second.stem) || (!isDefinite && nounsToo.test(second.stem))) return []
    const before = words[place - 1]
    const isAlone = !word.isNext || before === undefined || preposition.test(before.bare)
    if (!isAlone && !noHeadHas('m', words, place)) return []
    return [placeOf(last, (isDefinite ? 'ال' : '') + inGender(second.stem, gender))]
  })
}

/** دعمها الثابتة, جهودهم المبذول: a noun that has its owner behind it is described by the next word with an article. */
function owned(words: readonly Word[], { isForm }: KnownForms): readonly Place[] {
  return words.flatMap((word, place): readonly Place[] => {
    const next = words[place + 1]
    if (next === undefined || !next.isNext || !next.bare.startsWith('ال')) return []
    const said = described(next.bare.slice(2))
    const noun = said === null ? null : ownedNoun(word.bare, isForm)
    const gender = noun === null ? null : genderOf(noun)
    if (said === null || gender === null || said.gender === gender || impersonal.test(said.stem)) return []
    const [before, after] = [words[place - 1], words[place + 2]]
    if (gender === 'f' && after?.isNext === true && /^وال/u.test(after.bare)) return []
    if (said.stem === 'خاص' && after?.isNext === true && after.bare.startsWith('ب')) return []
    // خطة عملها العالمية: what stands before may be what is described.
    const heads = word.isNext && before !== undefined && !article.test(before.bare) ? unjoined(before.bare) : []
    if (heads.some((noun) => genderOf(noun) === said.gender)) return []
    return [placeOf(next, `ال${inGender(said.stem, gender)}`)]
  })
}

/** A word, and without what may be joined to it. */
function unjoined(word: string): readonly string[] {
  return [word, word.replace(/^[وف](?=\p{L}{3})/u, ''), word.replace(/^[وف]?[بلك](?=\p{L}{3})/u, '')]
}

function ownedNoun(word: string, isForm: (form: string) => boolean): string | null {
  const match = /^(?:[وف]?[بلك]?)(\p{L}{2,}?)(?:ها|هم|هن|نا|ه)$/u.exec(word)
  const whole = /^(\p{L}{2,}?)(?:ها|هم|هن|نا|ه)$/u.exec(word)?.[1]
  for (const stem of [whole, match?.[1]]) {
    if (stem === undefined) continue
    if (/[^ا]ت$/u.test(stem) && isForm(`ال${stem.slice(0, -1)}ة`) && !isForm(stem)) return `${stem.slice(0, -1)}ة`
    if (masculineNouns.has(stem) || feminineNouns.has(stem)) return stem
    if (/\p{L}{3}ات$/u.test(stem) && isForm(`ال${stem}`)) return stem
  }
  return null
}

/** Adjectives that are nouns too, so that what stands before may own them: وزير مالية, دراسة خاص. */
const nounsToo =
  /^(?:مالي|داخلي|خارجي|عام|خاص|عضوي|جنسي|تقني|حر|رئيسي|خطي|أهلي|صحفي|دولي|سري|شخصي|جامعي|قاري|نامي|علمي|عالي|مؤدي|داعي|رامي|أولي|جوي|بري|جمع|معروف|كبير|صغير|أربع|كثير|عديد|مباشر|نسبي|وطني|محلي|فني|مهني|تجاري|إداري|قانوني|لبناني|سوري|ليبي|عراقي|سوداني|فلسطيني|مغربي|أفغاني|روسي|صومالي|أجنبي|إسرائيلي|موحد|محدود|متوسط|مضاد|واحد|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|قادم|مقبل|سابق|حالي|آمن|ناشئ|قائم|دائم|ثابت|مصرفي|اجتماعي|قادر|معني|متعدد|ثنائي|ثلاثي|رباعي|واسع|عملي|رفيع|قصير|طويل|بعيد|قريب|شديد|سريع|سهل|عميق|حديث|جيد|قوي|غير|بالغ|كامل)$/u

/** A noun of the masculine, which no feminine can describe; a verb may be one too. */
function isMasculine(word: string): boolean {
  return !article.test(word) && [word, word.replace(/^[وفبل]/u, '')].some((noun) => genderOf(noun) === 'm')
}

/** صندوق مخصصة, دراسة شاملاً: two words without an article, of which the second can only describe. */
function indefinite(words: readonly Word[]): readonly Place[] {
  return words.flatMap((word, place): readonly Place[] => {
    const next = words[place + 1]
    if (next === undefined || !next.isNext || article.test(word.bare) || article.test(next.bare)) return []
    const noun = word.bare.replace(/(?<=\p{L}{2}[^\P{L}اءىي])ا$/u, '')
    const whole = genderOf(noun)
    const gender = whole ?? genderOf(noun.replace(/^[بلك]/u, ''))
    const said = described(next.bare.replace(/(?<=\p{L}{3}[^\P{L}ةي])ا$/u, ''))
    if (gender === null || said === null || said.gender === gender || impersonal.test(said.stem)) return []
    // ما يتخذ من تدابير متسقا: said of what stands before.
    if (said.gender === 'm' && next.bare.endsWith('ا') && !word.bare.endsWith('ا') && !word.bare.endsWith('ة'))
      return []
    const [before, after] = [words[place - 1], words[place + 2]]
    // فرقة عمل مشتركة, مؤتمر قمة إقليمي: what stands before may be what is described.
    const hasHead = whole !== null && word.isNext && before !== undefined && !preposition.test(before.bare)
    if (hasHead && !(gender === 'm' && isMasculine(before.bare)) && !noHeadHas(said.gender, words, place)) return []
    if (before?.bare === 'من') return []
    // What stands before a noun with an article owns it or is owned: كبيرة الحجم.
    if (after?.isNext === true && /^ال/u.test(after.bare)) return []
    if (nounsToo.test(said.stem) && !(gender === 'm' && word.bare.endsWith('ا'))) return []
    return [placeOf(next, inGender(said.stem, gender) + (gender === 'm' && word.bare.endsWith('ا') ? 'ا\u064B' : ''))]
  })
}

const feminineIs = /^[وفسل]?(?:تكون|كانت|أصبحت|تصبح|تظل|ظلت|(?:لا)?تزال|زالت|ليست|باتت|تبقى|ستكون|ستظل|تعتبر|تكن)$/u
const masculineIs = /^[وفسل]?(?:يكون|كان|أصبح|يصبح|يظل|ظل|(?:لا)?يزال|زال|ليس|بات|يبقى|سيكون|سيظل|يعتبر|يكن)$/u
/** Participles: عاجز, متفاوت, محروم. */
const participle = /^(?:م\p{L}{3,5}|\p{L}ا[^\P{L}اوي]\p{L})$/u
const goesOn = /^[وف]?(?:عن|على|في|إلى|من|بين|أمام|لدى|[بل]\p{L}{3,}|أكثر|جدا)$/u

/** أن تكون متسق, لا يزال محدود: what is said of somebody has the gender of the verb, and tanwin in the masculine. */
function predicate(words: readonly Word[], { isForm }: KnownForms): readonly Place[] {
  return words.flatMap((word, place): readonly Place[] => {
    const [next, after] = [words[place + 1], words[place + 2]]
    if (next === undefined || !next.isNext) return []
    const isLast = after?.isNext !== true || goesOn.test(after.bare)
    const bare = next.bare.replace(/(?<=\p{L}{3}[^\P{L}ة])ا$/u, '')
    const isShaped = participle.test(bare) && isForm(`${bare}ة`) && isForm(`ال${bare}ة`) && isLast
    const said = described(bare) ?? (isShaped ? { gender: 'm' as const, stem: bare } : null)
    const isNoun = nounsToo.test(said?.stem ?? '') && !/^(?:محدود|قادر|قائم|واسع|قوي|سهل|شديد|ثابت)$/u.test(bare)
    if (said === null || isNoun || said.gender === 'f') return []
    if (feminineIs.test(word.bare)) return [placeOf(next, inGender(said.stem, 'f'))]
    const isBare = bare === next.bare && isLast
    return masculineIs.test(word.bare) && isBare ? [placeOf(next, `${said.stem}ا\u064B`)] : []
  })
}

/** هذه التقرير, هذا المسائل. */
function pointing(words: readonly Word[]): readonly Place[] {
  return words.flatMap((word, place): readonly Place[] => {
    const match = /^([وف]?[بلك]?)(هذا|هذه)$/u.exec(word.bare)
    const next = words[place + 1]
    if (match === null || next === undefined || !next.isNext || !next.bare.startsWith('ال')) return []
    const gender = genderOf(next.bare.slice(2))
    const [, prefix = '', shown = ''] = match
    if (gender === null || (shown === 'هذا') === (gender === 'm')) return []
    const right = shown === 'هذا' ? 'هذه' : 'هذا'
    return [placeOf(word, prefix + right)]
  })
}

function placeOf({ start, end }: Word, fix: string): Place {
  return { start, end, code: 'word-agreement', fix }
}

/**
 * Whether an adjective has the gender of its noun (rule TX45), by lists of nouns and of adjectives: where one of the two is
 * not listed nothing is said. Only where the noun can have no owner beside it whom the adjective might describe.
 */
export const checkDescription = (context: Parameters<ReturnType<typeof eachBlock>>[0]): readonly Found[] => {
  const forms = knownForms(context.vocabulary, context.rarer)
  return eachBlock(({ text, kind }) => {
    if (kind === 'meta') return []
    const words = wordsOf(text)
    return [
      ...behindNoun(words),
      ...secondOfTwo(words),
      ...owned(words, forms),
      ...indefinite(words),
      ...predicate(words, forms),
      ...pointing(words),
    ]
  })(context)
}
