const listItem = /^([ \t]*)(?:[-*+]|(\d{1,9}[.)]))[ \t]+(?=\S)/u
const fence = /^ {0,3}(?:`{3,}|~{3,})/u
const ruled = /^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/u
const wholeLine = /^(?:#{1,6}[ \t]|\||\[\^[^\]]{1,80}\]:)/u

/**
 * Markdown from another hand as a plain text whose paragraphs stand apart: soft line ends are joined, quotations and
 * fences lose their marks, underlined headings get `#`, points keep their depth as tabs and bullets become `•`. The
 * signs inside a line are left to the reader of plain text, but for light emphasis and code, which it does not know.
 */
export function plainOfMarkdown(source: string): string {
  const out: string[] = []
  let open = false
  let fenced = false
  const put = (line: string, goesOn: boolean): void => {
    if (goesOn && open) out[out.length - 1] = `${out.at(-1) ?? ''} ${line}`
    else out.push('', line)
    open = true
  }
  for (const raw of withoutFrontMatter(source.split(/\r\n|\r|\n/u))) {
    const quoted = raw.replace(/^(?: {0,3}> ?)+/u, '')
    if (fence.test(quoted)) {
      fenced = !fenced
      open = false
      continue
    }
    const line = fenced ? quoted : lightened(quoted)
    const words = line.trim()
    const level = open && out.at(-1) !== '' && !fenced ? underlined(words) : 0
    const last = out.at(-1) ?? ''
    if (words === '') open = false
    else if (level > 0 && !wholeLine.test(last) && !listItem.test(last)) {
      out[out.length - 1] = `${'#'.repeat(level)} ${last}`
      open = false
    } else if (!fenced && ruled.test(line)) {
      out.push('', '---')
      open = false
    } else if (words.startsWith('|')) {
      if (last.startsWith('|') && open) out.push(words)
      else put(words, false)
    } else if (wholeLine.test(words)) {
      put(words, false)
      open = words.startsWith('[^')
    } else {
      const item = listItem.exec(line)
      if (item === null) put(words.replace(/\\$/u, ''), !fenced && !last.startsWith('|'))
      else {
        const depth = Math.min(8, Math.floor((item[1] ?? '').replaceAll('\t', '    ').length / 2))
        put(`${'\t'.repeat(depth)}${item[2] ?? '•'} ${line.slice(item[0].length).trim()}`, false)
      }
    }
  }
  return out.join('\n')
}

function withoutFrontMatter(lines: readonly string[]): readonly string[] {
  if (lines[0]?.trim() !== '---') return lines
  const end = lines.slice(1, 200).findIndex((line) => line.trim() === '---' || line.trim() === '...')
  return end < 0 || lines.slice(1, end + 1).some((line) => line.trim() !== '' && !/^[\w-]+:|^[ \t-]/u.test(line))
    ? lines
    : lines.slice(end + 2)
}

/** The level of the heading that a line of strokes under another makes it. */
function underlined(words: string): number {
  return /^=+$/u.test(words) ? 1 : /^-+$/u.test(words) ? 2 : 0
}

/** The words without single stars or strokes round them, and without the ticks of code. */
function lightened(line: string): string {
  return line
    .replace(/(?<![\\*\p{L}\p{N}])\*(?![\s*])([^*\n]{1,2000})(?<![\s\\])\*(?!\*)/gu, '$1')
    .replace(/(?<![\\_\p{L}\p{N}])_(?![\s_])([^_\n]{1,2000})(?<![\s\\])_(?![_\p{L}\p{N}])/gu, '$1')
    .replace(/(?<!\\)`([^`\n]{1,2000})`/gu, '$1')
}
