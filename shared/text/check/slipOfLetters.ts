// Above 250 lines: the slips that letters alone give away, in the order in which they are tried.
import type { KnownForms } from './knownForms.ts'

const joined = /^(?:[وف]?(?:[بك]?ال|لل)|[وف]?[بلك]|[وف])/u

/** The word behind what is joined to it, each way to part it. */
function partings(bare: string): readonly (readonly [prefix: string, rest: string])[] {
  const [prefix = ''] = joined.exec(bare) ?? ['']
  const both = prefix === '' ? [] : [[prefix, bare.slice(prefix.length)] as const]
  return [['', bare] as const, ...both]
}

/** Nouns that end in ي of their own, and may have a pronoun: رأيه, توجيه. */
const ownsHa = /(?:رأي|سعي|نفي|وعي|ولي|وصي|نهي|بغي|ثاني|معاني|مباني|أراضي|أيدي|نواحي|يدي|لدي|جانبي|طرفي)$/u

/**
 * An adjective of relation has no pronoun behind it: ماليه is مالية. Told where the feminine is known and no plural in ين
 * is (ممثليه, مؤيديه).
 */
export function relationWithHa(bare: string, { isForm }: KnownForms): string | null {
  const stem = /^(\p{L}{3,}ي)ه$/u.exec(bare)?.[1]
  if (stem === undefined || isForm(bare) || ownsHa.test(stem)) return null
  for (const [prefix, rest] of partings(stem)) {
    if (rest.length < 4) continue
    const feminine = isForm(`${rest}ة`) || isForm(`ال${rest}ة`)
    const plural = ['ين', 'ون'].some((end) =>
      [rest.slice(0, -1), `ال${rest.slice(0, -1)}`].some((one) => isForm(one + end)),
    )
    // جانبيه are both his sides: what is known as a noun without its ي may be two.
    if (feminine && !plural && (isForm(`ال${rest}ة`) || !/^[يتن]/u.test(rest))) return `${prefix}${rest}ة`
  }
  return null
}

/**
 * متبادله, تكلفه: a word that takes ة and that nobody writes with a pronoun; and تعرضة, قراراتة, which takes pronouns and no
 * ة. Either way the other letter must be what is known.
 */
export function otherHa(bare: string, { isForm }: KnownForms): string | null {
  const [stem, last] = [bare.slice(0, -1), bare.slice(-1)]
  if (stem.length < 3 || (last !== 'ه' && last !== 'ة') || stem.endsWith('أ') || isForm(bare)) return null
  for (const [prefix, rest] of partings(stem)) {
    if (rest.length < 3 || isForm(rest + last)) continue
    const hasArticle = prefix.endsWith('ال') || prefix.endsWith('لل')
    const withTa = [rest, `ال${rest}`].some((one) => isForm(`${one}ة`))
    const owned = !hasArticle && ['ها', 'هم', 'نا', 'ه'].some((pronoun) => isForm(rest + pronoun))
    if (last === 'ه' && withTa && !owned && !isForm(`${rest}ها`)) return `${prefix}${rest}ة`
    if (last === 'ة' && owned && !withTa && isForm(rest)) return `${prefix}${rest}ه`
  }
  return null
}

/** Verbs whose last letter is ي in the active, and that nobody uses in the passive: ينبغى, تكفى. */
const endsInYa =
  /^([وفلس]?[يتن](?:نبغ|أت|كف|ل|قتض|ستدع|سترع|حتو|نته|نطو|نقض|رتق|ختف|كتس|لتق|عان|ساو|ضاه|حاك|ناد|جار|ؤاخ|واز|نتم|هتد|قتد|ستعص|ستول|بتغ|ستهو|غتن|ستحي|كتف|غط|ف))ى$/u
