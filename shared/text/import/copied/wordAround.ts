/** The word of a line in which a place lies, for the report. */
export function wordAround(line: string, place: number): string {
  const start = line.lastIndexOf(' ', place) + 1
  const end = line.indexOf(' ', place + 1)
  return line.slice(start, end < 0 ? undefined : end).slice(0, 60)
}
