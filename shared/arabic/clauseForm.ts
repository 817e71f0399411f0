import type { ClauseRole, ClauseVerb, Voice } from './clauseVerbs.ts'

const letters: Readonly<Record<Exclude<Voice, 'masdar'>, string>> = { feminine: 'ت', masculine: 'ي', plural: 'ن' }
const possessives: Readonly<Record<Exclude<Voice, 'masdar'>, string>> = { feminine: 'ها', masculine: 'ه', plural: 'نا' }

/**
 * The words that open a clause: `clauseForm(request, 'plural', 'operative')` is نطلب.
 * In the preamble إذ comes first. The verbal noun has no possessive; it is returned as the table has it.
 * With `tanwin` علما and مجددا carry it, as Geneva and the regional bodies write.
 */
export function clauseForm(verb: ClauseVerb, voice: Voice, role: ClauseRole, tanwin = false): string {
  const words = voice === 'masdar' ? verb.masdar : inVoice(verb, voice)
  const marked = tanwin ? words.replace(/(علم|مجدد)ا(?=\s|$)/gu, '$1ا\u064B') : words
  return role === 'preambular' && voice !== 'masdar' ? `إذ ${marked}` : marked
}

function inVoice(verb: ClauseVerb, voice: Exclude<Voice, 'masdar'>): string {
  // يؤكد and تأخذ keep the seat of their hamza in every voice, so a letter in front is all it takes.
  const present = letters[voice] + verb.stem
  return verb.rest === '' ? present : `${present} ${verb.rest.replace('{}', possessives[voice])}`
}
