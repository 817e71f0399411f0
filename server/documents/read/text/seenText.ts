/** Documents as every page can show them: what nobody sees is taken out, and each repair is in the report (rule DO40). */
import { hiddenLetters, withoutHiddenLetters } from '@tawafuq/arabic/hiddenLetters'
import { brokenBound, excessMarks, textBounds, withBoundedMarks } from '@tawafuq/arabic/textBounds'
import { type Block, type Finding, type ImportedDocument, plainText, type Run, type Table } from '@tawafuq/text/content'
import { type FindingCode, finding } from '@tawafuq/text/findings'
import { canonicalBlock } from '../../model/canonicalBlock.ts'

/** Paragraphs of which each kind of repair is told; a last finding stands for the rest. */
const mostTold = 100

/**
 * Takes hidden letters out of every text, label and address of a document, and the marks beyond what a letter may carry;
 * tells of paragraphs and words that are longer than a statement takes, which are left to whoever reads the report.
 */
export function seenText(document: ImportedDocument): ImportedDocument {
  const told = new Map<FindingCode, number>()
  const report: Finding[] = []
  let repairs = 0
  const tell = (code: FindingCode, text: string): void => {
    const nth = (told.get(code) ?? 0) + 1
    told.set(code, nth)
    repairs += 1
    if (nth <= mostTold) report.push(finding(0, code, 1, text.slice(0, 40)))
  }
  const clean = (text: string): string => {
    const seen = withoutHiddenLetters(text)
    if (seen !== text) tell('hidden-removed', seen)
    const bounded = withBoundedMarks(seen)
    if (bounded !== seen) tell('marks-removed', bounded)
    return bounded
  }
  const cleanRuns = (runs: readonly Run[]): readonly Run[] => {
    const text = plainText(runs)
    const hidden = hiddenLetters(text).filter(({ kind }) => kind !== 'private')
    let seen = hidden.length === 0 ? runs : cutRuns(runs, hidden)
    // A joiner or a selector may have stood by a letter that has just gone.
    const left = hiddenLetters(plainText(seen)).filter(({ kind }) => kind !== 'private')
    if (left.length > 0) seen = cutRuns(seen, left)
    if (hidden.length > 0) tell('hidden-removed', plainText(seen))
    const excess = excessMarks(plainText(seen))
    if (excess.length > 0) tell('marks-removed', plainText(runs))
    const bounded = excess.length === 0 ? seen : cutRuns(seen, excess)
    return bounded.map(cleanRun)
  }
  const cleanRun = (run: Run): Run => {
    const text = /\p{Co}/u.test(run.text) ? clean(run.text) : run.text
    const link = run.link === undefined ? undefined : clean(run.link)
    const note = run.note === undefined ? undefined : clean(run.note)
    if (text === run.text && link === run.link && note === run.note) return run
    return { ...run, text, ...(link !== undefined && { link }), ...(note !== undefined && { note }) }
  }
  const cleanBlock = (block: Block): Block => {
    const before = repairs
    const cleaned = cleanParts(block)
    if (repairs === before) return block
    // Where a hidden letter stood at an end, a blank may be left.
    return { ...canonicalBlock(cleaned), ...(block.pinned && { pinned: block.pinned }) }
  }
  const cleanParts = (block: Block): Block => {
    const { text, runs, table, label, notes } = block
    const cleaned = runs === undefined ? undefined : cleanRuns(runs)
    const rows = table === undefined ? undefined : cleanTable(table, cleanRuns)
    const words =
      rows !== undefined
        ? rows.rows.map((row) => row.map(plainText).join('\t')).join('\n')
        : cleaned !== undefined
          ? plainText(cleaned)
          : clean(text)
    if (rows === undefined && words.length > textBounds.paragraph) tell('paragraph-too-long', words)
    if (brokenBound(words) === 'word-too-long') tell('word-too-long', words)
    return {
      ...block,
      text: rows === undefined || rows !== table ? words : text,
      label: label === null ? null : clean(label),
      ...(cleaned !== undefined && { runs: cleaned }),
      ...(rows !== undefined && { table: rows }),
      ...(notes !== undefined && { notes: notes.map(clean) }),
    }
  }
  const blocks = document.blocks.map(cleanBlock)
  const { amendments, margin } = document
  return {
    ...document,
    blocks,
    ...(amendments !== undefined && {
      amendments: amendments.map((one) => ({
        ...one,
        text: one.text === null ? null : clean(one.text),
        author: clean(one.author),
      })),
    }),
    ...(margin !== undefined && {
      margin: margin.map((one) => ({ ...one, author: clean(one.author), text: clean(one.text) })),
    }),
    report: [...document.report, ...report],
  }
}

/** The same table where nothing of it changes. */
function cleanTable(table: Table, cleanRuns: (runs: readonly Run[]) => readonly Run[]): Table {
  let isSame = true
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      const cleaned = cleanRuns(cell)
      isSame &&= plainText(cleaned) === plainText(cell) && cleaned.every((run, at) => run === cell[at])
      return cleaned
    }),
  )
  return isSame ? table : { ...table, rows }
}

/** Runs without stretches of their joined text, which lie apart in order; runs that had words and keep none go. */
function cutRuns(
  runs: readonly Run[],
  stretches: readonly { readonly start: number; readonly end: number }[],
): readonly Run[] {
  let from = 0
  let next = 0
  return runs.flatMap((run) => {
    const end = from + run.text.length
    let text = ''
    let at = from
    for (; next < stretches.length; next += 1) {
      const stretch = stretches[next]
      if (stretch === undefined || stretch.start >= end) break
      text += run.text.slice(at - from, Math.max(at, stretch.start) - from)
      at = Math.min(end, Math.max(at, stretch.end))
      if (stretch.end > end) break
    }
    text += run.text.slice(at - from)
    from = end
    return text === '' && run.text !== '' ? [] : [{ ...run, text }]
  })
}
