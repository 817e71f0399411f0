// Above 250 lines: which words take which preposition, and how each slip reads, is one table.
import type { Check, Found } from './check.ts'
import { type KnownForms, knownForms } from './knownForms.ts'

type Place = Omit<Found, 'block'>

const start = String.raw`(?<![\p{L}\p{M}])`
const end = String.raw`(?![\p{L}\p{M}])`
const blank = String.raw`[ \u00A0]+`

/** Words that take one preposition wherever they stand, those that are written in its stead, and what follows the slip. */
interface Taking {
  readonly words: string
  readonly right: 'بـ' | 'على' | 'إلى' | 'من' | 'عن' | 'في' | 'مع'
  readonly wrong: readonly ('ب' | 'ل' | 'على' | 'إلى' | 'من' | 'عن' | 'في')[]
  /** What the slip must stand before, where the word takes the other preposition by right too. */
  readonly before?: string
}

const texts =
  'اتفاقية|اتفاقيات|معاهدة|معاهدات|بروتوكول|بروتوكولات|ميثاق|صكوك|نظام الأساسي|اتفاق|تعديل|تعديلات|عهد|عهدين'
const rows: readonly Taking[] = [
  { words: 'رهن(?:ا\u064B?|\u064Bا)', right: 'بـ', wrong: ['ل', 'على', 'من'] },
  { words: '(?:ال|لل|بال)?تمتع|[يتن]تمتع(?:ون|ن|وا)?', right: 'بـ', wrong: ['على', 'من', 'ل'] },
  { words: '(?:ال|بال|لل)?ترحيب(?:ا\u064B?|\u064Bا|ها|ه|نا)?', right: 'بـ', wrong: ['ل', 'على', 'في'] },
  { words: '(?:ال|بال|لل)?إشادة|أشاد(?:ت|وا)?|[يتن]شيد(?:ون)?', right: 'بـ', wrong: ['على', 'إلى', 'في', 'ل'] },
  { words: '(?:ال|لل|بال)?اعتراف(?:ا\u064B?|\u064Bا)?|اعترف(?:ت|وا)?', right: 'بـ', wrong: ['على', 'إلى'] },
  {
    words: '(?:ال|لل|بال)?التزام(?:ا\u064B?|\u064Bا|ها|ه|نا|هم)?|[يتن]لتزم(?:ون|وا)?|التزمت?',
    right: 'بـ',
    wrong: ['على', 'إلى'],
  },
  {
    words: '(?:ال|لل|بال)?تعهد(?:ا\u064B?|\u064Bا|ها|ه|نا)?|[يتن]تعهد(?:ون|وا)?|تعهدت',
    right: 'بـ',
    wrong: ['على', 'ل', 'إلى'],
    before: 'زيادة|تقديم|توفير|تخصيص|تنفيذ|خفض|دعم|مواصلة|حماية|احترام|مضاعفة|تعزيز|عدم|إنشاء',
  },
  {
    words: 'صادق(?:ت|وا)?|[يتن]صادق|(?:ال|لل|بال)?مصادقة|صدق(?:ت|وا)|[يتن]صدق|(?:ال|لل|بال)تصديق',
    right: 'على',
    wrong: ['ب', 'ل', 'إلى', 'في'],
    before: texts,
  },
  {
    words: 'وافق(?:ت|وا)?|[ين]وافق|(?<=^(?:وإذ )?و?)توافق|(?:ال|لل|بال)موافقة',
    right: 'على',
    wrong: ['ب', 'ل', 'إلى'],
  },
  { words: 'وقع(?:ت|وا)|(?:ال|لل|بال)توقيع', right: 'على', wrong: ['ب', 'إلى'], before: texts },
  { words: 'انضم(?:ت|وا)?|[يتن]نضم|(?:ال|لل|بال)?انضمام(?:ها|ه)?', right: 'إلى', wrong: ['ب', 'على'] },
  {
    words: 'استند(?:ت|وا)?|[يتن]ستند|(?:ال|لل|بال)?استناد(?:ا\u064B?|\u064Bا)?',
    right: 'إلى',
    wrong: ['ب', 'ل', 'على'],
  },
  { words: 'افتقر(?:ت|وا)?|[يتن]فتقر|(?:ال|لل)?افتقار(?:ها|ه)?', right: 'إلى', wrong: ['ب', 'ل', 'من'] },
  { words: '[يتن]هدف(?:ون|ان)?|(?:ال)?هادفة?|(?:ال)?رامية?|(?:ال)?داعية?', right: 'إلى', wrong: ['ب', 'على'] },
  { words: '[يتن]تألف|(?:ال)?مؤلفة?|[يتن]تكون', right: 'من', wrong: ['ب', 'إلى'] },
  { words: '(?:ال|لل|بال)?حد', right: 'من', wrong: ['عن'] },
  {
    words: '(?:ال|لل|بال)?قضاء',
    right: 'على',
    wrong: ['عن'],
    before: 'فقر|جوع|تمييز|عنف|أمية|فساد|إرهاب|ظاهرة|أشكال|جميع',
  },
  {
    words: '(?:ال|لل|بال)?حرص(?:ا\u064B?|\u064Bا|ها|ه|نا)?|[يتن]حرص(?:ون)?',
    right: 'على',
    wrong: ['ب', 'إلى', 'ل', 'في'],
  },
  {
    words: '(?:ال|لل|بال)?حث|حثت|حثوا',
    right: 'على',
    wrong: ['ب', 'إلى'],
    before: 'تعاون|التعاون|مشاركة|المشاركة|انضمام|الانضمام',
  },
  { words: '[يتن]ؤثر|أثرت?|(?:ال|لل)?تأثير(?:ها|ه)?', right: 'على', wrong: ['ب', 'إلى'] },
  { words: '(?:ال|لل|بال)?اطلاع(?:ها|ه)?|اطلعت?', right: 'على', wrong: ['ب', 'إلى'] },
  { words: '(?:ال|لل|بال)?إعراب|أعرب(?:ت|وا)?|[يتن]عرب(?:ون)?', right: 'عن', wrong: ['على', 'من', 'ب'] },
  { words: '(?:ال|لل|بال)?تخلي|[يتن]تخلى', right: 'عن', wrong: ['من', 'على'] },
  { words: 'أسفرت?|[يتن]سفر', right: 'عن', wrong: ['على', 'إلى', 'من', 'ب'] },
  { words: '[يتن]نجم|نجمت?', right: 'عن', wrong: ['من', 'على'] },
  { words: '[يتن]توصل(?:ون|وا)?|توصل(?:ت|وا)?|(?:ال|لل|بال)?توصل', right: 'إلى', wrong: ['ل', 'ب', 'على'] },
  { words: '[يتن]طالب(?:ون)?|طالب(?:ت|وا)', right: 'بـ', wrong: ['إلى', 'على'] },
  { words: 'أدت|أدى|[يتن]ؤدي', right: 'إلى', wrong: ['ل', 'ب', 'على'] },
  { words: '[يتن]ستفيد|استفاد(?:ت|وا)?|(?:ال|لل)?استفادة', right: 'من', wrong: ['ب', 'عن', 'على'] },
  { words: '[يتن]عاني|عانت|عانى|[يتن]عانون', right: 'من', wrong: ['ب', 'على'] },
  { words: 'حظي(?:ت)?|[يتن]حظى', right: 'بـ', wrong: ['على', 'في'] },
  { words: '[يتن]تمكن(?:ون)?|تمكنت?', right: 'من', wrong: ['ب', 'على'] },
  { words: '[يتن]شير(?:ون)?|أشار(?:ت|وا)?|(?:ال|بال)?إشارة', right: 'إلى', wrong: ['على', 'ب'] },
  { words: '[يتن]ركز(?:ون)?|ركز(?:ت|وا)|(?:ال|بال)?تركيز(?:ها|ه)?', right: 'على', wrong: ['ب'] },
  { words: '[يتن]دافع(?:ون)?|(?:ال|لل)?دفاع|(?:ال)?مدافع(?:ين|ون|ات)', right: 'عن', wrong: ['على'] },
  { words: '[يتن]عبر(?:ون)?|عبر(?:ت|وا)|(?:ال|لل)?تعبير', right: 'عن', wrong: ['على'] },
  { words: '[يتن]متنع(?:ون)?|امتنع(?:ت|وا)?|(?:ال|بال|لل)?امتناع', right: 'عن', wrong: ['من', 'على'] },
  { words: '[يتن]ضطلع(?:ون)?|اضطلع(?:ت|وا)?|(?:ال|لل|بال)?اضطلاع', right: 'بـ', wrong: ['على', 'ل', 'إلى'] },
  {
    words: '[يتن]تعلق(?:ون)?|(?:ال)?متعلقة?',
    right: 'بـ',
    wrong: ['على', 'في', 'ل', 'إلى'],
    before: 'مسألة|موضوع|حقوق|تنفيذ|تمويل|حماية|قرار|إدارة|بند|أهداف|مسائل|مشاركة|استخدام',
  },
  { words: '[يتن]هتم(?:ون)?|اهتم(?:ت|وا)?|(?:ال|لل)?اهتمام(?:ها|ه|نا)?', right: 'بـ', wrong: ['على'] },
  { words: 'أوصت|أوصى|[يتن]وصي|أوصوا', right: 'بـ', wrong: ['على', 'إلى'] },
  { words: '[يتن]نوه(?:ون)?|نوهت?|نوهوا|(?:ال)?تنويه', right: 'بـ', wrong: ['على', 'إلى', 'عن'] },
  { words: '[يتن]ذك\u0651ر|(?:ال)?تذكير', right: 'بـ', wrong: ['على', 'إلى'] },
  {
    words: '[يتن]تعاون(?:ون)?|تعاونت?|(?:ال|بال)?تعاون(?:ها|ه)?',
    right: 'مع',
    wrong: ['ب', 'إلى'],
    before: 'دول|أمم|منظم|وكال|حكوم|هيئ|أمانة|بلدان|مؤسس|شرك',
  },
  { words: '(?:ال|بال)?حصول(?:ها|ه|هم)?|حصلت?|[يتن]حصل(?:ون)?', right: 'على', wrong: ['إلى', 'ب'] },
  {
    words: '[يتن]شارك(?:ون)?|شارك(?:ت|وا)|(?:ال|لل|بال)?مشاركة',
    right: 'في',
    wrong: ['ب', 'على'],
    before: 'اجتماع|مؤتمر|أعمال|دورة|مناقش|منتدى|مداول|ورش|جلس',
  },
  {
    words: '[يتن]سهم(?:ون)?|أسهم(?:ت|وا)?|(?:ال|لل)?إسهام(?:ها|ه)?|(?:ال|لل)?مساهمة|ساهم(?:ت|وا)',
    right: 'في',
    wrong: ['ب', 'إلى', 'على'],
    before: 'تعزيز|تحقيق|تنفيذ|دعم|بناء|حفظ|تمويل|تطوير|إنجاح|حل|نجاح|تنمية|سلام|جهود',
  },
  {
    words: 'دعا|دعت|دعوا',
    right: 'إلى',
    wrong: ['ل'],
    before: 'ت\\p{L}{2}ي\\p{L}|إ\\p{L}{2}ا\\p{L}|ا\\p{L}ت\\p{L}ا\\p{L}|عقد|وضع|زيادة|متابعة|مواصلة|مشاركة',
  },
  { words: '(?:ال)?ناجمة?', right: 'عن', wrong: ['على', 'إلى'] },
  {
    words: 'تضررا\u064B?|تضرر\u064Bا|(?:ال)?متضررة?',
    right: 'من',
    wrong: ['ب', 'على'],
    before: 'تقلب|تغير|ارتفاع|آثار|نزاع|أزم|كوارث|جفاف|جائح|حرب|حروب',
  },
]

