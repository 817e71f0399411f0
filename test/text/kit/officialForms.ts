/** The words of official texts and in how many of the texts each stands. */
import { importAkn } from '../../../server/documents/read/akn/importAkn.ts'
import { officialXml } from './corpus.ts'

const word = /[\u0621-\u064A][\u0621-\u0652\u0670]*/gu
const marks = /[\u064B-\u0652\u0670]/gu

/** Every form without its vowel signs, with the number of the named texts that hold it. */
export function officialForms(names: readonly string[]): ReadonlyMap<string, number> {
  const texts = new Map<string, number>()
  for (const name of names) {
    const here = new Set(
      importAkn(officialXml(name)).blocks.flatMap(({ text }) =>
        Array.from(text.matchAll(word), ([form]) => form.replace(marks, '')),
      ),
    )
    for (const form of here) texts.set(form, (texts.get(form) ?? 0) + 1)
  }
  return texts
}
