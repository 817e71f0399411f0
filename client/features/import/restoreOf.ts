import type { Correction, ReviewedBlock } from './correctBlocks.ts'
import type { Finding } from './useImport.ts'

/** Findings that tell of a change made by the reading; the others point at what was left as it stood, or at what no text may hold. */
const repairs: ReadonlySet<string> = new Set([
  'junk-removed',
  'markup-removed',
  'page-number-dropped',
  'running-head-dropped',
  'lines-joined',
  'join-doubtful',
  'brackets-reversed',
  'label-reversed',
  'not-nfc',
])

/**
 * The correction that takes a repair back, so that its line stands as it came: joined lines part again, a changed block
 * has its source's letters, a dropped line is a block of its own. Null where nothing was repaired, where the line is not
 * known, or where it stands so already. `lines` are those of the source, the first being line 1.
 */
export function restoreOf(
  { code, line }: Finding,
  blocks: readonly ReviewedBlock[],
  lines: readonly string[],
): Correction | null {
  const raw = (of: number): string => (lines[of - 1] ?? '').trim()
  if (!repairs.has(code) || raw(line) === '') return null
  const home = blocks.find((block) => block.lines.includes(line))
  if (home === undefined) {
    const before = blocks.findLast((block) => block.lines.some((one) => one < line))
    return { action: 'restore', key: before?.key ?? null, parts: [{ text: raw(line), lines: [line] }] }
  }
  if (home.table) return null
  const said = home.lines.filter((one) => raw(one) !== '')
  const isJoin = code === 'lines-joined' || code === 'join-doubtful'
  const parts = isJoin
    ? said.map((one) => ({ text: raw(one), lines: [one] }))
    : [{ text: said.map(raw).join(' '), lines: home.lines }]
  const isSo =
    parts.length === 1 && (parts[0]?.text === home.text || parts[0]?.text === `${home.label ?? ''} ${home.text}`)
  return isSo ? null : { action: 'restore', key: home.key, parts }
}