const circumstance =
  /^(?:(?:على|في|من|إلى|عن) (?:(?:ال)?(?:نحو|وجه|سبيل|أساس|صعيد|مستوى|قدم|فور|وقت|إطار|ضوء|مجال|هذا|ذلك|أجل|خلال|جانب|حيث|ثم|جديد|طريق|غضون|ظل|حد)|الفور)|ب(?:الفعل|بالغ|دوره|دورها|سبب|حسب|وجه|قدر|قلق|درجة|فعالية|كفاءة|وضوح|أقصى|أقل|خاصة|ارتياح|تقدير|اهتمام|أسف|نشاط|دقة|شكل|صورة|صفة|طريقة|موجب|مقتضى|موافقة|حلول|سرعة|حضور|مشاركة|أغلبية|الإجماع|الكامل|التالي|الإضافة|فضل|ذلك|توافق|قوة|شدة|حرية|انتظام)|ل(?:ذلك|هذا|غرض|أغراض|أول|مدة|صالح|دى))(?!\p{L})/u

function attached(letter: 'ب' | 'ل', word: string): string {
  return letter === 'ل' && word.startsWith('ال') ? `لل${word.slice(2)}` : letter + word
}

/** The word without the letter that was written on it: للاتفاقية is الاتفاقية. */
function detached(word: string): string {
  return word.startsWith('لل') ? `ال${word.slice(2)}` : word.slice(1)
}

