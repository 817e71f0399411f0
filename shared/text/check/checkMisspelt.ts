import type { Check, Found } from './check.ts'
import { closedWordMeant } from './closedWordMeant.ts'
import { type KnownForms, knownForms } from './knownForms.ts'
import { oneLetterAway } from './oneLetterAway.ts'
import { lostLam, otherHa, relationWithHa, slipOfLetters } from './slipOfLetters.ts'

/** What may stand before a word and is no part of it, the longest first. */
const before = [
  'وبال',
  'وال',
  'بال',
  'كال',
  'فال',
  'ولل',
  'لل',
  'ال',
  'وب',
  'ول',
  'وس',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
] as const

const word = /[\u0621-\u064A][\u0621-\u0652\u0670]*/gu
const marks = /[\u0640\u064B-\u0652\u0670]/gu
/** Signs that writers put on a word without meaning another by it. */
const fathatan = /[\u064B\u0651]/gu

/**
 * Words misspelt in the ways that a list of official forms can tell without grammar. A form that is known, alone or with
 * what may be joined to it, passes. Of another the check speaks where a frequent form differs from it only in letters that
 * people confuse; where it breaks a rule that has no exceptions (إستقبال, مساءا); where a letter is doubled or an alef left
 * out and the word without the slip is frequent. Particles have a list of their own. Words that the meeting settled pass.
 */
export const checkMisspelt: Check = ({ blocks, vocabulary, rarer, terms }) => {
  const forms = knownForms(vocabulary, rarer)
  const told = new Map<string, string | null>()
  const mended = (written: string, bare: string): string | null => {
    const earlier = told.get(written)
    if (earlier !== undefined) return earlier
    const now = mend(bare, written, forms)
    told.set(written, now)
    return now
  }
  const settled = new Set(terms.flatMap(({ preferred }) => preferred.split(/\s+/u)))
  return blocks.flatMap(({ text, kind }, block) =>
    kind === 'table'
      ? []
      : Array.from(text.matchAll(word)).flatMap((match): readonly Found[] => {
          const bare = match[0].replace(marks, '')
          if (settled.has(bare) || bothWays.test(bare)) return []
          const [start, end] = [match.index, match.index + match[0].length]
          const meant = closed(bare, text, start, end, forms) ?? mended(match[0], bare)
          if (meant === null) return []
          const fix = match[0].endsWith('\u064B') && !meant.includes('\u064B') ? `${meant}\u064B` : meant
          return [{ block, start, end, code: 'misspelt', ...(meant !== '' && { fix }) }]
        }),
  )
}

/** Words that good writers write with the hamza and without, and those of إن شاء الله. */
const bothWays = /^\p{L}{0,3}موات|^[وفبتل]?(?:الله|لله|شاء)$/u

/** Before a word that is a name, علي is one too. */
const names =
  /(?:السيد|السيدة|السفير|الدكتور|الأستاذ|الشيخ|الوزير|اللواء|محمد|محمود|أحمد|حسن|حسين|عبد|أبو|أبي|بن|ابن|آل|الإمام|إلى|مع|من)[ \u00A0]+$/u

/** A word of a closed class; بان كي مون and السيد علي are names. */
function closed(bare: string, text: string, start: number, end: number, forms: KnownForms): string | null {
  const meant = closedWordMeant(bare)
  if (meant === null || (bare.length > 2 && /^[وف]/u.test(bare) && forms.isForm(bare))) return null
  if (!/^(?:[وف]?علي|[وف]?بان|[وف]?لان|[وف]?ان|[وف]?او)$/u.test(bare)) return meant
  // These are names and syllables of names too: what follows must be a word that is known.
  const next = /^[ \u00A0]+([\u0621-\u064A]+)/u.exec(text.slice(end))?.[1]
  const follows =
    next !== undefined && next !== 'بن' && next !== 'كي' && (forms.isKnown(next) || /^(?:ال|لل)/u.test(next))
  return !follows || (bare.endsWith('علي') && names.test(text.slice(Math.max(0, start - 12), start))) ? null : meant
}

