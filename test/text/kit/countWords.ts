/**
 * Counts the words of official texts and prints them as `shared/text/check/packedWords.ts` holds them:
 *
 *   node test/text/kit/countWords.ts FOLDER [FILES] > words.txt
 *
 * FOLDER holds resolutions in Akoma Ntoso (`*.xml`); every sixth in the order of names is left out, to measure with. A form is
 * kept if it stands in as many files as FILES says (2 unless said), holds no tatweel, and is not in `officialWords`. What is
 * misspelt in the texts themselves has to be taken out by reading: the forms of fewest files, and those that the drafting check
 * tells once they are gone, are where slips are found.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { officialWords } from '@tawafuq/text/check/officialWords'
import { importAkn } from '../../../server/documents/read/akn/importAkn.ts'
import { packWords } from './packWords.ts'

const word = /[\u0621-\u064A][\u0621-\u0652\u0670]*/gu
const marks = /[\u064B-\u0652\u0670]/gu
/** One file in so many is kept apart. */
const HELD_OUT = 6

const [folder, least = '2'] = process.argv.slice(2)
if (folder === undefined) throw new Error('Usage: node test/text/kit/countWords.ts FOLDER [FILES]')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .toSorted()
  .filter((_, place) => place % HELD_OUT !== HELD_OUT - 1)
const known = new Set(officialWords.split(/\s+/u))
const counts = new Map<string, number>()
for (const name of files) {
  const { blocks } = importAkn(readFileSync(join(folder, name), 'utf8'))
  const here = new Set(
    blocks.flatMap(({ text }) => Array.from(text.matchAll(word), ([form]) => form.replace(marks, ''))),
  )
  for (const form of here) counts.set(form, (counts.get(form) ?? 0) + 1)
}
const kept = [...counts].filter(
  ([form, texts]) => texts >= Number(least) && !known.has(form) && !form.includes('\u0640'),
)
process.stdout.write(`${packWords(kept.map(([form]) => form))}\n`)