interface Rule extends Taking {
  /** One of the words, whole. */
  readonly word: RegExp
  readonly pattern: RegExp
}
const rules: readonly Rule[] = rows.map((row) => {
  const free = row.wrong.filter((one) => one !== 'ب' && one !== 'ل')
  const letters = row.wrong.filter((one) => one === 'ب' || one === 'ل').join('')
  const written = [
    ...(free.length === 0 ? [] : [String.raw`(?:${free.join('|')})${blank}\p{L}+`]),
    ...(letters.includes('ب')
      ? [row.before === undefined ? String.raw`ب\p{L}{3,}` : String.raw`بال\p{L}{3,}|ب(?:${row.before})\p{L}*`]
      : []),
    ...(letters.includes('ل')
      ? [
          String.raw`لل\p{L}{3,}|ل(?:${row.before ?? 'أحكام|قرار|مبادئ|أن|ما|عرض|اعتماد|إعلان|مبادرة|تقرير|تخصيص|إنشاء|تمديد|عقد|استضافة|جهود|انضمام|نتائج'})\p{L}*`,
        ]
      : []),
  ].join('|')
  const word = new RegExp(`^[وفبل]?(?:${row.words})$`, 'u')
  return {
    ...row,
    word,
    pattern: new RegExp(String.raw`${start}[وفبل]?(?:${row.words})(${blank})(${written})${end}`, 'gu'),
  }
})

