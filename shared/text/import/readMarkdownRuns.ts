import type { Run, RunMark } from '../content.ts'

const token =
  /\\(.)|\[\^((?:\\.|[^\\\]]){1,80})\]|(\*\*|<\/?strong>)|(\*|<\/?em>)|(\[)|\]\((?:<((?:\\.|[^\\<>]){0,2000})>|([^()\s<>]{0,2000}))\)|(<br>)|[^\\[\]*<]+|[\s\S]/gsu

/** Reads the runs that `markdownRuns` and `markdownCell` wrote; a line end in a cell comes back as one. */
export function readMarkdownRuns(written: string): readonly Run[] {
  const runs: Run[] = []
  const open = { strong: false, emphasis: false }
  /** Where the words of an open link begin in `runs`. */
  let link: number | null = null
  let words = ''
  const flush = (): void => {
    if (words === '') return
    const marks: readonly RunMark[] = [
      ...(open.emphasis ? (['emphasis'] as const) : []),
      ...(open.strong ? (['strong'] as const) : []),
    ]
    runs.push({ text: words, ...(marks.length > 0 ? { marks } : {}) })
    words = ''
  }
  for (const [piece, kept, note, strong, emphasis, bracket, quoted, bare, lineEnd] of written.matchAll(token)) {
    if (kept !== undefined) words += kept
    else if (note !== undefined) {
      flush()
      runs.push({ text: '', note: unescapedMarkdown(note) })
    } else if (strong !== undefined) {
      flush()
      open.strong = strong === '**' ? !open.strong : strong === '<strong>'
    } else if (emphasis !== undefined) {
      flush()
      open.emphasis = emphasis === '*' ? !open.emphasis : emphasis === '<em>'
    } else if (bracket !== undefined) {
      flush()
      link = runs.length
    } else if ((quoted ?? bare) !== undefined && link !== null) {
      flush()
      const address = unescapedMarkdown(quoted ?? bare ?? '')
      for (let place = link; place < runs.length; place += 1) {
        const run = runs[place]
        if (run !== undefined && run.note === undefined && /^(?:https?:|mailto:)/iu.test(address))
          runs[place] = { ...run, link: address }
      }
      link = null
    } else if (lineEnd !== undefined) words += '\n'
    else words += piece
  }
  flush()
  return runs
}

/** Words without the strokes that kept their signs from being Markdown. */
export function unescapedMarkdown(text: string): string {
  return text.replace(/\\(.)/gsu, '$1')
}
