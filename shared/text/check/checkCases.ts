import { adjectives, feminineNouns, masculineNouns } from './adjectives.ts'
import { eachBlock, type Found } from './check.ts'
import { type KnownForms, knownForms } from './knownForms.ts'
import { type Word, wordsOf } from './wordsOf.ts'

type Place = Omit<Found, 'block'>
type Look = (words: readonly Word[], forms: KnownForms, text: string) => readonly Place[]

const tanwin = 'ا\u064B'
const article = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{2})/u

function placeOf({ start, end }: Word, fix?: string): Place {
  return { start, end, code: 'word-agreement', ...(fix !== undefined && { fix }) }
}

/** Words in ون, ان and ين that are no plurals or duals. */
const noPlural =
  /(?:^|ال|لل)(?:بين|حين|مليون|تريليون|بليون|قانون|تعاون|تهاون|شؤون|ديون|سجون|فنون|قرون|عيون|زيتون|كربون|مضمون|متون|حصون|دون|كون|صون|عون|أيلول|نيسان|كان|بلدان|سكان|إنسان|لجان|ضمان|ميدان|برلمان|سودان|لبنان|عمان|بيان|إعلان|أوان|زمان|مكان|أمان|إيمان|فقدان|عدوان|جدران|نيران|طيران|ديوان|عنوان|برهان|قرآن|سلطان|إدمان|إتقان|ائتمان|حرمان|جريان|دوران|غليان|كيان|شريان|ثمن|معين|أمين|يقين|دين|طين|تأمين|تمكين|تحسين|تعيين|تكوين|تدوين|تخزين|تموين|توطين|تبيين|تلقين|تقنين|تمرين|تثمين|تضمين|تزيين|تسخين|فلسطين|الصين|صين|عشرون|ثلاثون|أربعون|خمسون|ستون|سبعون|ثمانون|تسعون|عشرين|ثلاثين|أربعين|خمسين|ستين|سبعين|ثمانين|تسعين|جبين|حنين|رهين|سجين|متين|ثمين|كمين|قرين|لعين|مبين|رصين|مهين|هجين|بنين|جنين|سنين|طحين|ياسمين|تشرين|كوانين|قوانين|ملايين|بلايين|براهين|ميادين|موازين|اللذان|اللتان|هذان|هاتان|تلفزيون|كاريزون|صابون)$/u

const wholePlural = /^(.{3,})(ون|ين|ان)$/u
/** الموظفين المعنيون, منسقين وطنيون, دورتان تدريبيتين: a plural or dual and what describes it stand in one case. */
const besideOneAnother: Look = (words, forms) =>
  words.flatMap((word, place): readonly Place[] => {
    const next = words[place + 1]
    if (next === undefined || !next.isNext || noPlural.test(word.bare) || noPlural.test(next.bare)) return []
    // يرتكبها موظفين عموميون: who does it is told, and not what describes them.
    if (word.isNext && /^[وفس]?ي\p{L}{2,}ها$/u.test(words[place - 1]?.bare ?? '')) return []
    const [first, second] = [wholePlural.exec(word.bare), wholePlural.exec(next.bare)]
    if (first === null || second === null) return []
    const isDefinite = article.test(word.bare)
    if (isDefinite !== /^ال/u.test(next.bare) || (!isDefinite && /^[يتنوفبلك]/u.test(next.bare))) return []
    const [one = '', other = ''] = [first[2], second[2]]
    const isOblique = one === 'ين' && (other === 'ون' || other === 'ان')
    const isNominative = (one === 'ون' || one === 'ان') && other === 'ين'
    if (!isOblique && !isNominative) return []
    // Both must be nouns with both endings: يعتمدون المبينين is a verb and its object.
    if (!isDefinite && /^[وفس]?[يت]/u.test(word.bare)) return []
    const isPlural = (stem: string, ending: string) =>
      ['ين', 'ون', 'ان'].some(
        (end) => end !== ending && (forms.isKnown(stem + end) || forms.isKnown(`ال${stem}${end}`)),
      )
    if (!isPlural(first[1] ?? '', one) || !isPlural(second[1] ?? '', other)) return []
    return [placeOf(next, `${second[1] ?? ''}${isOblique ? 'ين' : one}`)]
  })

const preposition =
  /^[وف]?(?:في|من|إلى|على|عن|بين|لدى|خلال|منذ|حتى|مع|ضد|نحو|عبر|غضون|بعد|قبل|كل|كلا|كلتا|جميع|بعض|أحد|إحدى)$/u
/** Verbal nouns, to which what follows belongs. */
const action =
  /^[وفبلك]?(?:ت\p{L}{2}ي[^\P{L}ةاىءه]|إ\p{L}{2}ا[^\P{L}ةىه]|ا\p{L}ت\p{L}ا[^\P{L}ةىه]|ان\p{L}{2}ا[^\P{L}ةىه]|است\p{L}{2}ا[^\P{L}ةىه]|عقد|وضع|نشر|إقامة|إدارة|إزالة|إعادة|إتاحة|متابعة|دراسة|زيادة|صياغة|استضافة|مشاركة|مناقشة|تكاليف|سفر|دور|حق|شأن|رأي|مهام|عمل|آراء|أسماء|مواقف|رواتب|أجور)$/u
