import { eachBlock, type Found } from './check.ts'
import { type KnownForms, knownForms } from './knownForms.ts'

type Place = Omit<Found, 'block'>

const start = String.raw`(?<![\p{L}\p{M}])`
const end = String.raw`(?![\p{L}\p{M}])`
const blank = String.raw`[ \u00A0]+`

const ordinals = 'أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي'
/** What describes one of a row, and has the gender of what it describes. */
const inTurn = 'مقبل|قادم|ماضي|سابق|أخير|حالي|عادي|استثنائي|تالي|جاري'

/** Masculine nouns that are counted and described in outcome texts. */
const masculineNouns =
  'اجتماع|مؤتمر|منتدى|قرن|بند|فصل|باب|قسم|عام|يوم|أسبوع|شهر|مبدأ|هدف|محور|تقرير|قرار|مقرر|جزء|مرفق|ملحق|بروتوكول|عقد|ربع|بيان|إعلان|يوبيل|لقاء|ملتقى|مستوى|مشروع|برنامج|اتفاق|عهد|شوط|طابق|مجلس|نصف'
const feminineNouns =
  'دورة|قمة|جلسة|لجنة|فقرة|مادة|مرحلة|سنة|جولة|وثيقة|خطوة|حلقة|مسودة|جمعية|ذكرى|نسخة|طبعة|مرة|دفعة|شريحة|فئة|منطقة|نقطة|فترة|ورشة|جهة|مجموعة|غاية|ركيزة|قاعدة|قائمة|خطة|آلية|استراتيجية|هيئة|اتفاقية|توصية|ميزانية'

const behind = String.raw`(?:في|إلى|من|على|عن|خلال|قبل|بعد|أثناء|منذ|حتى|لدى|أمام|تمهيدا\u064B? ل|عقد|عقدت|تعقد|افتتحت|اختتمت|اعتمدت)`
/** في القمة الرابع: behind a preposition a noun has no owner before it whom the word could describe (تقرير اللجنة الرابع). */
const feminineThen = new RegExp(
  String.raw`${start}[وف]?${behind}${blank}ال(?:${feminineNouns})${blank}(ال(?:${ordinals}|${inTurn}))${end}(?!${blank}من${end})`,
  'gu',
)
/** دورتها الخامس: what has a pronoun is described by the next word. */
const ownedThen = new RegExp(
  String.raw`${start}(?:[وفبل]|ول|وب)?(?:دور|جلس|قم|سن|مرحل|خط|جول|لجن|ميزاني|وثيق)ت(?:ها|ه|هم|نا)${blank}(ال(?:${ordinals}|${inTurn}))${end}`,
  'gu',
)
const attachedThen = new RegExp(
  String.raw`${start}[وف]?(?:بال|لل)(?:${feminineNouns})${blank}(ال(?:${ordinals}|${inTurn}))${end}`,
  'gu',
)
const masculineThen = new RegExp(
  String.raw`${start}(?:[وف]?(?:${behind}${blank}ال|بال|لل)(?:${masculineNouns})|(?:[وفبل]|ول|وب)?(?:اجتماع|مؤتمر|تقرير|قرار|بيان|برنامج|منتدا|مجلس|عام)(?:ها|ه|هم|نا))${blank}(ال(?:ثانية|ثالثة|رابعة|خامسة|سادسة|سابعة|ثامنة|تاسعة|عاشرة|أولى|مقبلة|قادمة|ماضية|سابقة|أخيرة|حالية|عادية|استثنائية|تالية|جارية))${end}(?!${blank}(?:عشرة|من|إلى)${end})`,
  'gu',
)
/** اللجنة الثاني والثمانين is said of دورتها الثاني والثمانين too: the tens have no gender. */
function feminine(ordinal: string): string {
  return ordinal === 'الأول' ? 'الأولى' : ordinal === 'الحادي' ? 'الحادية' : `${ordinal}ة`
}

const offices =
  'مفوض|مقرر|خبير|أمين|مدير|ممثل|مبعوث|منسق|وزير|رئيس|نائب|مستشار|مراقب|مندوب|سفير|أمينة|مفوضة|مقررة|خبيرة|مديرة|ممثلة|مبعوثة|منسقة|وزيرة|رئيسة|نائبة|مستشارة|مراقبة|مندوبة|سفيرة'
const titles = 'سامي|خاص|عام|مستقل|تنفيذي|إقليمي|مقيم|معني|مشارك|دائم|مساعد|مكلف|منتدب'
const office = new RegExp(
  String.raw`(?<!\p{L}ة[ \u00A0])${start}[وف]?ب?ال(${offices})((?:${blank}ال(?:${titles})ة?)+)${end}`,
  'gu',
)