/** Shapes that no Arabic word has, with what is meant. */
const shapes: readonly (readonly [shape: RegExp, right: string])[] = [
  // كفائة, قرائة: behind an alef the hamza has no seat. مائة is a number.
  [/(?<=\p{L}{2})(?<!م)ائة$/u, 'اءة'],
  [/(?<=\p{L}{2})ائت(?=(?:ها|هم|ه|نا|هما)$)/u, 'اءت'],
  // مبادىء, تنشىء
  [/ىء$/u, 'ئ'],
  // طواريء, مباديء
  [/(?<=\p{L}ا\p{L})يء$/u, 'ئ'],
  // استرشادى: a verbal noun with the ي of relation.
  [/(?<=^[وف]?(?:است\p{L}{2}ا\p{L}|ا\p{L}ت\p{L}ا\p{L}|ان\p{L}{2}ا\p{L}|إ\p{L}{2}ا\p{L}))ى$/u, 'ي'],
  // تهيأة, تجزأة, هيأة, بيأة
  [/(?<=^[وف]?[بلك]?(?:ال|لل)?ت\p{L}{2})أة$/u, 'ئة'],
  [/(?<=(?:ه|ب)ي)أة$/u, 'ئة'],
  // الإصطناعي, الإزدهار: افتعال whose ت has become another letter.
  [/(?<=^[وف]?(?:[بلك]|ال|لل|بال|كال)?)إ(?=(?:صط|ضط|زد)\p{L}ا\p{L})/u, 'ا'],
  // إنعقد, إنضمت: verbs of انفعال. إنهم and إنجيل are none.
  [/(?<=^[وفل]?)إ(?=ن(?!هم|كم|ني|نا|ها|ما|جي|تر|جل|دو|فل)[^\P{L}ا]{3}(?:ت|وا|ا)?$|نضم(?:ت|وا|ا)?$)/u, 'ا'],
  // الايفاء, الابلاغ: إفعال and أفعال with an article. اتحاد, ادعاء, اطلاع are افتعال.
  [/(?<=^[وف]?(?:[بك]?ال|لل))ا(?=[^\P{L}اتدطثن][^\P{L}اتوي]ا[^\P{L}نا](?:ات|ة|ها|ية|ي)?$)/u, 'إ'],
  // اوضح, اوصت: no outcome text commands. اتخذ, امتد, انضم are other shapes.
  [/(?<=^[وف]?)ا(?=(?!.ت|ضط|زد)[^\P{L}اتدطنلس][^\P{L}اتط][^\P{L}اية]ت?$)/u, 'أ'],
  // حفاوه, مساوه: no pronoun stands there.
  [/(?<=\p{L}{2}او)ه$/u, 'ة'],
  [/(?<=^[وف]?)لاسيما$/u, 'لا سيما'],
  // الفواؤد, البيؤة: where no vowel of و stands beside the hamza. تفاؤل and آراؤها are right.
  [/(?<!^[وفبلك]?(?:ال|لل)?ت\p{L}ا)(?<=\p{L}{2}ا)ؤ(?!(?:ها|هم|ه|نا|هما|هن|كم|وا|و|ن)?$)/u, 'ئ'],
  [/(?<=[^\P{L}وفسل]ي)ؤ(?=ة|ت|ات)/u, 'ئ'],
  // إبن, إسم, إمرأة
  [/^(?<=^)إ(?=(?:بن|سم|مرأة|ثن)(?:\p{L}{0,3})$)/u, 'ا'],
  [/(?<=^[وفبلك]{1,2}|^[وفبك]?ال)إ(?=(?:بن|سم|مرأة)(?:ها|هم|ه|نا)?$)/u, 'ا'],
]
/** ة and ى stand at the end alone, and two hamzas never stand side by side within a word. */
const impossible = /[ؤئ][أؤئ]|[أؤئ][ؤئ]|(?<=\p{L}{2})[أ][أ]|ة\p{L}|ى[^\P{L}ء]|ءء|اا/u

function shaped(bare: string): string | null {
  const verb = endsInYa.exec(bare)
  if (verb !== null) return `${verb[1] ?? ''}ي`
  // يتجزء, يقرء: the hamza of a verb has a seat behind a letter without a vowel.
  if (/^[وفس]?ي\p{L}?[^\P{L}اوىي][^\P{L}اوىي]ء$/u.test(bare)) return bare.replace(/ء$/u, 'أ')
  for (const [shape, right] of shapes) if (shape.test(bare)) return bare.replace(shape, right)
  return null
}

/** Past verbs of which a plural in ات is no mistake for: سارت, أشارت, اختارت, استشارت. */
const hollow = /^(?:\p{L}|أ\p{L}|ا\p{L}ت|است\p{L}|ان\p{L})ا\p{L}$/u

/** Nouns that no verb of the past looks like: منظمت, صعوبت, توصيت, عمليت. */
const nounShape = /^(?:م\p{L}{3,}|\p{L}{2}و\p{L}|ت\p{L}{2}ي\p{L}?|[^\P{L}اأتس]\p{L}{2,}ي)$/u

