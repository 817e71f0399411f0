import { type Refusal, refusals } from '@tawafuq/domain/language/refusals'
import type { Problem } from './request.ts'

/** A refusal as a sentence of the reader's language. */
export function refusalSentence({ code }: Refusal, language: 'ar' | 'en'): string {
  return refusals[code][language]
}

/** The sentence of a problem that the domain named; null where the problem is of another kind. */
export function problemSentence(problem: Problem, language: 'ar' | 'en'): string | null {
  return isRefusal(problem.code) ? refusals[problem.code][language] : null
}

function isRefusal(code: string): code is keyof typeof refusals {
  return Object.hasOwn(refusals, code)
}
