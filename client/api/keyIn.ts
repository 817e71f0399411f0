import type { SignInKey } from './api.ts'

/**
 * The join token in what a person pasted: a whole link (`…/join#token`), its end, or the token alone; null if there is
 * none. Blanks and the marks that messengers put around links are dropped.
 */
export function joinTokenIn(pasted: string): string | null {
  const link = pasted.replaceAll(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069<>«»"']/g, '')
  const token = link.includes('#') ? link.slice(link.lastIndexOf('#') + 1) : link
  return /^[\w.~-]{8,256}$/.test(token) ? token : null
}

/**
 * What a person gave to sign in with: a link or its token, or the code of a card, which has ten letters and digits however
 * they are typed; null for what is neither.
 */
export function keyIn(given: string): SignInKey | null {
  const code = given
    .normalize('NFKC')
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
  if (!given.includes('#') && code.length === 10 && !/[lio01]/.test(code)) return { cardCode: code }
  const joinToken = joinTokenIn(given)
  return joinToken === null ? null : { joinToken }
}