const known = new Map<string, readonly Rule[]>()
const mostKnown = 20_000 // words

/** The rules that a word belongs to. Most words have none, and the same few thousand come again and again. */
function rulesOf(word: string): readonly Rule[] {
  const earlier = known.get(word)
  if (earlier !== undefined) return earlier
  const now = rules.filter((rule) => rule.word.test(word))
  if (known.size >= mostKnown) known.clear()
  known.set(word, now)
  return now
}

function ofWords(text: string, { isForm }: KnownForms): readonly Place[] {
  const here = new Set((text.match(/[\p{L}\p{M}]+/gu) ?? []).flatMap(rulesOf))
  return [...here].flatMap((rule) =>
    Array.from(text.matchAll(rule.pattern)).flatMap((match): readonly Place[] => {
      const slip = match[2] ?? ''
      if (circumstance.test(slip)) return []
      const isFree = /[ \u00A0]/u.test(slip)
      // بلدان and بيان begin with ب themselves.
      if (
        !isFree &&
        /^ب(?!ال)/u.test(slip) &&
        (isForm(`ال${slip}`) || ![detached(slip), `ال${detached(slip)}`].some(isForm))
      )
        return []
      const word = isFree ? (/\p{L}+$/u.exec(slip)?.[0] ?? '') : detached(slip)
      if (rule.before !== undefined && !new RegExp(`^(?:ال)?(?:${rule.before})`, 'u').test(word)) return []
      // نشيد في هذا الصدد بالدول: what the word takes comes after a circumstance.
      const after =
        text.slice(match.index + match[0].length, match.index + match[0].length + 60).split(/[،؛.:]/u)[0] ?? ''
      const later = rule.right.endsWith('ـ')
        ? new RegExp(`(?:^| )و?${rule.right.slice(0, 1)}\\p{L}`, 'u')
        : new RegExp(`(?:^| )${rule.right}(?!\\p{L})`, 'u')
      if ((isFree || !rule.right.endsWith('ـ')) && later.test(after)) return []
      const fix = rule.right === 'بـ' ? attached('ب', word) : `${rule.right} ${word}`
      const to = match.index + match[0].length
      return [{ start: to - slip.length, end: to, code: 'verb-government', fix }]
    }),
  )
}