/** المفوضة السامي, الخبيرة المستقلة المعني, الأمين العامة: an office is described in the gender of whoever holds it. */
function ofOffices(text: string): readonly Place[] {
  return Array.from(text.matchAll(office)).flatMap((match): readonly Place[] => {
    const [whole, holder = '', words = ''] = match
    const isFeminine = holder.endsWith('ة')
    let at = match.index + whole.length - words.length
    return Array.from(words.matchAll(/([ \u00A0]+)(\p{L}+)/gu)).flatMap(([part, gap = '', word = '']) => {
      const from = at + gap.length
      at += part.length
      if (word.endsWith('ة') === isFeminine) return []
      const fix = isFeminine ? `${word}ة` : word.slice(0, -1)
      return [{ start: from, end: from + word.length, code: 'word-agreement' as const, fix }]
    })
  })
}

function lastWord(match: RegExpExecArray, fix: (word: string) => string): Place {
  const word = match[1] ?? ''
  const at = match.index + match[0].length - word.length
  return { start: at, end: at + word.length, code: 'word-agreement', fix: fix(word) }
}

const masculineOf: Readonly<Record<string, string>> = { الأولى: 'الأول', الجارية: 'الجاري' }

/** الدورة التاسع عشر: both words of such an ordinal are feminine. */
function inTeens(text: string, place: Place): Place {
  const ten = /^[ \u00A0]عشرة?(?![\p{L}\p{M}])/u.exec(text.slice(place.end))?.[0]
  return ten === undefined ? place : { ...place, end: place.end + ten.length, fix: `${place.fix ?? ''} عشرة` }
}

function ofTurns(text: string): readonly Place[] {
  return [
    ...[feminineThen, ownedThen, attachedThen].flatMap((pattern) =>
      Array.from(text.matchAll(pattern), (match) => inTeens(text, lastWord(match, feminine))),
    ),
    ...Array.from(text.matchAll(concerned), (match) => lastWord(match, (word) => `${word}ة`)).filter(
      ({ start: from }) =>
        !/(?:ممثل|مندوب|رئيس|مقرر|مكتب|فريق|أمين|مدير|عضو|تقرير|قرار|قسم)[ \u00A0][^،؛.]{0,40}$/u.test(
          text.slice(Math.max(0, from - 60), from),
        ),
    ),
    ...Array.from(text.matchAll(masculineThen), (match) =>
      lastWord(match, (word) => masculineOf[word] ?? word.slice(0, -1)),
    ),
  ]
}

/** اللجنة الدائمة المعني بالتمويل, الفريق العامل المعنية. */
const concerned = new RegExp(
  String.raw`${start}[وفبل]{0,2}(?:ال|لل|ل)?(?:لجنة|أمانة|وكالة|هيئة|خبيرة|مقررة|مفوضة|إدارة|شعبة|وحدة|وزارة|مديرة|مجموعة)(?:${blank}ال\p{L}{3,}ة){0,2}${blank}(المعني)(?=${blank}ب\p{L})`,
  'gu',
)
const women = '(?:النساء|الفتيات|المسنات|العاملات|الطالبات|البنات|الأمهات|الأرامل)'
const womenThey = new RegExp(
  String.raw`${start}[فبل]?${women}(?:${blank}ال\p{L}+(?:ات|ة))?${blank}(هم|أنفسهم|حقوقهم)${end}`,
  'gu',
)
const youAct = new RegExp(
  String.raw`${start}(?:التي|الذين|لا|وأن|أنها|قد|سوف|كما)${blank}(ت(?!تعاون|تهاون|تكون|عاون|هاون|كون|تكون|دون|خون|صون|لون|عان)\p{L}{2,})ون${end}`,
  'gu',
)
/** Those of whom a verb of the plural speaks. */
const they =
  '\\p{L}{3,}ا\\u064B|ال\\p{L}{3,}(?:ين|ون)|الذين|أغلبهم|معظمهم|جميعهم|كلهم|بعضهم|غالبيتهم|أكثرهم|ممن|وهم|كانوا|وكانوا|زالوا|يزالون|أصبحوا|باتوا|ظلوا|سوف|قد|ربما'
const cut = new RegExp(String.raw`${start}(?:${they})${blank}(?:لا${blank})?([وس]?ي\p{L}{2,})وا${end}`, 'gu')
const uncut = new RegExp(
  String.raw`${start}(?:[ولفب]?أن|لن|ولن|لم|ولم|لكي|كي|حتى|ألا|بألا)${blank}(ي\p{L}{2,})(ون|و)${end}(?!${blank}أن)`,
  'gu',
)
/** Verbs whose root ends in و: أن يدعو. */
const rootOfWaw =
  /^ي(?:دع|رج|نم|عل|خل|شك|بد|سم|صب|حب|غز|مح|تل|دن|رب|كس|له|عد|عف|خط|سط|طف|هف|قس|حد|نج|ب|غد|ذك|صح|ك|قف|رس|ست)$/u
