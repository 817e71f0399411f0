import type { MeetingId } from '@tawafuq/domain/acts/ids'
import { meetingAggregate } from '@tawafuq/domain/acts/proceedings/meetingAggregate'
import { noProceedings, type Proceedings } from '@tawafuq/domain/acts/proceedings/proceedings'
import { meetingEvents } from '@tawafuq/domain/acts/proceedings/registry'
import type { Sha256 } from '@tawafuq/domain/engine/ledger'
import type { LedgerStore } from '../ports.ts'
import { createFolds, type Folds } from './folds.ts'

const types: ReadonlySet<string> = new Set(meetingEvents.map(({ type }) => type))

/** How many meetings' proceedings are kept folded. */
export const proceedingsKept = 200

/** The folded proceedings of meetings in use; of a meeting in which nothing was done they are empty. */
export function createProceedings(ledger: LedgerStore, sha256: Sha256): Folds<MeetingId, Proceedings> {
  return createFolds<MeetingId, Proceedings>(ledger, sha256, {
    fold: (entries, from) => meetingAggregate.fold(entries, from ?? noProceedings),
    isOwn: ({ event }) => types.has(event.type),
    kept: proceedingsKept,
  })
}
