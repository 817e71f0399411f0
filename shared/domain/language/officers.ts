/** How those who act are called in a record. */
import type { DelegationId } from '../acts/ids.ts'
import type { Bilingual } from '../acts/meeting/meeting.ts'
import type { Actor } from '../acts/meeting/roles.ts'
import { type Sentence, sentenceOf } from './sentence.ts'

export const officers: Readonly<Record<Exclude<Actor['role'], 'delegate'>, Sentence>> = {
  chair: { ar: 'الرئاسة', en: 'the chair' },
  rapporteur: { ar: 'هيئة الصياغة', en: 'the rapporteur' },
  secretariat: { ar: 'الأمانة', en: 'the secretariat' },
  observer: { ar: 'مراقب', en: 'an observer' },
  captioner: { ar: 'خدمة التدوين الفوري', en: 'the captioner' },
}

/** Whether the noun of an office is feminine in Arabic, whoever holds it: verbs agree with the noun. */
export function isFeminine(role: Actor['role']): boolean {
  return role === 'secretariat' || role === 'chair' || role === 'rapporteur' || role === 'captioner'
}

/** A delegation by its name, said as one; "a delegate" where none is known. */
export function delegationAs(id: DelegationId | null, nameOf: (id: DelegationId) => Bilingual): Sentence {
  if (id === null) return { ar: 'مندوب', en: 'a delegate' }
  const { ar, en } = sentenceOf(nameOf(id))
  return { ar: ar.startsWith('وفد') ? ar : `وفد ${ar}`, en: `the delegation of ${en}` }
}
