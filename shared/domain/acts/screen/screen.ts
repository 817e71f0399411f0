/** The screens that a meeting has up, each opened by a key that nobody is signed in with. */
import type { Instant, ScreenId } from '../ids.ts'

export const screenKinds = ['hall', 'podium', 'captions'] as const
export type ScreenKind = (typeof screenKinds)[number]

/** Key and code are kept as hashes: whoever reads the ledger opens no screen with it that they could not read anyway. */
export interface Screen {
  readonly id: ScreenId
  readonly kind: ScreenKind
  readonly name: string | null
  readonly keyHash: string
  readonly codeHash: string
  readonly openedAt: Instant
}