const who = String.raw`(?:ال(?!له)\p{L}+|جميع|سائر|كافة|كل|حكومات|منظمات|مديري?|رئيس|أمين|هيئات|وكالات|مؤسسات)(?:${blank}و?ال\p{L}+|${blank}للأمم|${blank}الأمم){0,5}`
/** What somebody is asked to do, as a noun. */
const acts = String.raw`(?:ت\p{L}{2}ي[^\P{L}ةاىء]|ت\p{L}ا\p{L}[^\P{L}ة]|إ\p{L}{2}ا[^\P{L}ةاى]|ا\p{L}ت\p{L}ا\p{L}|است\p{L}{2}ا\p{L}|ان\p{L}{2}ا\p{L}|م\p{L}ا\p{L}{2}ة|متابعة|دراسة|وضع|عقد|دعم|بذل|زيادة|إقامة|إزالة|إعادة|إتاحة|صياغة|عرض|رفع|نشر|سن|حماية|منح|خفض|فتح|بناء|بحث|نظر)(?:ها|ه|هم)?`
/** Acts with an article: للمشاركة. Of others the لل may belong to the noun before it (الدول الموقعة للاتفاق). */
const named =
  'مشاركة|انضمام|مساهمة|إسهام|تعاون|استثمار|مبادرة|تنسيق|مصادقة|تصديق|توقيع|تبرع|تحرك|استجابة|انخراط|امتناع|التزام'
interface Task {
  readonly pattern: RegExp
  readonly right: 'إلى' | 'على' | 'ب'
}
const tasks: readonly Task[] = [
  {
    right: 'ب',
    pattern: new RegExp(
      String.raw`${start}(?:و?كما${blank})?[وف]?(?:[يتن]كلف|(?<=^(?:\p{L}+ )?)تكليف|كلفت?|[يتن]طالب)${blank}(?:${who})${blank}(ل?(?:${acts}))(?=${blank}\p{L})`,
      'gu',
    ),
  },
  {
    right: 'إلى',
    pattern: new RegExp(
      String.raw`${start}(?:و?كما${blank})?[وف]?(?:[يتن]دعو|(?<=^)دعوة)${blank}(?:${who})${blank}(ل(?:${acts})|ب(?:${acts})|لل(?:${named})|بال(?:${named}))${end}`,
      'gu',
    ),
  },
  {
    right: 'على',
    pattern: new RegExp(
      String.raw`${start}(?:و?كما${blank})?[وف]?(?:[يتن]حث|[يتن]شجع|(?<=^)(?:حث|تشجيع))${blank}(?:${who})${blank}(ل(?:${acts})|ب(?:${acts})|لل(?:${named})|بال(?:${named}))${end}`,
      'gu',
    ),
  },
]
/** Behind which a noun in لـ belongs to what stands before it: المؤسسات الداعمة لتنفيذ, المنظمات لدعم. */
const owns =
  /(?:المعني|الداعم|اللازم|التابع|المناسب|الضروري|المخصص|المساند|الملائم|الممول|المنفذ|المكمل|الميسر|الموجه|الاستعداد|الدعم|التحضير|سبيل|نتيجة|وفق|تنفيذ|خطط|جهود)\p{L}{0,3}$/u

/** نكلف المجلس متابعة, ندعو المؤسسات لتمويل, نحث الدول بدعمه: what stands before the act that somebody is asked for. */
function ofTasks(text: string): readonly Place[] {
  return tasks.flatMap(({ pattern, right }) =>
    Array.from(text.matchAll(pattern)).flatMap((match): readonly Place[] => {
      const slip = match[1] ?? ''
      const address = match[0].slice(0, -slip.length)
      const [first] = slip
      const isBare = first !== 'ل' && first !== 'ب'
      if (right !== 'ب' && isBare) return []
      if (right === 'ب' && isBare && /^ب/u.test(slip)) return []
      if (owns.test(address.trimEnd()) || /[ \u00A0](?:إلى|على|ب\p{L}+)[ \u00A0]/u.test(address)) return []
      const word = right === 'ب' && isBare ? slip : detached(slip)
      if (/^ب(?:حث|ناء|ذل)/u.test(slip)) return []
      const to = match.index + match[0].length
      // What follows may bring the preposition: ندعو الدول لدعم الخطة إلى.
      const after = text.slice(to, to + 60).split(/[،؛.:]/u)[0] ?? ''
      if (right !== 'ب' && new RegExp(` ${right} أن(?!\\p{L})`, 'u').test(after)) return []
      const fix = right === 'ب' ? attached('ب', word) : `${right} ${word}`
      return [{ start: to - slip.length, end: to, code: 'verb-government', fix }]
    }),
  )
}

