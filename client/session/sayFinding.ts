import { findingSentence } from '@tawafuq/text/findings'

/** What an import found, in the reader's language; the server's own sentence for a code that this client does not know. */
export function sayFinding(code: string, message: string, language: 'ar' | 'en'): string {
  const sentence = findingSentence(code, language)
  return sentence === code ? message : sentence
}