/** Nouns and names that look like a verb in ون. */
const noVerb = /^ي(?:(?:ت?ك|تعا|تها|ص|خ|د|م|ه|ت?ل|ته)$|ك|وني|هود|قطين|رم)/u
const subjects =
  'كبار|الأطفال|النساء|اللاجئون|المشاركون|السكان|العمال|العاملون|المهاجرون|الشباب|المدنيون|الصحفيون|المدافعون|الأشخاص|المسنون|الأعضاء|الوزراء|الخبراء|الرؤساء|القادة|الممثلون|المندوبون|الناس|الفلاحون|المزارعون|النازحون'
const before = new RegExp(
  String.raw`${start}(?:ما|كما|حيث|عندما|الذي|التي|بينما|لما|وكما|وحيث|مما|بما)${blank}([يت]\p{L}{2,}?)(ون|ن)((?:${blank}(?:له|لها|به|بها|منه|منها|فيه|فيها|عليه|عليها|إليه|إليها|عنه|عنها))?)${blank}(?:${subjects})${end}`,
  'gu',
)
const doneBefore = new RegExp(
  String.raw`${start}(\p{L}{3,})و(ه|ها)${blank}((?:منظمات|حكومات|مؤسسات|هيئات|جمعيات|وفود|دول|بلدان|الدول|الحكومات|المنظمات|الوفود|الهيئات|المؤسسات|البلدان)|(?:الأعضاء|المشاركون|الوزراء|الخبراء|الرؤساء|القادة|ممثلو|ممثلي))${end}`,
  'gu',
)

/** ندعوا, نرجوا: the و is of the root, and no plural. */
const rootAlef =
  /(?<![\p{L}\p{M}])(?<!(?:أن|لن|لم|كي|ألا|لا|أو)[ \u00A0])([وف]?[نتأ](?:دع|رج|شك|نم|خل|سم|عل|دن|رب|بد|حذ|تل)و|[وف]?يدعو)ا(?=[ \u00A0])/gu
/** التي أعلنوا عنها الأطراف: the verb before whoever acts has no plural. */
const theyBefore =
  /(?<![\p{L}\p{M}])(?:التي|الذي)[ \u00A0](\p{L}{3,})وا(?=[ \u00A0](?:عن|ب|ل|في|علي|إلي|من)(?:ها|ه)[ \u00A0]ال\p{L}{3})/gu

/** يعيشوا for يعيشون, تعيقون for تعيق, يتعرضون له كبار السن, قدموه منظمات, النساء هم. */
function ofVerbs(text: string, forms: KnownForms): readonly Place[] {
  const at = (match: RegExpExecArray, wrong: string, fix: string, from = match[0].lastIndexOf(wrong)): Place => ({
    start: match.index + from,
    end: match.index + from + wrong.length,
    code: 'word-agreement',
    fix,
  })
  return [
    ...Array.from(text.matchAll(womenThey), (match) => at(match, match[1] ?? '', (match[1] ?? '').replace(/م$/u, 'ن'))),
    ...Array.from(text.matchAll(youAct)).flatMap((match) => {
      const stem = match[1] ?? ''
      const isVerb = /^(?:التي|الذين)/u.test(match[0]) || forms.isKnown(stem) || forms.isKnown(`ي${stem.slice(1)}`)
      return isVerb ? [at(match, `${stem}ون`, stem)] : []
    }),
    ...Array.from(text.matchAll(rootAlef), (match) => at(match, `${match[1] ?? ''}ا`, match[1] ?? '')),
    ...Array.from(text.matchAll(theyBefore), (match) => at(match, `${match[1] ?? ''}وا`, `${match[1] ?? ''}ت`)),
    ...Array.from(text.matchAll(cut), (match) => at(match, `${match[1] ?? ''}وا`, `${match[1] ?? ''}ون`)),
    ...Array.from(text.matchAll(uncut)).flatMap((match) => {
      const [, stem = '', last = ''] = match
      if (rootOfWaw.test(stem) || noVerb.test(stem) || (last === 'و' && stem.length < 4)) return []
      return [at(match, stem + last, `${stem}وا`)]
    }),
    ...Array.from(text.matchAll(before)).flatMap((match) => {
      const [, stem = '', last = ''] = match
      const isPlural = last === 'ون' || forms.isKnown(stem)
      return isPlural && !/[يو]$/u.test(stem) ? [at(match, stem + last, stem, match[0].indexOf(stem + last))] : []
    }),
    ...Array.from(text.matchAll(doneBefore)).flatMap((match) => {
      const [, stem = '', pronoun = '', subject = ''] = match
      if (/^(?:ندع|يدع|تدع|نرج|عض|\p{L}?ذ|نح)$/u.test(stem) || forms.isForm(`${stem}و${pronoun}`)) return []
      const isPeople = /^(?:الأعضاء|المشارك|الوزراء|الخبراء|الرؤساء|القادة|ممثل)/u.test(subject)
      return [at(match, `${stem}و${pronoun}`, isPeople ? stem + pronoun : `${stem}ت${pronoun}`)]
    }),
  ]
}

