import type { DemoAddress } from '../demo/openDemo.ts'
import type { SecretariatToken } from '../identity/secretariatToken.ts'

/** Asked for with `npm start -- --show-token`: the address is printed again. */
export const showTokenFlag = '--show-token'

/**
 * Prints where to sign in. The secretariat's address holds its token, and what a service prints is kept in logs that
 * others read: it is told when it has just been made, in a demo, and when asked for; else the page, and where the token
 * is kept. Addresses and paths stand alone on their lines, for no terminal lays out Arabic and an address alike.
 */
export function tellAddresses(
  publicUrl: string,
  kept: SecretariatToken,
  { people, isAsked }: { readonly people: readonly DemoAddress[]; readonly isAsked: boolean },
): void {
  const isPublished = kept.isNew || isAsked || people.length > 0
  const url = `${publicUrl}/join${isPublished ? `#${kept.token}` : ''}`
  const lines = [{ role: 'secretariat', name: 'الأمانة', url }, ...people].map(
    (one) => `${one.name} (${one.role})\n  ${one.url}`,
  )
  process.stdout.write(`\nتوافق  Tawafuq\n\n${[...lines, ...(isPublished ? [] : whereKept(kept))].join('\n')}\n\n`)
}

function whereKept({ file }: SecretariatToken): readonly string[] {
  if (file === null) return ['رمز الأمانة هو قيمة', 'The secretariat’s token is the value of', '  SECRETARIAT_TOKEN']
  return [
    'رمز الأمانة محفوظ في الملف الآتي، ويُطبع عنوان دخولها من جديد بالأمر الذي يليه',
    'The secretariat’s token is kept in this file; the command below prints its sign-in address again',
    `  ${file}`,
    `  npm start -- ${showTokenFlag}`,
  ]
}
