import { posix } from 'node:path'
import { fileOf } from './fileOf.ts'

const link = /(href|src|action)="(\/[^"]*)"/g
/** Forms ask a house that runs; nobody answers them in an archive. */
const form = /<form\b[\s\S]*?<\/form>/g

/** The addresses of the house that a page leads to. */
export function linksIn(page: string): readonly string[] {
  return [...page.replaceAll(form, '').matchAll(link)].map(([, , address = '']) => plain(address).replace(/#.*$/, ''))
}

/** The page with links from file to file; what the archive does not have is linked at the house, and forms are left out. */
export function rewritten(page: string, address: string, house: string): string {
  const own = posix.dirname(`/${fileOf(address) ?? ''}`)
  return page.replaceAll(form, '').replaceAll(link, (_, name: string, given: string) => {
    const [path = '', fragment] = plain(given).split('#')
    const file = fileOf(path)
    const to = file === null ? `${house}${path}` : encodeURI(posix.relative(own, `/${file}`))
    return `${name}="${to.replaceAll('&', '&amp;')}${fragment === undefined ? '' : `#${fragment}`}"`
  })
}

function plain(given: string): string {
  return given.replaceAll('&amp;', '&')
}