/** نطالب الحكومات على سن: what is demanded has بـ. */
const demanding = new RegExp(
  String.raw`${start}[وف]?[يتن]طالب${blank}(?:${who})${blank}((?:على|إلى|من|في)${blank}(${acts}|سن))${end}`,
  'gu',
)

/** ندعو القطاع الخاص الاستثمار في: an act with an article, which describes nobody, without its إلى. */
const calledTo = new RegExp(
  String.raw`${start}(?:و?كما${blank})?[وف]?[يتن]دعو${blank}ال\p{L}+(?:${blank}ال\p{L}+){0,3}${blank}(ال(?:استثمار|انضمام|إسهام|تعاون|استمرار|التزام|انخراط|امتناع|تنسيق|توقيع|تصديق|تبرع|إسراع|نظر|وفاء|اعتراف|انتقال|تحول|تفاوض|تقيد|امتثال))${end}(?=${blank}(?:في|إلى|على|مع|عن|ب\p{L}))`,
  'gu',
)

/** أوصى المكتب عقد: of what was recommended or welcomed بـ is missing behind who did it. */
const recommended = new RegExp(
  String.raw`${start}[وف]?(?:أوصى|أوصت|رحب|رحبت|أشاد|أشادت|نوه|نوهت|التزم|التزمت|تعهد|تعهدت)${blank}(?:ال\p{L}+${blank}){1,2}(${acts})${end}(?=${blank}\p{L})`,
  'gu',
)

const thanksFor =
  /(?:امتنان|تقدير|شكر)(?:ها|ه|نا|هم) ل[^؛.:]{3,120}? (عن) (?=(?:حسن|كرم|ما|جهود|دعم|استضاف|عظيم)\p{L}*)/gu
const afterReading =
  /(?<=(?<![\p{L}\p{M}])(?:بعد|عند|لدى|إثر) )إطلاع(?=(?:ها|ه|نا|هم)(?: [^،؛.]{0,20}?)? على(?!\p{L}))/gu
const thanked = new RegExp(
  String.raw`${start}و?(?:[يت]?شكرت?|شكروا)${blank}(?:(?:ال\p{L}+|رئيس ال\p{L}+|ممثل ال\p{L}+)(?:${blank}ال\p{L}+)?${blank})?(لل\p{L}{4,})${end}(?!${blank}(?:على|عن)${blank}ما)`,
  'gu',
)

/** تساءلت حول, شكرهم إلى الحكومة. */
const about =
  /(?<![\p{L}\p{M}])[وف]?(?:[يت]?تساءل(?:ت|وا|ون)?|[يت]?سألت?|سألوا|استفسر(?:ت|وا)?|[يت]ستفسر)[ \u00A0](?:\p{L}+[ \u00A0]){0,3}?(حول)(?!\p{L})/gu
const thanksTo =
  /(?<![\p{L}\p{M}])(?:شكر|تقدير|امتنان)(?:ها|ه|نا|هم)(?:[ \u00A0](?:ال\p{L}+))?[ \u00A0](إلى[ \u00A0](\p{L}{3,}))/gu
/** تحتاج له, تتوصل لها: what these verbs take has إلى. */
const toIt =
  /(?<![\p{L}\p{M}])[وف]?(?:[يتن]حتاج(?:ون)?|أدى|أدت|[يتن]ؤدي|[يتن]توصل(?:ون)?|توصل(?:ت|وا)|[يتن]شير|أشار(?:ت|وا)?|[يتن]ستند|المشار|مشار|[يتن]فتقر(?:ون)?|[يتن]نضم|انضم(?:ت|وا)?|[يتن]تطلع)[ \u00A0]+(ل(ه|ها|هم))(?!\p{L})/gu

