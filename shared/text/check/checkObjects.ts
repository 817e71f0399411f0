import { eachBlock, type Found } from './check.ts'
import { type KnownForms, knownForms } from './knownForms.ts'

type Place = Omit<Found, 'block'>

const start = String.raw`(?<![\p{L}\p{M}])`
const end = String.raw`(?![\p{L}\p{M}])`
const blank = String.raw`[ \u00A0]+`

/** Masculine nouns without an article that show an accusative: of ة, اء and the like none is seen. */
const things =
  'تقرير|قرار|دور|اجتماع|مؤتمر|اتفاق|برنامج|إطار|نهج|جدول|نظام|موقف|مشروع|دعم|تعاون|مبلغ|عدد|مصدر|مركز|حوار|تقييم|استعراض|بيان|إعلان|فريق|صندوق|حل|تمويل|تعديل|شرط|دليل|سجل|موقع|معرض|منتدى|يوم|أسبوع|ممثل|مقرر|خبير|منسق|موعد|اقتراح|مقترح|تصور|ملخص|تحليل|مسح|حساب|مكتب|مرصد|مرجع|نموذج|ميثاق|بروتوكول|قانون|تشريع|حد|سقف|ضمان|تدريب|ملف|اهتمام|اعتبار|جهد|تأييد|التزام|عرض|رد|مخطط|تعريف'
/** Verbs of the present that have an object. */
const makes =
  'قدم|عد|نشئ|ضع|صدر|نظم|جري|رفع|نشر|وفر|خصص|تخذ|شكل|جهز|كتب|وجه|عقد|عين|حدد|عتمد|قترح|طلق|ضمن|عرض|حيل|صوغ|درج|مول|ستحدث|كون|ستضيف|فتح|تضمن|شمل|مثل|ستلزم|تطلب|ولي|بذل'
/** A verb of the feminine or of ourselves cannot have a masculine noun for its subject: أن تعد تقرير شامل. */
const made = new RegExp(
  String.raw`${start}(?:[وفبل]?أن${blank}|س|وس|كي${blank}|لكي${blank}|لن${blank}|لم${blank}|[وف]?)([تن])(${makes})(?:${blank}(?:إلى|لـ|ل)?(?:الجمعية|المجلس|الأمانة|المؤتمر|اللجنة)(?:${blank}ال\p{L}+){0,2})?${blank}(${things})(?:${blank}(\p{L}{3,}))?${end}`,
  'gu',
)
/** بأن يقدم: whoever is charged is the one who acts. */
const charged = new RegExp(
  String.raw`${start}بأن${blank}ي(?:${makes})(?:${blank}إلى${blank}(?:الجمعية|المجلس|مجلس|الأمانة|المؤتمر|اللجنة|الدورة)(?:${blank}ال\p{L}+){0,2})?${blank}(${things})(?:${blank}(\p{L}{3,}))?${end}`,
  'gu',
)
/** يطلب إلى الأمين العام أن يقدم إليه تقرير: whoever is asked is the one who acts. */
const asked = new RegExp(
  String.raw`(?<=[يتن]طلب[^،؛.]{0,60}${blank}ال\p{L}+(?:${blank}ال\p{L}+)?${blank})أن${blank}ي(?:${makes})(?:${blank}(?:إليها|إليه|إلينا|له|لها)|${blank}إلى${blank}(?:الجمعية|المجلس|مجلس|الأمانة|المؤتمر|اللجنة|الدورة)(?:${blank}ال\p{L}+){0,2})?${blank}(${things})(?:${blank}(\p{L}{2,}))?${end}`,
  'gu',
)
const tanwin = 'ا\u064B'

/** أن تعد تقرير شامل, and بأن يقدم إلى المجلس تقرير سنوي: what is made has tanwin, with what describes it. */
function objects(text: string, forms: KnownForms): readonly Place[] {
  return [made, charged, asked].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match): readonly Place[] => {
      const [noun = '', described] = pattern === made ? [match[3], match[4]] : [match[1], match[2]]
      // The noun may own the next: أن تضع برنامج عمل.
      const isDescribed =
        described !== undefined &&
        !described.startsWith('ال') &&
        !owned.test(described) &&
        (forms.isForm(`ال${described}ة`) || forms.isForm(`${described}ة`)) &&
        /[^\P{L}ةاىءهت]$/u.test(described) &&
        forms.isKnown(described)
      const stands = described === undefined || prepositions.test(described)
      if (noun.endsWith('ى') || (!isDescribed && !stands)) return []
      // تعد is to be counted as well as to draw up: تعد دور is neither.
      if (stands && pattern === made && !/أن|كي/u.test(match[0])) return []
      const at = match.index + match[0].lastIndexOf(noun, match[0].length - (described?.length ?? 0))
      const words = isDescribed ? `${noun}${tanwin} ${described ?? ''}${tanwin}` : `${noun}${tanwin}`
      const to = isDescribed ? match.index + match[0].length : at + noun.length
      return [{ start: at, end: to, code: 'word-agreement', fix: words }]
    }),
  )
}

