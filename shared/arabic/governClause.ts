import type { Government } from './clauseVerbs.ts'
import { opensWithPreposition, withoutPreposition, withPreposition } from './withPreposition.ts'

/** What follows a verb once it is governed by another, and whether it fits that verb; where not, a person has to mend it. */
export interface Governed {
  readonly text: string
  readonly fits: boolean
}

/**
 * Gives what follows a verb the preposition of another (`بالدول` under شدد is `على الدول`). `former` is null where the
 * old verb is not known; then nothing is touched. After a bare addressee the second preposition stands further on, where
 * only a person sees it: it is left, and `fits` tells whether both verbs ask for the same.
 */
export function governClause(text: string, wanted: Government, former: Government | null): Governed {
  if (text.trim() === '') return { text, fits: true }
  const read = former === null ? null : readMatter(text, former)
  if (read === null) return { text, fits: wanted.follows.some((form) => opensWithPreposition(text, form, false)) }
  const { matter, isAddressed, form } = read
  if (wanted.addressee) {
    const [direct] = wanted.direct
    if (!isAddressed && direct !== undefined) return { text: withPreposition(matter, direct), fits: true }
    const isAlike = former?.follows.some((one) => wanted.follows.includes(one)) === true
    return { text: withPreposition(matter, wanted.by), fits: isAddressed && isAlike }
  }
  const fits = !isAddressed
  const isKept = wanted.follows.some((one) => one === form || opensWithPreposition(text, one, false))
  if (isKept && fits) return { text, fits }
  const preposition = wanted.follows.find((one) => one !== '∅' && one !== 'أن')
  if (opensWithPreposition(matter, 'أن', true)) {
    if (wanted.follows.includes('أن')) return { text: matter, fits }
    return { text: withPreposition(matter, preposition ?? '∅'), fits: fits && preposition !== undefined }
  }
  if (wanted.follows.includes('∅')) return { text: matter, fits }
  return { text: withPreposition(matter, preposition ?? '∅'), fits: fits && preposition !== undefined }
}

interface Matter {
  readonly matter: string
  readonly isAddressed: boolean
  /** What of the old verb's government stands there. */
  readonly form: string
}

/** What the old verb governs, without its preposition; null where neither of its prepositions nor a bare object stands. */
function readMatter(text: string, { addressee, by, follows, direct }: Government): Matter | null {
  // نطلب من: not the house's way, yet what follows is the addressee all the same.
  const lax = addressee && by === 'إلى' ? ['من'] : []
  const forms = addressee ? [by, ...lax, ...direct] : follows
  const isAsked = !forms.includes('∅')
  const form = forms.find((one) => opensWithPreposition(text, one, isAsked)) ?? (isAsked ? undefined : '∅')
  if (form === undefined) return null
  const matter = form === '∅' || form === 'أن' ? text : withoutPreposition(text, form)
  return { matter, isAddressed: addressee && !direct.includes(form), form }
}
