import type { DemoAddress } from './demo/openDemo.ts'

/**
 * Prints where to sign in: the secretariat's address, and in a demo one for each person. Addresses stand alone on their
 * lines, for no terminal lays out Arabic and an address on one line alike.
 */
export function tellAddresses(secretariatUrl: string, people: readonly DemoAddress[]): void {
  const all = [{ role: 'secretariat', name: 'الأمانة', url: secretariatUrl }, ...people]
  const lines = all.map(({ role, name, url }) => `${name} (${role})\n  ${url}`)
  process.stdout.write(`\nتوافق  Tawafuq\n\n${lines.join('\n')}\n\n`)
}
