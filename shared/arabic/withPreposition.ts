/** Prepositions written together with the word after them. */
const attached: Readonly<Record<string, string>> = { بـ: 'ب', لـ: 'ل' }

/** Nouns whose own ال is no article: ل before them changes nothing, لالتزام. */
const ownAl = /^الت(?:زام|ماس|حاق|قاء|باس|هاب|فات|ئام)/u
/** What is left after لل of nouns that begin with ل themselves: للجنة is ل and اللجنة, but للدول is ل and الدول. */
const ownLam =
  /^(?:ه$|ه[\s،؛.]|جنة|جنت|جان|اجئ|غة|غات|غوي|وائح|ائحة|قاء|قاح|بناني|يبي[ةين]|حظة|جوء|وجست|امركزي|يبرالي|ازم|ذين|تين|ذان|واتي)/u
/** Nouns with a ل of their own and no article: للبنان, لليبيا. */
const bareLam = /^(?:بنان|يبيا)(?!\p{L})/u
/** Words that begin with ب of their own; before them the preposition would be a second ب. */
const ownBa =
  /^(?:بين|بعد|بعض|بلد|بلدان|بلدين|بناء|برنامج|برامج|بيان|بيانات|بحث|بحوث|بحر|بدء|بذل|بوابة|بنك|بنود|بند|بيئة|بروتوكول|بدون|باستثناء)(?!\p{L})/u
/** Where ب is hardly ever anything but the preposition, whatever the verb. */
const plainBa = /^ب(?:ال|أن|ما|أهمية|ضرورة|دور|جهود|نتائج|اعتماد|قرار|تقرير|هذه|هذا)/u

/**
 * Whether a text opens with a preposition (`إلى`, `بـ`) or with أن. A letter that could be the word's own counts only
 * where the verb before it leaves no other reading (`isAsked`). ∅ never opens a text.
 */
export function opensWithPreposition(text: string, form: string, isAsked: boolean): boolean {
  if (form === '∅') return false
  if (attached[form] === undefined) return new RegExp(`^${form}(?=\\s|$)`, 'u').test(text)
  if (text.startsWith(form)) return true
  if (form === 'لـ')
    return /^ل(?:ل|أن|ما(?!\p{L}))/u.test(text) || (isAsked && /^ل(?!دى|ولا|كن|يس|م(?!\p{L}))\p{L}{2,}/u.test(text))
  return plainBa.test(text) || (isAsked && /^ب\p{L}{2,}/u.test(text) && !ownBa.test(text))
}

/** A text without the preposition that opens it: `بالدول` and `للدول` give `الدول`, `للجنة` gives `اللجنة`. */
export function withoutPreposition(text: string, form: string): string {
  const letter = attached[form]
  if (letter === undefined || text.startsWith(form)) return text.slice(form.length).trimStart()
  const rest = text.slice(1)
  if (letter !== 'ل' || !rest.startsWith('ل')) return rest
  const noun = rest.slice(1)
  if (bareLam.test(noun)) return rest
  return ownLam.test(noun) ? `ال${rest}` : `ا${rest}`
}

/**
 * A text with a preposition before it, as it is written: بـ and الدول give بالدول, لـ and الدول give للدول, لـ and اللجنة
 * give للجنة. Before a digit, a bracket or a Latin letter ـ parts the two. ∅ leaves the text.
 */
export function withPreposition(text: string, form: string): string {
  if (form === '∅') return text
  const letter = attached[form]
  if (letter === undefined) return `${form} ${text}`
  if (!/^\p{L}/u.test(text) || !/^\p{Script=Arabic}/u.test(text)) return form + text
  if (letter !== 'ل' || !text.startsWith('ال') || ownAl.test(text)) return letter + text
  return text.startsWith('الل') ? `لل${text.slice(3)}` : `لل${text.slice(2)}`
}