function single(text: string): readonly Place[] {
  return [
    ...Array.from(text.matchAll(calledTo), (match): Place => {
      const to = match.index + match[0].length
      const word = match[1] ?? ''
      return { start: to - word.length, end: to, code: 'verb-government', fix: `إلى ${word}` }
    }).filter(({ start: from }) => !/[ \u00A0]إلى[ \u00A0]/u.test(text.slice(Math.max(0, from - 60), from))),
    ...Array.from(text.matchAll(recommended), (match): Place => {
      const to = match.index + match[0].length
      const word = match[1] ?? ''
      return { start: to - word.length, end: to, code: 'verb-government', fix: attached('ب', word) }
    }),
    ...Array.from(text.matchAll(demanding)).flatMap((match): readonly Place[] => {
      const to = match.index + match[0].length
      const slip = match[1] ?? ''
      // الدول الرامية إلى تعزيز: the preposition may belong to what stands before it.
      if (
        /(?:رامي|داعي|هادف|مؤدي|منضم|موقع|قادر|عامل|قائم|مشارك)\p{L}{0,2}[ \u00A0]+$/u.test(
          match[0].slice(0, -slip.length),
        )
      )
        return []
      return [{ start: to - slip.length, end: to, code: 'verb-government', fix: attached('ب', match[2] ?? '') }]
    }),
    ...Array.from(text.matchAll(thanksFor), (match): Place => {
      const at = match.index + match[0].lastIndexOf(' عن ') + 1
      return { start: at, end: at + 2, code: 'verb-government', fix: 'على' }
    }),
    ...Array.from(
      text.matchAll(afterReading),
      (match): Place => ({
        start: match.index,
        end: match.index + match[0].length,
        code: 'misspelt',
        fix: 'اطلاع',
      }),
    ),
    ...Array.from(text.matchAll(about), (match): Place => {
      const to = match.index + match[0].length
      return { start: to - 3, end: to, code: 'verb-government', fix: 'عن' }
    }),
    ...Array.from(text.matchAll(thanksTo), (match): Place => {
      const to = match.index + match[0].length
      return {
        start: to - (match[1] ?? '').length,
        end: to,
        code: 'verb-government',
        fix: attached('ل', match[2] ?? ''),
      }
    }),
    ...Array.from(text.matchAll(toIt), (match): Place => {
      const to = match.index + match[0].length
      return { start: to - (match[1] ?? '').length, end: to, code: 'verb-government', fix: `إلي${match[2] ?? ''}` }
    }),
    ...Array.from(text.matchAll(thanked), (match): Place => {
      const word = match[1] ?? ''
      const to = match.index + match[0].length
      return { start: to - word.length, end: to, code: 'verb-government', fix: `ال${word.slice(2)}` }
    }),
  ]
}

/** What the points under a verb line begin with: يكلف المدير | بأن يضع. */
const leads: readonly (readonly [verb: RegExp, right: string])[] = [
  [/^(?:و?كما )?و?[يتن](?:كلف|طالب)(?!\p{L})/u, 'بأن'],
  [/^(?:و?كما )?و?[يتن]دعو(?!\p{L})/u, 'إلى أن'],
  [/^(?:و?كما )?و?[يتن](?:حث|شجع)(?!\p{L})/u, 'على أن'],
]

/** Points that begin with a bare أن where the verb over them wants its preposition, and brings none itself. */
function underLeads({ blocks }: Parameters<Check>[0]): readonly Found[] {
  let wanted: string | null = null
  return blocks.flatMap(({ kind, text, level }, block): readonly Found[] => {
    if (kind === 'footnote' || kind === 'note') return []
    if (kind !== 'item') {
      const lead = text.replace(/[\s:،]+$/u, '')
      const verb = kind === 'operative' ? leads.find(([pattern]) => pattern.test(lead)) : undefined
      wanted =
        verb === undefined ||
        /(?:^|\s)(?:إلى|على|ب(?:أن|ـ|ما)|ما يلي|القيام|الآتي|التالي\p{L}*)(?:\s|$)/u.test(lead) ||
        lead.length > 120
          ? null
          : verb[1]
      return []
    }
    if (level !== 1 || wanted === null || !/^أن(?!\p{L})/u.test(text)) return []
    return [{ block, start: 0, end: 2, code: 'verb-government', fix: wanted }]
  })
}

/** What words govern that open no clause (rule TX42): nouns, participles, verbs in the middle of a sentence, points. */
export const checkNounGovernment: Check = (context) => {
  const forms = knownForms(context.vocabulary, context.rarer)
  return [
    ...context.blocks.flatMap(({ kind, text }, block) =>
      kind === 'title' || kind === 'meta' || kind === 'table'
        ? []
        : [...ofWords(text, forms), ...ofTasks(text), ...single(text)].map((place) => ({ ...place, block })),
    ),
    ...underLeads(context),
  ]
}
