/** The hash that names a text: what the chair saw, and what the sealed record holds (contract, "Commands"). */
import { asJson, canonicalJson } from '../../engine/canonicalJson.ts'
import type { Sha256 } from '../../engine/ledger.ts'
import type { ParagraphKind } from '../statement.ts'

export interface HashedParagraph {
  readonly id: string
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: string | null
  readonly text: string
}

/** `sha256:` and hex, over the canonical JSON of id, kind, level, label and text of each paragraph in order. */
export function hashText(paragraphs: readonly HashedParagraph[], sha256: Sha256): string {
  const named = paragraphs.map(({ id, kind, level, label, text }) => ({ id, kind, level, label, text }))
  return `sha256:${sha256(canonicalJson(asJson(named)))}`
}