/** The word as it is meant; empty where several may be meant; null where nothing is to be said. */
function mend(bare: string, written: string, forms: KnownForms): string | null {
  if (bare.length < 3) return null
  // الضحاياء: a lone hamza behind the alef of a word that has none.
  if (bare.length > 5 && bare.endsWith('اء') && !forms.isKnown(bare) && forms.isForm(bare.slice(0, -1)))
    return bare.slice(0, -1)
  const tanwin = /^(\p{L}{2,}اء)ا$/u.exec(bare)
  if (tanwin !== null && !forms.frequent.has(bare)) return `${tanwin[1] ?? ''}\u064B`
  // Whoever writes the vowel signs of a word means it as it stands: المُسالة is not المسألة.
  const isPlain = bare === written.replace(fathatan, '')
  // النموا: a noun with an article is no plural of a verb.
  if (/^[وف]?(?:[بك]?ال|لل)\p{L}{2,}وا$/u.test(bare) && !forms.isForm(bare) && forms.isForm(bare.slice(0, -1)))
    return bare.slice(0, -1)
  const relation = relationWithHa(bare, forms) ?? (isPlain ? otherHa(bare, forms) : null) ?? lostLam(bare, forms)
  if (relation !== null) return relation
  if (forms.isKnown(bare)) return null
  if (!isPlain) return null
  const meant = forms.meantBy(bare).filter((one) => isLikely(bare, one, forms))
  if (meant.length > 0) return meant.length === 1 ? (meant[0] ?? '') : ''
  // No pronoun stands behind a word with the article: القادمه is القادمة.
  if (/^[وف]?(?:[بك]?ال|لل)\p{L}{3,}ه$/u.test(bare) && forms.isKnown(bare.slice(0, -1))) return `${bare.slice(0, -1)}ة`
  if (/^[وف]?(?:[بك]?ال|لل)\p{L}{4,}ه$/u.test(bare) && !rootOfHa.test(bare)) return `${bare.slice(0, -1)}ة`
  return (
    lost(bare, forms) ??
    derived(bare) ??
    doubled(bare, forms) ??
    plural(bare, forms) ??
    masdar(bare, written, forms.isForm) ??
    slipOfLetters(bare, forms) ??
    oneLetterAway(bare, forms)
  )
}

/** أشكر is a verb of the first person, and أجرى and يؤدى are verbs: they are not اشكر, أجري and يؤدي misspelt. */
function isLikely(bare: string, meant: string, forms: KnownForms): boolean {
  const first = /^[وف]?أ/u.test(bare) && /^[وف]?ا/u.test(meant) && !/[اة]\p{L}{0,2}$/u.test(bare)
  const ends = bare.endsWith('ى') && meant.endsWith('ي')
  const isVerb = ends && !/^[وف]?(?:[بك]?ال|لل)/u.test(bare) && !forms.isKnown(`${meant}ة`)
  return !first && !isVerb
}

/** Nouns with the article whose last letter is ه by right, beside those that the forms hold. */
const rootOfHa =
  /(?:جه|ياه|[\u0621-\u064A]{2}بيه|ويه|فيه|نزيه|سفيه|كريه|راه|باه|تاه|فواه|[بروك]وه|نزه|شبه|فقه|كره|إله|ته)$/u

/** مساعدت for مساعدة, القرارت for القرارات, الدولين for الدوليين, برسالتى for برسالتي, إنشائ for إنشاء, يوافية for يوافيه. */
function lost(bare: string, { isForm, isKnown, frequent }: KnownForms): string | null {
  const [head, last] = [bare.slice(0, -1), bare.slice(-1)]
  if (last === 'ت' && isKnown(`${head}ات`) && /^[وفبلك]{0,2}(?:ال|لل)/u.test(bare)) return `${head}ات`
  // استضافت is a verb of its own; مساعدت cannot be one.
  if (
    last === 'ت' &&
    /^[وفبلك]?(?:ال|لل)?م\p{L}{3,}$/u.test(head) &&
    (frequent.has(`${head}ة`) || frequent.has(`ال${head}ة`))
  )
    return `${head}ة`
  if (/[^ي]ين$/u.test(bare) && /^[وف]?(?:[بك]?ال|لل)/u.test(bare)) {
    // القانونين may be two laws; what is no noun may not be two.
    const whole = `${bare.slice(0, -2)}يين`
    if (frequent.has(whole) && !isKnown(bare.slice(0, -2))) return whole
  }
  if (/\p{L}{3}تى$/u.test(bare)) return `${head}ي`
  if (last === 'ئ' && isKnown(`${head}ء`)) return `${head}ء`
  if (
    last === 'ة' &&
    !head.endsWith('ي') &&
    isForm(`${head}ه`) &&
    isForm(`ال${head}`) &&
    !/^[وف]?(?:[بك]?ال|لل)/u.test(bare)
  )
    return `${head}ه`
  // يعانيون: the last letter of the verb falls before its plural.
  if (/^[وف]?[يت]\p{L}{3,}يون$/u.test(bare)) return `${bare.slice(0, -3)}ون`
  // لايزال and مايكفي are two words.
  const two = /^([وف]?[لم]ا)([يت]\p{L}{2,})$/u.exec(bare)
  if (two !== null && isForm(two[2] ?? '')) return `${two[1] ?? ''} ${two[2] ?? ''}`
  if (/\p{L}{4}تة$/u.test(bare) && !/^[وف]?(?:[بك]?ال|لل)/u.test(bare)) return `${head}ه`
  // A verb of the present has no ة.
  return last === 'ة' && /^[وف]?ي(?:\p{L}{2,}[^\P{L}ي]|وافي|عطي|ولي|عني|لبي)ة$/u.test(bare) && !isForm(`ال${bare}`)
    ? `${head}ه`
    : null
}