const thenRelation = new RegExp(
  String.raw`${start}[وفبل]?(?:${things})(?:\u064Bا|ا\u064B)${blank}(?!${'عملي|ثنائي|ثلاثي|رباعي|متعدد|غير'})([^\P{L}بلوف]\p{L}{2,}ي)(?=[،؛.]|${blank}(?:عن|بشأن|في|إلى|على|حول|من|بين|و\p{L}+ا\u064B|لل\p{L}+)${end}|$)`,
  'gu',
)

/** تقريراً مرحلي: a description in ي takes tanwin with what it describes. */
function relations(text: string): readonly Place[] {
  return Array.from(text.matchAll(thenRelation), (match) => {
    const word = match[1] ?? ''
    const to = match.index + match[0].length
    return { start: to - word.length, end: to, code: 'word-agreement' as const, fix: `${word}${tanwin}` }
  })
}

/** Nouns that the thing owns, and no descriptions: برنامج عمل. */
const owned = /^(?:عمل|أعمال|تدريب|دعم|تعاون|إعلان|تمويل|تنفيذ|أساس|بيان|خبراء|متابعة|تنسيق|إنذار|رصد|تقييم|أداء)$/u

const prepositions = /^(?:كل|كما|عند|قبل|بعد|خلال|في|عن|إلى|على|من|بشأن|حول|بين|لدى|يتضمن|يشمل|لل\p{L}+)$/u

const noMore = new RegExp(
  String.raw`${start}(?:لم${blank}(?:يعد|تعد|يكن|تكن)|ليس|ليست|أصبح|أصبحت|بات|باتت)${blank}([^\P{L}بلكوف]\p{L}+[^\P{L}ةاىءيهنتو])(?=[،؛.]|$)`,
  'gu',
)
/** تقريراً شاملا: the second of two accusatives without the sign that the first has. */
const halfMarked = new RegExp(
  String.raw`(?:\u064Bا|ا\u064B)${blank}(\p{L}{3,}[^\P{L}هنمو]ا)${end}(?![ \u00A0]ال)`,
  'gu',
)
const neverMarked =
  /^(?:هذا|إذا|لماذا|ماذا|هكذا|عندما|بينما|حينما|كلما|مثلما|طالما|ريثما|لاسيما|سيما|إنما|وإنما|ألا|كلا|إلا|وإلا|لولا|هلا|أما|إما|وأما|كما|لما|مما|فيما|بما|عما|ربما|سواء|هنا|\p{L}*(?:ويا|ريا|نيا|سيا|كا|يقيا|روبا|دونيا))$|وا$|يا$/u
const nextToLeast =
  /(?<=(?:^|[ \u00A0])(?:[وف]?(?:من[ \u00A0])?(?:ال)?(?:أقل|أكثر|أشد|أسرع|أعلى|أدنى)(?:[ \u00A0]ال\p{L}+)?[ \u00A0]))(نموا|فقرا|تقدما|ضعفا|تضررا|تأثرا|احتياجا|عددا|إنفاقا)(?![\p{L}\p{M}])/gu
const begunBare =
  /(?<![\p{L}\p{M}])([وف]?)(بدء|اعتبار|إعتبار|انطلاق)(?=[ \u00A0]من[ \u00A0])(?![ \u00A0]من[ \u00A0](?:قبل|جانب))/gu