const dual = /^(\p{L}{2,}ت)ان$/u

/** تنظيم دورتان, خلال سنتان: behind a preposition or a verbal noun a dual ends in ين; and so does مرتان behind a verb. */
const duals: Look = (words, { isForm, isKnown }) =>
  words.flatMap((word, place): readonly Place[] => {
    const before = words[place - 1]
    if (!word.isNext || before === undefined) return []
    const stem = dual.exec(word.bare)?.[1]
    if (stem === undefined || !(isForm(`${stem.slice(0, -1)}ة`) || isKnown(`${stem}ين`))) return []
    const isTimes = stem === 'مرت' && /^[وفس]?[يتن]\p{L}{3,}/u.test(before.bare)
    if (!isTimes && !preposition.test(before.bare) && !action.test(before.bare)) return []
    const next = words[place + 1]
    const described = next?.isNext === true ? dual.exec(next.bare)?.[1] : undefined
    const whole = described === undefined || next === undefined ? word : { ...word, end: next.end }
    return [placeOf(whole, described === undefined ? `${stem}ين` : `${stem}ين ${described}ين`)]
  })

const persons = /^(?:ال)?(?:م\p{L}{2,}ين|\p{L}ا[^\P{L}اوي]\p{L}ين|\p{L}{4,}يين)$/u
const making = /^(?:ي(?:جعل|عتبر|عد|بقي|صبح|سمي|ترك|رى|دع|صير|ظن|حسب))/u
/** يرتكبها موظفين: what is done stands in the verb, so that who does it follows. */
const doers: Look = (words) =>
  words.flatMap((word, place): readonly Place[] => {
    const next = words[place + 1]
    if (next === undefined || !next.isNext || !/^[وفس]?ي\p{L}{2,}ها$/u.test(word.bare)) return []
    if (making.test(word.bare.replace(/^[وفس]/u, '')) || noPlural.test(next.bare) || !persons.test(next.bare)) return []
    return [placeOf(next, next.bare.replace(/ين$/u, 'ون'))]
  })

const human =
  /^(?:[وف]?(?:لل|بال|كال)|ال)(?:سكان|أطفال|شباب|خبراء|وزراء|أشخاص|أعضاء|عمال|طلاب|شركاء|رعايا|رؤساء|قادة|مواطنين|موظفين|ممثلين|لاجئين|صحفيين|نواب|قضاة|مزارعين|معلمين|مهاجرين|أسرى|شهود|باحثين)$/u
/** للسكان الفلسطينيون, حماية الأطفال المعاقون: what describes them has their case. */
const describedPersons: Look = (words, { isKnown }) =>
  words.flatMap((word, place): readonly Place[] => {
    const [before, next] = [words[place - 1], words[place + 1]]
    if (next === undefined || !next.isNext || !human.test(word.bare)) return []
    const isGoverned =
      /^[وف]?(?:لل|بال|كال)/u.test(word.bare) ||
      (word.isNext && before !== undefined && (preposition.test(before.bare) || action.test(before.bare)))
    const stem = /^(ال\p{L}{3,})ون$/u.exec(next.bare)?.[1]
    return isGoverned && stem !== undefined && !noPlural.test(next.bare) && isKnown(`${stem}ين`)
      ? [placeOf(next, `${stem}ين`)]
      : []
  })

/** تكاليف سفر المندوبون: who owns a verbal noun stands behind it in the genitive. */
const owners: Look = (words, { isKnown }) =>
  words.flatMap((word, place): readonly Place[] => {
    const [before, next] = [words[place - 1], words[place + 1]]
    const stem = next?.isNext === true ? /^(ال\p{L}{3,})ون$/u.exec(next.bare)?.[1] : undefined
    if (next === undefined || stem === undefined || noPlural.test(next.bare) || !isKnown(`${stem}ين`)) return []
    // عمل and دعم are verbs too, unless a preposition or another noun stands before them.
    const isNoun = word.isNext && before !== undefined && (preposition.test(before.bare) || action.test(before.bare))
    const isOwned = masculineNouns.has(word.bare) || feminineNouns.has(word.bare) || action.test(word.bare)
    return isNoun && isOwned && !article.test(word.bare) ? [placeOf(next, `${stem}ين`)] : []
  })

/** Plurals that take no tanwin: مخاطر, تقارير, نتائج, مشاريع. */
const diptote = /^([وفبلك]?)(\p{L}{2}ا[^\P{L}اوىةء]ي?[^\P{L}اىةء])(?:\u064Bا|ا\u064B?)$/u
const unmarked: Look = (words, _forms, text) =>
  words.flatMap((word): readonly Place[] => {
    const match = diptote.exec(text.slice(word.start, word.end))
    const plural = match?.[2] ?? ''
    return match !== null && feminineNouns.has(plural) && !/^أ/u.test(plural) && plural.length > 4
      ? [placeOf(word, `${match[1] ?? ''}${plural}`)]
      : []
  })

