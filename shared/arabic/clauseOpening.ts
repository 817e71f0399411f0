import { type ClauseRole, clauseVerbs, type Voice } from './clauseVerbs.ts'
import { foldArabic } from './foldArabic.ts'

/**
 * What the first words of a paragraph tell. `words` is how many of them belong to the opening (with و and كما);
 * `strength` says how sure it is: 1 for إذ and a known verb, less for nouns that open ordinary paragraphs too.
 */
export interface ClauseOpening {
  readonly role: ClauseRole
  readonly voice: Voice
  readonly words: number
  readonly strength: number
}

const voices: Readonly<Record<string, Voice>> = { ت: 'feminine', ي: 'masculine', ن: 'plural' }
const stems = new Set(
  clauseVerbs.filter((verb) => verb.roles.includes('operative')).map((verb) => foldArabic(verb.stem)),
)
const masdars = new Set(
  clauseVerbs
    .filter((verb) => verb.roles.includes('operative'))
    .map((verb) => foldArabic(verb.masdar.split(' ')[0] ?? '')),
)

/** Accusatives of state and reason that open preambular paragraphs when no إذ does; folded. */
const circumstances = new Set(
  [
    'انطلاقا',
    'تاكيدا',
    'ترسيخا',
    'استنادا',
    'اقتناعا',
    'ادراكا',
    'تصميما',
    'رغبه',
    'رغبة',
    'اعترافا',
    'حرصا',
    'ايمانا',
    'التزاما',
    'تنفيذا',
    'استرشادا',
    'تقديرا',
    'مراعاة',
    'استلهاما',
    'استجابة',
    'سعيا',
    'وعيا',
    'استكمالا',
    'اقرارا',
    'اعتقادا',
    'تمسكا',
    'تذكيرا',
    'تجسيدا',
    'تعزيزا',
    'استحضارا',
    'استشعارا',
    'اخذا',
    'تماشيا',
    'انسجاما',
    'ادانة',
    'عملا',
    'بناء',
    'اشارة',
    'نظرا',
    'وفاء',
    'دعما',
    'تثمينا',
    'تحقيقا',
    'مواصلة',
    'متابعة',
  ].map((word) => foldArabic(word)),
)
/** Those that also open ordinary sentences or list items: they count only with the preposition that marks the use. */
const needsPreposition: Readonly<Record<string, RegExp>> = {
  بنا: /^علي|^على/u,
  اشارة: /^الي|^إلى|^الى/u,
  عملا: /^ب/u,
  نظرا: /^ل|^الي|^الى/u,
  مواصلة: /^(?!.)/u,
  متابعة: /^ل/u,
  تعزيزا: /^ل/u,
  دعما: /^ل/u,
  ادانة: /^من/u,
}
const participle =
  /^(?:مستلهم|مدرك|مقتنع|مؤكد|موكد|معرب|مرحب|مستذكر|ملتزم|مسترشد|مصمم|مستند|منوه|مشدد|مشيد|واضع|آخذ|اخذ|ملاحظ|معترف|متمسك|منطلق|مومن|مؤمن|مستحضر|مذكر|واع|مسلم|مقر)(?:ين|ة|ا)$/u
const frames =
  /^(?:في (?:اطار|ضو|سياق)|بعد (?:ان|الاطلاع|اطلاع\S*|النظر|الاستماع|ان استمع\S*|دراس\S*)|تحت شعار|من اجل|حيث ان|بالنظر الي|بالنظر الى|بالاشارة|اذ)(?: |$)/u

/**
 * Reads whether a paragraph opens as a preambular or an operative clause, in any voice and behind و, كما, ثم or ف;
 * null where neither shows. It judges the words alone: where the paragraph stands is for the caller to weigh.
 */
export function clauseOpening(text: string): ClauseOpening | null {
  const words = foldArabic(text.slice(0, 200), { punctuation: false })
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .trim()
    .split(/\s+/u)
  let taken = 0
  if (words[0] === 'و') {
    words.shift()
    taken += 1
  }
  if (/^(?:و?كما|ثم|و?كذلك|و?ايضا|واذ|و?لذلك|و?لهذا|وعليه)$/u.test(words[0] ?? '') && words[0] !== 'واذ') {
    words.shift()
    taken += 1
  }
  const first = words[0] ?? ''
  const bare = /^و.{2,}/u.test(first) ? first.slice(1) : first
  return preambular(first, bare, words, taken) ?? operative(first, bare, words, taken)
}

function preambular(first: string, bare: string, words: readonly string[], taken: number): ClauseOpening | null {
  const next = words[1] ?? ''
  if (first === 'اذ' || bare === 'اذ') {
    return { role: 'preambular', voice: voiceOf(next), words: taken + 2, strength: 1 }
  }
  if (/^(?:واذ|اذ)[تين]\p{L}{2,}$/u.test(first))
    return { role: 'preambular', voice: voiceOf(first.replace(/^و?اذ/u, '')), words: taken + 1, strength: 0.9 }
  if (
    (first === 'وقد' || first === 'قد') &&
    /^(?:نظر|درس|اطلع|استمع|استعرض|تلق|عقد|ناقش|تدارس|اصغ|اجر|لاحظ|تسلم|احاط)/u.test(next)
  ) {
    return {
      role: 'preambular',
      voice: next.endsWith('نا') ? 'plural' : next.endsWith('ت') ? 'feminine' : 'masculine',
      words: taken + 2,
      strength: 1,
    }
  }
  for (const noun of [first, bare]) {
    const bound = needsPreposition[noun]
    if (circumstances.has(noun) && (bound === undefined || bound.test(next))) {
      return {
        role: 'preambular',
        voice: 'masdar',
        words: taken + 1,
        strength: /^من(?:ها|ه|ا|هم)$/u.test(next) ? 1 : 0.8,
      }
    }
    if (participle.test(noun)) return { role: 'preambular', voice: 'plural', words: taken + 1, strength: 0.8 }
  }
  const opening = [bare, ...words.slice(1, 4)].join(' ')
  return frames.test(opening) ? { role: 'preambular', voice: 'masdar', words: taken + 2, strength: 0.5 } : null
}

function operative(first: string, bare: string, words: readonly string[], taken: number): ClauseOpening | null {
  for (const verb of first === bare ? [first] : [first, bare]) {
    const voice = voices[verb[0] ?? '']
    // A doubled final letter or a nominal ending is another word: تقرير is no تقرر.
    if (voice !== undefined && stems.has(verb.slice(1)))
      return { role: 'operative', voice, words: taken + 1, strength: 1 }
  }
  for (const noun of first === bare ? [first] : [first, bare]) {
    if (masdars.has(noun)) return { role: 'operative', voice: 'masdar', words: taken + 1, strength: 0.3 }
    // نوه أيضاً, أكد المجلس: a past tense whose present opens clauses.
    if (noun.length > 2 && stems.has(noun) && /^(?:ايضا|كذلك|علي|على|ب|ال)/u.test(words[1] ?? '')) {
      return { role: 'operative', voice: 'masculine', words: taken + 1, strength: 0.4 }
    }
  }
  return null
}

function voiceOf(verb: string): Voice {
  return voices[verb[0] ?? ''] ?? 'masdar'
}