const accordingBare =
  /(?<=(?:^|[،.؛(] ?|[ \u00A0](?:و|ف)?))(وفق|طبق|خلاف|تبع|استناد|نظر|إضاف|رهن)(?=[ \u00A0](?:لل|لأحكام|لما|لهذا|لهذه|لقرار|لمبادئ|لمقتضيات|إلى ال|إلى ما|إلى أن|بأحكام))/gu

/** لم يعد ترف; فريقاً عاملا; أقل البلدان نموا where the document writes the sign; بدء من; وفق لأحكام. */
function accusatives(text: string, forms: KnownForms, isMarking: boolean): readonly Place[] {
  const found: Place[] = Array.from(text.matchAll(noMore)).flatMap((match): readonly Place[] => {
    const word = match[1] ?? ''
    if (/^[يتن]\p{L}{3}|^(?:غير|أكثر|أقل|بعد|قبل|ممن|فقط|هناك|هنالك|مجرد|بين|محل|موضع|قيد)$/u.test(word)) return []
    const at = match.index + match[0].length - word.length
    return [{ start: at, end: at + word.length, code: 'word-agreement', fix: `${word}${tanwin}` }]
  })
  if (isMarking) {
    for (const match of text.matchAll(halfMarked)) {
      const word = match[1] ?? ''
      const bare = word.slice(0, -1)
      if (neverMarked.test(word) || !(forms.isKnown(bare) && (forms.isKnown(`${bare}ة`) || forms.isForm(`ال${bare}`))))
        continue
      const at = match.index + match[0].length - word.length
      found.push({ start: at, end: at + word.length, code: 'spelling-differs', fix: `${word}\u064B` })
    }
    for (const match of text.matchAll(nextToLeast))
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        code: 'spelling-differs',
        fix: `${match[0]}\u064B`,
      })
  }
  for (const match of text.matchAll(begunBare)) {
    const right = (match[2] ?? '').replace(/^إ/u, 'ا')
    const fix = `${match[1] ?? ''}${right}${tanwin}`
    found.push({ start: match.index, end: match.index + match[0].length, code: 'word-agreement', fix })
  }
  for (const match of text.matchAll(accordingBare)) {
    const fix = match[0] === 'إضاف' ? 'إضافةً' : `${match[0]}${tanwin}`
    if (/ل(?:في|من) $/u.test(text.slice(Math.max(0, match.index - 4), match.index))) continue
    found.push({ start: match.index, end: match.index + match[0].length, code: 'word-agreement', fix })
  }
  return found
}

const speaks =
  'رأى|أكد|أشار|شدد|اقترح|لاحظ|ذكر|أعرب|أوضح|أفاد|اعتبر|ناقش|استعرض|تساءل|أيد|تناول|تبادل|شارك|حضر|تحدث|أقر|أجمع|اتفق|أثنى|نوه|طالب|أبدى|ألقى'
const spoke = new RegExp(
  String.raw`${start}[وف]?(?:${speaks})${blank}(ال\p{L}{3,}ين|مشاركين|ممثلين|مندوبين|متحدثين|مراقبين|ممثلي|مندوبي|مسؤولي|آخرين|عدد من \p{L}+ون|كثيرين|مسؤولين)${end}`,
  'gu',
)
/** ورحب المشاركين: what is welcomed has بـ, and who welcomes would end in ون. */
const welcomed = new RegExp(String.raw`${start}[وف]?(?:رحب|أشاد|نوه)ت?${blank}(ال\p{L}{3,}ين)${end}`, 'gu')
const persons = /^ال(?:مشارك|ممثل|مندوب|متحدث|مراقب|حاضر|مجتمع|مؤتمر|مسؤول|معني|متدخل|موقع)ين$/u
const tens = String.raw`(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)ون`
const counted = new RegExp(
  String.raw`${start}(?:[وف]?(?:في|من|إلى|على|عن|خلال|غضون|قبل|بعد|بمشاركة|بمشاركه|بحضور|بعضوية|مشاركة|حضور|بين|عدد|لمدة|مدة)${blank}|[وف]?[بل])((?:اثنان|اثنتان|إثنان|(?:واحد|إحدى|ثلاث|أربع|خمس|ست|سبع|ثماني|ثمان|تسع)ة?)${blank}و${tens}|(?<=[ \u00A0])${tens})${end}`,
  'gu',
)

const says = 'يؤكد|يعرب|يرحب|يشيد|يقرر|يلاحظ|يوصي|يعتمد|يتعهد|يتطلع|يثمن|يجدد|يشدد|يطلب|يعلن|يتفق|يدين'
const nowSpeaks = new RegExp(
  String.raw`(?:^|(?<=[.؛][ \u00A0]))(?:كما${blank})?و?(?:${says})${blank}(ال(?:مشارك|مؤتمر|مجتمع|حاضر|موقع|مندوب|متحدث)ين)${end}`,
  'gu',
)
/** وشارك فيها ثلاثة وثلاثين مشاركاً: who takes part is no object. */
const tookPart = new RegExp(
  String.raw`${start}[وف]?(?:شارك|حضر|حضره|حضرها|صوت|انضم)ت?(?:${blank}(?:في|إلي|ل|علي)\p{L}{0,3}(?:${blank}ال\p{L}+)?)?${blank}((?:(?:واحد|إحدى|اثنا|ثلاث|أربع|خمس|ست|سبع|ثماني|ثمان|تسع)\p{L}?ة?${blank}و)?(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)ين)${blank}\p{L}+(?:ا\u064B|ة)`,
  'gu',
)
/** أن كثير من, بأن عدد من: what stands behind أن has tanwin. */
const thatMany = new RegExp(
  String.raw`${start}[وف]?(?:[بلك]?أن|إن|لكن)${blank}(كثير|عدد|جزء|قسم|قليل|مزيد|قدر)(?:${blank}(?:كبير|قليل|مهم|هام|يسير))?(?=${blank}(?:من|ممن)${end})`,
  'gu',
)
/** بأن برنامج تدريبي سيطلق. */
const thatOne = new RegExp(
  String.raw`${start}[وف]?(?:[بلك]?أن|إن|لكن)${blank}((${things})${blank}([^\P{L}بلوف]\p{L}{2,}[^\P{L}ةاىءهت]))(?=${blank}س?[يت]\p{L}{2})`,
  'gu',
)
const makings = 'إعداد|إنشاء|وضع|عقد|تنظيم|اعتماد|إصدار|تشكيل|تخصيص|تقديم|إجراء|توفير|تعيين|إطلاق|نشر|صياغة|تحديد|إقرار'
/** إعداد دليلاً: what is made stands in the genitive behind the making. */
const making = new RegExp(
  String.raw`${start}[وفبلك]?(?:${makings})${blank}((${things})(?:\u064Bا|ا\u064B))${end}`,
  'gu',
)

