import type { ImportedDocument } from '@tawafuq/text/content'
import type { TrackedChanges } from '../../model/aknWords.ts'
import { guessDocumentLanguage } from '../../model/documentLanguage.ts'
import { collectFindings } from '../../model/findings.ts'
import { assembleBlocks } from '../assembleBlocks.ts'
import { withTitle } from '../withTitle.ts'
import { walkDocx } from './docxWalk.ts'
import { readAmendments } from './readAmendments.ts'
import { readDocxParts } from './readDocxParts.ts'
import { tellPageHeads } from './tellPageHeads.ts'

/**
 * Reads DOCX into blocks. Files of our own come back as they went out; in others styles and printed numbers are read
 * where they say something, and the grammar of plain text says the rest (rule DO8). Tracked changes are accepted
 * unless the caller asks otherwise, and each is in the report; comments are in the report. Asked for `proposals`, the
 * blocks are the text before the changes, and each author's changes come beside them as amendments (rule DO18).
 * Throws `RefusedDocument` for what is no DOCX, breaks a limit, or holds macros.
 */
export function importDocx(
  bytes: Uint8Array,
  options: { readonly trackedChanges?: TrackedChanges | 'proposals' } = {},
): ImportedDocument {
  const parts = readDocxParts(bytes)
  const findings = collectFindings()
  const { trackedChanges = 'accept' } = options
  const apart = trackedChanges === 'proposals'
  const walk = walkDocx(parts, apart ? 'reject' : trackedChanges, findings)
  for (const name of parts.leftOut) findings.add(0, 'part-left-out', 1, name)
  // The head that our own files print says what is known of the meeting, and is no part of the text.
  if (!walk.styles.own) tellPageHeads(parts.heads, walk.styles, findings)
  const { blocks, places } = assembleBlocks(walk.found, findings)
  const amended = apart ? readAmendments(parts, walk, places, findings) : {}
  return {
    ...guessDocumentLanguage(blocks.map((block) => block.text).join('\n')),
    blocks: walk.styles.own ? blocks : withTitle(blocks),
    report: findings.list(),
    ...amended,
  }
}
