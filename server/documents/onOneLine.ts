/** Words of the source as a report names them: on one line, and no more of them than a reader needs to find them. */
export function onOneLine(words: string, most = 500): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.length > most ? `${line.slice(0, most)}…` : line
}