/** قرارت, احتياجت: no verb of the past has an alef there, so that a plural in ات is meant. */
function pluralOfAlef(bare: string, { isForm }: KnownForms): string | null {
  if (!bare.endsWith('ت')) return null
  for (const [prefix, rest] of partings(bare.slice(0, -1))) {
    const isNoun = (/ا\p{L}$/u.test(rest) && !hollow.test(rest)) || nounShape.test(rest)
    if (!isNoun || rest.length < 4) continue
    if (isForm(`${rest}ات`) || isForm(`ال${rest}ات`)) return `${prefix}${rest}ات`
  }
  return null
}

/** بشأنة, أعلاة, قراراتة: a noun that is known, and a pronoun whose ه was written as ة. */
function pronounAsTa(bare: string, forms: KnownForms): string | null {
  const stem = /^(\p{L}{3,}[^\P{L}ي])ة$/u.exec(bare)?.[1]
  if (stem === undefined || /^[وف]?(?:[بك]?ال|لل)/u.test(bare)) return null
  if (/(?:ات|ائ|ؤ|وا)$/u.test(stem) && forms.isKnown(`${stem}ه`)) return `${stem}ه`
  return partings(stem).some(([, rest]) => rest.length > 2 && forms.frequent.has(`${rest}ه`)) ? `${stem}ه` : null
}

/** التزامة, اطلاعة: verbal nouns that have no ة of their own. */
const noTa =
  /^[وفبل]?((?!انطلاق|انتفاض|التفات|ابتسام|انعطاف)(?:ا\p{L}ت\p{L}ا\p{L}|ا[طدت]\p{L}ا\p{L}|إ\p{L}{2}ا[^\P{L}ء]|ان\p{L}{2}ا\p{L}|است\p{L}{2}ا\p{L}))ة$/u
function actionWithTa(bare: string, { isKnown }: KnownForms): string | null {
  const noun = noTa.exec(bare)?.[1]
  return noun !== undefined && isKnown(noun) ? `${bare.slice(0, -1)}ه` : null
}

/** يظع, عرظه: ض and ظ, the one for the other. */
function darkLetters(bare: string, { isForm }: KnownForms): string | null {
  if (!/[ضظ]/u.test(bare) || bare.length < 3) return null
  const other = bare.replace(/[ضظ]/gu, (letter) => (letter === 'ض' ? 'ظ' : 'ض'))
  const isRight = partings(other).some(([, rest]) => rest.length > 3 && (isForm(rest) || isForm(`ال${rest}`)))
  return isForm(other) || isRight ? other : null
}

/** أعترضها, أستخدمت: a verb of the past, for whom the text speaks never says I. */
function pastWithHamza(bare: string): string | null {
  const match =
    /^([وفل]?)أ((?:\p{L}ت\p{L}{2}|ت(?:خذ|فق|صل|هم|بع|حد|سع|جه|ضح)|ن\p{L}{3}|ست\p{L}{2,3})(?:ت|وا|ها|هم|ته|تها|نا|ناه))$/u.exec(
      bare,
    )
  return match === null || /^أن(?:ش|ج|ص|ذ|ق|ه|ت|ز|ك|ف|ع)\p{L}{0,2}(?:ت|ها|هم)/u.test(bare.replace(/^[وفل]/u, ''))
    ? null
    : `${match[1] ?? ''}ا${match[2] ?? ''}`
}

/** أنخفاض, وأنضمام: verbal nouns of انفعال. Plurals as أنبياء end in a hamza. */
function actionWithHamza(bare: string): string | null {
  const match = /^([وف]?(?:[بلك]|ال|لل|بال|كال)?)أ(ن\p{L}{2}ا[^\P{L}ء](?:ات|ها|هم|نا|ا|ية)?)$/u.exec(bare)
  return match === null ? null : `${match[1] ?? ''}ا${match[2] ?? ''}`
}

const particles = new Set([
  'ما',
  'لا',
  'بما',
  'فيما',
  'مما',
  'كما',
  'عما',
  'إلى',
  'على',
  'في',
  'من',
  'عن',
  'مع',
  'هذا',
  'هذه',
  'ذلك',
  'التي',
  'الذي',
])

