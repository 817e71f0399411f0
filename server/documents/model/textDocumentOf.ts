import type { ExportView } from '@tawafuq/protocol/exportFormats'
import { houseStyleOf } from '@tawafuq/text/houseStyles'
import type { TextDocument } from '@tawafuq/text/textDocument'
import { citation, explained, isVoiced } from './appendedBlocks.ts'
import { delegationName, type ExportSource, nameIn } from './exportSource.ts'
import { negotiatedBlocks } from './negotiatedBlocks.ts'

/** A source as the exporters of text, Markdown, HTML and JSON take it. */
export function textDocumentOf(source: ExportSource, view: ExportView): TextDocument {
  const voiced = isVoiced(source, view) ? source : { reservations: [], explanations: [] }
  const reservations = (voiced.reservations ?? []).map((one) => ({
    paragraph: citation(source, one.block),
    delegation: delegationName(source, one.delegationId),
    text: one.text,
  }))
  const explanations = (voiced.explanations ?? []).map((one) => ({
    about: explained(source, one),
    delegation: delegationName(source, one.delegationId),
    text: one.text,
  }))
  const { adoption } = source
  return {
    title: nameIn(source.title, source.lang),
    dir: source.dir,
    lang: source.lang,
    blocks: negotiatedBlocks(source, view),
    house: houseStyleOf(source.houseStyle),
    ...(reservations.length > 0 ? { reservations } : {}),
    ...(explanations.length > 0 ? { explanations } : {}),
    ...(adoption
      ? {
          seal: {
            adoptedAt: adoption.adoptedAt,
            adoptedBy: adoption.adoptedBy,
            textHash: adoption.textHash,
            ...(adoption.verificationUrl === undefined ? {} : { verifyUrl: adoption.verificationUrl }),
          },
        }
      : {}),
  }
}
