/** What a contribution says and whose it is: kept outside the ledger, which holds only what proves it (rule PC20). */
import type { Contribution } from '@tawafuq/domain/acts/public-consultation/publicConsultation'
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import type { GivenContribution } from './publicConsultations.ts'

/**
 * The words of a contribution in the order of its comments, and who sent them. Papers of the first releases have neither
 * organisation nor country: those stand in their ledgers.
 */
export interface PaperWords {
  readonly comments: readonly { readonly words: string; readonly proposed: string | null }[]
  readonly name: string | null
  readonly publishName: boolean
  readonly organisation?: string | null
  readonly country?: string | null
  /** The files that came with it, which are kept beside it. */
  readonly files?: readonly KeptFile[]
}

/** A file that is kept: what proves it is proved with the paper. */
export interface KeptFile {
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly sha256: string
}

export function paperOf(given: GivenContribution, files: readonly KeptFile[] = []): PaperWords {
  const { comments, name, publishName = false, organisation, country } = given
  return {
    comments: comments.map(({ words, proposed }) => ({ words, proposed: proposed ?? null })),
    name: name ?? null,
    publishName,
    organisation: organisation ?? null,
    country: country ?? null,
    ...(files.length > 0 && { files }),
  }
}

/** A contribution with who sent it, as its paper says; nobody where the paper is gone. */
export function withSender(contribution: Contribution, paper: PaperWords | null): Contribution {
  return {
    ...contribution,
    organisation: paper === null ? null : (paper.organisation ?? contribution.organisation),
    country: paper === null ? null : (paper.country ?? contribution.country),
  }
}

/** SHA-256, as hex, over the 32 bytes of a salt given in hex and the UTF-8 bytes of a text. */
export type SaltedDigest = (salt: string, text: string) => string

/** The words as they are kept, and the digest that stands for them in the ledger. */
export function sealPaper(
  paper: PaperWords,
  salt: string,
  digest: SaltedDigest,
): { readonly words: string; readonly digest: string } {
  const words = canonicalJson(asJson(paper))
  return { words, digest: digest(salt, words) }
}

/** The words of a paper as they are kept. Throws SyntaxError where they are not. */
export function readPaper(words: string): PaperWords {
  return JSON.parse(words) as PaperWords
}

/** A text with stretches blacked out, letter for letter, so that offsets stay. */
export function blackedOut(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.reduce((shown, { start, end }) => {
    const [from, to] = [Math.min(start, shown.length), Math.min(end, shown.length)]
    return `${shown.slice(0, from)}${'\u2588'.repeat(Math.max(0, to - from))}${shown.slice(Math.max(from, to))}`
  }, text)
}