/** Whom a clause speaks to are states and bodies, of which none is a person. */
const bodiesAsked =
  /^(?:وإذ |إذ |كما )?و?[يتن](?:دعو|حث|هيب|ناشد|شجع|طلب|طالب)(?: أيضا\u064B?| كذلك| من جديد)? (?:إلى )?(?:جميع |كافة |سائر |بجميع |بكافة )?ب?ال(?:دول|بلدان|حكومات|منظمات|وكالات|هيئات|مؤسسات|أطراف|صناديق)(?!\p{L})/u
const persons =
  /(?:ون|ين)(?!\p{L})(?<!الدوليين|مليون|تعاون|تكون|قانون|شؤون|بين|حين|عشرين|ثلاثين|أربعين|خمسين|ستين|سبعين|ثمانين|تسعين|طرفين|جنسين|تأمين|تمكين|تحسين|تعيين|فلسطين)|أشخاص|نساء|أطفال|شباب|سكان|عمال|ناس|أفراد|شعوب|طلاب|طلبة|خبراء|وزراء|رؤساء|ممثلي|مندوبي|ضحايا|رعايا|مواطني|مسؤولي|موظفي|من هم|بعضهم|جميعهم|أسر|قضاة|علماء/u

/** What states and bodies have, and no persons. */
const ofStates =
  /(?<![\p{L}\p{M}])([وفبل]{0,2}(?:ميزانيات|برامج|أنشطة|آليات|خطط|موازنات|مساهمات|تشريعات|قوانين|استراتيجيات|سياسات|أراضي|حدود|مؤسسات|وزارات|دساتير|اقتصادات|سواحل|تعهدات|تقارير))هم(?![\p{L}\p{M}])/gu

/** يهيب بالدول أن … وأن يتعاونوا, ميزانياتهم: verbs and pronouns of persons, where there are none. */
function ofBodies(text: string): readonly Place[] {
  if (!bodiesAsked.test(text) || persons.test(text)) return []
  return [
    ...Array.from(
      text.matchAll(/(?<![\p{L}\p{M}])(?:[وفبل]?أن|لكي|ألا)[ \u00A0](ي\p{L}{2,}وا)(?![\p{L}\p{M}])/gu),
      (match): Place => {
        const word = match[1] ?? ''
        const to = match.index + match[0].length
        return { start: to - word.length, end: to, code: 'word-agreement', fix: `ت${word.slice(1, -2)}` }
      },
    ),
    ...Array.from(
      text.matchAll(ofStates),
      (match): Place => ({
        start: match.index,
        end: match.index + match[0].length,
        code: 'word-agreement',
        fix: `${match[1] ?? ''}ها`,
      }),
    ),
  ]
}

/** أن مرتكبوها, من ممثلوها: a sound plural whose ون has fallen before its pronoun, behind what is no subject. */
function ofOwned(text: string, { isForm }: KnownForms): readonly Place[] {
  return Array.from(
    text.matchAll(
      /(?<![\p{L}\p{M}])(?:[وفبل]?أن|إن|لأن|من|إلى|على|في|عن|بين|مع|جميع)[ \u00A0]((?![يتن])\p{L}{3,})و(ها|هم|ه|نا)(?![\p{L}\p{M}])/gu,
    ),
  ).flatMap((match): readonly Place[] => {
    const [, stem = '', pronoun = ''] = match
    if (
      (isForm(`${stem}و${pronoun}`) && !isForm(`${stem}ي${pronoun}`)) ||
      !['ين', 'ي', 'ون'].some((last) => isForm(stem + last) || isForm(`ال${stem}${last}`))
    )
      return []
    const to = match.index + match[0].length
    return [
      { start: to - stem.length - 1 - pronoun.length, end: to, code: 'word-agreement', fix: `${stem}ي${pronoun}` },
    ]
  })
}

/** Whether what describes a noun, and the verb that speaks of it, has its gender and number (rule TX45). */
export const checkDescribed = (context: Parameters<ReturnType<typeof eachBlock>>[0]): readonly Found[] => {
  const forms = knownForms(context.vocabulary, context.rarer)
  return eachBlock(({ text, kind }) =>
    kind === 'meta'
      ? []
      : [...ofOffices(text), ...ofTurns(text), ...ofVerbs(text, forms), ...ofBodies(text), ...ofOwned(text, forms)],
  )(context)
}