/** فيمايلي, الدولالأعضاء, فيهذا: two words that are known, without the blank between them. */
function twoWords(bare: string, { frequent, isForm }: KnownForms): string | null {
  for (let place = 2; place < bare.length - 2; place += 1) {
    const [first, second] = [bare.slice(0, place), bare.slice(place)]
    const isArticle = /^ال\p{L}{4,}$/u.test(second) && first.length > 3 && isForm(second)
    if (isArticle && frequent.has(first)) return `${first} ${second}`
    if (/^[وف]?(?:بما|فيما|مما|كما|عما)$/u.test(first) && /^(?:في|يلي|يتعلق|يخص|سبق|ورد|يتصل)\p{L}{0,3}$/u.test(second))
      return `${first} ${second}`
    if (particles.has(second) && second.length > 2 && first.length > 4 && frequent.has(first) && !isForm(bare))
      return /ها$|هم$|ال$/u.test(first) ? null : `${first} ${second}`
    if (second.startsWith('ال') && particles.has(first) && first !== 'ما' && first !== 'لا' && isForm(second))
      return `${first} ${second}`
  }
  return /ة(?=ال\p{L}{3})/u.test(bare) ? bare.replace(/ة(?=ال\p{L}{3})/u, 'ة ') : null
}

/** Verbal nouns that lost their alef before the end of a plural, which no verb has: الاتصلات, اجتمعات, استثمرات. */
const lostAlef = /^(?:ا\p{L}ت\p{L}|ان\p{L}{2}|است\p{L}{2}|ات\p{L})(?=\p{L}ات(?:ها|هم|ه|نا)?$)/u
/** Three long vowels in turn, which no plural has: مبادارات. */
const alefTooMany = /(?<=\p{L}{2}ا\p{L}|\p{L}ا\p{L}|م\p{L}ا\p{L})ا(?=\p{L}ات(?:ها|هم|ه|نا)?$)/u

const hasArticle = /^[وف]?(?:[بك]?ال|لل)/u
const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'.split('')

/**
 * A word that nobody knows and that is an alef, the letter behind a hamza, a letter left out, a doubled one or two letters in
 * turn away from one frequent word alone: الاتصلات, مسؤلية, الجهورية, الممنظمات, المنظامت. A letter for another is not tried
 * nor one taken away, for real words are near each other: المعادلات and المعدلات.
 */
function near(bare: string, forms: KnownForms): string | null {
  const candidates = new Set<string>()
  for (const [prefix, rest] of partings(bare)) {
    if (rest.length < 5) continue
    const add = (form: string) => {
      const whole = [form, ...(/(?:ال|لل)$/u.test(prefix) ? [`ال${form}`] : [])]
      if (whole.some((one) => forms.frequent.has(one)) && !forms.isKnown(bare)) candidates.add(prefix + form)
    }
    const alef = lostAlef.exec(rest)?.[0]
    if (alef !== undefined) add(`${alef}ا${rest.slice(alef.length)}`)
    if (alefTooMany.test(rest)) add(rest.replace(alefTooMany, ''))
    for (let place = 1; place < rest.length; place += 1) {
      const [head, tail] = [rest.slice(0, place), rest.slice(place)]
      const [letter = '', next = ''] = tail
      if (head.endsWith('ؤ')) add(`${head}و${tail}`)
      if (head.endsWith('ئ')) add(`${head}ي${tail}`)
      if (rest.length < 6 || hasArticle.test(rest)) continue
      if (!joined.test(rest) && !rest.endsWith('ا')) for (const one of letters) add(head + one + tail)
      if (letter === head.at(-1) && (letter !== 'ت' || place > 2)) add(head + tail.slice(1))
      // Where a vowel moves another word comes out: العبارة and العابرة.
      const movesVowel = /[اوي]/u.test(letter + next) && tail !== 'امت'
      if (next !== '' && next !== letter && !movesVowel) add(head + next + letter + tail.slice(2))
    }
  }
  const [only, other] = candidates
  return only === undefined || other !== undefined ? null : only
}

/** الاجئين, الغات: a noun that begins with ل takes another with its article. */
export function lostLam(bare: string, { isForm, meantBy }: KnownForms): string | null {
  const match = /^([وفبك]{0,2})ال(?!ل)(\p{L}{4,})$/u.exec(bare)
  if (match === null || isForm(bare) || isForm(`ال${match[2] ?? ''}`) || !isForm(`الل${match[2] ?? ''}`)) return null
  // الازمة may be الأزمة as well.
  return meantBy(bare).length > 0 ? '' : `${match[1] ?? ''}الل${match[2] ?? ''}`
}

