/** The sheet for those who load it again and again: its text whole, and what was laid beside it within an allowance. */
import type { ParagraphDetail } from './paragraphDetail.ts'
import type { SheetParagraph } from './sheet.ts'

/** Characters, in UTF-16 units. */
export const asideLimits = {
  /** Words as long as this are never cut. */
  short: 400,
  /** What longer words of one owner may come to before the next of theirs is cut: thirty of the longest paragraphs. */
  allowance: 150_000,
  /** How much is left of words that are cut. */
  beginning: 200,
} as const

type Paragraph = Pick<SheetParagraph, 'brackets' | 'objections' | 'proposals'> &
  Pick<ParagraphDetail, 'remarks' | 'reservations'>

/** The names of the members of which the beginning alone is given; absent where everything is whole. */
export type Brief<Aside> = Aside & { readonly shortened?: readonly string[] }

type BriefParagraph<One extends Paragraph> = Omit<One, keyof Paragraph> & {
  readonly [Name in keyof Paragraph]: readonly Brief<One[Name][number]>[]
}

/**
 * Paragraphs with what is laid beside them cut to the allowance of each who laid it: a delegation that writes without end
 * has its own words cut, and nobody else's (rule QU2).
 */
export function briefAsides<One extends Paragraph>(paragraphs: readonly One[]): readonly BriefParagraph<One>[] {
  const spent = new Map<string, number>()

  function brief<Aside extends object>(
    aside: Aside,
    owner: string,
    names: readonly (keyof Aside & string)[],
  ): Brief<Aside> {
    const cut: Partial<Record<keyof Aside, string>> = {}
    for (const name of names) {
      const words = aside[name]
      if (typeof words !== 'string' || words.length <= asideLimits.short) continue
      const before = spent.get(owner) ?? 0
      if (before + words.length <= asideLimits.allowance) spent.set(owner, before + words.length)
      else cut[name] = `${beginningOf(words)}…`
    }
    const shortened = Object.keys(cut)
    return shortened.length === 0 ? aside : { ...aside, ...cut, shortened }
  }

  return paragraphs.map((paragraph) => ({
    ...paragraph,
    brackets: paragraph.brackets.map((one) => brief(one, one.ownerId, ['reason', 'text'])),
    objections: paragraph.objections.map((one) => brief(one, one.delegationId, ['grounds', 'counterText'])),
    proposals: paragraph.proposals.map((one) => brief(one, one.delegationId, ['text', 'base'])),
    remarks: paragraph.remarks.map((one) => brief(one, one.delegationId ?? one.by.participantId, ['text'])),
    reservations: paragraph.reservations.map((one) => brief(one, one.delegationId, ['text'])),
  }))
}

/** Never half of a character. */
function beginningOf(words: string): string {
  const cut = words.slice(0, asideLimits.beginning)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