/** Verbal nouns of افتعال, انفعال and استفعال never have a hamza: إستقبال, وإنعقاد. */
function derived(bare: string): string | null {
  const match =
    /^([وف]?(?:[بلك]|ال|لل|بال|كال)?)(?:إ|أ(?=\p{L}{0,2}ت))((?:ن\p{L}{2}ا|\p{L}ت\p{L}ا|ست\p{L}{2}ا)\p{L}\p{L}{0,4})$/u.exec(
      bare,
    )
  if (match !== null) return `${match[1] ?? ''}ا${match[2] ?? ''}`
  // Their verbs neither: إرتفعت, وإعتمد; and those of إت, whose second letter has gone into the ت: إتخذ.
  const verb =
    /^([وفل]?)إ((?!نترن|نترب|ستون|سترل|ستاد|ستبر|ستان)(?:\p{L}ت[^ا]\p{L}{1,5}|ت(?:خذ|فق|صل|هم|بع|حد|سع|جه|ضح)\p{L}{0,3}))$/u.exec(
      bare,
    )
  return verb === null ? null : `${verb[1] ?? ''}ا${verb[2] ?? ''}`
}

/** A letter written twice inside a word that is frequent with one: المؤسسسات, مستقليين. */
function doubled(bare: string, { isForm }: KnownForms): string | null {
  for (const match of bare.matchAll(/(\p{L})\1/gu)) {
    const once = bare.slice(0, match.index) + bare.slice(match.index + 1)
    const isTriple = bare[match.index + 2] === match[1]
    const isEnding =
      bare.length > 6 && /^يي(?:ن|ة|ا)$/u.test(bare.slice(match.index)) && !isForm(bare.slice(0, match.index + 1))
    if ((isTriple || isEnding) && isForm(once)) return once
  }
  return null
}

/** A plural in ات that lost its alef before a pronoun: واتحادتهم. */
function plural(bare: string, { isForm, isKnown }: KnownForms): string | null {
  const match = /^([وفبل]?)(\p{L}{4,})ت(ها|هم|هما|نا|ه)$/u.exec(bare)
  if (match === null) return null
  const [, prefix = '', noun = '', pronoun = ''] = match
  if (!isNoun(noun, isForm) || noun.endsWith('ا') || isKnown(`${noun}ة`) || isKnown(`${noun}ت`)) return null
  return isNoun(`${noun}ات`, isForm) ? `${prefix}${noun}ات${pronoun}` : null
}

/** Nouns of the shape تفعيلة, which take ـتها by right. */
const withTa = /^ت(?:شكيل|ركيب|وليف|سجيل|رنيم|دوين|غريد|عريف|سعير|عويذ|صفيف|قليع|عليق|حويل|مثيل|سوي|وصيل|ربيط)$/u

function masdar(bare: string, written: string, isRight: (form: string) => boolean): string | null {
  for (const prefix of ['', ...before]) {
    if (!bare.startsWith(prefix)) continue
    const rest = bare.slice(prefix.length)
    const plural = /^(ت\p{L}{2}ي\p{L})ت(ها|هم|هما|نا|ه)$/u.exec(rest)
    if (
      plural !== null &&
      !plural[1]?.endsWith('ا') &&
      bare === written &&
      isNoun(plural[1] ?? '', isRight) &&
      !withTa.test(plural[1] ?? '')
    )
      return `${prefix}${plural[1] ?? ''}ات${plural[2] ?? ''}`
    const cut = /^(ت\p{L}{2}ي)ا$/u.exec(rest)
    if (cut === null || !/\u064B/u.test(written) || isRight(cut[1] ?? '')) continue
    const whole = 'لمنرفعقدسبزكجحشطظصضتثذخغ'
      .split('')
      .map((letter) => `${cut[1] ?? ''}${letter}`)
      .filter((one) => isNoun(one, isRight))
    if (whole.length === 1) return `${prefix}${whole[0] ?? ''}${written.endsWith('\u064B') ? 'ا\u064B' : '\u064Bا'}`
  }
  return null
}

/** Whether a noun is known, if only with its article or joined to the word before. */
function isNoun(noun: string, isRight: (form: string) => boolean): boolean {
  return ['', 'و', 'ال'].some((joined) => isRight(joined + noun))
}
