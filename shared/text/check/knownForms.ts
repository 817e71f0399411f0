import { commonWords } from './commonWords.ts'
import { isConfusion } from './isConfusion.ts'

/** What is known of spelling: the forms that official texts write, and those that they write often. */
export interface KnownForms {
  /** Forms of three or more texts. */
  readonly frequent: ReadonlySet<string>
  /** Whether a form is known as it stands. */
  readonly isForm: (form: string) => boolean
  /** Whether a form is known, or is a known one with و ف ب ل ك ال س before it or a pronoun after it. */
  readonly isKnown: (form: string) => boolean
  /** Frequent forms that differ from an unknown one only in letters that people confuse, the likeliest first. */
  readonly meantBy: (form: string) => readonly string[]
}

/** What may stand before a word and is no part of it. */
const joined = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'س', 'وب', 'ول', 'وك', 'وس', 'فب', 'فل', 'فس']
/** Those before which a word is often enough meant that is not known with them. */
const plain = new Set(['', 'و', 'ف', 'ب', 'ل', 'ال', 'وال', 'بال', 'لل'])
const articles = ['ال', 'وال', 'فال', 'بال', 'وبال', 'كال', 'وكال', 'فبال', 'لل', 'ولل', 'فلل']
const pronouns = /(?:هما|ها|هم|هن|ه|نا)$/u

let last: { readonly frequentWords: string; readonly rarerWords: string; readonly forms: KnownForms } | null = null

/**
 * Reads the lists once, until it is given others; both hold words parted by blanks. They are compared each as it is: joined
 * into a key they would be hashed anew at every call, which costs more than a check of a page.
 */
export function knownForms(frequentWords: string, rarerWords: string): KnownForms {
  if (last?.frequentWords !== frequentWords || last.rarerWords !== rarerWords) {
    last = { frequentWords, rarerWords, forms: read(frequentWords, rarerWords) }
  }
  return last.forms
}

function read(frequentWords: string, rarerWords: string): KnownForms {
  const frequent = new Set(frequentWords.split(/\s+/u).filter((word) => word !== ''))
  const stems = new Set(frequent)
  const definite = new Set<string>()
  for (const word of `${rarerWords} ${commonWords}`.split(/\s+/u)) if (word !== '') stems.add(word)
  for (const word of [...stems]) {
    const rest = afterArticle(word)
    if (rest !== null) definite.add(rest)
  }
  const alike = new Map<string, Set<string>>()
  const alikeDefinite = new Map<string, Set<string>>()
  const put = (index: Map<string, Set<string>>, word: string) => {
    for (const skeleton of skeletons(word)) {
      const others = index.get(skeleton)
      if (others === undefined) index.set(skeleton, new Set([word]))
      else others.add(word)
    }
  }
  for (const word of stems) {
    put(alike, word)
    const rest = afterArticle(word)
    if (rest !== null) put(alikeDefinite, rest)
    else if (word.length > 2) put(alikeDefinite, word)
  }
  const isStem = (stem: string, hasArticle: boolean): boolean =>
    stem.length > 1 && (stems.has(stem) || (definite.has(stem) && (hasArticle || stem.length > 2)))
  const isKnown = (form: string): boolean =>
    stems.has(form) ||
    partings(form).some(({ stem, hasArticle }) => {
      if (isStem(stem, hasArticle)) return true
      if (hasArticle) return false
      const base = stem.replace(pronouns, '')
      // المسلحه is المسلحة, and no المسلح with a pronoun: none stands behind an article.
      if (base.startsWith('ال') && stem.endsWith('ه') && stems.has(`${stem.slice(0, -1)}ة`)) return false
      if (base === stem || base.length < 3) return false
      return isStem(base, false) || (base.endsWith('ت') && isStem(`${base.slice(0, -1)}ة`, false))
    })
  /** ابحاثها: a plural or other noun that is known, with a pronoun behind it, that lost the hamza it begins with. */
  const meantWithPronoun = (form: string): readonly string[] => {
    const match = /^((?:[وف]?[بلك]?))ا(?!ل)(\p{L}{3,})(ها|هم|نا|هما)$/u.exec(form)
    if (match === null) return []
    const [, prefix = '', rest = '', pronoun = ''] = match
    const whole = ['أ', 'إ', 'آ'].filter((alef) => stems.has(alef + rest) || definite.has(alef + rest))
    return whole.length === 1 ? [`${prefix}${whole[0] ?? ''}${rest}${pronoun}`] : []
  }
  return {
    frequent,
    isForm: (form) => stems.has(form),
    isKnown,
    meantBy(form) {
      const found = new Map<string, number>()
      for (const { prefix, stem, hasArticle } of partings(form)) {
        if (stem.length < (hasArticle ? 3 : 4)) continue
        const index = hasArticle ? alikeDefinite : alike
        for (const skeleton of skeletons(stem))
          for (const word of index.get(skeleton) ?? []) {
            const whole = prefix + word
            if (isConfusion(form, whole) && (stems.has(whole) || plain.has(prefix)))
              found.set(whole, frequent.has(whole) ? 2 : stems.has(whole) ? 1 : 0)
          }
      }
      if (found.size === 0) for (const whole of meantWithPronoun(form)) found.set(whole, 0)
      const best = Math.max(...found.values())
      return [...found].filter(([, weight]) => weight === best).map(([word]) => word)
    },
  }
}

function afterArticle(word: string): string | null {
  const match = /^[وف]?(?:[بك]?ال|لل)(\p{L}{2,})$/u.exec(word)
  return match?.[1] ?? null
}

function partings(
  form: string,
): readonly { readonly prefix: string; readonly stem: string; readonly hasArticle: boolean }[] {
  const at = (prefixes: readonly string[], hasArticle: boolean) =>
    prefixes
      .filter((prefix) => form.startsWith(prefix) && form.length > prefix.length + 1)
      .map((prefix) => ({ prefix, stem: form.slice(prefix.length), hasArticle }))
  return [...at(joined, false), ...at(articles, true)]
}

/**
 * A word without what people confuse: the seat of hamza (مسئولية, مسؤولية) or the hamza itself (الموسسات), alef with hamza
 * and without, ى and ي, ة and ه, ظ and ض. There are two, for hamza may fall with its seat or leave it.
 */
function skeletons(word: string): readonly string[] {
  const plain = word.replaceAll('ى', 'ي').replaceAll('ة', 'ه').replaceAll('ظ', 'ض')
  const seated = plain.replace(/[أإآ]/gu, 'ا').replaceAll('ؤ', 'و').replaceAll('ئ', 'ي').replaceAll('ء', '')
  const bare = plain
    .replace(/^[أإآ]/u, 'ا')
    .replace(/[أإؤئء]/gu, '')
    .replaceAll('آ', 'ا')
  return seated === bare ? [seated] : [seated, bare]
}
