import { findingSentence } from '@tawafuq/text/findings'
import type { Finding } from '../../api/api.ts'

/** What an import found, in the reader's language; the server's own sentence for a code that this client does not know. */
export function sayFinding(
  { code, message, detail }: Pick<Finding, 'code' | 'message' | 'detail'>,
  language: 'ar' | 'en',
): string {
  const sentence = findingSentence(code, language, detail)
  return sentence === code ? message : sentence
}
