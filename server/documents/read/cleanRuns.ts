import type { Run } from '@tawafuq/text/content'
import { type CleanText, collectRuns } from '../model/runCollector.ts'

/** Runs with blanks folded and like neighbours joined. */
export function cleanRuns(runs: readonly Run[]): CleanText {
  const collector = collectRuns()
  for (const run of runs) addRun(collector, run)
  return collector.finish()
}

/** Adds a run with what it refers to. */
export function addRun(collector: ReturnType<typeof collectRuns>, run: Run): void {
  if (run.note !== undefined) collector.addNote(run.note)
  collector.add(run.text, run.marks, run.link)
}

/** Whether there are signs alone, which head nothing, or nothing at all. */
export function isWordless(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}