function ofPlace(text: string, forms: KnownForms): readonly Place[] {
  const at = (match: RegExpExecArray, word: string, fix: string): Place => {
    const from = match.index + match[0].lastIndexOf(word)
    return { start: from, end: from + word.length, code: 'word-agreement', fix }
  }
  const both = [...text.matchAll(nowSpeaks), ...text.matchAll(tookPart)]
  return [
    ...both.map((match) => at(match, match[1] ?? '', (match[1] ?? '').replace(/ين$/u, 'ون'))),
    ...Array.from(text.matchAll(thatMany), (match) => at(match, match[1] ?? '', `${match[1] ?? ''}${tanwin}`)),
    ...Array.from(text.matchAll(thatOne)).flatMap((match) => {
      const [, words = '', noun = '', described = ''] = match
      const isDescribed =
        forms.isForm(`ال${described}ة`) || forms.isForm(`${described}ة`) || /\p{L}{4}ي$/u.test(described)
      return isDescribed && !described.startsWith('ال')
        ? [at(match, words, `${noun}${tanwin} ${described}${tanwin}`)]
        : []
    }),
    ...Array.from(text.matchAll(making), (match) => at(match, match[1] ?? '', match[2] ?? '')),
  ]
}

/** ورأى مشاركين, وأكد ممثلي الدول: who speaks is no object. بمشاركة اثنان وعشرون: behind a preposition the tens end in ين. */
function casesOf(text: string): readonly Place[] {
  return [
    ...Array.from(text.matchAll(welcomed)).flatMap((match): readonly Place[] => {
      const word = match[1] ?? ''
      const at = match.index + match[0].length - word.length
      return persons.test(word) ? [{ start: at, end: at + word.length, code: 'verb-government', fix: `ب${word}` }] : []
    }),
    ...Array.from(text.matchAll(spoke)).flatMap((match): readonly Place[] => {
      const word = match[1] ?? ''
      if (word.startsWith('ال') && !persons.test(word)) return []
      const fix = word.endsWith('ي') ? word.replace(/ي$/u, 'و') : word.replace(/ين$/u, 'ون')
      const at = match.index + match[0].length - word.length
      return [{ start: at, end: at + word.length, code: 'word-agreement', ...(fix !== word && { fix }) }]
    }),
    ...Array.from(text.matchAll(counted)).flatMap((match): readonly Place[] => {
      const words = match[1] ?? ''
      const at = match.index + match[0].length - words.length
      const fix = words
        .replace(/ون$/u, 'ين')
        .replace(/^إ?ا?ثنان/u, 'اثنين')
        .replace(/^اثنتان/u, 'اثنتين')
      return [{ start: at, end: at + words.length, code: 'word-agreement', fix }]
    }),
  ]
}

/** What is marked where a text marks such endings at all. */
const usuallyMarked =
  /(?<!\p{L})و?(?:أيضا|وفقا|استنادا|علما|نموا|ضعفا|فقرا|تماما|نظرا|مؤخرا|خصوصا|عموما|تقريبا|لاحقا|سابقا|معا)(?![\p{L}\p{M}])/gu

/** Nouns in a case that nothing but their place gives away (rule TX45): what is made, what is no more, who speaks. */
export const checkObjects = (context: Parameters<ReturnType<typeof eachBlock>>[0]): readonly Found[] => {
  const forms = knownForms(context.vocabulary, context.rarer)
  const count = (pattern: RegExp) =>
    context.blocks.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0)
  const marked = count(/\u064B/gu)
  const isMarking = marked > 2 && marked > 4 * count(usuallyMarked)
  return eachBlock(({ text, kind }) =>
    kind === 'title' || kind === 'meta'
      ? []
      : [
          ...objects(text, forms),
          ...relations(text),
          ...accusatives(text, forms, isMarking),
          ...casesOf(text),
          ...ofPlace(text, forms),
        ],
  )(context)
}
