import type { Finding } from '../content.ts'
import { finding } from '../findings.ts'

const upright = /\([^()\n]{1,60}\)/gu
const turned = /\)[^()\n]{1,60}\(/gu
const mirror: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[' }

/**
 * Extraction in visual order leaves brackets back to front: `)أ(`. Where such pairs outnumber upright ones the
 * brackets of the whole source are turned, and each line where that happened is reported.
 */
export function turnBrackets(source: string, report: Finding[]): string {
  const wrong = source.match(turned)?.length ?? 0
  const right = source.match(upright)?.length ?? 0
  // Upright neighbours (أ) و(ب) also show a turned pair between them, hence a clear majority is asked for.
  if (wrong < 2 || wrong <= right) return source
  const lines = source.split('\n')
  lines.forEach((line, index) => {
    if (/[()]/u.test(line)) report.push(finding(index + 1, 'brackets-reversed', 0.8))
  })
  const square =
    (source.match(/\][^[\]\n]{1,60}\[/gu)?.length ?? 0) > (source.match(/\[[^[\]\n]{1,60}\]/gu)?.length ?? 0)
  return source.replace(square ? /[()[\]]/gu : /[()]/gu, (sign) => mirror[sign] ?? sign)
}