const governs = /^[وف]?(?:في|من|إلى|عن|دون|بدون|خلال|بين|عبر|ضد|أي|كل|حول|بشأن)$/u
/** بشكلاً, دون تعديلاً: behind a preposition no noun has tanwin of the accusative. */
const genitive: Look = (words, { isForm }, text) =>
  words.flatMap((word, place): readonly Place[] => {
    const before = words[place - 1]
    const alone = /^(\p{L}{3,})(?:\u064Bا|ا\u064B)$/u.exec(text.slice(word.start, word.end))?.[1] ?? ''
    if (word.isNext && before !== undefined && governs.test(before.bare) && masculineNouns.has(alone))
      return [placeOf(word, alone)]
    const match = /^([وف]?[بك])(\p{L}{3,})(?:\u064Bا|ا\u064B?)$/u.exec(text.slice(word.start, word.end))
    if (match === null) return []
    const [, prefix = '', noun = ''] = match
    const isOther = isForm(word.bare) || isForm(`ال${prefix.slice(-1)}${noun}`)
    return masculineNouns.has(noun) && !isOther ? [placeOf(word, prefix + noun)] : []
  })

/** تقريرا شامل, بندا فرعي: the adjective has the tanwin of its noun, unless it owns what follows (متعدد الأطراف). */
const halfAccusative: Look = (words, _forms, text) =>
  words.flatMap((word, place): readonly Place[] => {
    const [next, after] = [words[place + 1], words[place + 2]]
    if (next === undefined || !next.isNext || (after?.isNext === true && /^[وف]?ال/u.test(after.bare))) return []
    const noun = /^(\p{L}{3,})(?:\u064Bا|ا\u064B?)$/u.exec(text.slice(word.start, word.end))?.[1] ?? ''
    const isNoun = [noun, noun.replace(/^[وف]/u, '')].some((one) => masculineNouns.has(one))
    if (!isNoun || noun === 'قانون' || !adjectives.has(next.bare)) return []
    return relative.test(next.bare) ? [] : [placeOf(next, `${next.bare}${tanwin}`)]
  })
/** What two words make one description of: عملي المنحى, طويل الأجل; and what is a noun as well. */
const relative =
  /^(?:عام|خاص|غير|متعدد|رفيع|طويل|قصير|واسع|عالي|شديد|سريع|قليل|كثير|أكثر|أقل|دولي|سابق|مباشر|جامع|حاد|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)$/u

/** حقوق الأشخاص ذوو الإعاقة: ذوو has the case of those whom it describes. */
const havers: Look = (words) =>
  words.flatMap((word, place): readonly Place[] => {
    const [head, noun] = [words[place - 2], words[place - 1]]
    if (word.bare !== 'ذوو' || !word.isNext || noun === undefined) return []
    const before = noun.isNext && head !== undefined ? head.bare : ''
    const isGoverned =
      /^[وف]?(?:لل|بال)/u.test(noun.bare) ||
      preposition.test(before) ||
      action.test(before) ||
      feminineNouns.has(before.replace(/^[وفبل]/u, '')) ||
      feminineNouns.has(before)
    return isGoverned ? [placeOf(word, 'ذوي')] : []
  })

/** بحضور مندوبو ست دول: a plural that owns what follows ends in ي behind a preposition or a verbal noun. */
const constructs: Look = (words, { isForm, isKnown }) =>
  words.flatMap((word, place): readonly Place[] => {
    const [before, next] = [words[place - 1], words[place + 1]]
    const stem = /^(م\p{L}{3,})و$/u.exec(word.bare)?.[1]
    if (stem === undefined || !word.isNext || before === undefined || next?.isNext !== true) return []
    const isGoverned =
      preposition.test(before.bare) || action.test(before.bare) || /^[وف]?ب(?:حضور|مشاركة)$/u.test(before.bare)
    const isPlural = !isForm(`ال${word.bare}`) && (isKnown(`${stem}ين`) || isForm(`ال${stem}ين`))
    return isGoverned && isPlural ? [placeOf(word, `${stem}ي`)] : []
  })

const looks: readonly Look[] = [
  constructs,
  havers,
  besideOneAnother,
  duals,
  doers,
  describedPersons,
  owners,
  unmarked,
  genitive,
  halfAccusative,
]

/**
 * Endings of plurals and duals, and tanwin, that a neighbour decides (rule TX45), read word by word: what describes a plural
 * has its case, what belongs to a verbal noun is in the genitive.
 */
export const checkCases = (context: Parameters<ReturnType<typeof eachBlock>>[0]): readonly Found[] => {
  const forms = knownForms(context.vocabulary, context.rarer)
  return eachBlock(({ text, kind }) => {
    if (kind === 'meta' || kind === 'title') return []
    const words = wordsOf(text)
    return looks.flatMap((look) => look(words, forms, text))
  })(context)
}
