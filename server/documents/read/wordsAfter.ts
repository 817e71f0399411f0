import { type CleanText, collectRuns } from '../model/runCollector.ts'

/** Words less their first characters, with their marks; references to notes stay, also those among what is cut. */
export function wordsAfter(words: CleanText, count: number): CleanText {
  const collector = collectRuns()
  let left = count
  for (const run of words.runs ?? [{ text: words.text }]) {
    if (run.note !== undefined) collector.addNote(run.note)
    collector.add(run.text.slice(left), run.marks, run.link)
    left = Math.max(0, left - run.text.length)
  }
  return collector.finish()
}
