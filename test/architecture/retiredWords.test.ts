import { expect, test } from 'vitest'
import { retiredWords } from './retiredWords.ts'
import { codeFiles, type SourceFile } from './sourceFiles.ts'
import { lineOf, nameOf, parseFile, walk } from './syntax.ts'

/** What is said on a screen has keys of its own: those are words of the glossary. */
const read = codeFiles.filter(({ path }) => !/words\.(ar|en)\.ts$|\/retiredWords\.ts$/.test(path))

test('[HO16] no identifier is a word that was retired', () => {
  expect(read.flatMap(retiredIn)).toEqual([])
})

test('[HO16] a retired word is found wherever an identifier stands, and in no string or comment', () => {
  const text = [
    "import { useDesk } from './a.ts' // trouble",
    "export const deed = { fate: 'shelf' }",
    'function of({ patience }: Teller) {}',
  ].join('\n')
  expect(retiredIn({ path: 'client/b.ts', text })).toEqual([
    'client/b.ts:1 useDesk → useWorkspace',
    'client/b.ts:2 deed → action',
    'client/b.ts:2 fate → outcome',
    'client/b.ts:3 patience → timeout',
    'client/b.ts:3 Teller → Formatter',
  ])
})

function retiredIn(file: SourceFile): readonly string[] {
  // Most files hold none of them: only those that hold the letters are parsed.
  if (!Object.keys(retiredWords).some((word) => file.text.includes(word))) return []
  const found = new Set<string>()
  for (const { node } of walk(parseFile(file))) {
    const name = nameOf(node)
    if (name === undefined || !Object.hasOwn(retiredWords, name)) continue
    found.add(`${file.path}:${lineOf(file.text, node.start)} ${name} → ${retiredWords[name]}`)
  }
  return [...found]
}
