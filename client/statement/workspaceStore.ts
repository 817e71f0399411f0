/** What one reader has open on the sheet: which paragraph is theirs now, what they write in, which form they fill in. */
import type { BracketId, LinkId, ObjectionId, ParagraphId, ProposalId } from '@tawafuq/domain/acts/ids'
import type { Quote } from '@tawafuq/domain/acts/statement'
import { makeWatchedState, type WatchedState } from './watchedState.ts'

/** The rarer acts of a negotiation. */
type NegotiationForm =
  | { readonly kind: 'park' | 'bring-back' | 'explain' | 'link' | 'merge' | 'order' | 'receive' | 'what-if' }
  | { readonly kind: 'package'; readonly linkId: LinkId }
  | {
      readonly kind: 'promise' | 'give-text' | 'disown' | 'begin-consultation' | 'end-consultation'
      readonly objectionId: ObjectionId
    }
  | { readonly kind: 'repair'; readonly bracketId: BracketId }
  | { readonly kind: 'invite' | 'replace'; readonly proposalId: ProposalId }

export type OpenForm =
  | NegotiationForm
  | { readonly kind: 'object' | 'propose' | 'reopen' | 'strike' | 'insert' | 'move' | 'history' }
  | { readonly kind: 'bracket'; readonly quote: Quote | null; readonly insertPlain: (() => void) | null }
  | { readonly kind: 'verb' }
  | { readonly kind: 'remark'; readonly quote: Quote | null }
  | { readonly kind: 'lift'; readonly bracketId: BracketId }
  | { readonly kind: 'rule'; readonly objectionId: ObjectionId }
  | { readonly kind: 'decide'; readonly proposalId: ProposalId }
  | { readonly kind: 'reword'; readonly proposalId: ProposalId }

/** What one goes to on a phone: the paragraph on the floor, the whole text, what concerns the reader, speaking (rule UI510). */
export const places = ['floor', 'text', 'mine', 'word'] as const
export type Place = (typeof places)[number]

export interface WorkspaceState {
  /** Where the reader stands on a phone; wider screens show all places at once. */
  readonly place: Place
  readonly current: ParagraphId | null
  readonly editing: {
    readonly id: ParagraphId
    readonly point: { readonly x: number; readonly y: number } | null
  } | null
  /** One form at a time: opening another closes the first, whose words are kept. */
  readonly form: { readonly at: ParagraphId; readonly open: OpenForm } | null
  readonly bracket: BracketId | null
  /** The paragraph whose gavel awaits its second key, right after the floor moved to it (rule UI501). */
  readonly armed: ParagraphId | null
}

export interface WorkspaceStore extends Pick<WatchedState<WorkspaceState>, 'state' | 'watch'> {
  readonly turnTo: (id: ParagraphId | null) => void
  readonly edit: (id: ParagraphId, point?: { readonly x: number; readonly y: number }) => void
  readonly leaveEditor: () => void
  readonly open: (at: ParagraphId, open: OpenForm) => void
  readonly closeForm: () => void
  readonly select: (bracket: BracketId | null) => void
  readonly arm: (id: ParagraphId | null) => void
  readonly standAt: (place: Place) => void
}

export function makeWorkspaceStore(): WorkspaceStore {
  const {
    state,
    watch,
    change: setState,
  } = makeWatchedState<WorkspaceState>({
    place: 'text',
    current: null,
    editing: null,
    form: null,
    bracket: null,
    armed: null,
  })
  return {
    state,
    watch,
    turnTo: (current) => {
      if (state().current !== current) setState({ current, armed: null })
    },
    edit: (id, point) => setState({ current: id, editing: { id, point: point ?? null } }),
    leaveEditor: () => setState({ editing: null }),
    open: (at, open) => setState({ current: at, form: { at, open } }),
    closeForm: () => setState({ form: null }),
    select: (bracket) => setState({ bracket }),
    arm: (armed) => {
      if (state().armed !== armed) setState({ armed })
    },
    standAt: (place) => {
      if (state().place !== place) setState({ place })
    },
  }
}
