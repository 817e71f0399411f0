import { expect, test } from 'vitest'
import { breakpoints } from '../../client/design-system/breakpoints.ts'
import { sourceFiles } from './sourceFiles.ts'

/** What holds the tokens themselves, and the page that must work from a disk by itself (ADR-0069). */
const apart = /^client\/(?:design-system\/(?:tokens\.css|fonts\/)|verifier\/)/

const sheets = sourceFiles('.css').filter(({ path }) => path.startsWith('client/') && !apart.test(path))
const code = sourceFiles('.ts', '.tsx', '.html').filter(({ path }) => /^(?:client|shared)\//.test(path))
/** All that may name a word or a class, without the words themselves. */
const readers = code.filter(({ path }) => !/\.(?:ar|en)\.ts$/.test(path)).map(({ text }) => text)
const quoted = new Set(readers.flatMap((text) => text.match(/[\w-]+/g) ?? []))
/** Names in quotes: what a word is asked for by, besides those that are put together. */
const asked = new Set(
  code
    .filter(({ path }) => !/\.(?:ar|en)\.ts$/.test(path))
    .flatMap(({ path, text }) => [
      ...text.matchAll(path.startsWith('shared/') ? /['"`:]([\w-]+)['"`]|^\s+(\w+): /gm : /['"`:]([\w-]+)['"`]/g),
    ])
    .map(([, name, member]) => name ?? member ?? ''),
)
/** What stands before and after a value that is put into a name: `state-${state}`. */
const templates = [
  ...new Set(
    readers.flatMap((text) => [...text.matchAll(/([\w-]*)\$\{[^`}]*\}([\w-]*)/g)].map(([, a, b]) => `${a}…${b}`)),
  ),
].filter((template) => template !== '…')

/** What the editor's library draws by itself. */
const drawnByOthers = new Set(['ProseMirror-separator'])

function isMade(name: string): boolean {
  return templates.some((template) => {
    const [before = '', after = ''] = template.split('…')
    return name.length > before.length + after.length && name.startsWith(before) && name.endsWith(after)
  })
}

/** Colours, sizes in px beyond a hairline, and widths that no breakpoint has. */
function literalsIn(css: string): readonly string[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  const colours =
    plain.match(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|color-mix)\([^)]*\)|:\s*(?:white|black)\b/gi) ?? []
  const widths = [...plain.matchAll(/\((?:min|max)-width:\s*([^)]+)\)/g)].map(([, width]) => (width ?? '').trim())
  const sizes = plain.replaceAll(/@media[^{]*/g, '').match(/\b\d*\.?\d+px\b/g) ?? []
  return [
    ...colours.filter((colour) => !/var\(/.test(colour)),
    ...widths.filter((width) => !breakpoints.includes(width)),
    ...sizes.filter((size) => Number.parseFloat(size) > 2),
  ]
}

function classesIn(css: string): readonly string[] {
  const plain = css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/@import[^;]*;/g, '')
    .replaceAll(/\{[^{}]*\}/g, '{}')
  return [...new Set([...plain.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name ?? ''))]
}

test('[HO17] colours, sizes and breakpoints of styles are tokens', () => {
  expect(sheets.length).toBeGreaterThan(50)
  const found = sheets.flatMap(({ path, text }) => literalsIn(text).map((literal) => `${path}: ${literal}`))
  expect(found).toEqual([])
})

test('[HO17] a planted literal is found, a hairline and a token are not', () => {
  expect(
    literalsIn('a { color: #fff; inset: 7px } @media (max-width: 861.5px) { b { background: rgb(0 0 0 / 1) } }'),
  ).toEqual(['#fff', 'rgb(0 0 0 / 1)', '861.5px', '7px'])
  expect(literalsIn('a { border: 1px solid var(--ink) } @media (max-width: 860px) { /* #fff */ }')).toEqual([])
})

test('[HO18] every class of a style is worn by something', () => {
  const idle = sheets.flatMap(({ path, text }) =>
    classesIn(text)
      .filter((name) => !quoted.has(name) && !drawnByOthers.has(name) && !isMade(name))
      .map((name) => `${path}: ${name}`),
  )
  expect(idle).toEqual([])
  expect(classesIn('.planted-class > .b:hover { color: red } /* .c */')).toEqual(['planted-class', 'b'])
  expect(quoted.has('planted-idle')).toBe(false)
})

test('[HO18] every word on a screen is said somewhere', () => {
  const words = code.filter(({ path }) => /\.ar\.ts$/.test(path))
  expect(words.length).toBeGreaterThan(20)
  const unsaid = words.flatMap(({ path, text }) =>
    [...text.matchAll(/^ {2,}['"]?([\w-]+)['"]?:/gm)]
      .map(([, key]) => key ?? '')
      .filter((key) => {
        const forms = [key, key.replace(/_(?:zero|one|two|few|many|other)$/, ''), key.replace(/_[a-z-]+$/, '')]
        return !forms.some((form) => asked.has(form) || isMade(form))
      })
      .map((key) => `${path}: ${key}`),
  )
  expect(unsaid).toEqual([])
})