/** A slip that letters alone give away, as it is meant; empty where several words may be; null where there is none. */
export function slipOfLetters(bare: string, forms: KnownForms): string | null {
  const right =
    shaped(bare) ??
    pluralOfAlef(bare, forms) ??
    pronounAsTa(bare, forms) ??
    actionWithTa(bare, forms) ??
    darkLetters(bare, forms) ??
    pastWithHamza(bare) ??
    actionWithHamza(bare) ??
    subjunctive(bare, forms) ??
    relation(bare, forms) ??
    lostTa(bare, forms) ??
    ourVerb(bare, forms) ??
    lastAlef(bare, forms) ??
    lostHamza(bare, forms) ??
    twoWords(bare, forms) ??
    near(bare, forms)
  return right ?? (impossible.test(bare) ? '' : null)
}

/** وأبرزو: the plural of a verb has an alef behind its و. */
function subjunctive(bare: string, { isForm }: KnownForms): string | null {
  const stem = /^[وف]?((?:أ\p{L}{3}|ا\p{L}ت\p{L}{2}|است\p{L}{3}|ت\p{L}ا\p{L}{2}|ت\p{L}{3}|ان\p{L}{3}))و$/u.exec(
    bare,
  )?.[1]
  const isVerb = /^(?:ا\p{L}ت\p{L}{2}|است\p{L}{3})$/u.test(stem ?? '')
  return stem !== undefined && (isVerb || isForm(stem) || isForm(`${stem}ت`) || isForm(`${stem}وا`)) ? `${bare}ا` : null
}

/** خطورت: a noun of ة that is no verb. */
function lostTa(bare: string, { frequent, isForm }: KnownForms): string | null {
  const head = /^(\p{L}{4,})ت$/u.exec(bare)?.[1]
  if (head === undefined || isForm(head) || isForm(`ي${head}`)) return null
  return frequent.has(`${head}ة`) || isForm(`ال${head}ة`) ? `${head}ة` : null
}

/** Verbs that end in ى by right, in the first person: نسعى, نتبنى. */
const endsInAlef =
  /^(?:سع|ر|رض|بق|خش|نس|لق|حظ|رق|هو|عن|نه|أب|تلق|تبن|توخ|تمن|تحد|تفاد|تخط|تلاش|تعد|تنح|تأت|تقاض|تفان|تداع)$/u

/** نوصى: of us no passive is said. */
function ourVerb(bare: string, { isForm }: KnownForms): string | null {
  const [, prefix = '', stem = ''] = /^([وف]?)ن(\p{L}{2,5})ى$/u.exec(bare) ?? []
  if (stem === '' || endsInAlef.test(stem)) return null
  return isForm(`ي${stem}ي`) || isForm(`ت${stem}ي`) || isForm(`ن${stem}ي`) ? `${prefix}ن${stem}ي` : null
}

/** أوصا, مستوا: ا for the last letter ى. */
function lastAlef(bare: string, { isForm, isKnown }: KnownForms): string | null {
  const stem = /^(\p{L}{3,})ا$/u.exec(bare)?.[1]
  return stem !== undefined && !isKnown(stem) && isForm(`${stem}ى`) && !isForm(`${stem}ي`) ? `${stem}ى` : null
}

/** اجل, اطر: short words that lost the hamza they begin with. إجرآت: one that lost its seat. */
function lostHamza(bare: string, { frequent, isForm }: KnownForms): string | null {
  if (bare.endsWith('آت') && isForm(`${bare.slice(0, -2)}اءات`)) return `${bare.slice(0, -2)}اءات`
  const [, prefix = '', rest = ''] = /^([وف]?[بلك]?)ا(\p{L}{2})$/u.exec(bare) ?? []
  if (rest === '' || /^[تبنل]/u.test(rest)) return null
  const meant = ['أ', 'إ'].map((alef) => alef + rest).filter((one) => frequent.has(one))
  return meant.length === 1 ? prefix + (meant[0] ?? '') : null
}

/** التشاورى: a noun that is known with the ي of relation. */
function relation(bare: string, { isKnown }: KnownForms): string | null {
  // عربى, but no verb: أن يدعى.
  const plain = /^(?![وفس]{0,2}[يتنا])([وفبل]?\p{L}{3,})ى$/u.exec(bare)?.[1]
  if (plain !== undefined && isKnown(`${plain}ية`)) return `${plain}ي`
  const stem = /^([وف]?(?:[بك]?ال|لل)\p{L}{3,})ى$/u.exec(bare)?.[1]
  return stem !== undefined && (isKnown(stem) || isKnown(`${stem}ية`) || isKnown(`${stem}ة`) || isKnown(`${stem}ات`))
    ? `${stem}ي`
    : null
}
