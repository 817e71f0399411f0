import type { ImportedDocument } from '@tawafuq/text/content'
import { finding } from '@tawafuq/text/findings'
import { recordHeadings } from '../model/appendedBlocks.ts'
import { onOneLine } from '../model/findings.ts'

/**
 * A file of ours less the record of its negotiation, which the attributed view prints after the text: it tells of the text
 * and is no part of it. It is known by its heading and by the numbered notes under it; that it is left out is told.
 */
export function withoutRecord(read: ImportedDocument): ImportedDocument {
  const at = read.blocks.findLastIndex(
    ({ kind, label, text }) => kind === 'heading' && label === null && recordHeadings.includes(text),
  )
  const after = at < 0 ? [] : read.blocks.slice(at + 1)
  const end = after.findIndex(({ kind, label }) => kind !== 'note' || !/^\d+\.$/.test(label ?? ''))
  const record = end < 0 ? after : after.slice(0, end)
  if (record.length === 0) return read
  const words = onOneLine(record.map(({ label, text }) => `${label ?? ''} ${text}`).join(' '))
  return {
    ...read,
    blocks: read.blocks.toSpliced(at, record.length + 1),
    report: [...read.report, finding(0, 'record-left-out', 1, words)],
  }
}
