import type { Run } from '@tawafuq/text/content'

/** A run, and whether it was put in or taken out, and by whom. */
export interface ChangedRun {
  readonly run: Run
  readonly change: { readonly kind: 'ins' | 'del'; readonly author: string } | null
}

interface Group {
  /** Halves in the order of their first words; each holds the whole of one wording. */
  readonly halves: { readonly kind: 'ins' | 'del'; readonly author: string; runs: readonly Run[] }[]
}

/**
 * Puts what was taken out and what was put in between brackets, side by side. Two changes with no blank between them
 * are one: of `WRC`, `REV.WRC`, `-`, `07`, `12` come `[WRC-07][REV.WRC-12]`, each half a wording that can be read.
 */
export function bracketChanges(runs: readonly ChangedRun[]): readonly Run[] {
  const out: Run[] = []
  let group: Group | null = null
  let bridge: Run[] = []

  function close(): void {
    const halves = (group?.halves ?? []).map((half) => trimmed(half.runs))
    if (halves.some(({ before }) => before)) out.push({ text: ' ' })
    for (const { runs: words } of halves) if (words.length > 0) out.push({ text: '[' }, ...words, { text: ']' })
    if (halves.some(({ after }) => after)) out.push({ text: ' ' })
    group = null
    out.push(...bridge)
    bridge = []
  }

  for (const [at, { run, change }] of runs.entries()) {
    if (change === null) {
      if (group === null) out.push(run)
      else if (bridges(run) && changesAfter(runs, at) && isReplacement(group)) bridge.push(run)
      else {
        close()
        out.push(run)
      }
      continue
    }
    group ??= { halves: [] }
    if (bridge.length > 0) {
      const between = bridge
      bridge = []
      for (const half of group.halves) half.runs = [...half.runs, ...between]
    }
    const last = group.halves.findLast((half) => half.kind === change.kind && half.author === change.author)
    if (last) last.runs = [...last.runs, run]
    else group.halves.push({ ...change, runs: [run] })
  }
  close()
  return out
}

/** Runs less the blanks at their ends, which stand outside brackets; none where there is nothing else. */
function trimmed(runs: readonly Run[]): {
  readonly runs: readonly Run[]
  readonly before: boolean
  readonly after: boolean
} {
  const isWord = (run: Run): boolean => run.note !== undefined || run.text.trim() !== ''
  const [from, to] = [runs.findIndex(isWord), runs.findLastIndex(isWord)]
  if (from < 0) return { runs: [], before: runs.length > 0, after: false }
  const words = runs.slice(from, to + 1).map((run, at, all) => {
    const start = at === 0 ? run.text.trimStart() : run.text
    return { ...run, text: at === all.length - 1 ? start.trimEnd() : start }
  })
  return {
    runs: words,
    before: from > 0 || /^\s/u.test(runs[0]?.text ?? ''),
    after: to < runs.length - 1 || /\s$/u.test(runs.at(-1)?.text ?? ''),
  }
}

/** Words that hold two changes together: they belong to both wordings. */
function bridges(run: Run): boolean {
  return run.note === undefined && run.text.length <= 24 && !/[\s[\]]/u.test(run.text)
}

/** Words that hold two changes together stand in few runs; more of them are words of their own. */
const RUNS_OF_A_BRIDGE = 8

/** Whether the next words that are no bridge are changed. */
function changesAfter(runs: readonly ChangedRun[], at: number): boolean {
  for (const { run, change } of runs.slice(at, at + RUNS_OF_A_BRIDGE + 1)) {
    if (change !== null) return true
    if (!bridges(run)) return false
  }
  return false
}

/** Words for words, by one hand: only so can what stands between belong to both wordings. */
function isReplacement({ halves: [first, second, ...others] }: Group): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    others.length === 0 &&
    first.kind !== second.kind &&
    first.author === second.author
  )
}
