/** The desk of one reader of a ledger, without browser or server: for what a panel shows. */
import type { Entry } from '@tawafuq/domain/acts/entry'
import { asId, type DelegationId } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import { makeParagraphViews } from '../../client/statement/session/paragraphViews.ts'
import type { StatementSession } from '../../client/statement/session/statementSession.ts'
import { loadingSnapshot, type StatementSnapshot } from '../../client/statement/session/statementSnapshot.ts'
import type { Workspace } from '../../client/statement/useWorkspace.ts'
import { makeWorkspaceStore } from '../../client/statement/workspaceStore.ts'
import { recordNames } from './recordNames.ts'

/** Every draft reads as it opened. */
export function readersWorkspace(entries: readonly Entry[], actor: Actor, language: 'ar' | 'en' = 'ar'): Workspace {
  const { statement, labels, delegationName } = recordNames(entries)
  const paragraphs = makeParagraphViews().of(statement, () => undefined, labels)
  const snapshot: StatementSnapshot = {
    ...loadingSnapshot,
    phase: 'ready',
    connection: 'online',
    statement,
    entries,
    labels,
    paragraphs,
    byId: new Map(paragraphs.map((one) => [one.id, one])),
  }
  const session: Pick<StatementSession, 'snapshot' | 'subscribe'> = {
    snapshot: () => snapshot,
    subscribe: () => () => undefined,
  }
  return {
    session: session as StatementSession,
    store: makeWorkspaceStore(),
    me: { id: actor.participantId, name: '', role: actor.role, meetingId: null, delegationId: actor.delegationId },
    actor,
    meeting: null,
    delegations: ['a', 'b', 'c'].map((id) => ({
      id: asId<DelegationId>(id),
      meetingId: statement.meetingId,
      name: delegationName(asId<DelegationId>(id)),
      code: id,
      group: 'government',
      headIds: [],
    })),
    language,
    scrollTo: () => undefined,
  }
}
