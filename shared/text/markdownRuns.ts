import type { Run } from './content.ts'

const blanks = /[ \t\n\v\f\r\u2028\u2029]+/gu

/** Runs as Markdown: emphasis, strong, links and the marks of footnotes, blanks made single and none at the ends. */
export function markdownRuns(runs: readonly Run[]): string {
  let out = ''
  let blank = true
  const last = runs.findLastIndex((run) => run.text.replace(blanks, '') !== '' || run.note !== undefined)
  runs.slice(0, last + 1).forEach((run, index) => {
    if (run.note !== undefined) {
      out += `[^${run.note.replace(/[\\\]]/gu, '\\$&')}]`
      blank = blank && index === 0
    }
    const folded = run.text.replace(blanks, ' ')
    const started = blank ? folded.replace(/^ /u, '') : folded
    const text = index === last ? started.replace(/ $/u, '') : started
    if (text === '') return
    blank = text.endsWith(' ')
    out += adorned({ ...run, text }, out)
  })
  return out
}

/** The runs of a cell; a line end in it is one on the page. */
export function markdownCell(runs: readonly Run[]): string {
  const paragraphs: Run[][] = [[]]
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([])
      const { note, ...rest } = run
      paragraphs.at(-1)?.push({ ...rest, text, ...(note === undefined || index > 0 ? {} : { note }) })
    })
  }
  return paragraphs.map(markdownRuns).join('<br>').replaceAll('|', '\\|')
}

/** Words as Markdown, on one line, with nothing in them that Markdown would take for its own. */
export function markdownWords(text: string): string {
  return escaped(text.replace(blanks, ' ').replace(/^ | $/gu, ''))
}

function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]#~&]/gu, '\\$&')
}

/** Stars where CommonMark takes them for emphasis whatever stands beside them, tags elsewhere. */
function adorned(run: Run, before: string): string {
  const emphasis = run.marks?.includes('emphasis') === true
  const strong = run.marks?.includes('strong') === true
  const starred =
    /^[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?$/su.test(run.text) && (!before.endsWith('*') || run.link !== undefined)
  let text = escaped(run.text)
  if (emphasis) text = starred ? `*${text}*` : `<em>${text}</em>`
  if (strong) text = starred ? `**${text}**` : `<strong>${text}</strong>`
  return run.link === undefined ? text : `[${text}](${addressOf(run.link)})`
}

function addressOf(link: string): string {
  return /^[^\s()<>\\|]+$/u.test(link) ? link : `<${link.replace(/[\n\r]/gu, '').replace(/[\\<>]/gu, '\\$&')}>`
}
