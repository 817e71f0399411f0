/** Brackets that belong together: alternatives, of which one is chosen, or a package, which is lifted whole. */
import type { BracketId, Instant, LinkId } from '../ids.ts'
import type { Actor } from '../meeting/roles.ts'

export const linkKinds = ['alternatives', 'package'] as const
export type LinkKind = (typeof linkKinds)[number]

export interface BracketLink {
  readonly id: LinkId
  readonly kind: LinkKind
  readonly bracketIds: readonly BracketId[]
  /** Whether "no text" is one of the alternatives. */
  readonly noText: boolean
  readonly by: Actor
  readonly at: Instant
  readonly dissolved: boolean
}

/** The link of a kind that a bracket is in, if it has not been dissolved. */
export function linkOf(
  statement: { readonly links: readonly BracketLink[] },
  id: BracketId,
  kind: LinkKind,
): BracketLink | undefined {
  return statement.links.find((link) => link.kind === kind && !link.dissolved && link.bracketIds.includes(id))
}

/** The brackets of a link that still stand, in their order. */
export function standingMembers<One extends { readonly id: BracketId; readonly lifted: unknown }>(
  statement: { readonly brackets: readonly One[] },
  link: BracketLink,
): readonly One[] {
  return statement.brackets.filter(({ id, lifted }) => lifted === null && link.bracketIds.includes(id))
}
